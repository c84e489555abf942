#include "redis/redis_subscriber.h"

#include "redis/async_link.h"
#include "redis/login.h"

#include <QHostAddress>
#include <QHostInfo>

#include <algorithm>

namespace soundings::redis {

namespace {

/// So many beats of silence are too many. Counted and not timed: when our own thread is late, what came meanwhile is read first.
constexpr int kSilentBeats = 4;

/// IPv4 first, as hiredis does it for RedisConnection: "localhost" has both, and a Redis may listen on one of them only.
QStringList inOrder(QList<QHostAddress> addresses)
{
    std::ranges::stable_partition(
        addresses, [](const QHostAddress &address) { return address.protocol() == QAbstractSocket::IPv4Protocol; });
    QStringList texts;
    for (const QHostAddress &address : std::as_const(addresses))
        texts.append(address.toString());
    return texts;
}

} // namespace

RedisSubscriber::RedisSubscriber(RedisUrl url, Options options, QObject *parent)
    : QObject(parent)
    , m_url(std::move(url))
    , m_options(std::move(options))
    , m_backoff(m_options.backoff)
    , m_retry(this) // children, so that they move to another thread with us
    , m_connectTimeout(this)
    , m_heart(this)
{
    m_retry.setSingleShot(true);
    m_connectTimeout.setSingleShot(true);
    m_heart.setInterval(m_options.silenceLimit / kSilentBeats);
    m_heart.setTimerType(Qt::PreciseTimer);
    connect(&m_retry, &QTimer::timeout, this, &RedisSubscriber::begin);
    connect(&m_heart, &QTimer::timeout, this, &RedisSubscriber::beat);
    connect(&m_connectTimeout, &QTimer::timeout, this,
        [this] { failed(makeError(ErrorKind::timedOut, m_url.shown, QStringLiteral("while connecting and subscribing"))); });
}

RedisSubscriber::~RedisSubscriber()
{
    drop();
}

void RedisSubscriber::subscribe(const QByteArray &channel)
{
    add(m_channels, "SUBSCRIBE", channel);
}

void RedisSubscriber::unsubscribe(const QByteArray &channel)
{
    remove(m_channels, "UNSUBSCRIBE", channel);
}

void RedisSubscriber::subscribePattern(const QByteArray &pattern)
{
    add(m_patterns, "PSUBSCRIBE", pattern);
}

void RedisSubscriber::unsubscribePattern(const QByteArray &pattern)
{
    remove(m_patterns, "PUNSUBSCRIBE", pattern);
}

void RedisSubscriber::add(QSet<QByteArray> &names, const char *verb, const QByteArray &name)
{
    if (names.contains(name))
        return;
    const bool isFirst = m_channels.isEmpty() && m_patterns.isEmpty();
    names.insert(name);
    if (isFirst) {
        m_retry.start(0); // so that the channels that are named in one go are subscribed in one go
    } else if (m_link && m_logins.empty()) {
        ++m_unconfirmed;
        m_link->send({verb, name});
    }
}

void RedisSubscriber::remove(QSet<QByteArray> &names, const char *verb, const QByteArray &name)
{
    if (!names.remove(name))
        return;
    if (m_channels.isEmpty() && m_patterns.isEmpty())
        drop(); // a PING to a connection without a subscription would be answered in a way that hiredis does not expect
    else if (m_link && m_logins.empty())
        m_link->send({verb, name});
}

void RedisSubscriber::begin()
{
    m_connectTimeout.start(m_options.connectTimeout);
    if (m_url.transport == RedisUrl::Transport::unixSocket || !QHostAddress(m_url.host).isNull()) {
        m_addresses = {m_url.host};
        return connectToNext();
    }
    m_lookup = QHostInfo::lookupHost(m_url.host, this, [this](const QHostInfo &host) {
        m_lookup = -1;
        if (host.addresses().isEmpty())
            return failed(makeError(ErrorKind::unreachable, m_url.shown, host.errorString()));
        m_addresses = inOrder(host.addresses());
        connectToNext();
    });
}

void RedisSubscriber::connectToNext()
{
    const QString address = m_addresses.takeFirst();
    auto link = AsyncLink::open(m_url, address,
        {.heard = [this] { m_silentBeats = 0; },
            .replied = [this](const Reply &reply) { take(reply); },
            .closed = [this](const RedisError &error) { failed(error); }},
        this);
    if (!link)
        return failed(link.error());
    m_link = *link;
    m_logins = loginCommands(m_url, m_options.name);
    for (const Command &command : m_logins)
        m_link->send(command);
    std::ranges::reverse(m_logins);
}

void RedisSubscriber::take(const Reply &reply)
{
    if (!m_logins.empty())
        takeLogin(reply);
    else
        takePush(reply);
}

void RedisSubscriber::takeLogin(const Reply &reply)
{
    const Command command = m_logins.back();
    m_logins.pop_back();
    if (const auto outcome = loginOutcome(m_url, command, reply); !outcome)
        failed(outcome.error());
    else if (m_logins.empty())
        subscribeAll();
}

void RedisSubscriber::subscribeAll()
{
    m_unconfirmed = int(m_channels.size() + m_patterns.size());
    for (const QByteArray &channel : std::as_const(m_channels))
        m_link->send({"SUBSCRIBE", channel});
    for (const QByteArray &pattern : std::as_const(m_patterns))
        m_link->send({"PSUBSCRIBE", pattern});
    m_silentBeats = 0;
    m_heart.start();
}

/// Anything else that hiredis may pass on, such as a PONG, means nothing.
void RedisSubscriber::takePush(const Reply &reply)
{
    const auto &parts = reply.elements;
    if (parts.size() == 3 && parts[0].text == "message") {
        emit message(parts[1].text, parts[2].text);
    } else if (parts.size() == 4 && parts[0].text == "pmessage") {
        emit message(parts[2].text, parts[3].text);
    } else if (parts.size() == 3 && (parts[0].text == "subscribe" || parts[0].text == "psubscribe")) {
        --m_unconfirmed;
        emit subscribed(parts[1].text);
        if (m_unconfirmed > 0 || m_isConnected)
            return;
        m_connectTimeout.stop();
        m_backoff.reset();
        m_isConnected = true;
        emit connected();
    }
}

void RedisSubscriber::beat()
{
    if (++m_silentBeats >= kSilentBeats)
        failed(makeError(
            ErrorKind::timedOut, m_url.shown, QStringLiteral("nothing was heard for %1 ms").arg(m_options.silenceLimit.count())));
    else
        m_link->ping();
}

void RedisSubscriber::failed(const RedisError &error)
{
    m_lastError = error;
    const bool wasConnected = m_isConnected;
    if (error.kind == ErrorKind::unreachable && !m_addresses.isEmpty()) {
        dropLink();
        return connectToNext();
    }
    drop();
    m_retry.start(m_backoff.next());
    if (wasConnected)
        emit lost();
}

void RedisSubscriber::drop()
{
    m_retry.stop();
    m_connectTimeout.stop();
    m_heart.stop();
    m_isConnected = false;
    m_addresses.clear();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    m_lookup = -1;
    dropLink();
}

void RedisSubscriber::dropLink()
{
    m_logins.clear();
    if (!m_link)
        return;
    m_link->silence();
    m_link->deleteLater();
    m_link = nullptr;
}

} // namespace soundings::redis
