#pragma once

#include "engine/ports/refresh_store.h"

#include <optional>

namespace soundings::engine {

/// Spends the calls of a source's day. They are taken from the ledger some at a time before they are made, so that a crash can
/// only lose calls, never overdraw; what is left is given back at the end.
class CallBudget {
public:
    /// `perDay` none: nothing is counted.
    CallBudget(RefreshStore &ledger, const Clock &clock, QString provider, std::optional<int> perDay);
    ~CallBudget();
    CallBudget(const CallBudget &) = delete;
    CallBudget &operator=(const CallBudget &) = delete;

    /// Whether there are that many left for what is about to be asked.
    Result<bool> take(int calls);
    /// What was asked has cost `made` instead of `taken`.
    void settle(int taken, int made);
    Result<int> spentToday();
    int made() const { return m_made; }

private:
    Day today() const { return std::chrono::floor<std::chrono::days>(m_clock.now()); }
    void giveBack();

    RefreshStore &m_ledger;
    const Clock &m_clock;
    QString m_provider;
    std::optional<int> m_perDay;
    Day m_day = {}; ///< that m_left was taken from
    int m_left = 0;
    int m_made = 0;
};

} // namespace soundings::engine
