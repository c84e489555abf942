#pragma once

#include "analysis/portfolio/metric.h"
#include "engine/live/live_session.h"
#include "protocol/json_writer.h"

namespace soundings::server {

// The messages of a live session as JSON. Those that the store numbers have no seq yet: see engine::withSeq().

/// What an error is called in the live protocol; texts are for people.
struct LiveError {
    const char *code;
    QString detail;
    QString requestId = {};
    double retryAfter = 0; ///< seconds; 0: not told
};

QByteArray errorJson(const LiveError &error);
/// The code that an error of the engine has in the live protocol.
const char *liveCodeOf(const Error &error);

QByteArray sessionReadyJson(const engine::LiveSession &session);
/// As the member "portfolio" of an object that is open.
void writePortfolioMember(protocol::JsonWriter &json, const engine::LiveSession &session);
QByteArray portfolioJson(const engine::LiveSession &session);
QByteArray portfolioUpdateJson(const engine::LiveSession &session);
QByteArray historyJson(const std::vector<engine::SessionMessage> &results);
QByteArray pongJson(Timestamp now);
/// After what was missed; `isComplete`: none of it was forgotten.
QByteArray resumedJson(std::int64_t newestSeq, bool isComplete);

QByteArray analysisStartedJson(const engine::LiveSession &snapshot, const QString &requestId);
QByteArray analysisResultJson(const engine::AnalysisSlot &slot, analysis::MetricKind kind, const analysis::MetricResult &result,
    Timestamp now, std::chrono::milliseconds elapsed);
/// An error that belongs to one metric; the others go on.
QByteArray metricFailedJson(const engine::AnalysisSlot &slot, analysis::MetricKind kind, const char *code, const QString &detail);
QByteArray analysisCompleteJson(const engine::AnalysisSlot &slot, int completed, int failed, bool stale);
QByteArray analysisCancelledJson(const engine::AnalysisSlot &slot, const char *reason, int delivered);

} // namespace soundings::server
