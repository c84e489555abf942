#include "jobs/run_task.h"

#include "base/logging.h"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <memory>
#include <mutex>
#include <random>
#include <typeinfo>

#if __has_include(<cxxabi.h>)
#include <cxxabi.h>
#endif

namespace soundings::jobs {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::size_t kTraceLines = 20; ///< of the job's log

/// The steps that led to a failure, as far as they are known: C++ has no trace of an exception, so the task's own log stands
/// in for it. Thread-safe.
class Steps {
public:
    Steps(const RunOrder &order, const RunListener &listener)
        : m_order(order)
        , m_listener(listener)
    {
    }

    void progress(double fraction, const QString &note)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_progress = JobProgress{std::clamp(fraction, 0.0, 1.0), note};
        }
        if (m_listener.progress)
            m_listener.progress(std::clamp(fraction, 0.0, 1.0), note);
    }

    void log(const QString &line)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_lines.push_back(line);
            if (m_lines.size() > kTraceLines)
                m_lines.pop_front();
        }
        if (m_listener.log)
            m_listener.log(line);
    }

    QString trace(const QString &detail) const
    {
        const std::lock_guard lock(m_mutex);
        QStringList steps{QStringLiteral("Task %1, job %2, run %3%4")
                .arg(m_order.task, m_order.jobId)
                .arg(m_order.attempt)
                .arg(m_order.worker.isEmpty() ? QString() : QStringLiteral(" on ") + m_order.worker)};
        if (m_progress)
            steps << QStringLiteral("  at %1 %: %2").arg(m_progress->fraction * 100, 0, 'f', 0).arg(m_progress->note);
        for (const QString &line : m_lines)
            steps << QStringLiteral("  ") + line;
        if (!detail.isEmpty())
            steps << detail;
        return steps.join(u'\n');
    }

private:
    const RunOrder &m_order;
    const RunListener &m_listener;
    mutable std::mutex m_mutex;
    std::optional<JobProgress> m_progress;
    std::deque<QString> m_lines;
};

QString nameOf(const std::type_info &type)
{
#if __has_include(<cxxabi.h>)
    int status = 0;
    const std::unique_ptr<char, void (*)(void *)> name(abi::__cxa_demangle(type.name(), nullptr, nullptr, &status), std::free);
    if (status == 0)
        return QString::fromLatin1(name.get());
#endif
    return QString::fromLatin1(type.name());
}

TaskFailure escaped(const QString &type, const QString &what)
{
    return {{type, QStringLiteral("The task ended in an exception that it should have caught: %1").arg(what), {}}, false};
}

std::expected<QJsonValue, TaskFailure> callBody(const Task &task, const RunOrder &order, const TaskContext &context)
{
    try {
        return task.body(order.args, order.kwargs, context);
    } catch (const std::exception &exception) {
        return std::unexpected(escaped(nameOf(typeid(exception)), QString::fromUtf8(exception.what())));
    } catch (...) {
        return std::unexpected(escaped(QStringLiteral("UnknownException"), QStringLiteral("of an unknown type")));
    }
}

TaskFailure notRegistered(const TaskRegistry &registry, const QString &task)
{
    return {{QStringLiteral("NotRegistered"),
                QStringLiteral("This worker knows no task “%1”. It knows: %2.")
                    .arg(task, registry.names().join(QStringLiteral(", "))),
                {}},
        false};
}

TaskFailure overran(const QString &task, milliseconds limit)
{
    return {{QStringLiteral("TimeLimitExceeded"),
                QStringLiteral("%1 took longer than the %2 s that it may take, and was asked to stop.")
                    .arg(task)
                    .arg(double(limit.count()) / 1000),
                {}},
        false};
}

} // namespace

double anyNumber()
{
    thread_local std::mt19937_64 engine{std::random_device()()};
    return std::uniform_real_distribution<double>(0, 1)(engine);
}

milliseconds retryDelay(const RetryPolicy &policy, int retry, const Random &random)
{
    double delay = double(policy.first.count());
    for (int step = 1; step < retry && delay < double(policy.longest.count()); ++step)
        delay *= 2;
    delay = std::min(delay, double(policy.longest.count()));
    return milliseconds(qint64(delay / 2 + delay / 2 * (1 - random())));
}

RunOutcome runTask(
    const TaskRegistry &registry, const RunOrder &order, RunningTasks &running, const RunListener &listener, const Random &random)
{
    const LogScope scope({}, order.jobId);
    const auto begin = steady_clock::now();
    Steps steps(order, listener);
    RunOutcome outcome;
    const auto conclude = [&](JobState state, std::optional<TaskFailure> failure = {}) {
        outcome.state = state;
        outcome.runtime = std::chrono::duration_cast<milliseconds>(steady_clock::now() - begin);
        if (failure) {
            failure->failure.trace = steps.trace(failure->failure.trace);
            outcome.failure = std::move(failure->failure);
        }
        registry.tell({.task = order.task,
            .jobId = order.jobId,
            .attempt = order.attempt,
            .state = state,
            .failure = outcome.failure ? &*outcome.failure : nullptr});
        return outcome;
    };

    const Task *task = registry.find(order.task);
    if (!task)
        return conclude(JobState::failure, notRegistered(registry, order.task));

    std::optional<steady_clock::time_point> deadline;
    const milliseconds limit = order.timeLimit.value_or(task->timeLimit);
    if (limit > milliseconds::zero())
        deadline = begin + limit;
    const RunningTasks::Run run(running, order.jobId, deadline);
    const TaskContext context{order.jobId, order.attempt, run.token(),
        [&steps](double fraction, const QString &note) { steps.progress(fraction, note); },
        [&steps](const QString &line) { steps.log(line); }};
    auto done = callBody(*task, order, context);

    // A task that was done before it saw that it should stop is done.
    if (done) {
        outcome.result = std::move(*done);
        return conclude(JobState::success);
    }
    switch (run.reason()) {
    case StopReason::cancelled:
        return conclude(JobState::revoked);
    case StopReason::workerStops:
    case StopReason::lost:
        return conclude(JobState::pending);
    case StopReason::overran:
        return conclude(JobState::failure, overran(order.task, limit));
    case StopReason::none:
        break;
    }
    if (!done.error().retryable || order.attempt > task->retries.retries)
        return conclude(JobState::failure, std::move(done).error());
    outcome.retryAfter = retryDelay(task->retries, order.attempt, random);
    return conclude(JobState::retry, std::move(done).error());
}

} // namespace soundings::jobs
