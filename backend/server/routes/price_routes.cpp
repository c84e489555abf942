#include "engine/services/chart_summary.h"
#include "server/json/write_common.h"
#include "server/json/write_prices.h"
#include "server/routes/api_routes.h"

namespace soundings::server {

using engine::Period;
using protocol::JsonWriter;

namespace {

constexpr int kIndicatorsAtOnce = 20;
constexpr int kLongestLook = 252; // a year of sessions

Result<Period> periodOf(const Request &request)
{
    return Period::parse(request.arguments.text("period"));
}

Result<Reply> historical(const engine::PriceService &prices, const Request &request)
{
    SOUNDINGS_TRY(const Period period, periodOf(request));
    const bool withIndicators = request.arguments.flag("include_indicators");
    SOUNDINGS_TRY(const engine::PriceTable table, prices.table(request.arguments.ticker(), period, withIndicators));
    JsonWriter json(table.rows() * (withIndicators ? 360 : 160) + 512);
    write(json, table, period.text());
    return jsonReply(json);
}

Result<Reply> summary(const engine::PriceService &prices, const Request &request)
{
    const Ticker ticker = request.arguments.ticker();
    SOUNDINGS_TRY(const Period period, periodOf(request));
    SOUNDINGS_TRY(const engine::PriceTable table, prices.table(ticker, period));
    JsonWriter json;
    json.beginObject();
    json.member("ticker", ticker.text());
    json.member("period", period.text());
    json.member("text", engine::chartSummary(table, period));
    json.member("record_count", int(table.rows()));
    json.key("provenance");
    write(json, table.history.provenance);
    json.endObject();
    return jsonReply(json);
}

Result<Reply> latest(const engine::PriceService &prices, const Request &request)
{
    const Ticker ticker = request.arguments.ticker();
    SOUNDINGS_TRY(const auto report, prices.latestIndicators(ticker));
    JsonWriter json;
    json.beginObject();
    json.member("ticker", ticker.text());
    member(json, "as_of_date", report.indicators.asOf);
    json.key("indicators");
    write(json, report.indicators);
    json.key("provenance");
    write(json, report.provenance);
    json.endObject();
    return jsonReply(json);
}

Result<Reply> indicators(const engine::PriceService &prices, const Request &request)
{
    const Ticker ticker = request.arguments.ticker();
    SOUNDINGS_TRY(const Period period, periodOf(request));
    std::vector<analysis::IndicatorSpec> specs;
    for (const QString &name : request.arguments.list("names")) {
        const auto spec = analysis::parseIndicator(name);
        if (!spec)
            return refuseField("query.names", name, spec.error());
        if (std::ranges::find(specs, *spec) == specs.end())
            specs.push_back(*spec);
    }
    SOUNDINGS_TRY(const engine::IndicatorTable table, prices.indicators(ticker, specs, period));
    JsonWriter json(table.days.size() * (specs.size() + 1) * 20 + 512);
    write(json, table, ticker, period.text());
    return jsonReply(json);
}

Result<Reply> momentum(const engine::PriceService &prices, const Request &request)
{
    const Ticker ticker = request.arguments.ticker();
    SOUNDINGS_TRY(const auto report, prices.momentum(ticker));
    JsonWriter json;
    write(json, report, ticker);
    return jsonReply(json);
}

Result<Reply> tradeSignals(const engine::PriceService &prices, const Request &request)
{
    const Ticker ticker = request.arguments.ticker();
    SOUNDINGS_TRY(const Period period, periodOf(request));
    SOUNDINGS_TRY(const auto report, prices.tradeSignals(ticker, period));
    JsonWriter json;
    write(json, report, ticker, period.text());
    return jsonReply(json);
}

Result<Reply> signalRecord(const engine::PriceService &prices, const Request &request)
{
    SOUNDINGS_TRY(const Period everything, Period::parse(QStringLiteral("max")));
    SOUNDINGS_TRY(const engine::PriceTable table, prices.table(request.arguments.ticker(), everything));
    const PriceSeries &series = table.history.series;
    const analysis::PriceIndicators &columns = table.indicators;
    JsonWriter json;
    write(json,
        analysis::signalRecord(
            {series.days, series.close, columns.sma50, columns.sma200, columns.rsi}, request.arguments.integer("sessions")),
        table);
    return jsonReply(json);
}

Result<Reply> metrics(const engine::PriceService &prices, const Request &request)
{
    const Ticker ticker = request.arguments.ticker();
    const QString windowText = request.arguments.text("window");
    const auto window = analysis::parseReturnWindow(windowText);
    if (!window)
        return refuseField("query.window", windowText, window.error());
    std::optional<Ticker> benchmark;
    if (request.arguments.has("benchmark"))
        benchmark = request.arguments.ticker("benchmark");
    SOUNDINGS_TRY(const auto report, prices.metrics(ticker, *window, benchmark));
    JsonWriter json;
    write(json, report, ticker);
    return jsonReply(json);
}

} // namespace

RouteTable priceRoutes(engine::Services &services)
{
    const engine::PriceService &prices = services.prices;
    Parameter benchmark = pathTicker();
    benchmark.name = "benchmark";
    benchmark.in = Parameter::In::query;
    benchmark.required = false;
    benchmark.description = "Ticker to compare with";

    RouteTable table;
    table.push_back({"GET", "/api/stocks/{ticker}/prices/historical", Work::io, Scope::read, "Prices",
        "Daily prices, oldest first, with indicators",
        {pathTicker(), periodParameter(), queryFlag("include_indicators", "With averages, RSI and volume trend", true)},
        "PriceTable", [&prices](const Request &request) { return historical(prices, request); }});
    table.push_back({"GET", "/api/stocks/{ticker}/chart-summary", Work::io, Scope::read, "Prices",
        "The price chart of a period in a few sentences, for whoever does not see it", {pathTicker(), periodParameter()},
        "ChartSummary", [&prices](const Request &request) { return summary(prices, request); }});
    table.push_back({"GET", "/api/stocks/{ticker}/indicators/latest", Work::io, Scope::read, "Indicators",
        "The indicators of the newest day", {pathTicker(), periodParameter()}, "LatestIndicators",
        [&prices](const Request &request) { return latest(prices, request); }});
    table.push_back(
        {"GET", "/api/stocks/{ticker}/indicators", Work::io, Scope::read, "Indicators", "Indicators by name, one column each",
            {pathTicker(),
                queryList("names",
                    "Names separated by commas: sma_N, ema_N, rsi_N, macd, macd_signal, macd_histogram, bollinger_upper, "
                    "bollinger_middle, bollinger_lower, atr_N, stochastic_k, stochastic_d, roc_N, obv")
                    .range(1, kIndicatorsAtOnce)
                    .needed(),
                periodParameter()},
            "IndicatorTable", [&prices](const Request &request) { return indicators(prices, request); }});
    table.push_back({"GET", "/api/stocks/{ticker}/momentum-score", Work::io, Scope::read, "Indicators",
        "Momentum, 0 to 25, and what it is made of", {pathTicker(), periodParameter()}, "MomentumScore",
        [&prices](const Request &request) { return momentum(prices, request); }});
    table.push_back({"GET", "/api/stocks/{ticker}/trade-signals", Work::io, Scope::read, "Indicators",
        "Crossings and turns in the chart, and the outlook", {pathTicker(), periodParameter()}, "TradeSignals",
        [&prices](const Request &request) { return tradeSignals(prices, request); }});
    table.push_back({"GET", "/api/stocks/{ticker}/signal-record", Work::io, Scope::read, "Indicators",
        "What the price did after each kind of trade signal, beside what it did after any day, over all prices that there are",
        {pathTicker(),
            queryInteger("sessions", "How many sessions later the price is looked at")
                .range(1, kLongestLook)
                .otherwise(QStringLiteral("21"))},
        "SignalRecord", [&prices](const Request &request) { return signalRecord(prices, request); }});
    table.push_back({"GET", "/api/stocks/{ticker}/metrics", Work::io, Scope::read, "Metrics",
        "Return and risk, also against a benchmark",
        {pathTicker(), queryText("window", "\"full\", or the number of newest daily returns").otherwise(QStringLiteral("full")),
            std::move(benchmark)},
        "Metrics", [&prices](const Request &request) { return metrics(prices, request); }});
    return table;
}

} // namespace soundings::server
