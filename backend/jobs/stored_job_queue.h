#pragma once

#include "base/clock.h"
#include "engine/ports/job_store.h"

#include <mutex>

namespace soundings::jobs {

class JobRunner;

/// The queue that needs no other program: jobs are rows of the database, and runners of any process take them from there.
/// Thread-safe.
class StoredJobQueue final : public engine::JobQueue {
public:
    StoredJobQueue(engine::JobStore &store, const Clock &clock)
        : m_store(store)
        , m_clock(clock)
    {
    }

    Result<Job> enqueue(const engine::JobRequest &request) override;
    Result<std::optional<Job>> find(const QString &id) override { return m_store.find(id); }
    Result<engine::JobPage> list(const engine::JobFilter &filter) override { return m_store.list(filter); }
    Result<Job> cancel(const QString &id) override;
    Result<Job> retry(const QString &id) override;
    Result<std::vector<engine::Worker>> workers() override;
    Result<engine::JobCounts> counts() override { return m_store.counts(); }
    QString description() const override { return QStringLiteral("database"); }
    void setObserver(engine::JobObserver observer) override { m_observer = std::move(observer); }

    const engine::JobObserver &observer() const { return m_observer; }
    /// The runner in this process, which learns at once what others see at their next look. null: there is none (any more).
    void setRunner(JobRunner *runner);

private:
    void tell(const Job &job) const;

    engine::JobStore &m_store;
    const Clock &m_clock;
    engine::JobObserver m_observer;
    std::mutex m_mutex;
    JobRunner *m_runner = nullptr;
};

/// A worker that has given no sign of life for so long is shown as not alive.
inline constexpr std::chrono::seconds kWorkerShownAlive{15};

} // namespace soundings::jobs
