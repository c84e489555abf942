#include "engine/services/price_service.h"

#include "engine/services/momentum_inputs.h"
#include "engine/services/staleness.h"

namespace soundings::engine {

PriceService::PriceService(Store &store, const Clock &clock, const TradingCalendar &calendar, ScoringProfile profile)
    : m_store(store)
    , m_clock(clock)
    , m_calendar(calendar)
    , m_profile(profile)
{
}

Result<PriceHistory> PriceService::loadAny(const Ticker &ticker) const
{
    SOUNDINGS_TRY(PriceHistory history, m_store.prices().history(ticker));
    Staleness(m_clock, m_calendar).markPrices(history.provenance);
    return history;
}

Result<PriceHistory> PriceService::load(const Ticker &ticker) const
{
    SOUNDINGS_TRY(PriceHistory history, loadAny(ticker));
    if (history.series.empty()) {
        return fail(ErrorCode::notFound,
            QStringLiteral("There are no prices for %1 yet. Import some with “soundings-server import prices FILE --ticker %1”.")
                .arg(ticker.text()));
    }
    return history;
}

namespace {

std::size_t firstRowOf(const PriceSeries &series, const Period &period)
{
    const auto first = std::ranges::lower_bound(series.days, period.firstDay(series.days.back()));
    return std::size_t(first - series.days.begin());
}

} // namespace

Result<PriceTable> PriceService::table(const Ticker &ticker, const Period &period, bool withIndicators) const
{
    PriceTable result;
    SOUNDINGS_TRY(result.history, load(ticker));
    result.firstRow = firstRowOf(result.history.series, period);
    if (withIndicators)
        result.indicators = analysis::priceIndicators(result.history.series);
    return result;
}

Result<LatestIndicatorsReport> PriceService::latestIndicators(const Ticker &ticker) const
{
    SOUNDINGS_TRY(const PriceHistory history, load(ticker));
    return LatestIndicatorsReport{history.provenance, analysis::latestIndicators(history.series)};
}

Result<IndicatorTable> PriceService::indicators(
    const Ticker &ticker, const std::vector<analysis::IndicatorSpec> &specs, const Period &period) const
{
    SOUNDINGS_TRY(const PriceHistory history, load(ticker));
    const auto firstRow = std::ptrdiff_t(firstRowOf(history.series, period));
    IndicatorTable result{history.provenance, {history.series.days.begin() + firstRow, history.series.days.end()}, {}};
    for (const analysis::IndicatorSpec &spec : specs) {
        std::vector<double> values = analysis::compute(spec, history.series);
        values.erase(values.begin(), values.begin() + firstRow);
        result.series.emplace_back(spec.name(), std::move(values));
    }
    return result;
}

Result<MomentumReport> PriceService::momentum(const Ticker &ticker) const
{
    SOUNDINGS_TRY(const PriceHistory history, loadAny(ticker));
    MomentumReport report;
    if (!history.series.empty()) {
        report.provenance = history.provenance;
        report.indicators = analysis::latestIndicators(history.series);
    }
    report.score = analysis::momentumScore(momentumInputs(report.indicators), m_profile);
    return report;
}

Result<TradeSignalsReport> PriceService::tradeSignals(const Ticker &ticker, const Period &period) const
{
    SOUNDINGS_TRY(const PriceHistory history, loadAny(ticker));
    TradeSignalsReport result;
    if (history.series.empty()) {
        result.report = analysis::tradeSignals({});
        return result;
    }
    const analysis::PriceIndicators columns = analysis::priceIndicators(history.series);
    result.provenance = history.provenance;
    result.report =
        analysis::tradeSignals({history.series.days, history.series.close, columns.sma50, columns.sma200, columns.rsi});
    const Day first = period.firstDay(history.series.days.back());
    std::erase_if(result.report.events, [&](const analysis::TradeSignal &event) { return event.day < first; });
    return result;
}

Result<MetricsReport> PriceService::metrics(
    const Ticker &ticker, analysis::ReturnWindow window, const std::optional<Ticker> &benchmark) const
{
    SOUNDINGS_TRY(const PriceHistory history, load(ticker));
    MetricsReport report;
    report.window = window.lastReturns ? QString::number(*window.lastReturns) : QStringLiteral("full");
    report.provenance = history.provenance;
    SOUNDINGS_TRY(report.metrics, analysis::performanceMetrics(history.series, window));
    if (benchmark) {
        SOUNDINGS_TRY(const PriceHistory other, load(*benchmark));
        SOUNDINGS_TRY(const analysis::BenchmarkMetrics metrics, analysis::benchmarkMetrics(history.series, other.series, window));
        report.benchmark.emplace(*benchmark, metrics);
    }
    if (!std::isnan(history.series.volume.back()))
        report.liquidity = analysis::liquidity(history.series);
    return report;
}

} // namespace soundings::engine
