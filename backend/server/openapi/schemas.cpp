#include "server/openapi/schemas.h"

#include "analysis/risk/benchmark_metrics.h"
#include "analysis/risk/liquidity.h"
#include "analysis/risk/performance_metrics.h"
#include "domain/fundamentals.h"

#include <QJsonArray>
#include <QStringList>

#include <string_view>

namespace soundings::server {

namespace {

/// One schema in a short notation: members separated by blanks, each `name:type`. A type is string, number, integer, boolean,
/// object, any, date, time, or the name of another schema; `[type]` is a list and `{type}` an object with any names; `?` behind
/// it means "or null". A `~` before the name: the member may be absent. Without a `name:` the schema is that type itself.
struct ShortSchema {
    const char *name;
    const char *members;
};

constexpr ShortSchema kSchemas[] = {
    {"Error", "detail:string code:string request_id:string ~errors:[FieldError]"},
    {"FieldError", "loc:string msg:string input:string"},
    {"Provenance", "source:string as_of:date fetched_at:time stale:boolean"},
    {"Quote",
        "price:number previous_close:number? change:number? change_percent:number? volume:number? currency:string "
        "provenance:Provenance"},
    {"ScoreSummary",
        "id:string stock_id:string total_score:number? value_score:number? quality_score:number? momentum_score:number? "
        "health_score:number? signal:string calculated_at:time profile:string coverage:number has_momentum_data:boolean"},
    {"StockItem",
        "id:string ticker:string name:string isin:string? instrument_type:string sector:string? industry:string? "
        "market_cap:number? "
        "currency:string exchange:string? created_at:time last_updated:time source:string scores:ScoreSummary? quote:Quote? "
        "score_change_7d:number? pe_ratio:number? ~spark:[number]"},
    {"StockList", "items:[StockItem] total:integer page:integer page_size:integer total_pages:integer"},
    {"StockSearch", "results:[StockItem] query:string total:integer"},
    {"StockItems", "[StockItem]"},
    {"Sectors", "[string]"},
    {"Fundamentals", "id:string stock_id:string @metrics updated_at:time provenance:Provenance"},
    {"SectorMedians",
        "count:integer total_score:number? value_score:number? quality_score:number? momentum_score:number? health_score:number? "
        "@metrics"},
    {"Rank", "rank:integer rated:integer"},
    {"StockDetail", "@StockItem fundamentals:Fundamentals? sector_medians:SectorMedians? rank:Rank?"},
    {"Comparison", "tickers:[string] stocks:[StockDetail] rows:[ComparisonRow]"},
    {"ComparisonRow", "key:string label:string unit:string better:string values:[number?] best:[string]"},
    {"Strategies", "strategies:[Strategy]"},
    {"Strategy", "key:string name:string description:string conditions:[StrategyCondition] sort_by:string sort_order:string"},
    {"StrategyCondition", "metric:string label:string op:string bound:number unit:string"},
    {"ScreenerResults",
        "results:[ScreenerResult] criteria:string total_matches:integer strategy_name:string? funnel:[FunnelStep] "
        "left_out_missing:integer"},
    {"ScreenerResult",
        "@StockItem fundamentals:Fundamentals? match_score:integer strengths:[string] weaknesses:[string] "
        "conditions:[ConditionMatch]"},
    {"ConditionMatch",
        "metric:string label:string op:string bound:number unit:string value:number margin:number margin_percent:number "
        "text:string"},
    {"FunnelStep", "condition:string remaining:integer without_it:integer"},
    {"CalculateResult",
        "success:boolean scored_count:integer rated_count:integer sectors_analyzed:integer profile:string message:string"},
    {"SnapshotResult", "success:boolean snapshots_created:integer message:string"},
    {"ImportResult", "success:boolean imported_count:integer skipped_count:integer message:string"},
    {"ImportReport",
        "@ImportResult kind:string dry_run:boolean tickers:[string] read:integer stored:integer replaced:integer "
        "sample_removed:integer rejected_count:integer rejected:[ImportNote] flagged_count:integer flagged:[ImportNote]"},
    {"ImportNote", "line:integer reason:string"},
    {"ImportProgress", "progress:number stored:boolean"},
    {"Watchlists", "watchlists:[Watchlist]"},
    {"Watchlist", "id:string name:string description:string created_at:time updated_at:time items:[WatchlistItem]"},
    {"WatchlistItem",
        "ticker:string notes:string target_price:number? price_when_set:number? target_reached:boolean? added_at:time "
        "stock:StockItem?"},
    {"Portfolios", "portfolios:[Portfolio]"},
    {"Portfolio",
        "id:string name:string description:string created_at:time updated_at:time totals:[CurrencyTotals] positions:[Position] "
        "sectors:[SectorShare] transactions:[Transaction]"},
    {"CurrencyTotals",
        "currency:string? positions:integer without_price:integer cost:number value:number gain:number gain_percent:number? "
        "day_change:number realised_gain:number income:number score:number?"},
    {"Position",
        "ticker:string shares:number average_price:number? cost:number currency:string? value:number? gain:number? "
        "gain_percent:number? day_change:number? weight:number? realised_gain:number income:number first_date:date "
        "last_date:date stock:StockItem?"},
    {"SectorShare", "sector:string? currency:string? value:number weight:number"},
    {"Transaction",
        "id:string ticker:string kind:string date:date shares:number price:number fees:number note:string created_at:time"},
    {"LivePortfolio",
        "holdings:object version:integer prices:object holdings_value:object total_value:number currency:string as_of:time "
        "source:string"},
    {"Session", "session_id:string created_at:time expires_at:time portfolio:LivePortfolio"},
    {"NewSession", "@Session config:object"},
    {"CacheStatus",
        "enabled:boolean available:boolean message:string ~hits:integer ~misses:integer ~hit_rate:number ~entries:integer "
        "~bytes:integer ~evictions:integer ~tiers:[CacheTier]"},
    {"CacheTier",
        "name:string available:boolean hits:integer ~stale_hits:integer ~entries:integer ~bytes:integer ~capacity_bytes:integer "
        "~evictions:integer ~description:string ~message:string ~since:time"},
    {"Tokens", "tokens:[Token]"},
    {"Audit", "entries:[AuditEntry]"},
    {"AuditEntry",
        "number:integer at:time who:string? peer:string action:string subject:string outcome:integer request_id:string?"},
    {"Token", "name:string scope:string created_at:time expires_at:time? last_used_at:time?"},
    {"NewToken", "@Token token:string"},
    {"CacheInvalidated", "success:boolean keys_deleted:integer message:string"},
    {"CacheKeyDropped", "success:boolean message:string"},
    {"PillarScores", "value:number? quality:number? momentum:number? health:number?"},
    {"ScoreBreakdown",
        "ticker:string name:string sector:string? total_score:number? signal:string component_scores:PillarScores "
        "strengths:[string] "
        "weaknesses:[string] reasoning:string has_momentum_data:boolean profile:string coverage:number peer_group:string? "
        "missing:[string] calculated_at:time factors:[ScoreFactor] provenance:Provenance?"},
    {"ScoreFactor",
        "pillar:string name:string label:string points:number maximum:number value:number? reference:number? note:string"},
    {"ScoreHistory", "ticker:string days:integer record_count:integer history:[ScoreSnapshot] provenance:Provenance?"},
    {"ScoreSnapshot",
        "date:date total_score:number? value_score:number? quality_score:number? momentum_score:number? health_score:number? "
        "signal:string"},
    {"TotalAndPillars", "total:number? value:number? quality:number? momentum:number? health:number?"},
    {"ScoreChange",
        "ticker:string period_days:integer current:ScoreNow historical:ScoreThen changes:ScoreDeltas percent_change:number? "
        "provenance:Provenance?"},
    {"ScoreNow", "scores:TotalAndPillars signal:string"},
    {"ScoreThen", "date:date scores:TotalAndPillars signal:string"},
    {"ScoreDeltas", "@TotalAndPillars signal_changed:boolean"},
    {"Movers", "period_days:integer direction:string count:integer movers:[Mover]"},
    {"Mover",
        "ticker:string name:string sector:string? current_score:number historical_score:number score_change:number "
        "percent_change:number? "
        "current_signal:string historical_signal:string signal_changed:boolean "
        "provenance:Provenance?"},
    {"SignalChanges", "period_days:integer count:integer signal_changes:[SignalChange]"},
    {"SignalChange",
        "ticker:string name:string sector:string? previous_signal:string current_signal:string score_change:number "
        "current_score:number "
        "historical_score:number change_date:date provenance:Provenance?"},
    {"LeaderboardRow",
        "ticker:string name:string sector:string? total_score:number? signal:string value_score:number? quality_score:number? "
        "momentum_score:number? health_score:number? provenance:Provenance?"},
    {"Leaderboard", "[LeaderboardRow]"},
    {"SectorLeaderboard", "{Leaderboard}"},
    {"PillarWeights", "value:number quality:number momentum:number health:number"},
    {"Horizons", "horizons:[Horizon]"},
    {"Horizon", "key:string label:string period:string description:string weights:PillarWeights"},
    {"Recommendations",
        "horizon:string label:string period:string description:string weights:PillarWeights count:integer "
        "candidates:[Candidate]"},
    {"Candidate", "rank:integer horizon_score:number why:string @LeaderboardRow"},
    {"PriceTable", "ticker:string period:string record_count:integer currency:string provenance:Provenance data:[PriceRow]"},
    {"PriceRow",
        "date:date open:number? high:number? low:number? close:number adjusted_close:number? volume:number? ~sma_50:number? "
        "~sma_200:number? "
        "~rsi:number? ~volume_sma_20:number? ~price_vs_sma50:number? ~price_vs_sma200:number? ~volume_trend:number?"},
    {"ChartSummary", "ticker:string period:string text:string record_count:integer provenance:Provenance"},
    {"LatestIndicators", "ticker:string as_of_date:date? indicators:IndicatorValues provenance:Provenance"},
    {"IndicatorValues",
        "price:number? sma_50:number? sma_200:number? rsi:number? volume:number? volume_sma_20:number? price_vs_sma50:number? "
        "price_vs_sma200:number? volume_trend:number?"},
    {"IndicatorTable", "ticker:string period:string provenance:Provenance dates:[date] series:{IndicatorColumn}"},
    {"IndicatorColumn", "[number?]"},
    {"MomentumScore",
        "ticker:string as_of_date:date? momentum_score:number signal:string explanation:string components:[MomentumComponent] "
        "indicators:IndicatorValues available:boolean provenance:Provenance?"},
    {"MomentumComponent", "name:string score:number max:number value:number?"},
    {"TradeSignals", "ticker:string period:string count:integer signals:[TradeSignal] outlook:Outlook provenance:Provenance?"},
    {"TradeSignal", "date:date type:string price:number indicator:string strength:string reason:string"},
    {"SignalRecord",
        "ticker:string sessions:integer first:date last:date signals:[SignalCourse] any_day:PriceCourse provenance:Provenance"},
    {"SignalCourse",
        "indicator:string type:string count:integer rose_percent:number? mean_return_percent:number? "
        "median_return_percent:number? enough:boolean"},
    {"PriceCourse", "count:integer rose_percent:number? mean_return_percent:number? median_return_percent:number?"},
    {"Outlook", "stance:string summary:string as_of:date? indicators:OutlookIndicators last_signal:TradeSignal?"},
    {"OutlookIndicators", "price:number? sma_50:number? sma_200:number? rsi:number?"},
    {"Metrics",
        "ticker:string window:string first:date last:date provenance:Provenance @performance ~vs_benchmark:VsBenchmark "
        "liquidity:Liquidity?"},
    {"VsBenchmark", "benchmark:string @benchmark"},
    {"Liquidity", "@liquidity"},
    {"Schedule", "scheduler:string? is_this_server:boolean entries:[ScheduleEntry]"},
    {"ScheduleEntry",
        "name:string task:string rule:string missed:string time_zone:string paused:boolean last_run:ScheduledRun? "
        "next_runs:[time]"},
    {"ScheduledRun", "planned_at:time job_id:string"},
    {"MarketStatus", "open:boolean reason:string next_open:time next_close:time"},
    {"MarketCalendar", "year:integer closures:[Closure] early_closes:[EarlyClose]"},
    {"Closure", "date:date name:string"},
    {"EarlyClose", "date:date name:string close:string"},
    {"Job",
        "id:string task:string state:string args:[any] kwargs:object attempts:integer queued_at:time started_at:time? "
        "finished_at:time? runtime_ms:integer? progress:JobProgress? result:any error:JobFailure? worker:string? "
        "next_retry_at:time? ~log:[string]"},
    {"JobProgress", "fraction:number note:string"},
    {"JobFailure", "type:string message:string trace:string"},
    {"JobList", "jobs:[Job] total:integer limit:integer offset:integer tasks:[string]"},
    {"Workers", "workers:[Worker]"},
    {"Worker",
        "name:string alive:boolean last_seen:time concurrency:integer active:integer processed:integer pid:integer "
        "software:string"},
    {"Health", "status:string version:string components:{ComponentHealth}"},
    {"ComponentHealth",
        "status:string description:string ~detail:string ~since:time ~workers:integer ~waiting:integer ~running:integer "
        "~failed:integer"},
    {"Ready", "ready:boolean components:{ComponentHealth} ~detail:string ~code:string ~request_id:string"},
    {"OpenApi", "openapi:string info:object paths:object components:object"},
};

const char *membersOf(std::string_view name)
{
    for (const ShortSchema &schema : kSchemas) {
        if (name == schema.name)
            return schema.members;
    }
    qFatal("no schema is called %s", std::string(name).c_str());
}

QJsonObject typeSchema(QString type)
{
    if (type.endsWith(u'?')) {
        const QJsonObject inner = typeSchema(type.chopped(1));
        if (inner.contains(QStringLiteral("type"))) {
            QJsonObject schema = inner;
            schema[QStringLiteral("type")] = QJsonArray{inner[QStringLiteral("type")], QStringLiteral("null")};
            return schema;
        }
        return {{QStringLiteral("anyOf"), QJsonArray{inner, QJsonObject{{QStringLiteral("type"), QStringLiteral("null")}}}}};
    }
    if (type.startsWith(u'['))
        return {
            {QStringLiteral("type"), QStringLiteral("array")}, {QStringLiteral("items"), typeSchema(type.sliced(1).chopped(1))}};
    if (type.startsWith(u'{'))
        return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("additionalProperties"), typeSchema(type.sliced(1).chopped(1))}};
    if (type == u"any")
        return {};
    if (type == u"date" || type == u"time")
        return {{QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("format"), type == u"date" ? QStringLiteral("date") : QStringLiteral("date-time")}};
    if (type.front().isUpper())
        return {{QStringLiteral("$ref"), QString(QStringLiteral("#/components/schemas/") + type)}};
    return {{QStringLiteral("type"), type}};
}

template<class Fields> QStringList metricMembers(const Fields &fields)
{
    QStringList members;
    for (const auto &field : fields) {
        static constexpr const char *types[] = {"integer", "date", "number?", "date?"}; // in the order of the variant
        members.append(QLatin1String(field.key) + u':' + QLatin1String(types[field.member.index()]));
    }
    return members;
}

/// "@Name" stands for the members of another schema, "@metrics" and its like for a table of the rules.
QStringList expanded(const QString &member)
{
    if (!member.startsWith(u'@'))
        return {member};
    const QString name = member.sliced(1);
    if (name == u"performance")
        return metricMembers(analysis::kPerformanceFields);
    if (name == u"benchmark")
        return metricMembers(analysis::kBenchmarkFields);
    if (name == u"liquidity")
        return metricMembers(analysis::kLiquidityFields);
    QStringList members;
    if (name == u"metrics") {
        for (const MetricInfo &metric : allMetrics())
            members.append(QLatin1String(metric.name) + QStringLiteral(":number?"));
        return members;
    }
    for (const QString &inner : QString::fromLatin1(membersOf(name.toStdString())).split(u' '))
        members += expanded(inner);
    return members;
}

QJsonObject schemaFrom(const QString &notation)
{
    QJsonObject properties;
    QJsonArray required;
    for (const QString &entry : notation.split(u' ')) {
        for (QString member : expanded(entry)) {
            const bool optional = member.startsWith(u'~');
            if (optional)
                member.remove(0, 1);
            const qsizetype colon = member.indexOf(u':');
            if (colon < 0)
                return typeSchema(member);
            properties[member.first(colon)] = typeSchema(member.sliced(colon + 1));
            if (!optional)
                required.append(member.first(colon));
        }
    }
    return {{QStringLiteral("type"), QStringLiteral("object")}, {QStringLiteral("properties"), properties},
        {QStringLiteral("required"), required}};
}

} // namespace

QJsonObject componentSchemas()
{
    QJsonObject schemas;
    for (const ShortSchema &schema : kSchemas)
        schemas[QLatin1String(schema.name)] = schemaFrom(QLatin1String(schema.members));
    return schemas;
}

} // namespace soundings::server
