#include "client/live_socket.h"

#include "protocol/dto/decode.h"
#include "protocol/dto/decode_live.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

namespace soundings::client {

LiveSocket::LiveSocket(Listener listener, const Pauses &pauses)
    : EngineSocket(listener.connectionChanged, pauses)
    , m_listener(std::move(listener))
{
}

void LiveSocket::forget()
{
    m_id.clear();
    m_welcomedId.clear();
    m_newestSeq = 0;
}

QNetworkRequest LiveSocket::requestFor(const QString &path) const
{
    QUrl url = base();
    url.setPath(base().path() + path);
    QNetworkRequest request(url);
    request.setTransferTimeout(int(pauses().answer.count()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    authorize(request);
    return request;
}

/// Made here, on its own thread: one made elsewhere and moved misbehaves.
QNetworkAccessManager &LiveSocket::network()
{
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    return *m_network;
}

void LiveSocket::begin()
{
    ++m_begun;
    m_isResuming = false;
    m_held.clear();
    if (m_isBeginning)
        return;
    if (!m_id.isEmpty())
        return connectTo(QStringLiteral("/ws/") + m_id);
    m_isBeginning = true;
    QNetworkRequest request = requestFor(QStringLiteral("/session"));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply *reply = network().post(request, QByteArray("{}"));
    connect(reply, &QNetworkReply::finished, this, [this, reply, asked = base()] {
        reply->deleteLater();
        m_isBeginning = false;
        if (asked != base()) // another engine since
            return tryNow();
        takeSession(reply->readAll(), reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            reply->error() == QNetworkReply::NoError, reply->error() != QNetworkReply::SslHandshakeFailedError);
    });
}

void LiveSocket::takeSession(const QByteArray &body, int status, bool isWhole, bool isTrusted)
{
    if (status >= 400 && status < 500 && status != 429) // it would be refused again
        return giveUp(protocol::decodeError(status, body).message);
    if (status >= 300)
        return lost(protocol::decodeError(status, body).message);
    const auto id = protocol::decodeSessionId(body);
    if (!isTrusted)
        return lost(distrusted());
    if (!isWhole || !id || id->isEmpty())
        return lost(QCoreApplication::translate("Client", "The engine cannot be reached."));
    m_id = *id;
    connectTo(QStringLiteral("/ws/") + m_id);
}

void LiveSocket::take(const QByteArray &text)
{
    const auto message = protocol::decodeLiveMessage(text);
    if (!message)
        return;
    if (const auto *error = std::get_if<protocol::LiveErrorDto>(&message->body);
        error && (error->code == QLatin1String("session_not_found") || error->code == QLatin1String("session_expired")))
        m_id.clear(); // the server closes now; the next try begins another session
    else if (error && m_isResuming && error->code == QLatin1String("store_unavailable"))
        return lost(error->detail); // nothing was resumed; the next connection asks again
    if (const auto *ready = std::get_if<protocol::LiveReadyDto>(&message->body))
        welcome(*ready);
    if (const auto *resumed = std::get_if<protocol::LiveResumedDto>(&message->body))
        endResume(*resumed);
    else if (m_isResuming && message->seq > 0)
        m_held.emplace(message->seq, *message);
    else
        tell(*message);
}

void LiveSocket::tell(const protocol::LiveMessageDto &message)
{
    m_newestSeq = std::max(m_newestSeq, message.seq);
    m_listener.said(message);
}

void LiveSocket::endResume(const protocol::LiveResumedDto &resumed)
{
    m_isResuming = false;
    for (const auto &[seq, message] : std::exchange(m_held, {}))
        tell(message);
    m_newestSeq = std::max(m_newestSeq, resumed.newestSeq);
    m_listener.said({0, resumed});
}

/// A failed handshake does not tell its status; a plain request for the same session does.
void LiveSocket::ended(bool wasOpen, const QString &reason)
{
    if (wasOpen)
        return lost(reason);
    QNetworkReply *reply = network().get(requestFor(QStringLiteral("/session/") + m_id));
    connect(reply, &QNetworkReply::finished, this, [this, reply, reason, asked = m_begun] {
        reply->deleteLater();
        if (asked != m_begun) // there is another try since
            return;
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 401 || status == 403) // it would be refused again, whatever we do
            return giveUp(protocol::decodeError(status, reply->readAll()).message);
        if (status == 404)
            m_id.clear(); // the next try begins another session
        lost(reason);
    });
}

void LiveSocket::welcome(const protocol::LiveReadyDto &ready)
{
    const bool goesOn = ready.sessionId == m_welcomedId && ready.newestSeq >= m_newestSeq;
    m_id = m_welcomedId = ready.sessionId;
    works();
    if (!goesOn)
        m_newestSeq = ready.newestSeq;
    else if (ready.newestSeq > m_newestSeq) {
        m_isResuming = true;
        send(R"({"action":"resume","last_seq":)" + QByteArray::number(m_newestSeq) + '}');
    }
}

} // namespace soundings::client
