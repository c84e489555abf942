#include "celery/worker/control.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace soundings::celery {

namespace {

constexpr int kMostThreads = 1024;

QJsonObject ok(const QString &text)
{
    return {{QStringLiteral("ok"), text}};
}

QJsonObject error(const QString &text)
{
    return {{QStringLiteral("error"), text}};
}

/// One text, or a list of them.
QStringList textsOf(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList texts;
    for (const auto &item : value.toArray())
        texts.append(item.toString());
    return texts;
}

/// Runs a second from "10/m", 5 or "0.5/s"; 0: no limit; nullopt: not understood.
std::optional<double> rateOf(const QJsonValue &value)
{
    if (value.isDouble())
        return std::max(0.0, value.toDouble());
    static const QRegularExpression form(QStringLiteral("^\\s*([0-9.]+)\\s*(?:/\\s*([smh]))?\\s*$"));
    const auto match = form.match(value.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const double count = match.captured(1).toDouble();
    const QString unit = match.captured(2);
    return unit == u"m" ? count / 60 : unit == u"h" ? count / 3600 : count;
}

std::optional<double> secondsOf(const QJsonValue &value)
{
    return value.isDouble() && value.toDouble() > 0 ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

Control::Control(WorkerState &state, Settler &settler, TaskThreads &threads, std::function<void()> shutDown)
    : m_state(state)
    , m_settler(settler)
    , m_threads(threads)
    , m_settlements(state.options.node, state.clock)
    , m_shutDown(std::move(shutDown))
{
}

Control::Method Control::find(const QString &name)
{
    static const QHash<QString, Method> methods = {
        {QStringLiteral("ping"), &Control::ping},
        {QStringLiteral("hello"), &Control::hello},
        {QStringLiteral("active"), &Control::active},
        {QStringLiteral("dump_active"), &Control::active},
        {QStringLiteral("reserved"), &Control::reserved},
        {QStringLiteral("dump_reserved"), &Control::reserved},
        {QStringLiteral("scheduled"), &Control::scheduled},
        {QStringLiteral("dump_schedule"), &Control::scheduled},
        {QStringLiteral("registered"), &Control::registered},
        {QStringLiteral("dump_tasks"), &Control::registered},
        {QStringLiteral("stats"), &Control::stats},
        {QStringLiteral("active_queues"), &Control::activeQueues},
        {QStringLiteral("conf"), &Control::conf},
        {QStringLiteral("dump_conf"), &Control::conf},
        {QStringLiteral("report"), &Control::report},
        {QStringLiteral("revoked"), &Control::revoked},
        {QStringLiteral("dump_revoked"), &Control::revoked},
        {QStringLiteral("clock"), &Control::clock},
        {QStringLiteral("query_task"), &Control::queryTask},
        {QStringLiteral("memsample"), &Control::nothing},
        {QStringLiteral("heartbeat"), &Control::nothing},
        {QStringLiteral("election"), &Control::nothing},
        {QStringLiteral("revoke"), &Control::revoke},
        {QStringLiteral("terminate"), &Control::terminate},
        {QStringLiteral("rate_limit"), &Control::rateLimit},
        {QStringLiteral("time_limit"), &Control::timeLimit},
        {QStringLiteral("enable_events"), &Control::enableEvents},
        {QStringLiteral("disable_events"), &Control::disableEvents},
        {QStringLiteral("add_consumer"), &Control::addConsumer},
        {QStringLiteral("cancel_consumer"), &Control::cancelConsumer},
        {QStringLiteral("pool_grow"), &Control::grow},
        {QStringLiteral("pool_shrink"), &Control::shrink},
        {QStringLiteral("autoscale"), &Control::autoscale},
        {QStringLiteral("pool_restart"), &Control::restartPool},
        {QStringLiteral("shutdown"), &Control::shutDown},
    };
    return methods.value(name, nullptr);
}

std::optional<QJsonValue> Control::answer(const QString &method, const QJsonObject &arguments)
{
    const Method found = find(method);
    if (!found)
        return error(QStringLiteral("this worker of Soundings knows no “%1”").arg(method));
    return (this->*found)(arguments);
}

std::optional<QJsonValue> Control::revoke(const QJsonObject &arguments)
{
    const QStringList ids = textsOf(arguments[QStringLiteral("task_id")]);
    const QSet<QString> wanted(ids.begin(), ids.end());
    for (const QString &id : ids)
        m_state.revocations.add(id);
    for (const HeldTaskPtr &held :
        m_state.shelf.takeUnstarted([&](const HeldTask &task) { return wanted.contains(task.order().id); }))
        m_settler.add(m_settlements.revoked(held, QStringLiteral("revoked")));
    if (!arguments[QStringLiteral("terminate")].toBool())
        return ok(QStringLiteral("tasks %1 flagged as revoked").arg(ids.join(QStringLiteral(", "))));

    QStringList ended;
    m_state.shelf.visit([&](HeldTask &held) {
        if (held.phase == HeldTask::Phase::running && wanted.contains(held.order().id)) {
            held.terminatedAt = std::chrono::steady_clock::now();
            ended.append(held.order().id);
        }
    });
    for (const QString &id : std::as_const(ended))
        m_state.running.stop(id, jobs::StopReason::cancelled);
    if (ended.isEmpty())
        return ok(QStringLiteral("terminate: tasks unknown"));
    return ok(QStringLiteral("terminate: %1").arg(ended.join(QStringLiteral(", "))));
}

std::optional<QJsonValue> Control::terminate(const QJsonObject &arguments)
{
    QJsonObject withTerminate = arguments;
    withTerminate[QStringLiteral("terminate")] = true;
    return revoke(withTerminate);
}

std::optional<QJsonValue> Control::rateLimit(const QJsonObject &arguments)
{
    const QString task = arguments[QStringLiteral("task_name")].toString();
    const auto rate = rateOf(arguments[QStringLiteral("rate_limit")]);
    if (!rate)
        return error(QStringLiteral("Invalid rate limit string: give a number, or such as 10/m"));
    if (!m_state.registry.find(task))
        return error(QStringLiteral("unknown task"));
    m_state.shelf.setRate(task, *rate);
    return ok(*rate > 0 ? QStringLiteral("new rate limit set successfully") : QStringLiteral("rate limit disabled successfully"));
}

std::optional<QJsonValue> Control::timeLimit(const QJsonObject &arguments)
{
    const QString task = arguments[QStringLiteral("task_name")].toString();
    if (!m_state.registry.find(task))
        return error(QStringLiteral("unknown task"));
    m_state.setLimits(task, secondsOf(arguments[QStringLiteral("soft")]), secondsOf(arguments[QStringLiteral("hard")]));
    return ok(QStringLiteral("time limits set successfully"));
}

std::optional<QJsonValue> Control::enableEvents(const QJsonObject &)
{
    const bool was = m_state.events.isEnabled();
    m_state.events.setEnabled(true);
    return ok(was ? QStringLiteral("task events already enabled") : QStringLiteral("task events enabled"));
}

std::optional<QJsonValue> Control::disableEvents(const QJsonObject &)
{
    const bool was = m_state.events.isEnabled();
    m_state.events.setEnabled(false);
    return ok(was ? QStringLiteral("task events disabled") : QStringLiteral("task events already disabled"));
}

std::optional<QJsonValue> Control::addConsumer(const QJsonObject &arguments)
{
    const QString queue = arguments[QStringLiteral("queue")].toString();
    if (queue.isEmpty())
        return error(QStringLiteral("add_consumer needs the name of a queue"));
    const bool isNew = m_state.addQueue(queue);
    return ok((isNew ? QStringLiteral("add consumer %1") : QStringLiteral("already consuming from %1")).arg(queue));
}

std::optional<QJsonValue> Control::cancelConsumer(const QJsonObject &arguments)
{
    const QString queue = arguments[QStringLiteral("queue")].toString();
    m_state.removeQueue(queue);
    return ok(QStringLiteral("no longer consuming from %1").arg(queue));
}

std::optional<QJsonValue> Control::grow(const QJsonObject &arguments)
{
    const int count = m_state.shelf.concurrency() + arguments[QStringLiteral("n")].toInt(1);
    m_threads.setCount(std::clamp(count, 1, kMostThreads));
    return ok(QStringLiteral("pool will grow"));
}

std::optional<QJsonValue> Control::shrink(const QJsonObject &arguments)
{
    const int count = m_state.shelf.concurrency() - arguments[QStringLiteral("n")].toInt(1);
    m_threads.setCount(std::clamp(count, 1, kMostThreads));
    return ok(QStringLiteral("pool will shrink"));
}

std::optional<QJsonValue> Control::autoscale(const QJsonObject &)
{
    return error(QStringLiteral("ValueError('Autoscale not enabled')"));
}

std::optional<QJsonValue> Control::restartPool(const QJsonObject &)
{
    return error(QStringLiteral("ValueError('Pool restarts not enabled')"));
}

std::optional<QJsonValue> Control::shutDown(const QJsonObject &)
{
    m_shutDown();
    return std::nullopt;
}

} // namespace soundings::celery
