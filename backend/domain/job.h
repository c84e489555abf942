#pragma once

#include "base/clock.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <optional>

namespace soundings {

/// Celery's states; the name on the wire is the word in capitals.
enum class JobState {
    pending, ///< waits in a queue
    received, ///< a worker holds it, and waits for its time or for a free thread
    started,
    retry, ///< failed, and will run again at `nextRetryAt`
    success,
    failure, ///< will not run again by itself
    revoked, ///< cancelled
};

inline constexpr std::array kJobStates = {JobState::pending, JobState::received, JobState::started, JobState::retry,
    JobState::success, JobState::failure, JobState::revoked};

/// "PENDING", ...
QString toText(JobState state);
/// In any case; nullopt: no such state.
std::optional<JobState> jobStateFromText(const QString &text);

/// A job in one of these states does not change any more, except by a wish of somebody to run it again.
constexpr bool isFinished(JobState state)
{
    return state == JobState::success || state == JobState::failure || state == JobState::revoked;
}

/// Why a run failed, in the terms of Celery's results.
struct JobFailure {
    QString type; ///< "ValueError", "Unavailable"
    QString message; ///< for people: what to do next
    QString trace; ///< for the log and the monitor: where it happened, one step a line
};

struct JobProgress {
    double fraction = 0; ///< 0 to 1
    QString note; ///< "312 of 500: MSFT"
};

/// One order to run a task, and what has become of it. Times are UTC.
struct Job {
    QString id; ///< a UUID without braces
    QString task; ///< "soundings.refresh_stock_data"
    QJsonArray args = {};
    QJsonObject kwargs = {};
    JobState state = JobState::pending;
    int attempts = 0; ///< runs that were begun
    Timestamp queuedAt = {};
    std::optional<Timestamp> startedAt = {}; ///< of the newest run
    std::optional<Timestamp> finishedAt = {};
    std::optional<std::int64_t> runtimeMs = {}; ///< of the newest run
    std::optional<JobProgress> progress = {};
    QJsonValue result = {};
    std::optional<JobFailure> error = {}; ///< of the newest run that failed
    QString worker = {}; ///< node name of who runs it, or ran it
    std::optional<Timestamp> nextRetryAt = {};
    QStringList log = {}; ///< the newest lines, "2026-11-21T13:31:05.123Z text"; only where one job is asked for
};

} // namespace soundings
