#include "server/live/analysis_run.h"

#include "analysis/portfolio/compute_metric.h"
#include "server/live/session_json.h"

#include <QThread>

#include <algorithm>
#include <atomic>

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
};

} // namespace

SessionMessage cancelledMessage(const engine::AnalysisSlot &slot, const char *reason, int delivered, Timestamp now)
{
    return {.kind = MessageKind::cancelled,
        .analysisId = slot.analysisId,
        .ticker = slot.ticker,
        .timestamp = now,
        .snapshotVersion = slot.snapshotVersion,
        .text = analysisCancelledJson(slot, reason, delivered)};
}

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

/// False: it is over, and nothing was stored or told. With m_telling held.
bool AnalysisRun::store(const SessionMessage &said, bool isLast)
{
    engine::SessionStore &sessions = m_world.portfolios.sessions();
    const auto seq = isLast ? sessions.endAnalysis(m_sessionId, said) : sessions.append(m_sessionId, said);
    if (seq && *seq)
        return true;
    stop();
    m_hasEnded = seq.has_value();
    if (!seq)
        m_world.storeFailed(shared_from_this(), seq.error());
    return false;
}

Result<void> AnalysisRun::begin()
{
    SOUNDINGS_CHECK(m_world.portfolios.checkTicker(m_slot.ticker));
    const auto started = m_world.portfolios.sessions().startAnalysis(m_sessionId, m_id, m_slot.ticker);
    if (!started) {
        const std::unique_lock telling(m_telling);
        m_isStartUnknown = true;
        return std::unexpected<Error>(started.error());
    }
    {
        const std::unique_lock telling(m_telling);
        m_slot = *started->snapshot.analysis;
        m_begun = std::chrono::steady_clock::now();
        m_replaced = started->replaced;
        if (!announceReplaced() || !store(message(MessageKind::started, analysisStartedJson(started->snapshot, m_requestId))))
            return {};
    }
    const auto snapshot = m_world.portfolios.snapshotOf(started->snapshot, m_slot.ticker);
    if (!snapshot) {
        for (const MetricKind kind : analysis::kMetricKinds)
            finish(kind, std::unexpected(snapshot.error()));
        return {};
    }
    startMetrics(*snapshot);
    return {};
}

/// What lost its place to an analysis of whose start nothing is known; its end would never be told. False: the store does not
/// say. With m_telling held.
bool AnalysisRun::learnReplaced()
{
    if (!m_isStartUnknown)
        return true;
    const auto session = m_world.portfolios.sessions().find(m_sessionId, engine::Activity::none);
    if (!session && session.error().code != ErrorCode::notFound) {
        m_world.storeFailed(shared_from_this(), session.error());
        return false;
    }
    m_isStartUnknown = false;
    m_hasEnded = !session;
    m_replaced = session ? session->replaced : std::nullopt;
    return true;
}

/// False: the store did not take it. With m_telling held.
bool AnalysisRun::announceReplaced()
{
    if (!m_replaced)
        return true;
    const auto seq = m_world.portfolios.sessions().appendEvent(m_sessionId,
        cancelledMessage(*m_replaced, "switched", m_replaced->delivered.value_or(0), m_world.portfolios.clock().now()));
    if (!seq) {
        stop();
        m_world.storeFailed(shared_from_this(), seq.error());
        return false;
    }
    m_replaced.reset();
    return true;
}

void AnalysisRun::startMetrics(const std::shared_ptr<const analysis::PortfolioSnapshot> &snapshot)
{
    std::vector<FairPool::Work> pieces;
    for (const MetricKind kind : analysis::kMetricKinds) {
        if (kind != MetricKind::portfolioRisk)
            pieces.emplace_back([self = shared_from_this(), kind, snapshot] {
                self->finish(kind, analysis::computeMetric(kind, *snapshot, self->m_world.options, self->m_stop.get_token()));
            });
    }
    // Last: it takes the longest, and the others should not wait behind it.
    std::ranges::move(riskPieces(snapshot), std::back_inserter(pieces));
    m_world.pool->add(m_stop.get_token(), std::move(pieces));
}

std::vector<FairPool::Work> AnalysisRun::riskPieces(const std::shared_ptr<const analysis::PortfolioSnapshot> &snapshot)
{
    auto plan = analysis::PortfolioRiskPlan::make(*snapshot, m_world.options, 2 * QThread::idealThreadCount());
    if (!plan) {
        finish(MetricKind::portfolioRisk, std::unexpected(plan.error()));
        return {};
    }
    const int count = plan->pieces();
    const auto work = std::make_shared<RiskWork>(std::move(*plan), std::vector<analysis::PathTails>(std::size_t(count)), count);
    std::vector<FairPool::Work> pieces;
    pieces.reserve(std::size_t(count));
    for (int piece = 0; piece < count; ++piece) {
        pieces.emplace_back([self = shared_from_this(), work, piece] {
            auto tails = work->plan.runPiece(piece, self->m_stop.get_token());
            if (!tails)
                return; // it was stopped
            work->tails[std::size_t(piece)] = std::move(*tails);
            if (work->running.fetch_sub(1) == 1)
                self->finish(MetricKind::portfolioRisk, work->plan.merge(work->tails));
        });
    }
    return pieces;
}

void AnalysisRun::finish(MetricKind kind, Result<MetricResult> outcome)
{
    if (isOver())
        return;
    const auto shared = std::make_shared<const Result<MetricResult>>(std::move(outcome));
    const bool accepted = m_world.executor.start(Pool::io,
        [self = shared_from_this(), kind, shared](const std::stop_token &) { self->tell(kind, *shared, "metric_failed"); });
    if (!accepted) // very much is waiting there; rather late on this thread than never
        tell(kind, *shared, "metric_failed");
}

void AnalysisRun::tell(MetricKind kind, const Result<MetricResult> &outcome, const char *failureCode)
{
    const std::unique_lock telling(m_telling);
    bool &told = m_told[std::size_t(kind)];
    if (told || isOver())
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
    if (store(said) && m_completed + m_failed == int(analysis::kMetricKinds.size()))
        complete();
}

void AnalysisRun::complete()
{
    const auto now = m_world.portfolios.sessions().find(m_sessionId, engine::Activity::none);
    const bool stale = now && now->version != m_slot.snapshotVersion;
    if (store(message(MessageKind::complete, analysisCompleteJson(m_slot, m_completed, m_failed, stale)), true))
        m_hasEnded = true;
    stop();
}

void AnalysisRun::cancel(const char *reason)
{
    stop();
    const std::unique_lock telling(m_telling);
    if (!learnReplaced() || !announceReplaced() || m_hasEnded)
        return;
    const auto delivered = this->delivered();
    if (!delivered)
        m_world.storeFailed(shared_from_this(), delivered.error());
    else if (store(cancelledMessage(m_slot, reason, *delivered, m_world.portfolios.clock().now()), true))
        m_hasEnded = true;
}

/// Results that were kept. With m_telling held.
Result<int> AnalysisRun::delivered() const
{
    if (!m_hasFailed)
        return m_completed;
    // Whether it took the one during which it was lost, only the store knows.
    SOUNDINGS_TRY(const auto session, m_world.portfolios.sessions().find(m_sessionId, engine::Activity::none));
    return session.analysis ? session.analysis->delivered.value_or(0) : 0;
}

void AnalysisRun::timeOut()
{
    for (const MetricKind kind : analysis::kMetricKinds)
        tell(kind, fail(ErrorCode::timeout, QStringLiteral("This metric took too long and was given up.")), "metric_timeout");
}

} // namespace soundings::server
