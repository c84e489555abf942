#pragma once

#include "celery/wire/names.h"
#include "celery/worker/event_log.h"
#include "celery/worker/revocations.h"
#include "celery/worker/shelf.h"
#include "jobs/running_tasks.h"
#include "redis/redis_url.h"

#include <QHash>
#include <QStringList>

#include <atomic>

namespace soundings::celery {

/// How a worker is set up.
struct WorkerOptions {
    redis::RedisUrl broker, results;
    QString node; ///< "soundings@host"
    QString software; ///< version
    QStringList queues = {QStringLiteral("celery")};
    int concurrency = 2;
    int prefetch = 4; ///< messages that are held for each thread
    std::chrono::seconds visibilityTimeout{3600};
    std::chrono::seconds resultLifetime{86'400};
    std::chrono::milliseconds grace{10'000}; ///< how long running tasks may go on at the end
};

/// What the parts of a worker share. Each part has its own thread and its own connection; they meet in what is thread-safe here.
struct WorkerState {
    WorkerState(WorkerOptions given, const jobs::TaskRegistry &tasks, const Clock &time);

    const WorkerOptions options;
    const Names names;
    const jobs::TaskRegistry &registry;
    const Clock &clock;
    const QByteArray process; ///< this start of this worker, among all
    const Timestamp startedAt;

    Shelf shelf;
    Revocations revocations;
    jobs::RunningTasks running;
    EventLog events;
    std::atomic<std::int64_t> processed = 0;

    void count(const QString &task);
    QHash<QString, int> totals() const;
    QStringList queues() const;
    bool addQueue(const QString &queue); ///< false: it is there already
    bool removeQueue(const QString &queue);
    void setLimits(const QString &task, std::optional<double> soft, std::optional<double> hard);
    /// Hard and soft, in seconds, of a task that brings none of its own.
    std::pair<std::optional<double>, std::optional<double>> limits(const QString &task) const;

private:
    mutable std::mutex m_mutex;
    QHash<QString, int> m_totals;
    QStringList m_queues;
    QHash<QString, std::pair<std::optional<double>, std::optional<double>>> m_limits;
};

} // namespace soundings::celery
