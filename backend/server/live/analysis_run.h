#pragma once

#include "analysis/portfolio/portfolio_risk_plan.h"
#include "base/executor.h"
#include "engine/live/live_portfolios.h"
#include "engine/ports/session_events.h"
#include "server/live/session_turns.h"

#include <QUuid>

#include <array>
#include <mutex>

namespace soundings::server {

/// What an analysis needs of its surroundings; all of it outlives the executor's work.
struct AnalysisWorld {
    engine::LivePortfolios &portfolios;
    engine::SessionEvents &events;
    std::shared_ptr<SessionTurns> turns;
    Executor &executor;
    analysis::MetricOptions options;
};

/// One analysis of one session on its way: five metrics on the cpu pool, each stored and told as soon as it is there. Once it is
/// stopped, or the session has moved on to another analysis, nothing more is stored or told. Thread-safe; shared by its work.
class AnalysisRun : public std::enable_shared_from_this<AnalysisRun> {
public:
    AnalysisRun(const AnalysisWorld &world, const QString &sessionId, const Ticker &ticker, const QString &requestId);

    const QString &analysisId() const { return m_id; }

    /// On the io pool: takes the session's slot and its snapshot, announces both, and sets the metrics to work.
    Result<void> begin();
    /// At once, from any thread: the work ends within milliseconds.
    void stop() { m_stop.request_stop(); }
    /// On the io pool: ends it as cancelled, unless it is over.
    void cancel(const char *reason);
    /// On the io pool: tells of each metric that is not there yet that it took too long.
    void timeOut();

private:
    using Kind = analysis::MetricKind;

    void announceReplaced(const engine::AnalysisSlot &replaced) const;
    void startMetrics(const std::shared_ptr<const analysis::PortfolioSnapshot> &snapshot);
    void startRisk(const std::shared_ptr<const analysis::PortfolioSnapshot> &snapshot);
    /// Hands the outcome to the io pool.
    void finish(Kind kind, Result<analysis::MetricResult> outcome);
    void tell(Kind kind, const Result<analysis::MetricResult> &outcome, const char *failureCode);
    void complete();
    bool storeAndPublish(engine::SessionMessage message, bool isLast = false);
    engine::SessionMessage message(engine::MessageKind kind, QByteArray text) const;

    AnalysisWorld m_world;
    const QString m_id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString m_sessionId;
    const QString m_requestId;
    engine::AnalysisSlot m_slot; ///< known once it has begun; with m_telling held
    std::stop_source m_stop;
    std::chrono::steady_clock::time_point m_begun;

    std::mutex m_telling; ///< one message at a time, so that they leave in the order of their numbers
    std::array<bool, analysis::kMetricKinds.size()> m_told = {};
    int m_completed = 0, m_failed = 0;
    bool m_isOver = false;
};

} // namespace soundings::server
