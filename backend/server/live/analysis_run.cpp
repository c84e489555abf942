#include "server/live/analysis_run.h"

#include "analysis/portfolio/compute_metric.h"
#include "server/live/session_json.h"

#include <QThread>

namespace soundings::server {

using analysis::MetricKind;
using analysis::MetricResult;
using engine::MessageKind;
using engine::SessionMessage;

namespace {

/// The pieces of a simulation, and what came of them; the last one to end puts them together.
struct RiskWork {
    analysis::PortfolioRiskPlan plan;
    std::vector<analysis::PathTails> tails;
    std::atomic<int> running;
    std::atomic<bool> failed = false;
};

} // namespace

AnalysisRun::AnalysisRun(const AnalysisWorld &world, const QString &sessionId, const Ticker &ticker, const QString &requestId)
    : m_world(world)
    , m_sessionId(sessionId)
    , m_requestId(requestId)
    , m_slot{m_id, ticker, {}, 0}
{
}

SessionMessage AnalysisRun::message(MessageKind kind, QByteArray text) const
{
    return {.kind = kind,
        .analysisId = m_id,
        .ticker = m_slot.ticker,
        .timestamp = m_world.portfolios.clock().now(),
        .snapshotVersion = m_slot.snapshotVersion,
        .text = std::move(text)};
}

/// False: the session has moved on, and nothing was stored or told. With m_telling held.
bool AnalysisRun::storeAndPublish(SessionMessage said, bool isLast)
{
    engine::SessionStore &sessions = m_world.portfolios.sessions();
    const auto turn = m_world.turns->take(m_sessionId);
    const auto seq = isLast ? sessions.endAnalysis(m_sessionId, said) : sessions.append(m_sessionId, said);
    if (!seq || !*seq) {
        stop();
        m_isOver = true;
        if (!seq) // the sockets of this session learn that it stops here, although nothing can be stored
            static_cast<void>(m_world.events.publish(m_sessionId, errorJson({liveCodeOf(seq.error()), seq.error().message})));
        return false;
    }
    static_cast<void>(m_world.events.publish(m_sessionId, withSeq(said.text, **seq)));
    return true;
}

Result<void> AnalysisRun::begin()
{
    SOUNDINGS_CHECK(m_world.portfolios.checkTicker(m_slot.ticker));
    const std::unique_lock telling(m_telling);
    SOUNDINGS_TRY(const engine::SessionStore::Started started,
        m_world.portfolios.sessions().startAnalysis(m_sessionId, m_id, m_slot.ticker));
    m_slot = *started.snapshot.analysis;
    m_begun = std::chrono::steady_clock::now();
    if (started.replaced)
        announceReplaced(*started.replaced);
    if (!storeAndPublish(message(MessageKind::started, analysisStartedJson(started.snapshot, m_requestId))))
        return {};
    const auto snapshot = m_world.portfolios.snapshotOf(started.snapshot, m_slot.ticker);
    if (!snapshot) {
        for (const MetricKind kind : analysis::kMetricKinds)
            finish(kind, std::unexpected(snapshot.error()));
        return {};
    }
    startMetrics(*snapshot);
    return {};
}

void AnalysisRun::announceReplaced(const engine::AnalysisSlot &replaced) const
{
    engine::SessionStore &sessions = m_world.portfolios.sessions();
    const auto turn = m_world.turns->take(m_sessionId);
    const auto kept = sessions.messagesAfter(m_sessionId, 0);
    if (!kept)
        return; // the same failure meets our own first message, which tells of it
    int announced = 0, delivered = 0;
    for (const SessionMessage &said : kept->messages) {
        if (said.analysisId == replaced.analysisId) {
            announced += said.kind == MessageKind::started;
            delivered += said.kind == MessageKind::result;
        }
    }
    if (announced == 0)
        return; // we came before it had said that it starts, and so it never will
    SessionMessage said{.kind = MessageKind::cancelled,
        .analysisId = replaced.analysisId,
        .ticker = replaced.ticker,
        .timestamp = m_world.portfolios.clock().now(),
        .snapshotVersion = replaced.snapshotVersion,
        .text = analysisCancelledJson(replaced, "switched", delivered)};
    if (const auto seq = sessions.appendEvent(m_sessionId, said))
        static_cast<void>(m_world.events.publish(m_sessionId, withSeq(said.text, *seq)));
}

void AnalysisRun::startMetrics(const std::shared_ptr<const analysis::PortfolioSnapshot> &snapshot)
{
    for (const MetricKind kind : analysis::kMetricKinds) {
        if (kind == MetricKind::portfolioRisk)
            continue;
        const bool accepted =
            m_world.executor.start(Pool::cpu, [self = shared_from_this(), kind, snapshot](const std::stop_token &) {
                if (!self->m_stop.stop_requested())
                    self->finish(kind, analysis::computeMetric(kind, *snapshot, self->m_world.options, self->m_stop.get_token()));
            });
        if (!accepted)
            finish(kind, fail(ErrorCode::overloaded, QStringLiteral("Too much is being computed. Try again in a moment.")));
    }
    startRisk(snapshot); // last: it takes the longest, and the others should not wait behind it
}

void AnalysisRun::startRisk(const std::shared_ptr<const analysis::PortfolioSnapshot> &snapshot)
{
    auto plan = analysis::PortfolioRiskPlan::make(*snapshot, m_world.options, 2 * QThread::idealThreadCount());
    if (!plan) {
        finish(MetricKind::portfolioRisk, std::unexpected(plan.error()));
        return;
    }
    const int pieces = plan->pieces();
    const auto work = std::make_shared<RiskWork>(std::move(*plan), std::vector<analysis::PathTails>(std::size_t(pieces)), pieces);
    const auto pieceDone = [self = shared_from_this(), work] {
        if (work->running.fetch_sub(1) != 1 || self->m_stop.stop_requested())
            return;
        if (work->failed)
            self->finish(MetricKind::portfolioRisk,
                fail(ErrorCode::overloaded, QStringLiteral("Too much is being computed. Try again in a moment.")));
        else
            self->finish(MetricKind::portfolioRisk, work->plan.merge(work->tails));
    };
    for (int piece = 0; piece < pieces; ++piece) {
        const bool accepted =
            m_world.executor.start(Pool::cpu, [self = shared_from_this(), work, piece, pieceDone](const std::stop_token &) {
                auto tails = work->plan.runPiece(piece, self->m_stop.get_token());
                if (tails)
                    work->tails[std::size_t(piece)] = std::move(*tails);
                else
                    work->failed = true;
                pieceDone();
            });
        if (!accepted) {
            work->failed = true;
            pieceDone();
        }
    }
}

void AnalysisRun::finish(MetricKind kind, Result<MetricResult> outcome)
{
    // Refused only when the server ends.
    m_world.executor.start(Pool::io, [self = shared_from_this(), kind, outcome = std::move(outcome)](const std::stop_token &) {
        self->tell(kind, outcome, "metric_failed");
    });
}

void AnalysisRun::tell(MetricKind kind, const Result<MetricResult> &outcome, const char *failureCode)
{
    const std::unique_lock telling(m_telling);
    bool &told = m_told[std::size_t(kind)];
    if (told || m_isOver || m_stop.stop_requested())
        return;
    told = true;
    SessionMessage said;
    if (outcome) {
        const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_begun);
        said =
            message(MessageKind::result, analysisResultJson(m_slot, kind, *outcome, m_world.portfolios.clock().now(), elapsed));
        said.value = outcome->value;
        ++m_completed;
    } else {
        said = message(MessageKind::failed, metricFailedJson(m_slot, kind, failureCode, outcome.error().message));
        ++m_failed;
    }
    said.metric = QString::fromLatin1(analysis::nameOf(kind));
    if (storeAndPublish(std::move(said)) && m_completed + m_failed == int(analysis::kMetricKinds.size()))
        complete();
}

void AnalysisRun::complete()
{
    const auto now = m_world.portfolios.sessions().find(m_sessionId, engine::Activity::none);
    const bool stale = now && now->version != m_slot.snapshotVersion;
    storeAndPublish(message(MessageKind::complete, analysisCompleteJson(m_slot, m_completed, m_failed, stale)), true);
    m_isOver = true;
}

void AnalysisRun::cancel(const char *reason)
{
    stop();
    const std::unique_lock telling(m_telling);
    if (!m_isOver)
        storeAndPublish(message(MessageKind::cancelled, analysisCancelledJson(m_slot, reason, m_completed)), true);
    m_isOver = true;
}

void AnalysisRun::timeOut()
{
    for (const MetricKind kind : analysis::kMetricKinds)
        tell(kind, fail(ErrorCode::timeout, QStringLiteral("This metric took too long and was given up.")), "metric_timeout");
    stop();
}

} // namespace soundings::server
