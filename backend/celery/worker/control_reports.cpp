#include "celery/wire/python_text.h"
#include "celery/worker/control.h"

#include <QCoreApplication>
#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace soundings::celery {

namespace {

QJsonObject resourceUse()
{
#ifdef Q_OS_UNIX
    rusage use = {};
    getrusage(RUSAGE_SELF, &use);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return {{QStringLiteral("utime"), seconds(use.ru_utime)}, {QStringLiteral("stime"), seconds(use.ru_stime)},
        {QStringLiteral("maxrss"), qint64(use.ru_maxrss)}, {QStringLiteral("ixrss"), qint64(use.ru_ixrss)},
        {QStringLiteral("idrss"), qint64(use.ru_idrss)}, {QStringLiteral("isrss"), qint64(use.ru_isrss)},
        {QStringLiteral("minflt"), qint64(use.ru_minflt)}, {QStringLiteral("majflt"), qint64(use.ru_majflt)},
        {QStringLiteral("nswap"), qint64(use.ru_nswap)}, {QStringLiteral("inblock"), qint64(use.ru_inblock)},
        {QStringLiteral("oublock"), qint64(use.ru_oublock)}, {QStringLiteral("msgsnd"), qint64(use.ru_msgsnd)},
        {QStringLiteral("msgrcv"), qint64(use.ru_msgrcv)}, {QStringLiteral("nsignals"), qint64(use.ru_nsignals)},
        {QStringLiteral("nvcsw"), qint64(use.ru_nvcsw)}, {QStringLiteral("nivcsw"), qint64(use.ru_nivcsw)}};
#else
    return {};
#endif
}

/// All keys are there because monitors read them without asking.
QJsonObject queueInfo(const QString &queue)
{
    const QJsonValue null;
    return {{QStringLiteral("name"), queue},
        {QStringLiteral("exchange"),
            QJsonObject{{QStringLiteral("name"), queue}, {QStringLiteral("type"), QStringLiteral("direct")},
                {QStringLiteral("arguments"), null}, {QStringLiteral("durable"), true}, {QStringLiteral("passive"), false},
                {QStringLiteral("auto_delete"), false}, {QStringLiteral("delivery_mode"), null},
                {QStringLiteral("no_declare"), false}}},
        {QStringLiteral("routing_key"), queue}, {QStringLiteral("queue_arguments"), null},
        {QStringLiteral("binding_arguments"), null}, {QStringLiteral("consumer_arguments"), null},
        {QStringLiteral("durable"), true}, {QStringLiteral("exclusive"), false}, {QStringLiteral("auto_delete"), false},
        {QStringLiteral("no_ack"), false}, {QStringLiteral("alias"), null}, {QStringLiteral("bindings"), QJsonArray()},
        {QStringLiteral("no_declare"), null}, {QStringLiteral("expires"), null}, {QStringLiteral("message_ttl"), null},
        {QStringLiteral("max_length"), null}, {QStringLiteral("max_length_bytes"), null}, {QStringLiteral("max_priority"), null}};
}

QJsonObject brokerInfo(const redis::RedisUrl &url)
{
    const QJsonValue null;
    return {{QStringLiteral("hostname"), url.host.isEmpty() ? url.path : url.host},
        {QStringLiteral("userid"), url.user.isEmpty() ? null : QJsonValue(url.user)},
        {QStringLiteral("virtual_host"), QString::number(url.database)}, {QStringLiteral("port"), url.port},
        {QStringLiteral("insist"), false}, {QStringLiteral("ssl"), url.transport == redis::RedisUrl::Transport::tls},
        {QStringLiteral("transport"), QStringLiteral("redis")}, {QStringLiteral("connect_timeout"), 4},
        {QStringLiteral("transport_options"), QJsonObject()}, {QStringLiteral("login_method"), null},
        {QStringLiteral("uri_prefix"), null}, {QStringLiteral("heartbeat"), 0.0},
        {QStringLiteral("failover_strategy"), QStringLiteral("round-robin")}, {QStringLiteral("alternates"), QJsonArray()}};
}

} // namespace

QJsonObject Control::requestInfo(const HeldTask &held) const
{
    const TaskOrder &order = held.order();
    const bool hasBegun = held.startedAt.has_value();
    return {{QStringLiteral("id"), order.id}, {QStringLiteral("name"), order.task}, {QStringLiteral("args"), order.args},
        {QStringLiteral("kwargs"), order.kwargs}, {QStringLiteral("type"), order.task},
        {QStringLiteral("hostname"), m_state.options.node},
        {QStringLiteral("time_start"), hasBegun ? QJsonValue(epochSeconds(*held.startedAt)) : QJsonValue()},
        {QStringLiteral("acknowledged"), false}, // always at the end
        {QStringLiteral("delivery_info"),
            QJsonObject{{QStringLiteral("exchange"), QString()}, {QStringLiteral("routing_key"), order.queue},
                {QStringLiteral("priority"), order.priority}, {QStringLiteral("redelivered"), held.delivery.redelivered}}},
        {QStringLiteral("worker_pid"), hasBegun ? QJsonValue(QCoreApplication::applicationPid()) : QJsonValue()}};
}

QJsonArray Control::requests(HeldTask::Phase phase)
{
    QJsonArray list;
    m_state.shelf.visit([&](const HeldTask &held) {
        if (held.phase == phase)
            list.append(requestInfo(held));
    });
    return list;
}

std::optional<QJsonValue> Control::ping(const QJsonObject &)
{
    return QJsonObject{{QStringLiteral("ok"), QStringLiteral("pong")}};
}

/// Another worker has started: it learns what is revoked, and says what it knows.
std::optional<QJsonValue> Control::hello(const QJsonObject &arguments)
{
    if (arguments[QStringLiteral("from_node")].toString() == m_state.options.node)
        return std::nullopt;
    const QJsonObject theirs = arguments[QStringLiteral("revoked")].toObject();
    for (auto it = theirs.begin(); it != theirs.end(); ++it)
        m_state.revocations.add(it.key());
    QJsonObject ours;
    for (const auto &[id, time] : m_state.revocations.all())
        ours[id] = epochSeconds(time);
    return QJsonObject{{QStringLiteral("revoked"), ours}, {QStringLiteral("clock"), qint64(m_state.events.tick())}};
}

std::optional<QJsonValue> Control::active(const QJsonObject &)
{
    return requests(HeldTask::Phase::running);
}

std::optional<QJsonValue> Control::reserved(const QJsonObject &)
{
    return requests(HeldTask::Phase::ready);
}

std::optional<QJsonValue> Control::scheduled(const QJsonObject &)
{
    QJsonArray list;
    m_state.shelf.visit([&](const HeldTask &held) {
        if (held.phase == HeldTask::Phase::waiting) {
            list.append(QJsonObject{{QStringLiteral("eta"), pythonTime(*held.order().eta)}, {QStringLiteral("priority"), 6},
                {QStringLiteral("request"), requestInfo(held)}});
        }
    });
    return list;
}

std::optional<QJsonValue> Control::registered(const QJsonObject &)
{
    return QJsonArray::fromStringList(m_state.registry.names());
}

std::optional<QJsonValue> Control::stats(const QJsonObject &)
{
    QJsonObject total;
    const auto totals = m_state.totals();
    for (auto it = totals.begin(); it != totals.end(); ++it)
        total[it.key()] = it.value();
    const int concurrency = m_state.shelf.concurrency();
    const qint64 pid = QCoreApplication::applicationPid();
    const QJsonObject pool = {{QStringLiteral("implementation"), QStringLiteral("soundings:threads")},
        {QStringLiteral("max-concurrency"), concurrency}, {QStringLiteral("processes"), QJsonArray{pid}},
        {QStringLiteral("max-tasks-per-child"), QStringLiteral("N/A")}, {QStringLiteral("put-guarded-by-semaphore"), false},
        {QStringLiteral("timeouts"), QJsonArray{0, 0}}, {QStringLiteral("writes"), QJsonObject()}};
    return QJsonObject{{QStringLiteral("total"), total}, {QStringLiteral("pid"), pid},
        {QStringLiteral("clock"), QString::number(m_state.events.tick())},
        {QStringLiteral("uptime"), qint64((m_state.clock.now() - m_state.startedAt).count() / 1000)},
        {QStringLiteral("pool"), pool}, {QStringLiteral("broker"), brokerInfo(m_state.options.broker)},
        {QStringLiteral("prefetch_count"), concurrency * m_state.options.prefetch}, {QStringLiteral("rusage"), resourceUse()}};
}

std::optional<QJsonValue> Control::activeQueues(const QJsonObject &)
{
    QJsonArray list;
    for (const QString &queue : m_state.queues())
        list.append(queueInfo(queue));
    return list;
}

std::optional<QJsonValue> Control::conf(const QJsonObject &)
{
    return QJsonObject{{QStringLiteral("broker_url"), m_state.options.broker.shown},
        {QStringLiteral("result_backend"), m_state.options.results.shown},
        {QStringLiteral("worker_concurrency"), m_state.shelf.concurrency()},
        {QStringLiteral("worker_prefetch_multiplier"), m_state.options.prefetch},
        {QStringLiteral("visibility_timeout"), qint64(m_state.options.visibilityTimeout.count())},
        {QStringLiteral("result_expires"), qint64(m_state.options.resultLifetime.count())},
        {QStringLiteral("task_acks_late"), true}, {QStringLiteral("result_extended"), true},
        {QStringLiteral("task_serializer"), QStringLiteral("json")},
        {QStringLiteral("task_default_queue"), QStringLiteral("celery")}};
}

std::optional<QJsonValue> Control::report(const QJsonObject &)
{
    return QJsonObject{{QStringLiteral("ok"),
        QStringLiteral("\nsoftware -> soundings:%1 qt:%2\nplatform -> system:%3\n")
            .arg(m_state.options.software, QString::fromLatin1(qVersion()), QSysInfo::prettyProductName())}};
}

std::optional<QJsonValue> Control::revoked(const QJsonObject &)
{
    return QJsonArray::fromStringList(m_state.revocations.ids());
}

std::optional<QJsonValue> Control::clock(const QJsonObject &)
{
    return QJsonObject{{QStringLiteral("clock"), qint64(m_state.events.tick())}};
}

std::optional<QJsonValue> Control::queryTask(const QJsonObject &arguments)
{
    QStringList ids;
    const QJsonValue given = arguments[QStringLiteral("ids")];
    for (const auto &id : given.isArray() ? given.toArray() : QJsonArray{given})
        ids.append(id.toString());
    QJsonObject found;
    m_state.shelf.visit([&](const HeldTask &held) {
        if (!ids.contains(held.order().id))
            return;
        const bool runs = held.phase == HeldTask::Phase::running;
        const bool waits = held.phase == HeldTask::Phase::ready || held.phase == HeldTask::Phase::waiting;
        found[held.order().id] = QJsonArray{runs ? QStringLiteral("active")
                : waits                          ? QStringLiteral("reserved")
                                                 : QStringLiteral("ready"),
            requestInfo(held)};
    });
    return found;
}

std::optional<QJsonValue> Control::nothing(const QJsonObject &)
{
    return QJsonValue();
}

} // namespace soundings::celery
