#pragma once

#include "engine/ports/job_store.h"
#include "storage/sql/database.h"

#include <mutex>

namespace soundings::storage::sql {

/// Jobs as a table. Every step is one transaction, so that after a crash each job is either still to be run or known to be done.
/// Steps that give out jobs wait for each other; in SQLite all writers do.
class SqlJobStore final : public engine::JobStore {
public:
    explicit SqlJobStore(Database &database)
        : m_database(database)
    {
    }

    Result<std::vector<Job>> add(std::span<const engine::JobRequest> requests, Timestamp now) override;
    Result<std::optional<Job>> find(const QString &id) override;
    Result<engine::JobPage> list(const engine::JobFilter &filter) override;
    Result<engine::JobCounts> counts() override;
    Result<Job> cancel(const QString &id, Timestamp now) override;
    Result<Job> retry(const QString &id, Timestamp now) override;
    Result<int> forget(const engine::JobHistory &history, Timestamp now) override;

    Result<void> enlist(const engine::StoredWorker &worker) override;
    Result<engine::WorkGiven> work(const engine::WorkStep &step) override;
    Result<void> leave(const QString &worker, Timestamp now) override;
    Result<std::vector<engine::StoredWorker>> workers() override;
    Result<std::vector<Job>> bury(const QString &worker, Timestamp now) override;

private:
    /// SQLite's own waiting for another writer sleeps for milliseconds; threads of one process take turns without that.
    template<class Work> auto write(Work work)
    {
        const std::lock_guard turn(m_turn);
        return m_database.writeApart(std::move(work));
    }

    Database &m_database;
    std::mutex m_turn;
};

} // namespace soundings::storage::sql
