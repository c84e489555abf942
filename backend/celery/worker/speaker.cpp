#include "celery/worker/speaker.h"

#include "celery/broker/scripts.h"
#include "celery/wire/python_text.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <array>
#include <cstdlib>

namespace soundings::celery {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds kBeat{2000}; ///< monitors miss a worker after twice that
constexpr milliseconds kTellEvents{50};
constexpr std::size_t kMostHeard = 1000; ///< commands that wait; nobody waits for an answer that long
const QString kControl = QStringLiteral("celery.pidbox");
const QString kReplies = QStringLiteral("reply.celery.pidbox");
const QString kEvents = QStringLiteral("celeryev");
/// Monitors subscribe by pattern. Counting those costs nothing, and events that nobody hears as much as short tasks themselves.
const redis::Command kCountListeners{"PUBSUB", "NUMPAT"};

QByteArray json(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

QJsonArray load()
{
    std::array<double, 3> averages = {};
#ifdef Q_OS_UNIX
    if (getloadavg(averages.data(), int(averages.size())) < 0)
        averages = {};
#endif
    return {averages[0], averages[1], averages[2]};
}

} // namespace

Speaker::Speaker(WorkerState &state, Control &control)
    : m_state(state)
    , m_control(control)
    , m_line(state.options.broker, "soundings-control")
{
}

void Speaker::hear(const QByteArray &message)
{
    const std::lock_guard lock(m_mutex);
    if (m_heard.size() < kMostHeard)
        m_heard.push_back(message);
    m_changed.notify_one();
}

void Speaker::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        if (const auto now = steady_clock::now(); now >= m_nextBeat) {
            m_nextBeat = now + kBeat;
            beat();
        }
        std::deque<QByteArray> heard;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, stop, kTellEvents, [this] { return !m_heard.empty(); });
            heard.swap(m_heard);
        }
        for (const QByteArray &message : heard)
            answer(message);
        tellEvents();
    }
    tellEvents();
    sayGoodbye();
}

redis::Command Speaker::publishing(const QByteArray &routingKey, const QJsonValue &body) const
{
    return {"PUBLISH", m_state.names.eventChannel(routingKey),
        encodeEnvelope({.body = json(body),
            .headers = {{QStringLiteral("hostname"), m_state.options.node}},
            .exchange = kEvents,
            .routingKey = QString::fromLatin1(routingKey),
            .deliveryMode = 1})};
}

redis::Command Speaker::workerEvent(const char *type) const
{
    const QJsonObject event = m_state.events.make(type,
        {{QStringLiteral("freq"), double(kBeat.count()) / 1000},
            {QStringLiteral("active"), m_state.shelf.count(HeldTask::Phase::running)},
            {QStringLiteral("processed"), qint64(m_state.processed)}, {QStringLiteral("loadavg"), load()},
            {QStringLiteral("sw_ident"), QStringLiteral("soundings")}, {QStringLiteral("sw_ver"), m_state.options.software},
            {QStringLiteral("sw_sys"), QSysInfo::kernelType()}});
    return publishing(QByteArray(type).replace('-', '.'), event);
}

/// Says also again where this worker can be reached: Redis may have come back empty. Listeners are counted before, so that who
/// has heard a heartbeat hears of every task that begins after it.
void Speaker::beat()
{
    std::vector<redis::Command> commands = {kCountListeners};
    if (!m_isKnown)
        commands.push_back(workerEvent("worker-online"));
    commands.push_back(workerEvent("worker-heartbeat"));
    commands.push_back(scripts::alive().call({Names::workers()}, {m_state.process}));
    commands.push_back({"SADD", Names::binding(kControl),
        Names::bindingMember(QString(), m_state.options.node + QStringLiteral(".celery.pidbox"))});
    for (const QString &queue : m_state.queues())
        commands.push_back({"SADD", Names::binding(queue), Names::bindingMember(queue, queue)});
    const auto replies = m_line.tryOnce(commands);
    m_isKnown = replies.has_value();
    if (replies && replies->front().integer > 0)
        m_state.events.setHeard(true);
}

void Speaker::sayGoodbye()
{
    static_cast<void>(m_line.tryOnce({workerEvent("worker-offline"),
        {"SREM", Names::binding(kControl),
            Names::bindingMember(QString(), m_state.options.node + QStringLiteral(".celery.pidbox"))},
        {"ZREM", Names::workers(), m_state.process}}));
}

void Speaker::tellEvents()
{
    std::vector<redis::Command> commands = {kCountListeners};
    if (const QJsonArray events = m_state.events.take(); !events.isEmpty())
        commands.push_back(publishing("task.multi", events));
    const auto replies = m_line.tryOnce(commands);
    m_state.events.setHeard(replies && replies->front().integer > 0);
}

bool Speaker::isMeant(const QJsonObject &request) const
{
    const QString &node = m_state.options.node;
    if (const QJsonValue destination = request[QStringLiteral("destination")]; destination.isArray())
        return destination.toArray().contains(node);
    const QString pattern = request[QStringLiteral("pattern")].toString();
    if (pattern.isEmpty())
        return true;
    const QString expression = request[QStringLiteral("matcher")].toString() == u"pcre"
        ? pattern
        : QRegularExpression::wildcardToRegularExpression(pattern, QRegularExpression::UnanchoredWildcardConversion);
    return QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(node).hasMatch();
}

void Speaker::answer(const QByteArray &message)
{
    const auto opened = openEnvelope(message);
    if (!opened) {
        qWarning("celery: a remote command is not understood: %s", qPrintable(opened.error().message));
        return;
    }
    m_state.events.seen(opened->headers[QStringLiteral("clock")].toInteger());
    const QJsonObject request = QJsonDocument::fromJson(opened->body).object();
    if (!isMeant(request))
        return;
    const QString method = request[QStringLiteral("method")].toString();
    const QJsonObject arguments = request[QStringLiteral("arguments")].toObject();
    const auto value = m_control.answer(method, arguments);
    if (value && request.contains(QStringLiteral("reply_to")))
        reply(request, *value);
    if (method == u"heartbeat")
        m_nextBeat = {};
    persist(method, arguments);
}

void Speaker::reply(const QJsonObject &request, const QJsonValue &value)
{
    const QString receiver = request[QStringLiteral("reply_to")][QStringLiteral("routing_key")].toString();
    const QString queue = receiver + u'.' + kReplies;
    const QByteArray envelope = encodeEnvelope({.body = json(QJsonObject{{m_state.options.node, value}}),
        .headers = {{QStringLiteral("ticket"), request[QStringLiteral("ticket")]},
            {QStringLiteral("clock"), qint64(m_state.events.tick())}},
        .exchange = kReplies,
        .routingKey = receiver,
        .deliveryMode = 1});
    static_cast<void>(m_line.tryOnce({scripts::reply().call(
        {Names::binding(kReplies), Names::list(queue, 0)}, {Names::bindingMember(receiver, queue), envelope, "60"})}));
}

/// A worker that starts later has not heard what was revoked before.
void Speaker::persist(const QString &method, const QJsonObject &arguments)
{
    if (method != u"revoke" && method != u"terminate")
        return;
    const double now = epochSeconds(m_state.clock.now());
    std::vector<redis::Command> commands = {
        {"ZREMRANGEBYSCORE", Names::revoked(), "-inf", QByteArray::number(now - 10'800, 'f', 3)}};
    const QJsonValue given = arguments[QStringLiteral("task_id")];
    for (const auto &id : given.isArray() ? given.toArray() : QJsonArray{given})
        commands.push_back({"ZADD", Names::revoked(), QByteArray::number(now, 'f', 3), id.toString().toUtf8()});
    static_cast<void>(m_line.tryOnce(commands));
}

} // namespace soundings::celery
