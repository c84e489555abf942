#include "client/live_socket.h"

#include "protocol/dto/decode.h"
#include "protocol/dto/decode_live.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QWebSocket>

#include <algorithm>

namespace soundings::client {

using Connection = LiveSession::Connection;

namespace {

constexpr int kLargestMessage = 4 * 1024 * 1024;

void authorize(QNetworkRequest &request, const QByteArray &token)
{
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
}

} // namespace

LiveSocket::LiveSocket(Listener listener, const Pauses &pauses)
    : m_listener(std::move(listener))
    , m_pauses(pauses)
    , m_again(new QTimer(this))
    , m_heart(new QTimer(this))
{
    m_again->setSingleShot(true);
    connect(m_again, &QTimer::timeout, this, &LiveSocket::begin);
    m_heart->setInterval(m_pauses.ping);
    connect(m_heart, &QTimer::timeout, this, &LiveSocket::checkPeer);
}

LiveSocket::~LiveSocket()
{
    dropSocket();
}

void LiveSocket::setEndpoint(const QUrl &base, const QByteArray &token)
{
    m_base = base;
    m_token = token;
    m_refusal.clear();
    m_id.clear();
    m_welcomedId.clear();
    m_newestSeq = 0;
    dropSocket();
    if (m_isWanted)
        begin();
}

void LiveSocket::refuse(const Error &error)
{
    m_refusal = error.message;
    if (m_isWanted)
        giveUp(m_refusal);
}

void LiveSocket::open()
{
    m_isWanted = true;
    m_tries = 0;
    if (!m_refusal.isEmpty())
        return giveUp(m_refusal);
    m_listener.connectionChanged(Connection::connecting, {});
    dropSocket();
    begin();
}

void LiveSocket::begin()
{
    m_again->stop();
    if (!m_base.isValid() || m_isBeginning)
        return;
    if (!m_id.isEmpty())
        return connectTo(m_id);
    // Made here, on its own thread: one made elsewhere and moved misbehaves.
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    m_isBeginning = true;
    QUrl url = m_base;
    url.setPath(m_base.path() + QStringLiteral("/session"));
    QNetworkRequest request(url);
    request.setTransferTimeout(int(m_pauses.answer.count()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    authorize(request, m_token);
    QNetworkReply *reply = m_network->post(request, QByteArray("{}"));
    connect(reply, &QNetworkReply::finished, this, [this, reply, asked = m_base] {
        reply->deleteLater();
        m_isBeginning = false;
        if (asked != m_base) // another engine since
            return begin();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QByteArray body = reply->readAll();
        if (status >= 400 && status < 500 && status != 429) // it would be refused again
            return giveUp(protocol::decodeError(status, body).message);
        if (status >= 300)
            return lost(protocol::decodeError(status, body).message);
        const auto id = protocol::decodeSessionId(body);
        if (reply->error() != QNetworkReply::NoError || !id || id->isEmpty())
            return lost(QCoreApplication::translate("Client", "The engine cannot be reached."));
        connectTo(*id);
    });
}

void LiveSocket::connectTo(const QString &sessionId)
{
    dropSocket();
    m_id = sessionId;
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(kLargestMessage);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &LiveSocket::take);
    connect(m_socket, &QWebSocket::pong, this, [this] { m_heard = true; });
    // Comes after a failed handshake too.
    connect(m_socket, &QWebSocket::disconnected, this,
        [this] { lost(QCoreApplication::translate("Client", "The connection to the engine broke off.")); });
    QUrl url = m_base;
    url.setScheme(m_base.scheme() == QLatin1String("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    url.setPath(m_base.path() + QStringLiteral("/ws/") + sessionId);
    QNetworkRequest request(url);
    authorize(request, m_token);
    m_heard = true;
    m_heart->start();
    m_socket->open(request);
}

void LiveSocket::take(const QString &text)
{
    m_heard = true;
    const auto message = protocol::decodeLiveMessage(text.toUtf8());
    if (!message)
        return;
    if (const auto *error = std::get_if<protocol::LiveErrorDto>(&message->body);
        error && (error->code == QLatin1String("session_not_found") || error->code == QLatin1String("session_expired")))
        m_id.clear(); // the server closes now; the next try begins another session
    if (const auto *ready = std::get_if<protocol::LiveReadyDto>(&message->body))
        welcome(*ready);
    m_newestSeq = std::max(m_newestSeq, message->seq);
    m_listener.said(*message);
}

void LiveSocket::welcome(const protocol::LiveReadyDto &ready)
{
    const bool goesOn = ready.sessionId == m_welcomedId && ready.newestSeq >= m_newestSeq;
    m_tries = 0;
    m_id = m_welcomedId = ready.sessionId;
    m_listener.connectionChanged(Connection::connected, {});
    if (!goesOn)
        m_newestSeq = ready.newestSeq;
    else if (ready.newestSeq > m_newestSeq)
        send(R"({"action":"resume","last_seq":)" + QByteArray::number(m_newestSeq) + '}');
}

void LiveSocket::send(const QByteArray &message)
{
    if (m_socket && m_socket->isValid())
        m_socket->sendTextMessage(QString::fromUtf8(message));
}

void LiveSocket::checkPeer()
{
    if (!m_heard) {
        dropSocket();
        return lost(QCoreApplication::translate("Client", "The engine did not answer in time."));
    }
    m_heard = false;
    if (m_socket && m_socket->isValid())
        m_socket->ping();
}

void LiveSocket::lost(const QString &reason)
{
    dropSocket();
    if (!m_isWanted)
        return;
    m_again->start(std::min(m_pauses.longest, m_pauses.first * (1 << std::min(m_tries, 10))));
    ++m_tries;
    m_listener.connectionChanged(Connection::reconnecting, reason);
}

void LiveSocket::giveUp(const QString &reason)
{
    m_again->stop();
    dropSocket();
    m_listener.connectionChanged(Connection::failed, reason);
}

void LiveSocket::dropSocket()
{
    m_heart->stop();
    if (QWebSocket *socket = std::exchange(m_socket, nullptr)) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
}

} // namespace soundings::client
