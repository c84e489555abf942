#include "server/json/write_common.h"
#include "server/json/write_stocks.h"
#include "server/routes/api_routes.h"

namespace soundings::server {

using analysis::BoundKind;
using analysis::Condition;
using analysis::ScreenerFigure;
using analysis::SortOrder;
using protocol::JsonWriter;

namespace {

std::string_view unitOf(const ScreenerFigure &figure)
{
    switch (figure.kind) {
    case ScreenerFigure::Kind::marketCap:
        return "currency";
    case ScreenerFigure::Kind::totalScore:
        return "points";
    case ScreenerFigure::Kind::metric:
        break;
    }
    return infoOf(figure.metric).unit == MetricUnit::percent ? "percent" : "ratio";
}

/// The members of a condition, into the object that is open.
void writeCondition(JsonWriter &json, const Condition &condition)
{
    json.member("metric", condition.figure.name());
    json.member("label", condition.figure.label());
    json.member("op", condition.kind == BoundKind::minimum ? ">=" : "<=");
    json.member("bound", condition.bound);
    json.member("unit", unitOf(condition.figure));
}

void writeHit(JsonWriter &json, const analysis::ScreenerHit &hit, const engine::StockRecord &record)
{
    json.beginObject();
    writeItem(json, record);
    json.key("fundamentals");
    writeFundamentals(json, record);
    json.member("match_score", hit.matchScore);
    json.member("strengths", hit.strengths);
    json.member("weaknesses", hit.weaknesses);
    json.key("conditions");
    json.beginArray();
    for (const analysis::ConditionMatch &match : hit.conditions) {
        json.beginObject();
        writeCondition(json, match.condition);
        json.member("value", match.value);
        json.member("margin", match.margin);
        json.member("margin_percent", match.marginPercent);
        json.member("text", match.text);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

Result<Reply> replyWith(const engine::ScreenerReport &report)
{
    JsonWriter json(std::size_t(16) * 1024);
    json.beginObject();
    json.key("results");
    json.beginArray();
    for (std::size_t i = 0; i < report.result.hits.size(); ++i)
        writeHit(json, report.result.hits[i], report.records[i]);
    json.endArray();
    json.member("criteria", report.criteria.text());
    json.member("total_matches", int(report.result.totalMatches));
    knownText(json, "strategy_name", report.strategyName);
    json.key("funnel");
    json.beginArray();
    for (const analysis::FunnelStep &step : report.result.funnel) {
        json.beginObject();
        json.member("condition", step.condition.text());
        json.member("remaining", int(step.remaining));
        json.member("without_it", int(step.withoutIt));
        json.endObject();
    }
    json.endArray();
    json.member("left_out_missing", int(report.result.missingFigures));
    json.endObject();
    return jsonReply(json);
}

Result<Reply> strategies(const Request &)
{
    JsonWriter json;
    json.beginObject();
    json.key("strategies");
    json.beginArray();
    for (const analysis::ScreenerStrategy &strategy : analysis::allStrategies()) {
        json.beginObject();
        json.member("key", strategy.key);
        json.member("name", strategy.name);
        json.member("description", strategy.description);
        json.key("conditions");
        json.beginArray();
        for (const Condition &condition : strategy.conditions) {
            json.beginObject();
            writeCondition(json, condition);
            json.endObject();
        }
        json.endArray();
        json.member("sort_by", strategy.sortFigure.name());
        json.member("sort_order", strategy.sortOrder == SortOrder::ascending ? "asc" : "desc");
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return jsonReply(json);
}

Result<Reply> runStrategy(const engine::ScreenerService &screener, const Request &request)
{
    SOUNDINGS_TRY(
        const auto report, screener.runStrategy(request.arguments.text("strategy"), request.arguments.integer("limit")));
    SOUNDINGS_TRY(Reply reply, replyWith(report));
    reply.cacheTags =
        cacheTags(report.records, engine::DataKind::stocks | engine::DataKind::fundamentals | engine::DataKind::scores);
    return reply;
}

/// Names of the criteria as they live as long as the program; parameters point to them.
const std::vector<QByteArray> &criterionNames()
{
    static const std::vector<QByteArray> names = [] {
        std::vector<QByteArray> result;
        for (const QString &name : analysis::screenerCriterionNames())
            result.push_back(name.toLatin1());
        return result;
    }();
    return names;
}

Result<Reply> runCustom(const engine::ScreenerService &screener, const Request &request)
{
    const Arguments &arguments = request.arguments;
    analysis::ScreenerCriteria criteria;
    criteria.sector = arguments.text("sector");
    criteria.sortBy = arguments.text("sort_by");
    criteria.sortOrder = arguments.text("sort_order") == u"asc" ? SortOrder::ascending : SortOrder::descending;
    criteria.limit = arguments.integer("limit");
    for (const QByteArray &name : criterionNames()) {
        if (const auto bound = arguments.number(name.constData())) {
            SOUNDINGS_TRY(const auto condition, analysis::conditionFromName(QString::fromLatin1(name), *bound));
            criteria.conditions.push_back(condition);
        }
    }
    const auto report = screener.run(criteria);
    if (!report)
        return refuseField("body", QString::fromUtf8(request.http.body), report.error());
    return replyWith(*report);
}

std::vector<Parameter> customParameters()
{
    std::vector<Parameter> parameters;
    for (const QByteArray &name : criterionNames())
        parameters.push_back(bodyNumber(name.constData(), "Bound of a figure, inclusive; percents say 15 for 15 %"));
    parameters.push_back(bodyText("sector", "Only this sector"));
    parameters.push_back(
        bodyText("sort_by", "What to sort by").oneOf(analysis::screenerSortNames()).otherwise(QStringLiteral("total_score")));
    parameters.push_back(bodyText("sort_order", "Direction of the order")
            .oneOf({QStringLiteral("asc"), QStringLiteral("desc")})
            .otherwise(QStringLiteral("desc")));
    parameters.push_back(
        bodyInteger("limit", "At most so many").range(1, analysis::kScreenerLimitMax).otherwise(QStringLiteral("50")));
    return parameters;
}

} // namespace

RouteTable screenerRoutes(engine::Services &services)
{
    const engine::ScreenerService &screener = services.screener;
    Parameter strategy =
        queryText("strategy", "Key of a strategy; an unknown one is 404 and names those that exist").range(1, 100).needed();
    strategy.in = Parameter::In::path;

    RouteTable table;
    table.push_back({"GET", "/api/stocks/screener/strategies", Work::instant, Scope::read, "Screener",
        "The searches that come with the product", {}, "Strategies", strategies});
    table.push_back({"GET", "/api/stocks/screener/strategies/{strategy}", Work::cpu, Scope::read, "Screener", "Runs one of them",
        {std::move(strategy), queryInteger("limit", "At most so many").range(1, 200).otherwise(QStringLiteral("50"))},
        "ScreenerResults", [&screener](const Request &request) { return runStrategy(screener, request); }});
    table.back().cache = CacheRule{engine::CacheLifetime::lists, [](const Arguments &arguments) {
                                       return QByteArray("screener:" + arguments.text("strategy").toUtf8().toPercentEncoding()
                                           + ':' + QByteArray::number(arguments.integer("limit")));
                                   }};
    table.push_back({"POST", "/api/stocks/screener/custom", Work::cpu, Scope::read, "Screener",
        "Searches by bounds of one's own, all of which must hold", customParameters(), "ScreenerResults",
        [&screener](const Request &request) { return runCustom(screener, request); }});
    return table;
}

} // namespace soundings::server
