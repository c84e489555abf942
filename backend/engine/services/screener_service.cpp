#include "engine/services/screener_service.h"

#include "engine/services/known_stocks.h"
#include "engine/services/staleness.h"

namespace soundings::engine {

ScreenerService::ScreenerService(Store &store, const Clock &clock, const TradingCalendar &calendar)
    : m_store(store)
    , m_clock(clock)
    , m_calendar(calendar)
{
}

Result<ScreenerReport> ScreenerService::runStrategy(const QString &key, int limit) const
{
    const analysis::ScreenerStrategy *strategy = analysis::strategyFromKey(key);
    if (!strategy) {
        QStringList keys;
        for (const analysis::ScreenerStrategy &known : analysis::allStrategies())
            keys << QString::fromLatin1(known.key);
        return fail(ErrorCode::notFound,
            QStringLiteral("There is no strategy “%1”. The strategies are %2.")
                .arg(key.left(40), keys.join(QStringLiteral(", "))));
    }
    SOUNDINGS_TRY(ScreenerReport report, run(strategy->criteria(limit)));
    report.strategyName = QString::fromLatin1(strategy->name);
    return report;
}

Result<ScreenerReport> ScreenerService::run(const analysis::ScreenerCriteria &criteria) const
{
    SOUNDINGS_CHECK(analysis::validate(criteria));
    SOUNDINGS_TRY(StockPage market, m_store.stocks().page({.changeSince = weekAgo(m_clock)}));

    std::vector<analysis::ScreenerInput> inputs;
    inputs.reserve(market.records.size());
    for (const StockRecord &record : market.records) {
        const bool rated = record.score && record.score->isRated();
        inputs.push_back({record.stock.ticker, record.stock.sector, record.stock.marketCap,
            record.fundamentals ? record.fundamentals->values : MetricValues(),
            rated ? std::optional(record.score->total) : std::nullopt, rated ? record.score->signal : Signal::notRated});
    }

    ScreenerReport report{criteria, {}, {}, {}};
    SOUNDINGS_TRY(report.result, analysis::screen(inputs, criteria));
    const Staleness staleness(m_clock, m_calendar);
    for (const analysis::ScreenerHit &hit : report.result.hits) {
        staleness.mark(market.records[hit.index]);
        report.records.push_back(std::move(market.records[hit.index]));
    }
    return report;
}

} // namespace soundings::engine
