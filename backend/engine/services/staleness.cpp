#include "engine/services/staleness.h"

namespace soundings::engine {

Staleness::Staleness(const Clock &clock, const TradingCalendar &calendar)
    : m_calendar(calendar)
    , m_expected(calendar.lastFinishedSession(clock.now()).value_or(std::chrono::floor<std::chrono::days>(clock.now())))
{
}

void Staleness::markPrices(Provenance &provenance) const
{
    provenance.stale = provenance.asOf < m_expected;
    if (provenance.asOf != m_expected)
        return;
    // What was fetched in the middle of a session is not its close.
    const auto bell = m_calendar.closingBell(provenance.asOf);
    provenance.stale = bell && provenance.fetchedAt < *bell;
}

void Staleness::markFundamentals(Provenance &provenance) const
{
    provenance.stale = provenance.asOf + kFundamentalsLifetime < m_expected;
}

void Staleness::mark(StockRecord &record) const
{
    if (record.quote)
        markPrices(record.quote->provenance);
    if (record.fundamentals)
        markFundamentals(record.fundamentals->provenance);
}

Timestamp nextChangeByItself(Timestamp now, const TradingCalendar &calendar)
{
    using namespace std::chrono;
    Timestamp next = now + 24h;
    if (const auto status = calendar.status(now))
        next = std::min(next, status->nextClose);
    if (const auto today = dayInNewYork(now)) {
        if (const auto midnight = momentInNewYork(*today + days(1), 0min))
            next = std::min(next, *midnight);
    }
    return next;
}

} // namespace soundings::engine
