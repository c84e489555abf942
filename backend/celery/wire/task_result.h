#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/job.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace soundings::celery {

/// What is known of a task, as Celery's result backend keeps it. `extended` fields are those of its setting result_extended.
struct TaskResult {
    QString id;
    JobState state = JobState::pending;
    QJsonValue result = {}; ///< of a success; of a run that lasts: its progress
    std::optional<JobFailure> failure = {}; ///< of a failure, a retry, or a task that was revoked
    QJsonArray children = {}; ///< ids of the tasks that this one has ordered
    QString parentId = {}, group = {};
    // extended:
    QString task = {};
    QJsonArray args = {};
    QJsonObject kwargs = {};
    QString worker = {}, queue = {};
    int retries = 0;
    // ours, which others overlook:
    std::optional<Timestamp> startedAt = {}, finishedAt = {}, nextRetryAt = {};
    std::optional<std::int64_t> runtimeMs = {};
    std::optional<JobProgress> progress = {};
    std::int64_t pid = 0; ///< of the worker, while it runs
};

QByteArray encodeResult(const TaskResult &result);
/// Also what real workers have written.
Result<TaskResult> decodeResult(const QByteArray &text);

/// "SUCCESS"
QString wireName(JobState state);

} // namespace soundings::celery
