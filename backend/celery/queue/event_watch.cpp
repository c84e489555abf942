#include "celery/queue/event_watch.h"

#include "celery/queue/remote_question.h"
#include "celery/wire/names.h"
#include "celery/wire/task_message.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace soundings::celery {

namespace {

using std::chrono::milliseconds;

constexpr std::chrono::seconds kAliveFor{6}; ///< three heartbeats
constexpr std::chrono::minutes kShownFor{10};
constexpr std::chrono::seconds kAskAgainAtMost{60};
constexpr milliseconds kGather{100}; ///< changes of one job within it are told once
constexpr qsizetype kMostStates = 20'000;

} // namespace

EventWatch::EventWatch(redis::RedisPool &broker, const Clock &clock, Listener listener)
    : m_broker(broker)
    , m_clock(clock)
    , m_listener(std::move(listener))
    , m_channel(
          broker.url(), Names(broker.url().database).eventChannel("*"), [this](const QByteArray &message) { hear(message); })
{
    m_thread.start("celery-watch", [this](const std::stop_token &stop) { run(stop); });
}

EventWatch::~EventWatch()
{
    m_thread.join();
}

void EventWatch::hear(const QByteArray &message)
{
    const auto opened = openEnvelope(message);
    if (!opened)
        return;
    const QJsonDocument body = QJsonDocument::fromJson(opened->body);
    const std::lock_guard lock(m_mutex);
    if (body.isObject())
        take(body.object());
    for (const QJsonValue event : body.array())
        take(event.toObject());
}

void EventWatch::take(const QJsonObject &event)
{
    const QString type = event[QStringLiteral("type")].toString();
    if (type.startsWith(u"worker-"))
        return takeWorker(type, event);
    const QString id = event[QStringLiteral("uuid")].toString(), node = event[QStringLiteral("hostname")].toString();
    if (id.isEmpty())
        return;
    if (m_states.size() > kMostStates)
        m_states.clear();
    if (type == u"task-received")
        m_states.insert(id, {JobState::received, node});
    else if (type == u"task-started")
        m_states.insert(id, {JobState::started, node});
    else if (type != u"task-sent")
        m_states.remove(id);
    m_changedJobs.insert(id);
}

void EventWatch::takeWorker(const QString &type, const QJsonObject &event)
{
    const QString name = event[QStringLiteral("hostname")].toString();
    engine::Worker &worker = m_workers[name];
    const engine::Worker before = worker;
    worker.name = name;
    worker.alive = type != u"worker-offline";
    worker.lastSeen = m_clock.now();
    worker.active = event[QStringLiteral("active")].toInt();
    worker.processed = event[QStringLiteral("processed")].toInteger();
    worker.pid = event[QStringLiteral("pid")].toInteger();
    worker.software = event[QStringLiteral("sw_ident")].toString() + u' ' + event[QStringLiteral("sw_ver")].toString();
    if (before.pid != worker.pid || !before.alive) {
        worker.concurrency = 0;
        m_askAt = {};
        m_askAgain = kAskAgainFirst;
    }
    if (before.alive != worker.alive || before.active != worker.active || before.processed != worker.processed)
        m_changedWorkers.insert(name);
}

/// A worker that does not say goodbye.
void EventWatch::forgetLost()
{
    const Timestamp now = m_clock.now();
    for (auto it = m_workers.begin(); it != m_workers.end();) {
        engine::Worker &worker = it->second;
        if (worker.alive && now - worker.lastSeen > kAliveFor) {
            worker.alive = false;
            m_changedWorkers.insert(worker.name);
        }
        it = now - worker.lastSeen > kShownFor ? m_workers.erase(it) : std::next(it);
    }
}

/// Whether the workers are to be asked now. One may be heard before it listens, or be too busy to answer in time: it is asked
/// again, less and less often.
bool EventWatch::takeQuestion()
{
    const auto isUnknown = [](const auto &entry) { return entry.second.alive && entry.second.concurrency == 0; };
    const auto now = std::chrono::steady_clock::now();
    if (now < m_askAt || std::ranges::none_of(m_workers, isUnknown))
        return false;
    m_askAt = now + m_askAgain;
    m_askAgain = std::min(m_askAgain * 2, kAskAgainAtMost);
    return true;
}

void EventWatch::askForConcurrency()
{
    const auto answers = askWorkers(m_broker, QStringLiteral("stats"));
    if (!answers)
        return;
    const std::lock_guard lock(m_mutex);
    for (auto it = answers->begin(); it != answers->end(); ++it) {
        if (const auto worker = m_workers.find(it.key()); worker != m_workers.end()) {
            worker->second.concurrency = it.value()[QStringLiteral("pool")][QStringLiteral("max-concurrency")].toInt();
            m_changedWorkers.insert(it.key());
        }
    }
}

void EventWatch::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        QStringList jobs;
        std::vector<engine::Worker> changed;
        bool isToAsk = false;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, stop, kGather, [] { return false; });
            forgetLost();
            jobs = m_changedJobs.values();
            m_changedJobs.clear();
            for (const QString &name : std::as_const(m_changedWorkers)) {
                if (const auto worker = m_workers.find(name); worker != m_workers.end())
                    changed.push_back(worker->second);
            }
            m_changedWorkers.clear();
            isToAsk = takeQuestion();
        }
        if (!jobs.isEmpty())
            m_listener.jobs(jobs);
        for (const engine::Worker &worker : changed)
            m_listener.worker(worker);
        if (isToAsk)
            askForConcurrency();
    }
}

std::vector<engine::Worker> EventWatch::workers() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<engine::Worker> workers;
    workers.reserve(m_workers.size());
    for (const auto &[name, worker] : m_workers)
        workers.push_back(worker);
    return workers;
}

std::optional<std::pair<JobState, QString>> EventWatch::stateOf(const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_states.find(id);
    return found == m_states.end() ? std::nullopt : std::optional(*found);
}

} // namespace soundings::celery
