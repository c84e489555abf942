#include "server/json/write_common.h"
#include "server/json/write_stocks.h"
#include "server/routes/api_routes.h"

namespace soundings::server {

using protocol::JsonWriter;

namespace {

struct SortName {
    const char *name;
    engine::StockSort sort;
};

constexpr std::array<SortName, 13> kSortNames = {{
    {"ticker", engine::StockSort::ticker},
    {"name", engine::StockSort::name},
    {"sector", engine::StockSort::sector},
    {"market_cap", engine::StockSort::marketCap},
    {"price", engine::StockSort::price},
    {"change_percent", engine::StockSort::changePercent},
    {"total_score", engine::StockSort::totalScore},
    {"value_score", engine::StockSort::valueScore},
    {"quality_score", engine::StockSort::qualityScore},
    {"momentum_score", engine::StockSort::momentumScore},
    {"health_score", engine::StockSort::healthScore},
    {"signal", engine::StockSort::signal},
    {"score_change", engine::StockSort::scoreChange},
}};

QStringList sortNames()
{
    QStringList names;
    for (const SortName &entry : kSortNames)
        names.append(QLatin1String(entry.name));
    for (const MetricInfo &metric : allMetrics())
        names.append(QLatin1String(metric.name));
    return names;
}

void setSort(engine::StockQuery &query, const QString &name)
{
    if (const auto metric = metricFromName(name)) {
        query.sort = engine::StockSort::metric;
        query.sortMetric = *metric;
        return;
    }
    const auto found = std::ranges::find_if(kSortNames, [&](const SortName &entry) { return name == QLatin1String(entry.name); });
    if (found != kSortNames.end())
        query.sort = found->sort;
}

QStringList instrumentTypeNames()
{
    QStringList names;
    for (const InstrumentType type : allInstrumentTypes())
        names.append(toText(type));
    return names;
}

QStringList signalNames()
{
    QStringList names;
    for (const Signal signal : allSignals())
        names.append(toText(signal));
    return names;
}

Parameter typeParameter()
{
    return queryText("instrument_type", "Only instruments of this kind").oneOf(instrumentTypeNames()).anyCase();
}

std::optional<InstrumentType> typeIn(const Arguments &arguments)
{
    return instrumentTypeFromText(arguments.text("instrument_type"));
}

Result<Reply> list(const engine::StockService &stocks, const Request &request)
{
    const Arguments &arguments = request.arguments;
    const int page = arguments.integer("page");
    const int size = arguments.integer("page_size");
    engine::StockQuery query;
    query.text = arguments.text("q");
    query.type = typeIn(arguments);
    query.sector = arguments.text("sector");
    query.signal = signalFromText(arguments.text("signal"));
    query.descending = arguments.text("sort_order") == u"desc";
    query.offset = (page - 1) * size;
    query.limit = size;
    setSort(query, arguments.text("sort_by"));
    SOUNDINGS_TRY(const engine::StockPage found, stocks.page(query));

    JsonWriter json(std::size_t(size) * 1024);
    json.beginObject();
    json.key("items");
    json.beginArray();
    for (const engine::StockRecord &record : found.records) {
        if (!arguments.flag("include_spark")) {
            write(json, record);
            continue;
        }
        SOUNDINGS_TRY(const std::vector<double> spark, stocks.spark(record));
        write(json, record, &spark);
    }
    json.endArray();
    json.member("total", found.total);
    json.member("page", page);
    json.member("page_size", size);
    json.member("total_pages", (found.total + size - 1) / size);
    json.endObject();
    Reply reply = jsonReply(json);
    reply.cacheTags = cacheTags(found.records, decidingKinds(query));
    return reply;
}

Result<Reply> search(const engine::StockService &stocks, const Request &request)
{
    const QString text = request.arguments.text("q");
    SOUNDINGS_TRY(
        const engine::StockPage found, stocks.search(text, request.arguments.integer("limit"), typeIn(request.arguments)));
    JsonWriter json;
    json.beginObject();
    json.key("results");
    writeList(json, found.records);
    json.member("query", text);
    json.member("total", found.total);
    json.endObject();
    return jsonReply(json);
}

Result<Reply> compare(const engine::StockService &stocks, const Request &request)
{
    std::vector<Ticker> tickers;
    for (const QString &text : request.arguments.list("tickers")) {
        auto ticker = Ticker::parse(text);
        if (!ticker)
            return refuseField("query.tickers", text, ticker.error());
        tickers.push_back(std::move(*ticker));
    }
    const auto comparison = stocks.compare(tickers);
    if (!comparison)
        return refuseField("query.tickers", request.arguments.list("tickers").join(u','), comparison.error());
    JsonWriter json;
    write(json, *comparison);
    return jsonReply(json);
}

} // namespace

RouteTable stockRoutes(engine::Services &services)
{
    const engine::StockService &stocks = services.stocks;
    const auto limit = [] { return queryInteger("limit", "At most so many").range(1, 100).otherwise(QStringLiteral("20")); };
    RouteTable table;
    table.push_back({"GET", "/api/stocks/", Work::io, Scope::read, "Stocks", "A page of the stocks, filtered and sorted",
        {queryInteger("page", "Counted from 1; one past the end is empty").range(1, 1'000'000).otherwise(QStringLiteral("1")),
            queryInteger("page_size", "Stocks a page").range(1, 100).otherwise(QStringLiteral("12")), typeParameter(),
            queryText("sector", "Only this sector, spelt as /api/stocks/sectors does"),
            queryText("q", "Only stocks with this in ticker, name or ISIN"),
            queryText("signal", "Only stocks with this signal").oneOf(signalNames()).anyCase(),
            queryText("sort_by", "What to sort by; missing values come last")
                .oneOf(sortNames())
                .otherwise(QStringLiteral("ticker")),
            queryText("sort_order", "Direction of the order")
                .oneOf({QStringLiteral("asc"), QStringLiteral("desc")})
                .otherwise(QStringLiteral("asc")),
            queryFlag("include_spark", "With at most 53 closes of the last year a stock", false)},
        "StockList", [&stocks](const Request &request) { return list(stocks, request); }});
    table.back().cache = cachedByArguments("stocks:list", engine::CacheLifetime::standard);
    table.push_back({"GET", "/api/stocks/search", Work::io, Scope::read, "Stocks", "Stocks by text, the best match first",
        {queryText("q", "Part of ticker, name or ISIN").range(1, 200).needed(), limit(), typeParameter()}, "StockSearch",
        [&stocks](const Request &request) { return search(stocks, request); }});
    table.push_back({"GET", "/api/stocks/top", Work::io, Scope::read, "Stocks", "The best rated stocks",
        {limit(), typeParameter()}, "StockItems", [&stocks](const Request &request) -> Result<Reply> {
            SOUNDINGS_TRY(
                const engine::StockPage found, stocks.top(request.arguments.integer("limit"), typeIn(request.arguments)));
            JsonWriter json;
            writeList(json, found.records);
            Reply reply = jsonReply(json);
            reply.cacheTags = cacheTags(found.records, engine::DataKind::stocks | engine::DataKind::scores);
            return reply;
        }});
    table.back().cache = cachedByArguments("stocks:top", engine::CacheLifetime::lists);
    table.push_back({"GET", "/api/stocks/sectors", Work::io, Scope::read, "Stocks", "The sectors that there are, by name", {},
        "Sectors", [&stocks](const Request &) -> Result<Reply> {
            SOUNDINGS_TRY(const std::vector<QString> sectors, stocks.sectors());
            JsonWriter json;
            json.value(QStringList(sectors.begin(), sectors.end()));
            return jsonReply(json);
        }});
    table.push_back({"GET", "/api/stocks/compare", Work::io, Scope::read, "Stocks",
        "Two to four stocks side by side, the best value of each row named",
        {queryList("tickers", "Tickers, separated by commas").range(2, 4).needed()}, "Comparison",
        [&stocks](const Request &request) { return compare(stocks, request); }});
    table.push_back(
        {"GET", "/api/stocks/{ticker}", Work::io, Scope::read, "Stocks", "One stock with score, fundamentals and its place",
            {pathTicker()}, "StockDetail", [&stocks](const Request &request) -> Result<Reply> {
                SOUNDINGS_TRY(const engine::StockDetail detail, stocks.detail(request.arguments.ticker()));
                JsonWriter json;
                write(json, detail);
                Reply reply = jsonReply(json);
                // Its place among all and its sector's medians move with every other stock; they are as old as the reply.
                reply.cacheTags = cacheTags({&detail.record, 1}, {});
                return reply;
            }});
    table.back().cache = cachedByTicker("stocks:detail", engine::CacheLifetime::standard);
    table.push_back({"DELETE", "/api/stocks/{ticker}", Work::io, Scope::admin, "Stocks",
        "Hides a stock; its prices and history stay", {pathTicker()}, "",
        [&stocks](const Request &request) -> Result<Reply> {
            SOUNDINGS_CHECK(stocks.remove(request.arguments.ticker()));
            Reply reply;
            reply.status = 204;
            return reply;
        },
        204});
    return table;
}

} // namespace soundings::server
