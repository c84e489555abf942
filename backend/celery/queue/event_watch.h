#pragma once

#include "base/thread_group.h"
#include "celery/broker/channel_listener.h"
#include "engine/ports/job_queue.h"
#include "redis/redis_pool.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <condition_variable>
#include <map>
#include <mutex>

namespace soundings::celery {

/// Hears the events of all workers, Celery's own among them: which are there, and which jobs have changed. Events may be lost, so
/// that they only say where to look.
class EventWatch {
public:
    /// Both on a thread of the watch, which they may block for a while.
    struct Listener {
        std::function<void(const QStringList &ids)> jobs;
        std::function<void(const engine::Worker &worker)> worker; ///< it has come, gone, or taken or ended jobs
    };

    EventWatch(redis::RedisPool &broker, const Clock &clock, Listener listener);
    ~EventWatch();

    /// Those that were heard of in the last minutes.
    std::vector<engine::Worker> workers() const;
    /// RECEIVED or STARTED, and by whom, of a job whose worker has said so and has stored nothing yet.
    std::optional<std::pair<JobState, QString>> stateOf(const QString &id) const;

private:
    static constexpr std::chrono::seconds kAskAgainFirst{1};

    void hear(const QByteArray &message);
    void take(const QJsonObject &event);
    void takeWorker(const QString &type, const QJsonObject &event);
    void run(const std::stop_token &stop);
    bool takeQuestion();
    void askForConcurrency();
    void forgetLost();

    redis::RedisPool &m_broker;
    const Clock &m_clock;
    Listener m_listener;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::map<QString, engine::Worker> m_workers;
    QHash<QString, std::pair<JobState, QString>> m_states;
    QSet<QString> m_changedJobs, m_changedWorkers;
    std::chrono::steady_clock::time_point m_askAt; ///< when workers whose concurrency is unknown are asked for it
    std::chrono::seconds m_askAgain = kAskAgainFirst; ///< after a question that not all of them answered
    ThreadGroup m_thread;
    ChannelListener m_channel; // first to end: it speaks to the others
};

} // namespace soundings::celery
