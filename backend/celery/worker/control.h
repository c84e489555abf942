#pragma once

#include "celery/worker/task_threads.h"

namespace soundings::celery {

/// What `celery inspect` and `celery control` can ask of this worker. Answers from what the threads share, and so at once.
class Control {
public:
    /// `shutDown` begins a warm shutdown, and returns at once.
    Control(WorkerState &state, Settler &settler, TaskThreads &threads, std::function<void()> shutDown);

    /// nullopt: Celery's workers say nothing to it either.
    std::optional<QJsonValue> answer(const QString &method, const QJsonObject &arguments);

private:
    using Method = std::optional<QJsonValue> (Control::*)(const QJsonObject &arguments);
    static Method find(const QString &name);

    // Questions:
    std::optional<QJsonValue> ping(const QJsonObject &arguments);
    std::optional<QJsonValue> hello(const QJsonObject &arguments);
    std::optional<QJsonValue> active(const QJsonObject &arguments);
    std::optional<QJsonValue> reserved(const QJsonObject &arguments);
    std::optional<QJsonValue> scheduled(const QJsonObject &arguments);
    std::optional<QJsonValue> registered(const QJsonObject &arguments);
    std::optional<QJsonValue> stats(const QJsonObject &arguments);
    std::optional<QJsonValue> activeQueues(const QJsonObject &arguments);
    std::optional<QJsonValue> conf(const QJsonObject &arguments);
    std::optional<QJsonValue> report(const QJsonObject &arguments);
    std::optional<QJsonValue> revoked(const QJsonObject &arguments);
    std::optional<QJsonValue> clock(const QJsonObject &arguments);
    std::optional<QJsonValue> queryTask(const QJsonObject &arguments);
    std::optional<QJsonValue> nothing(const QJsonObject &arguments);

    // Wishes:
    std::optional<QJsonValue> revoke(const QJsonObject &arguments);
    std::optional<QJsonValue> terminate(const QJsonObject &arguments);
    std::optional<QJsonValue> rateLimit(const QJsonObject &arguments);
    std::optional<QJsonValue> timeLimit(const QJsonObject &arguments);
    std::optional<QJsonValue> enableEvents(const QJsonObject &arguments);
    std::optional<QJsonValue> disableEvents(const QJsonObject &arguments);
    std::optional<QJsonValue> addConsumer(const QJsonObject &arguments);
    std::optional<QJsonValue> cancelConsumer(const QJsonObject &arguments);
    std::optional<QJsonValue> grow(const QJsonObject &arguments);
    std::optional<QJsonValue> shrink(const QJsonObject &arguments);
    std::optional<QJsonValue> autoscale(const QJsonObject &arguments);
    std::optional<QJsonValue> restartPool(const QJsonObject &arguments);
    std::optional<QJsonValue> shutDown(const QJsonObject &arguments);

    QJsonObject requestInfo(const HeldTask &held) const;
    QJsonArray requests(HeldTask::Phase phase);

    WorkerState &m_state;
    Settler &m_settler;
    TaskThreads &m_threads;
    const Settlements m_settlements;
    std::function<void()> m_shutDown;
};

} // namespace soundings::celery
