#include "celery/worker/claimer.h"

#include "celery/broker/scripts.h"
#include "celery/wire/python_text.h"

#include <algorithm>

namespace soundings::celery {

namespace {

const QByteArray kDeadKept = "10000";
/// So long a message waits at most in a list that is only looked at now and then.
const QByteArray kWaitSeconds = "0.1";
constexpr std::chrono::milliseconds kWait{100};

QJsonValue timeText(const std::optional<Timestamp> &time)
{
    return time ? QJsonValue(pythonTime(*time)) : QJsonValue();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

Claimer::Claimer(WorkerState &state, Settler &settler, std::function<void()> ready)
    : m_state(state)
    , m_settler(settler)
    , m_settlements(state.options.node, state.clock)
    , m_line(state.options.broker, "soundings-claimer")
    , m_ready(std::move(ready))
{
}

/// Every list of every queue: the highest priority of all queues first, and each queue first in its turn.
std::vector<Claimer::Source> Claimer::sources()
{
    QStringList queues = m_state.queues();
    if (!queues.isEmpty())
        std::rotate(queues.begin(), queues.begin() + m_turn++ % queues.size(), queues.end());
    std::vector<Source> sources;
    for (const int step : kPrioritySteps) {
        for (const QString &queue : std::as_const(queues))
            sources.push_back({queue, Names::list(queue, step)});
    }
    return sources;
}

/// What was revoked before this worker was there to hear it.
void Claimer::learnRevocations(const std::stop_token &stop)
{
    const auto replies = m_line.insist({{"ZRANGE", Names::revoked(), "0", "-1", "WITHSCORES"}}, stop);
    if (!replies)
        return;
    const auto &entries = replies->front().elements;
    for (std::size_t at = 0; at + 1 < entries.size(); at += 2) {
        const auto when = std::chrono::milliseconds(qint64(entries[at + 1].text.toDouble() * 1000));
        m_state.revocations.add(QString::fromUtf8(entries[at].text), Timestamp(when));
    }
}

void Claimer::run(const std::stop_token &stop)
{
    learnRevocations(stop);
    while (!stop.stop_requested()) {
        const int room = m_state.shelf.awaitRoom(m_state.shelf.concurrency() * m_state.options.prefetch, stop);
        if (room == 0)
            continue;
        redis::RedisConnection *redis = m_line.await(stop);
        if (redis && !claim(*redis, room, stop) && redis->isUsable())
            awaitMessage(*redis, stop);
    }
}

/// False: there was nothing, or Redis did not answer.
bool Claimer::claim(redis::RedisConnection &redis, int room, const std::stop_token &stop)
{
    const std::vector<Source> from = sources();
    std::vector<QByteArray> keys = {
        Names::unacked(), Names::unackedIndex(), Names::dead(), Names::heldBy(m_state.process), Names::era(), Names::workers()};
    for (const Source &source : from)
        keys.push_back(source.list);
    const QByteArray now = QByteArray::number(epochSeconds(m_state.clock.now()), 'f', 3);
    const auto replies = redis.pipeline(
        {scripts::claim().call(keys, {now, QByteArray::number(room), kDeadKept, newId().toLatin1(), m_state.process})});
    if (!replies)
        return false;
    const redis::Reply &found = replies->front();
    if (found.isError()) {
        const redis::RedisError error = redis.errorOf(found);
        qWarning("celery: no tasks can be taken: %s (%s)", qPrintable(error.message), qPrintable(error.detail));
        sleepFor(std::chrono::seconds(1), stop);
        return false;
    }
    if (m_ready)
        std::exchange(m_ready, nullptr)();
    m_era = found.elements.front().text;
    for (std::size_t at = 1; at + 2 < found.elements.size(); at += 3) {
        receive(from[std::size_t(found.elements[at].integer)], found.elements[at + 1].text, found.elements[at + 2].text);
    }
    if (!m_burials.empty())
        static_cast<void>(m_line.insist(std::exchange(m_burials, {}), stop));
    return found.elements.size() > 1;
}

/// Until there may be something. Moving the next message of a list to where it is already waits in Redis for one, and changes
/// nothing; the other lists are looked at after each such wait.
void Claimer::awaitMessage(redis::RedisConnection &redis, const std::stop_token &stop)
{
    const QStringList queues = m_state.queues();
    if (queues.isEmpty())
        return sleepFor(kWait, stop);
    const QByteArray list = Names::list(queues.front(), 0);
    const auto waited = redis.command({"BLMOVE", list, list, "RIGHT", "RIGHT", kWaitSeconds}, kWait + std::chrono::seconds(5));
    if (!waited && redis.isUsable()) // Redis before 6.2 does not know it
        sleepFor(kWait, stop);
}

void Claimer::receive(const Source &source, const QByteArray &tag, const QByteArray &raw)
{
    auto delivery = decodeTask(raw);
    if (!delivery) {
        qWarning("celery: a message in the queue %s cannot be run and is put aside in %s: %s", qPrintable(source.queue),
            Names::dead().constData(), qPrintable(delivery.error().message));
        if (!tag.isEmpty()) {
            m_burials.push_back(scripts::bury().call(
                {Names::unacked(), Names::unackedIndex(), Names::dead(), Names::heldBy(m_state.process)}, {tag, raw, kDeadKept}));
        }
        return;
    }
    auto held = std::make_shared<HeldTask>();
    held->delivery = std::move(*delivery);
    held->delivery.tag = tag;
    held->delivery.order.queue = source.queue;
    held->task = m_state.registry.find(held->order().task);
    held->era = m_era;
    accept(held);
}

void Claimer::accept(const HeldTaskPtr &held)
{
    const TaskOrder &order = held->order();
    const auto end = [&](Settlement settlement) {
        held->phase = HeldTask::Phase::settling; // nobody else has seen it
        settlement.wasRun = false;
        m_settler.add(std::move(settlement));
    };
    if (!held->task) {
        qWarning("celery: there is no task %s here", qPrintable(order.task));
        return end(m_settlements.failed(held, {QStringLiteral("NotRegistered"), order.task, {}}));
    }
    if (order.expires && m_state.clock.now() >= *order.expires)
        return end(m_settlements.revoked(held, QStringLiteral("expired")));
    if (m_state.revocations.contains(order.id, order.pardonedAt))
        return end(m_settlements.revoked(held, QStringLiteral("revoked")));
    m_state.events.add("task-received", order.id,
        {{QStringLiteral("name"), order.task}, {QStringLiteral("args"), order.argsText},
            {QStringLiteral("kwargs"), order.kwargsText}, {QStringLiteral("root_id"), textOrNull(order.rootId)},
            {QStringLiteral("parent_id"), textOrNull(order.parentId)}, {QStringLiteral("retries"), order.retries},
            {QStringLiteral("eta"), timeText(order.eta)}, {QStringLiteral("expires"), timeText(order.expires)}});
    m_state.shelf.put(held);
}

} // namespace soundings::celery
