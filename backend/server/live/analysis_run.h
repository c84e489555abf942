#pragma once

#include "analysis/portfolio/portfolio_risk_plan.h"
#include "base/executor.h"
#include "engine/live/live_portfolios.h"
#include "server/live/fair_pool.h"

#include <QUuid>

#include <array>
#include <atomic>
#include <functional>
#include <mutex>
#include <stop_token>

namespace soundings::server {

class AnalysisRun;

/// The last message of an analysis that was cancelled.
engine::SessionMessage cancelledMessage(const engine::AnalysisSlot &slot, const char *reason, int delivered, Timestamp now);

/// What an analysis needs of its surroundings; all of it outlives the executor's work.
struct AnalysisWorld {
    engine::LivePortfolios &portfolios;
    Executor &executor;
    std::shared_ptr<FairPool> pool;
    analysis::MetricOptions options;
    std::stop_token ending; ///< requested when all analyses have to stop
    /// The store did not take a message. The analysis is stopped, and the session has to be told of its end when the store is
    /// back.
    std::function<void(const std::shared_ptr<AnalysisRun> &run, const Error &error)> storeFailed;
};

/// One analysis of one session on its way: five metrics on the cpu pool, each stored, and so told, as soon as it is there. Once
/// it is stopped, or the session has moved on to another analysis, nothing more is stored or told. Thread-safe; shared by its
/// work.
class AnalysisRun : public std::enable_shared_from_this<AnalysisRun> {
public:
    AnalysisRun(const AnalysisWorld &world, const QString &sessionId, const Ticker &ticker, const QString &requestId);

    const QString &analysisId() const { return m_id; }
    const QString &sessionId() const { return m_sessionId; }

    /// On the io pool: takes the session's slot and its snapshot, announces both, and sets the metrics to work.
    Result<void> begin();
    /// At once, from any thread: the work ends within milliseconds.
    void stop() { m_stop.request_stop(); }
    /// It computes and tells nothing any more.
    bool isOver() const { return m_stop.stop_requested(); }
    /// True once: the session has to be told that the store fails, but not each time that its end is tried again.
    bool isFirstFailure() { return !m_hasFailed.exchange(true); }
    /// On the io pool: ends it as cancelled, unless it has ended.
    void cancel(const char *reason);
    /// On the io pool: tells of each metric that is not there yet that it took too long.
    void timeOut();

private:
    using Kind = analysis::MetricKind;

    bool announceReplaced();
    void startMetrics(const std::shared_ptr<const analysis::PortfolioSnapshot> &snapshot);
    std::vector<FairPool::Work> riskPieces(const std::shared_ptr<const analysis::PortfolioSnapshot> &snapshot);
    /// Hands the outcome to the io pool.
    void finish(Kind kind, Result<analysis::MetricResult> outcome);
    void tell(Kind kind, const Result<analysis::MetricResult> &outcome, const char *failureCode);
    void complete();
    bool learnReplaced();
    Result<int> delivered() const;
    bool store(const engine::SessionMessage &message, bool isLast = false);
    engine::SessionMessage message(engine::MessageKind kind, QByteArray text) const;

    AnalysisWorld m_world;
    const QString m_id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString m_sessionId;
    const QString m_requestId;
    engine::AnalysisSlot m_slot; ///< known once it has begun; with m_telling held
    std::stop_source m_stop;
    const std::stop_callback<std::function<void()>> m_onEnding{m_world.ending, [this] { stop(); }};
    std::chrono::steady_clock::time_point m_begun;
    std::atomic<bool> m_hasFailed = false;

    std::mutex m_telling; ///< one message at a time, and what is counted with it
    bool m_isStartUnknown = false; ///< the store may have taken it, but its answer was lost
    std::optional<engine::AnalysisSlot> m_replaced; ///< whose end is not told yet
    std::array<bool, analysis::kMetricKinds.size()> m_told = {};
    int m_completed = 0, m_failed = 0;
    bool m_hasEnded = false; ///< its last message is stored, or another analysis has its place
};

} // namespace soundings::server
