#include "server/live/session_json.h"

#include "server/json/write_common.h"

namespace soundings::server {

using engine::AnalysisSlot;
using engine::LiveSession;
using engine::MarketSource;
using protocol::JsonWriter;

namespace {

constexpr int kProtocol = 2; ///< 1 is the one without announcements

void begin(JsonWriter &json, const char *type)
{
    json.beginObject();
    json.member("type", type);
}

QByteArray end(JsonWriter &json)
{
    json.endObject();
    return json.take();
}

void writeMetricNames(JsonWriter &json)
{
    json.key("metrics");
    json.beginArray();
    for (const analysis::MetricKind kind : analysis::kMetricKinds)
        json.value(analysis::nameOf(kind));
    json.endArray();
}

/// Prices that nobody has made up are live to the old clients, however old they are: `as_of` tells.
void writeValuation(JsonWriter &json, const LiveSession &session)
{
    json.member("version", session.version);
    json.key("prices");
    json.beginObject();
    for (const auto &[ticker, price] : session.market.prices)
        json.member(ticker.text().toStdString(), price);
    json.endObject();
    json.key("holdings_value");
    json.beginObject();
    for (const auto &[ticker, shares] : session.holdings) {
        const auto price = session.market.prices.find(ticker);
        json.key(ticker.text());
        json.value(price == session.market.prices.end() ? std::optional<double>() : std::optional(shares * price->second));
    }
    json.endObject();
    json.member("total_value", session.totalValue());
    json.member("currency", "USD");
    member(json, "as_of", session.market.asOf);
    json.member("source", engine::nameOf(session.market.source));
}

void writePortfolio(JsonWriter &json, const LiveSession &session)
{
    json.key("holdings");
    json.beginObject();
    for (const auto &[ticker, shares] : session.holdings)
        json.member(ticker.text().toStdString(), shares);
    json.endObject();
    writeValuation(json, session);
}

void write(JsonWriter &json, const analysis::MetricDetails &details)
{
    json.beginObject();
    for (const analysis::MetricDetail &detail : details) {
        json.key(detail.key);
        std::visit(
            [&json](const auto &value) {
                if constexpr (requires { value.begin()->key; })
                    write(json, value);
                else
                    json.value(value);
            },
            detail.value);
    }
    json.endObject();
}

void writeSlot(JsonWriter &json, const AnalysisSlot &slot)
{
    json.member("analysis_id", slot.analysisId);
    json.member("ticker", slot.ticker.text());
}

} // namespace

QByteArray errorJson(const LiveError &error)
{
    JsonWriter json(256);
    begin(json, "error");
    json.member("detail", error.detail);
    json.member("code", error.code);
    if (!error.requestId.isEmpty())
        json.member("request_id", error.requestId);
    if (error.retryAfter > 0)
        json.member("retry_after", error.retryAfter);
    return end(json);
}

const char *liveCodeOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::notFound:
        return "session_not_found";
    case ErrorCode::conflict:
        return "version_conflict";
    case ErrorCode::invalidArgument:
        return "invalid_message";
    case ErrorCode::unauthorized:
    case ErrorCode::forbidden:
        return "unauthorized";
    case ErrorCode::rateLimited:
    case ErrorCode::overloaded:
        return "rate_limited";
    case ErrorCode::unavailable:
    case ErrorCode::timeout:
    case ErrorCode::locked:
    case ErrorCode::readOnly:
    case ErrorCode::diskFull:
    case ErrorCode::io:
        return "store_unavailable";
    default:
        return "internal";
    }
}

QByteArray sessionReadyJson(const LiveSession &session)
{
    JsonWriter json(1024);
    begin(json, "session_ready");
    json.member("protocol", kProtocol);
    json.member("session_id", session.id);
    member(json, "expires_at", session.expiresAt);
    writeMetricNames(json);
    writePortfolioMember(json, session);
    json.member("seq", session.newestSeq);
    return end(json);
}

void writePortfolioMember(JsonWriter &json, const LiveSession &session)
{
    json.key("portfolio");
    json.beginObject();
    writePortfolio(json, session);
    json.endObject();
}

QByteArray portfolioJson(const LiveSession &session)
{
    JsonWriter json(1024);
    begin(json, "portfolio");
    writePortfolio(json, session);
    return end(json);
}

QByteArray portfolioUpdateJson(const LiveSession &session)
{
    JsonWriter json(1024);
    begin(json, "portfolio_update");
    writeValuation(json, session);
    return end(json);
}

QByteArray historyJson(const std::vector<engine::SessionMessage> &results)
{
    JsonWriter json(512 + results.size() * 200);
    begin(json, "history");
    json.key("items");
    json.beginArray();
    for (const engine::SessionMessage &result : results) {
        json.beginObject();
        json.member("analysis_id", result.analysisId);
        json.member("ticker", result.ticker.text());
        json.member("metric", result.metric);
        json.member("value", result.value);
        member(json, "timestamp", result.timestamp);
        json.member("snapshot_version", result.snapshotVersion);
        json.member("seq", result.seq);
        json.endObject();
    }
    json.endArray();
    return end(json);
}

QByteArray pongJson(Timestamp now)
{
    JsonWriter json(64);
    begin(json, "pong");
    member(json, "timestamp", now);
    return end(json);
}

QByteArray resumedJson(std::int64_t newestSeq, bool isComplete)
{
    JsonWriter json(64);
    begin(json, "resumed");
    json.member("newest_seq", newestSeq);
    json.member("complete", isComplete);
    return end(json);
}

QByteArray analysisStartedJson(const LiveSession &snapshot, const QString &requestId)
{
    const AnalysisSlot &slot = *snapshot.analysis;
    JsonWriter json(512);
    begin(json, "analysis_started");
    writeSlot(json, slot);
    json.member("snapshot_version", slot.snapshotVersion);
    json.member("snapshot_total_value", snapshot.totalValue());
    member(json, "started_at", slot.startedAt);
    writeMetricNames(json);
    if (!requestId.isEmpty())
        json.member("request_id", requestId);
    return end(json);
}

QByteArray analysisResultJson(const AnalysisSlot &slot, analysis::MetricKind kind, const analysis::MetricResult &result,
    Timestamp now, std::chrono::milliseconds elapsed)
{
    JsonWriter json(1024);
    begin(json, "analysis_result");
    json.member("ticker", slot.ticker.text());
    json.member("metric", analysis::nameOf(kind));
    json.member("value", result.value);
    member(json, "timestamp", now);
    json.member("analysis_id", slot.analysisId);
    json.member("snapshot_version", slot.snapshotVersion);
    json.member("elapsed_ms", qint64(elapsed.count()));
    json.member("explain", result.explain);
    json.key("details");
    write(json, result.details);
    return end(json);
}

QByteArray metricFailedJson(const AnalysisSlot &slot, analysis::MetricKind kind, const char *code, const QString &detail)
{
    JsonWriter json(512);
    begin(json, "error");
    json.member("detail", detail);
    json.member("code", code);
    writeSlot(json, slot);
    json.member("metric", analysis::nameOf(kind));
    return end(json);
}

QByteArray analysisCompleteJson(const AnalysisSlot &slot, int completed, int failed, bool stale)
{
    JsonWriter json(256);
    begin(json, "analysis_complete");
    writeSlot(json, slot);
    json.member("completed", completed);
    json.member("failed", failed);
    json.member("stale", stale);
    return end(json);
}

QByteArray analysisCancelledJson(const AnalysisSlot &slot, const char *reason, int delivered)
{
    JsonWriter json(256);
    begin(json, "analysis_cancelled");
    writeSlot(json, slot);
    json.member("reason", reason);
    json.member("delivered", delivered);
    return end(json);
}

} // namespace soundings::server
