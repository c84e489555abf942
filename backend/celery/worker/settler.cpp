#include "celery/worker/settler.h"

#include "celery/broker/scripts.h"

#include <QSet>

namespace soundings::celery {

namespace {

constexpr std::size_t kMostAtOnce = 256;
const QByteArray kDeadKept = "10000";

} // namespace

Settler::Settler(WorkerState &state)
    : m_state(state)
    , m_broker(state.options.broker, "soundings-settler")
    , m_results(state.options.results, "soundings-results")
{
}

void Settler::add(Settlement settlement)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(settlement));
    m_changed.notify_one();
}

Settler::Batch Settler::next(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, stop, [this] { return !m_waiting.empty(); });
    Batch batch;
    while (!m_waiting.empty() && batch.size() < kMostAtOnce) {
        batch.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    return batch;
}

void Settler::run(const std::stop_token &stop)
{
    while (!m_givenUp.stop_requested()) {
        Batch batch = next(stop);
        if (batch.empty())
            return; // asked to stop, and done
        if (settle(batch))
            announce(batch);
        for (const Settlement &settlement : batch)
            m_state.shelf.remove(settlement.held);
    }
}

bool Settler::settle(Batch &batch)
{
    m_finishedChords.clear();
    if (!storeResults(batch) || !acknowledge(batch))
        return false;
    if (m_finishedChords.empty())
        return true;
    std::vector<QByteArray> words = {"DEL"};
    words.insert(words.end(), m_finishedChords.begin(), m_finishedChords.end());
    return m_results.insist({redis::Command(std::move(words))}, m_givenUp.get_token()).has_value();
}

redis::Command Settler::storing(std::span<const TaskResult *const> results) const
{
    std::vector<QByteArray> keys, arguments = {QByteArray::number(qint64(m_state.options.resultLifetime.count()))};
    for (const TaskResult *result : results) {
        keys.push_back(Names::meta(result->id));
        arguments.push_back(encodeResult(*result));
    }
    return scripts::storeResults().call(keys, arguments);
}

bool Settler::storeResults(Batch &batch)
{
    std::vector<const TaskResult *> results;
    std::vector<std::size_t> parts; ///< of the batch; their replies are the last ones
    for (std::size_t at = 0; at < batch.size(); ++at) {
        const Settlement &settlement = batch[at];
        if (settlement.result && !settlement.held->order().ignoreResult)
            results.push_back(&*settlement.result);
        for (const TaskResult &other : settlement.others)
            results.push_back(&other);
        if (settlement.isChordPart)
            parts.push_back(at);
    }
    std::vector<redis::Command> commands;
    if (!results.empty())
        commands.push_back(storing(results));
    for (const std::size_t at : parts) {
        const TaskOrder &order = batch[at].held->order();
        const QByteArray group = Names::group(order.group);
        commands.push_back(scripts::chordPart().call({group + ".j", group + ".t", group + ".s"},
            {QByteArray::number(order.groupIndex.value_or(0)), encodePart(*batch[at].result), "86400"}));
    }
    if (commands.empty())
        return true;
    const auto replies = m_results.insist(commands, m_givenUp.get_token());
    return replies && (parts.empty() || takeChords(batch, *replies, parts));
}

/// Publishes the body of each chord whose last part is in the batch, or fails it.
bool Settler::takeChords(Batch &batch, const std::vector<redis::Reply> &replies, const std::vector<std::size_t> &parts)
{
    std::vector<TaskResult> failures;
    for (std::size_t index = 0; index < parts.size(); ++index) {
        const redis::Reply &reply = replies[replies.size() - parts.size() + index];
        if (reply.elements.empty())
            continue;
        Settlement &settlement = batch[parts[index]];
        const TaskOrder &part = settlement.held->order();
        std::vector<QByteArray> results;
        results.reserve(reply.elements.size());
        for (const redis::Reply &element : reply.elements)
            results.push_back(element.text);
        if (auto body = chordOf(part, results)) {
            settlement.orders.push_back(std::move(*body));
        } else {
            const TaskOrder failed = chordBody(part, {});
            TaskResult result{.id = failed.id, .state = JobState::failure, .failure = std::move(body).error()};
            result.finishedAt = m_state.clock.now();
            failures.push_back(std::move(result));
            for (TaskOrder &errback : afterFailure(failed).orders)
                settlement.orders.push_back(std::move(errback));
        }
        const QByteArray group = Names::group(part.group);
        m_finishedChords.insert(m_finishedChords.end(), {group + ".j", group + ".t", group + ".s"});
    }
    std::vector<const TaskResult *> all;
    all.reserve(failures.size());
    for (const TaskResult &failure : failures)
        all.push_back(&failure);
    return all.empty() || m_results.insist({storing(all)}, m_givenUp.get_token());
}

redis::Command Settler::settling(const Settlement &settlement) const
{
    const HeldTask &held = *settlement.held;
    const QByteArray &tag = held.delivery.tag;
    const QByteArray mine = Names::heldBy(m_state.process);
    const QByteArray list = Names::list(held.order().queue, held.order().priority);
    if (settlement.kind == Settlement::Kind::putBack) {
        return scripts::putBack().call(
            {Names::unacked(), Names::unackedIndex(), list, mine}, {tag, redeliveryOf(held.delivery.raw), ""});
    }
    if (settlement.kind == Settlement::Kind::buried) {
        return scripts::bury().call(
            {Names::unacked(), Names::unackedIndex(), Names::dead(), mine}, {tag, held.delivery.raw, kDeadKept});
    }
    std::vector<QByteArray> keys = {Names::unacked(), Names::unackedIndex(), mine, Names::era()};
    std::vector<QByteArray> arguments = {tag, held.era};
    if (!settlement.retry.isEmpty()) {
        keys.push_back(list);
        arguments.push_back(settlement.retry);
    }
    for (const TaskOrder &order : settlement.orders) {
        keys.push_back(Names::list(order.queue, order.priority));
        arguments.push_back(encodeTask(order));
    }
    return scripts::settle().call(keys, arguments);
}

bool Settler::acknowledge(const Batch &batch)
{
    std::vector<redis::Command> commands;
    std::vector<QByteArray> plain; ///< tags after which nothing follows
    QSet<QString> queues;
    for (const Settlement &settlement : batch) {
        const bool isPlain = settlement.kind == Settlement::Kind::done && settlement.orders.empty() && settlement.retry.isEmpty();
        if (isPlain)
            plain.push_back(settlement.held->delivery.tag);
        else
            commands.push_back(settling(settlement));
        for (const TaskOrder &order : settlement.orders)
            queues.insert(order.queue);
        if (settlement.hasLock)
            commands.push_back(scripts::unlock().call(
                {Names::alone(settlement.held->order().task)}, {m_state.process + '/' + settlement.held->delivery.tag}));
    }
    for (const QString &queue : std::as_const(queues))
        commands.push_back({"SADD", Names::binding(queue), Names::bindingMember(queue, queue)});
    if (!plain.empty()) {
        // The message first: an entry of the index without one is removed by whoever finds it.
        for (const auto &[verb, key] : {std::pair<QByteArray, QByteArray>{"HDEL", Names::unacked()},
                 {"ZREM", Names::unackedIndex()}, {"SREM", Names::heldBy(m_state.process)}}) {
            std::vector<QByteArray> words = {verb, key};
            words.insert(words.end(), plain.begin(), plain.end());
            commands.emplace_back(std::move(words));
        }
    }
    return m_broker.insist(commands, m_givenUp.get_token()).has_value();
}

void Settler::announce(const Batch &batch)
{
    for (const Settlement &settlement : batch) {
        if (settlement.event)
            m_state.events.add(settlement.event, settlement.held->order().id, settlement.eventFields);
        if (settlement.wasRun)
            m_state.count(settlement.held->order().task);
    }
}

} // namespace soundings::celery
