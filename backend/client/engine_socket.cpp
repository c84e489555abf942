#include "client/engine_socket.h"

#include <QCoreApplication>
#include <QNetworkRequest>
#include <QWebSocket>

#include <algorithm>

namespace soundings::client {

using Connection = LiveSession::Connection;

namespace {

constexpr int kLargestMessage = 4 * 1024 * 1024;

} // namespace

EngineSocket::EngineSocket(Told told, const Pauses &pauses)
    : m_told(std::move(told))
    , m_pauses(pauses)
    , m_again(new QTimer(this))
    , m_heart(new QTimer(this))
{
    m_again->setSingleShot(true);
    connect(m_again, &QTimer::timeout, this, &EngineSocket::tryNow);
    m_heart->setInterval(m_pauses.ping);
    connect(m_heart, &QTimer::timeout, this, &EngineSocket::checkPeer);
}

EngineSocket::~EngineSocket()
{
    dropSocket();
}

void EngineSocket::setEndpoint(const QUrl &base, const QByteArray &token)
{
    m_base = base;
    m_token = token;
    m_refusal.clear();
    forget();
    dropSocket();
    if (m_isWanted)
        tryNow();
}

void EngineSocket::refuse(const Error &error)
{
    m_refusal = error.message;
    if (m_isWanted)
        giveUp(m_refusal);
}

void EngineSocket::open()
{
    m_isWanted = true;
    m_tries = 0;
    if (!m_refusal.isEmpty())
        return giveUp(m_refusal);
    m_told(Connection::connecting, {});
    dropSocket();
    tryNow();
}

void EngineSocket::tryNow()
{
    m_again->stop();
    if (m_base.isValid())
        begin();
}

void EngineSocket::authorize(QNetworkRequest &request) const
{
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
}

void EngineSocket::connectTo(const QString &path, const QString &query)
{
    dropSocket();
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(kLargestMessage);
    connect(m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        m_heard = true;
        take(text.toUtf8());
    });
    m_wasOpen = false;
    m_isTrusted = true;
    connect(m_socket, &QWebSocket::sslErrors, this, [this] { m_isTrusted = false; });
    connect(m_socket, &QWebSocket::connected, this, [this] {
        m_wasOpen = true;
        greeted();
    });
    connect(m_socket, &QWebSocket::pong, this, [this] { m_heard = true; });
    // Comes after a failed handshake too.
    connect(m_socket, &QWebSocket::disconnected, this, [this] {
        ended(m_wasOpen,
            m_isTrusted ? QCoreApplication::translate("Client", "The connection to the engine broke off.") : distrusted());
    });
    QUrl url = m_base;
    url.setScheme(m_base.scheme() == QLatin1String("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    url.setPath(m_base.path() + path);
    url.setQuery(query);
    QNetworkRequest request(url);
    authorize(request);
    m_heard = true;
    m_heart->start();
    m_socket->open(request);
}

QString EngineSocket::distrusted()
{
    return QCoreApplication::translate("Client",
        "The engine was reached, but its certificate is not trusted. Check the address, or have its authority installed on this "
        "computer.");
}

void EngineSocket::ended(bool, const QString &reason)
{
    lost(reason);
}

void EngineSocket::works()
{
    m_tries = 0;
    m_told(Connection::connected, {});
}

void EngineSocket::send(const QByteArray &message)
{
    if (m_socket && m_socket->isValid())
        m_socket->sendTextMessage(QString::fromUtf8(message));
}

void EngineSocket::checkPeer()
{
    if (!m_heard) {
        dropSocket();
        return lost(QCoreApplication::translate("Client", "The engine did not answer in time."));
    }
    m_heard = false;
    if (m_socket && m_socket->isValid())
        m_socket->ping();
}

void EngineSocket::lost(const QString &reason)
{
    dropSocket();
    if (!m_isWanted)
        return;
    m_again->start(std::min(m_pauses.longest, m_pauses.first * (1 << std::min(m_tries, 10))));
    ++m_tries;
    m_told(Connection::reconnecting, reason);
}

void EngineSocket::giveUp(const QString &reason)
{
    m_again->stop();
    dropSocket();
    m_told(Connection::failed, reason);
}

void EngineSocket::dropSocket()
{
    m_heart->stop();
    if (QWebSocket *socket = std::exchange(m_socket, nullptr)) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
}

} // namespace soundings::client
