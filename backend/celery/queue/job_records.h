#pragma once

#include "celery/wire/task_message.h"
#include "celery/wire/task_result.h"
#include "engine/ports/job_queue.h"
#include "redis/command.h"

namespace soundings::celery {

/// What we note of each job that is ordered through us, beside what Celery keeps: a queue of Celery's cannot be listed, and a
/// result names its task only when it is there. Forgotten by age, like results, and by count.
namespace job_records {

inline constexpr std::chrono::seconds kLifetime{86'400}; ///< from when a job may run
inline constexpr int kMost = 5000;

QByteArray key(const QString &id); ///< of one job's note
QByteArray index(); ///< sorted set: id -> when it was ordered (ms)

/// Notes a job and publishes its message in one step. KEYS: note, index, list, binding. ARGV: note, when (ms), id, lifetime (s),
/// message, most, member of the binding. Gives 0 when the job is known already.
const redis::Script &publish();

QByteArray encode(const TaskOrder &order, Timestamp queuedAt);

/// The job that a note and a result describe; either may be empty. nullopt: neither says what job it is.
std::optional<Job> jobFrom(const QString &id, const QByteArray &note, const QByteArray &result);
/// The order to run it again, as it was noted.
TaskOrder orderFrom(const Job &job);

} // namespace job_records

} // namespace soundings::celery
