#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace soundings::protocol {

struct JobErrorDto {
    QString type, message, trace;
};

struct JobProgressDto {
    double fraction = 0; ///< 0 to 1
    QString note;
};

/// An order to run a task, and what has become of it. Times are UTC, and invalid where there is none.
struct JobDto {
    QString id, task;
    QString state; ///< "PENDING", "RECEIVED", "STARTED", "RETRY", "SUCCESS", "FAILURE", "REVOKED"
    QJsonArray args;
    QJsonObject kwargs;
    int attempts = 0;
    QDateTime queuedAt, startedAt, finishedAt, nextRetryAt;
    std::optional<qint64> runtimeMs;
    std::optional<JobProgressDto> progress;
    QJsonValue result;
    std::optional<JobErrorDto> error;
    QString worker;
    QStringList log; ///< only where one job was asked for
};

struct JobPageDto {
    QList<JobDto> jobs; ///< newest first
    int total = 0;
    QStringList tasks; ///< that can be run
};

struct WorkerDto {
    QString name;
    bool alive = false;
    int concurrency = 0, active = 0;
};

/// A task that is run by the clock.
struct ScheduleEntryDto {
    QString name, task;
    QString rule; ///< a sentence of the engine's, in English
    bool paused = false;
    QDateTime lastPlanned; ///< invalid: has not run yet
    QString lastJob;
    QList<QDateTime> next; ///< UTC
};

struct ScheduleDto {
    QString scheduler; ///< who queues the runs; empty: nobody
    QList<ScheduleEntryDto> entries;
};

} // namespace soundings::protocol
