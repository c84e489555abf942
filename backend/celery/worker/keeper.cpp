#include "celery/worker/keeper.h"

#include "celery/broker/scripts.h"
#include "celery/wire/python_text.h"
#include "celery/worker/settlement.h"

#include <QJsonDocument>

#include <algorithm>

namespace soundings::celery {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr milliseconds kTick{250};
constexpr milliseconds kShownFrom{500}; ///< runs that are over sooner are never stored as started
constexpr seconds kGoneAfter{15}; ///< seven heartbeats that did not come
constexpr seconds kLockLifetime{30};

} // namespace

Keeper::Keeper(WorkerState &state)
    : m_state(state)
    , m_broker(state.options.broker, "soundings-keeper")
    , m_results(state.options.results, "soundings-keeper")
{
    const milliseconds timeout = state.options.visibilityTimeout;
    const milliseconds sweep = std::min<milliseconds>(seconds(10), timeout / 4);
    m_duties = {{kTick, &Keeper::storeStarts}, {timeout / 3, &Keeper::renewLeases, steady_clock::now() + timeout / 3},
        {kLockLifetime / 3, &Keeper::renewLocks}, {std::min<milliseconds>(seconds(5), sweep), &Keeper::takeFromTheDead},
        {sweep, &Keeper::restoreAbandoned}};
}

void Keeper::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        for (Duty &duty : m_duties) {
            if (const auto now = steady_clock::now(); now >= duty.next) {
                duty.next = now + duty.every;
                (this->*duty.work)();
            }
        }
        sleepFor(std::min(kTick, m_duties[1].every), stop);
    }
}

/// Nothing when Redis is away: the next turn makes up for it.
std::vector<redis::Reply> Keeper::ask(const std::vector<redis::Command> &commands)
{
    auto replies = m_broker.tryOnce(commands);
    return replies && std::ranges::none_of(*replies, &redis::Reply::isError) ? std::move(*replies)
                                                                             : std::vector<redis::Reply>(commands.size());
}

/// Shows runs that take a while as started, and how far they are. Short ones are not worth a message to Redis of their own.
void Keeper::storeStarts()
{
    const Settlements settlements(m_state.options.node, m_state.clock);
    const Timestamp now = m_state.clock.now();
    std::vector<redis::Command> commands;
    m_state.shelf.visit([&](HeldTask &held) {
        if (held.phase != HeldTask::Phase::running || held.order().ignoreResult || now < *held.startedAt + kShownFrom
            || (held.isStartStored && held.isProgressStored))
            return;
        held.isStartStored = held.isProgressStored = true;
        TaskResult result = settlements.resultOf(held, JobState::started);
        result.progress = held.progress;
        commands.push_back(scripts::storeStart().call({Names::meta(result.id)},
            {QByteArray::number(qint64(m_state.options.resultLifetime.count())), encodeResult(result),
                QByteArray::number(result.retries)}));
    });
    if (!commands.empty())
        static_cast<void>(m_results.tryOnce(commands));
}

/// A message that nobody renews is taken for abandoned by every worker, also by Celery's own.
void Keeper::renewLeases()
{
    const QByteArray now = QByteArray::number(epochSeconds(m_state.clock.now()), 'f', 3);
    std::vector<QByteArray> words = {"ZADD", Names::unackedIndex(), "XX"};
    const auto named = words.size();
    m_state.shelf.visit([&](const HeldTask &held) {
        words.push_back(now);
        words.push_back(held.delivery.tag);
    });
    if (words.size() > named)
        ask({redis::Command(std::move(words))});
}

void Keeper::renewLocks()
{
    std::vector<redis::Command> commands;
    m_state.shelf.visit([&](const HeldTask &held) {
        if (held.phase == HeldTask::Phase::running && held.task->alone) {
            commands.push_back(scripts::lock().call({Names::alone(held.order().task)},
                {m_state.process + '/' + held.delivery.tag, QByteArray::number(qint64(milliseconds(kLockLifetime).count()))}));
        }
    });
    if (!commands.empty())
        ask(commands);
}

/// Our workers say what they hold and that they live, so that their messages need not wait for the visibility timeout.
void Keeper::takeFromTheDead()
{
    const seconds limit = std::min(kGoneAfter, std::max(seconds(5), m_state.options.visibilityTimeout));
    const auto gone = ask({scripts::dead().call({Names::workers()}, {QByteArray::number(qint64(limit.count()))})});
    for (const redis::Reply &process : gone.front().elements) {
        if (process.text == m_state.process)
            continue;
        const auto held = ask({{"SMEMBERS", Names::heldBy(process.text)}});
        std::vector<QByteArray> tags;
        for (const redis::Reply &tag : held.front().elements)
            tags.push_back(tag.text);
        qInfo("celery: %s is gone; %zu messages that it held go back to their queues", process.text.constData(), tags.size());
        restore(tags, process.text, {});
        ask({{"ZREM", Names::workers(), process.text}});
    }
}

/// Messages that nobody renews: of Celery's workers, and of ours that could not say what they held.
void Keeper::restoreAbandoned()
{
    const double timeout = double(m_state.options.visibilityTimeout.count());
    const QByteArray newest = QByteArray::number(epochSeconds(m_state.clock.now()) - timeout, 'f', 3);
    const auto found = ask({{"ZREVRANGEBYSCORE", Names::unackedIndex(), newest, "0", "LIMIT", "0", "1000"}});
    std::vector<QByteArray> tags;
    for (const redis::Reply &tag : found.front().elements)
        tags.push_back(tag.text);
    if (!tags.empty()) {
        qInfo("celery: %zu messages that nobody has acknowledged in time go back to their queues", tags.size());
        restore(tags, m_state.process, newest);
    }
}

void Keeper::restore(const std::vector<QByteArray> &tags, const QByteArray &holder, const QByteArray &newestScore)
{
    for (const QByteArray &tag : tags) {
        const auto stored = ask({{"HGET", Names::unacked(), tag}});
        if (stored.front().type == redis::Reply::Type::nil) {
            ask({{"ZREM", Names::unackedIndex(), tag}, {"SREM", Names::heldBy(holder), tag}});
            continue;
        }
        const QJsonArray entry = QJsonDocument::fromJson(stored.front().text).array();
        const QByteArray message = QJsonDocument(entry.at(0).toObject()).toJson(QJsonDocument::Compact);
        ask({scripts::putBack().call({Names::unacked(), Names::unackedIndex(), listFor(entry), Names::heldBy(holder)},
            {tag, redeliveryOf(message), newestScore})});
    }
}

/// Where a message was taken from: [message, exchange, routing key].
QByteArray Keeper::listFor(const QJsonArray &entry)
{
    const QString exchange = entry.at(1).toString(), routingKey = entry.at(2).toString();
    const int priority = entry.at(0)[QStringLiteral("properties")][QStringLiteral("priority")].toInt();
    if (!exchange.isEmpty()) {
        const auto members = ask({{"SMEMBERS", Names::binding(exchange)}});
        for (const redis::Reply &member : members.front().elements) {
            const QString text = QString::fromUtf8(member.text);
            const QString queue = text.sliced(text.lastIndexOf(u'\x16') + 1);
            if (text.startsWith(routingKey + QStringLiteral("\x06\x16")))
                return Names::list(queue, priority);
        }
    }
    return Names::list(routingKey, priority);
}

} // namespace soundings::celery
