#include "jobs/job_watch.h"

namespace soundings::jobs {

namespace {

/// What happens to older ones is shown when a client asks.
constexpr int kNewest = 100;

} // namespace

JobWatch::Face JobWatch::faceOf(const Job &job)
{
    return {job.state, job.attempts, job.progress ? job.progress->fraction : -1, job.startedAt, job.finishedAt};
}

void JobWatch::saw(const Job &job)
{
    const std::lock_guard lock(m_mutex);
    m_known[job.id] = faceOf(job);
    m_fresh.insert(job.id);
}

Result<void> JobWatch::look()
{
    const std::lock_guard one(m_look);
    {
        const std::lock_guard lock(m_mutex);
        m_fresh.clear();
    }
    SOUNDINGS_TRY(const engine::JobPage page, m_queue.list({.limit = kNewest}));
    std::vector<Job> news;
    {
        const std::lock_guard lock(m_mutex);
        std::map<QString, Face> known;
        for (const Job &job : page.jobs) {
            const auto before = m_known.find(job.id);
            const bool isFresh = m_fresh.contains(job.id);
            known[job.id] = isFresh ? before->second : faceOf(job);
            if (!m_isFirst && !isFresh && (before == m_known.end() || before->second != known[job.id]))
                news.push_back(job);
        }
        for (const QString &id : m_fresh) // also those that are too new for this look
            known[id] = m_known[id];
        m_known = std::move(known);
        m_isFirst = false;
    }
    for (auto job = news.rbegin(); job != news.rend(); ++job) // the oldest first
        m_changed(*job);
    return {};
}

} // namespace soundings::jobs
