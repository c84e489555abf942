#pragma once

#include "engine/ports/job_store.h"

#include <atomic>

namespace soundings::test {

/// A store in front of a real one that is away at times.
class FailingJobStore final : public engine::JobStore {
public:
    explicit FailingJobStore(engine::JobStore &real)
        : m_real(real)
    {
    }

    std::atomic<bool> isAway = false;
    std::atomic<bool> losesAnswers = false; ///< does what it is asked, and then says that it failed

    Result<std::vector<Job>> add(std::span<const engine::JobRequest> requests, Timestamp now) override
    {
        return m_real.add(requests, now);
    }
    Result<std::optional<Job>> find(const QString &id) override { return m_real.find(id); }
    Result<engine::JobPage> list(const engine::JobFilter &filter) override { return m_real.list(filter); }
    Result<engine::JobCounts> counts() override { return m_real.counts(); }
    Result<Job> cancel(const QString &id, Timestamp now) override { return m_real.cancel(id, now); }
    Result<Job> retry(const QString &id, Timestamp now) override { return m_real.retry(id, now); }
    Result<int> forget(const engine::JobHistory &history, Timestamp now) override { return m_real.forget(history, now); }
    Result<void> enlist(const engine::StoredWorker &worker) override { return m_real.enlist(worker); }
    Result<engine::WorkGiven> work(const engine::WorkStep &step) override
    {
        if (isAway)
            return away();
        auto given = m_real.work(step);
        if (losesAnswers)
            return away();
        return given;
    }
    Result<void> leave(const QString &worker, Timestamp now) override { return m_real.leave(worker, now); }
    Result<std::vector<engine::StoredWorker>> workers() override { return m_real.workers(); }
    Result<std::vector<Job>> bury(const QString &worker, Timestamp now) override { return m_real.bury(worker, now); }

private:
    static std::unexpected<Error> away() { return fail(ErrorCode::unavailable, QStringLiteral("away")); }

    engine::JobStore &m_real;
};

} // namespace soundings::test
