#include "server/job_meter.h"

#include "server/metrics.h"

#include <algorithm>

namespace soundings::server {

namespace {

constexpr std::chrono::seconds kFreshness{5};
/// Names come from whoever sends a message to a shared queue; a monitor must not be flooded with them.
constexpr std::size_t kMostTasks = 100;

QByteArray escaped(const QString &label)
{
    return label.toUtf8().replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 12);
}

} // namespace

std::int64_t waitingJobs(const engine::JobCounts &counts)
{
    return counts.of(JobState::pending) + counts.of(JobState::retry);
}

void JobMeter::observe(const Job &job)
{
    if (!job.runtimeMs || (!isFinished(job.state) && job.state != JobState::retry))
        return;
    const double seconds = double(*job.runtimeMs) / 1000;
    const std::lock_guard lock(m_mutex);
    const bool known = m_tasks.contains(job.task) || m_tasks.size() < kMostTasks;
    Runs &runs = m_tasks[known ? job.task : QStringLiteral("other")];
    ++runs.ended[job.state];
    ++runs.counts[std::size_t(std::ranges::lower_bound(kBounds, seconds) - kBounds.begin())];
    runs.seconds += seconds;
}

void JobMeter::refresh(engine::JobQueue &queue)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto now = std::chrono::steady_clock::now();
        if (m_isKnown && now - m_asked < kFreshness)
            return;
        m_asked = now;
    }
    const auto counts = queue.counts();
    const auto workers = queue.workers();
    const std::lock_guard lock(m_mutex);
    m_isKnown = counts && workers;
    if (!m_isKnown)
        return; // nothing is told rather than what is no longer so
    m_counts = *counts;
    m_workers = std::ranges::count_if(*workers, &engine::Worker::alive);
}

QByteArray JobMeter::text() const
{
    const std::lock_guard lock(m_mutex);
    QByteArray out;
    if (m_isKnown) {
        describeMetric(out, "soundings_jobs", "gauge", "Jobs that are known, by state.");
        for (const JobState state : kJobStates)
            out += "soundings_jobs{state=\"" + toText(state).toLatin1() + "\"} " + QByteArray::number(m_counts.of(state)) + '\n';
        describeMetric(
            out, "soundings_jobs_waiting", "gauge", "Length of the queue: jobs that wait for a worker or for their time.");
        out += "soundings_jobs_waiting " + QByteArray::number(waitingJobs(m_counts)) + '\n';
        describeMetric(out, "soundings_job_workers", "gauge", "Workers that are alive.");
        out += "soundings_job_workers " + QByteArray::number(m_workers) + '\n';
    }
    describeMetric(
        out, "soundings_job_runs_total", "counter", "Runs in this process that ended, by task and by what became of the job.");
    for (const auto &[task, runs] : m_tasks) {
        for (const auto &[state, count] : runs.ended) {
            out += "soundings_job_runs_total{task=\"" + escaped(task) + "\",state=\"" + toText(state).toLatin1() + "\"} "
                + QByteArray::number(count) + '\n';
        }
    }
    describeMetric(out, "soundings_job_run_duration_seconds", "histogram", "How long runs in this process took.");
    for (const auto &[task, runs] : m_tasks) {
        const QByteArray label = "{task=\"" + escaped(task) + '"';
        std::int64_t total = 0;
        for (std::size_t i = 0; i <= kBounds.size(); ++i) {
            total += runs.counts[i];
            const QByteArray bound = i < kBounds.size() ? number(kBounds[i]) : QByteArray("+Inf");
            out += "soundings_job_run_duration_seconds_bucket" + label + ",le=\"" + bound + "\"} " + QByteArray::number(total)
                + '\n';
        }
        out += "soundings_job_run_duration_seconds_sum" + label + "} " + number(runs.seconds) + '\n';
        out += "soundings_job_run_duration_seconds_count" + label + "} " + QByteArray::number(total) + '\n';
    }
    return out;
}

} // namespace soundings::server
