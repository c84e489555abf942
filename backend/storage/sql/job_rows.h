#pragma once

#include "engine/ports/job_store.h"
#include "storage/sql/query.h"

namespace soundings::storage::sql {

/// What a job is waiting for; the column `phase`.
enum class Phase {
    time = 0, ///< of its first run, or of its next
    worker = 1,
    end = 2, ///< a worker has it
    nothing = 3, ///< finished
};

/// The columns that readJob() takes, from its first column on.
inline constexpr const char *kJobColumns =
    "number, id, task, state, attempts, queued_at, started_at, finished_at, runtime_ms, progress, progress_note, worker_name, "
    "not_before, args, kwargs, result, error";
inline constexpr int kJobColumnCount = 17;

Job readJob(const Query &row);

/// JSON as the columns keep it; any value, not only objects and arrays. Undefined is NULL.
Value jsonValue(const QJsonValue &json);
Value failureValue(const std::optional<JobFailure> &failure);

/// The log with these lines added and the oldest dropped, as the column keeps it.
QString extendedLog(const QString &log, const QStringList &lines);
QStringList logLines(const QString &log);

/// Without NUL, which PostgreSQL does not take, and not longer than what is worth keeping.
QString storable(const QString &text);

} // namespace soundings::storage::sql
