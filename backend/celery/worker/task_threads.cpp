#include "celery/worker/task_threads.h"

#include "celery/broker/scripts.h"

#include <cmath>

namespace soundings::celery {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// Runs of one message that ended with their worker; then it is the message's fault.
constexpr std::int64_t kMostLostRuns = 5;
constexpr milliseconds kAskAgain{1000};
const QByteArray kDaySeconds = "86400";
const QByteArray kLockMilliseconds = "30000";

redis::RedisPool::Options poolOptions(int connections)
{
    return {.connection = {.name = "soundings-tasks"}, .connections = connections};
}

/// The nearest of the limits of a task, and whether it is one that Celery calls soft.
struct Limit {
    std::optional<milliseconds> time;
    bool isSoft = false;
};

Limit limitOf(const WorkerState &state, const HeldTask &held)
{
    auto [hard, soft] = state.limits(held.order().task);
    if (held.order().hardLimit)
        hard = held.order().hardLimit;
    if (held.order().softLimit)
        soft = held.order().softLimit;
    Limit limit;
    if (held.task->timeLimit > milliseconds::zero())
        limit.time = held.task->timeLimit;
    const auto narrow = [&limit](const std::optional<double> &seconds, bool isSoft) {
        if (!seconds || *seconds <= 0)
            return;
        const milliseconds time(qint64(std::ceil(std::min(*seconds, 1e9) * 1000)));
        if (!limit.time || time < *limit.time)
            limit = {time, isSoft};
    };
    narrow(hard, false);
    narrow(soft, true);
    return limit;
}

} // namespace

TaskThreads::TaskThreads(WorkerState &state, Settler &settler)
    : m_state(state)
    , m_settler(settler)
    , m_settlements(state.options.node, state.clock)
    , m_broker(state.options.broker, poolOptions(2), state.clock)
    , m_results(state.options.results, poolOptions(2), state.clock)
{
}

void TaskThreads::setCount(int count)
{
    m_state.shelf.setConcurrency(count);
    const std::lock_guard lock(m_mutex);
    while (m_count < count)
        addThread();
}

void TaskThreads::replaceOne()
{
    const std::lock_guard lock(m_mutex);
    addThread();
}

void TaskThreads::addThread()
{
    m_threads.start("task-" + std::to_string(++m_count), [this](const std::stop_token &stop) { run(stop); });
}

void TaskThreads::run(const std::stop_token &stop)
{
    while (const HeldTaskPtr held = m_state.shelf.take(stop)) {
        bool hasLock = false;
        if (mayRun(held, hasLock))
            runNow(held, hasLock);
    }
}

void TaskThreads::end(const HeldTaskPtr &held, Settlement settlement)
{
    if (m_state.shelf.settle(held))
        m_settler.add(std::move(settlement));
}

bool TaskThreads::mayRun(const HeldTaskPtr &held, bool &hasLock)
{
    const TaskOrder &order = held->order();
    if (order.expires && m_state.clock.now() >= *order.expires) {
        end(held, m_settlements.revoked(held, QStringLiteral("expired")));
        return false;
    }
    if (m_state.revocations.contains(order.id, order.pardonedAt)) {
        end(held, m_settlements.revoked(held, QStringLiteral("revoked")));
        return false;
    }
    // Somebody has held the message before if it was delivered again. Only runs count: not the times it waits for its lock.
    const bool isAgain = held->delivery.redelivered;
    if (isAgain && hasSucceeded(held))
        return false;
    hasLock = held->task->alone;
    if (hasLock && !lock(held))
        return false;
    return !isAgain || !endsItsWorkers(held, hasLock);
}

bool TaskThreads::hasSucceeded(const HeldTaskPtr &held)
{
    const auto stored = m_results.command({"GET", Names::meta(held->order().id)});
    if (!stored) {
        m_state.shelf.postpone(held, kAskAgain);
        return true;
    }
    const auto result = decodeResult(stored->text);
    if (!result || result->state != JobState::success)
        return false;
    end(held, m_settlements.ofStoredSuccess(held, result->result));
    return true;
}

bool TaskThreads::endsItsWorkers(const HeldTaskPtr &held, bool hasLock)
{
    const auto starts = m_broker.command({"INCR", Names::starts(held->delivery.tag)});
    if (!starts) {
        m_state.shelf.postpone(held, kAskAgain);
        return true;
    }
    static_cast<void>(m_broker.command({"EXPIRE", Names::starts(held->delivery.tag), kDaySeconds}));
    if (starts->integer < kMostLostRuns)
        return false;
    qWarning("celery: %s %s has ended its worker %lld times and is put aside in %s", qPrintable(held->order().task),
        qPrintable(held->order().id), static_cast<long long>(starts->integer), Names::dead().constData());
    Settlement settlement = m_settlements.buried(held,
        {QStringLiteral("WorkerLostError"),
            QStringLiteral("The worker was lost %1 times while it ran this task. The message is kept in %2.")
                .arg(starts->integer)
                .arg(QString::fromLatin1(Names::dead())),
            {}});
    settlement.hasLock = hasLock;
    end(held, std::move(settlement));
    return true;
}

bool TaskThreads::lock(const HeldTaskPtr &held)
{
    const auto locked = m_broker.command(scripts::lock().call(
        {Names::alone(held->order().task)}, {m_state.process + '/' + held->delivery.tag, kLockMilliseconds}));
    if (locked && locked->integer == 1)
        return true;
    m_state.shelf.postpone(held, kAskAgain);
    return false;
}

jobs::RunOutcome TaskThreads::runBody(const HeldTaskPtr &held)
{
    const TaskOrder &order = held->order();
    const Limit limit = limitOf(m_state, *held);
    if (limit.time)
        m_state.shelf.setDeadline(held, steady_clock::now() + *limit.time);
    auto outcome = jobs::runTask(m_state.registry,
        {.jobId = order.id,
            .task = order.task,
            .args = order.args,
            .kwargs = order.kwargs,
            .attempt = order.retries + 1,
            .worker = m_state.options.node,
            .timeLimit = limit.time},
        m_state.running,
        {.progress = [&](double fraction, const QString &note) { m_state.shelf.note(held, {fraction, note}); },
            .log = [](const QString &line) { qInfo("%s", qPrintable(line)); }});
    if (limit.isSoft && outcome.failure && outcome.failure->type == u"TimeLimitExceeded")
        outcome.failure->type = QStringLiteral("SoftTimeLimitExceeded");
    return outcome;
}

void TaskThreads::runNow(const HeldTaskPtr &held, bool hasLock)
{
    m_state.events.add("task-started", held->order().id);
    const jobs::RunOutcome outcome = runBody(held);
    Settlement settlement = m_settlements.ofRun(held, outcome);
    settlement.hasLock = hasLock;
    end(held, std::move(settlement));
}

} // namespace soundings::celery
