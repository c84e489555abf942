#include "engine/services/staleness.h"

namespace soundings::engine {

Staleness::Staleness(const Clock &clock, const TradingCalendar &calendar)
    : m_expected(calendar.lastFinishedSession(clock.now()).value_or(std::chrono::floor<std::chrono::days>(clock.now())))
{
}

void Staleness::markPrices(Provenance &provenance) const
{
    provenance.stale = provenance.asOf < m_expected;
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

} // namespace soundings::engine
