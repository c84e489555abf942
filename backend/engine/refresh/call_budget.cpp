#include "engine/refresh/call_budget.h"

#include <algorithm>

namespace soundings::engine {

namespace {

constexpr int kTakenAtOnce = 20; ///< a write a call would be dearer than the call

} // namespace

CallBudget::CallBudget(RefreshStore &ledger, const Clock &clock, QString provider, std::optional<int> perDay)
    : m_ledger(ledger)
    , m_clock(clock)
    , m_provider(std::move(provider))
    , m_perDay(perDay)
{
}

CallBudget::~CallBudget()
{
    giveBack();
}

void CallBudget::giveBack()
{
    // On failure the calls count as made, which is the safe side.
    if (m_left != 0)
        static_cast<void>(m_ledger.giveBackCalls(m_provider, m_day, m_left));
    m_left = 0;
}

Result<bool> CallBudget::take(int calls)
{
    if (!m_perDay)
        return true;
    if (today() != m_day)
        giveBack();
    if (m_left < calls) {
        m_day = today();
        SOUNDINGS_TRY(
            const int granted, m_ledger.takeCalls(m_provider, m_day, std::max(calls - m_left, kTakenAtOnce), *m_perDay));
        m_left += granted;
    }
    if (m_left < calls)
        return false;
    m_left -= calls;
    return true;
}

void CallBudget::settle(int taken, int made)
{
    m_made += made;
    if (m_perDay)
        m_left += taken - made;
}

Result<int> CallBudget::spentToday()
{
    return m_perDay ? m_ledger.callsSpent(m_provider, today()) : Result<int>(0);
}

} // namespace soundings::engine
