#include "client/live_socket.h"

#include "protocol/dto/decode.h"
#include "protocol/dto/decode_live.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>

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

void LiveSocket::begin()
{
    if (m_isBeginning)
        return;
    if (!m_id.isEmpty())
        return connectTo(QStringLiteral("/ws/") + m_id);
    // Made here, on its own thread: one made elsewhere and moved misbehaves.
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    m_isBeginning = true;
    QUrl url = base();
    url.setPath(base().path() + QStringLiteral("/session"));
    QNetworkRequest request(url);
    request.setTransferTimeout(int(pauses().answer.count()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    authorize(request);
    QNetworkReply *reply = m_network->post(request, QByteArray("{}"));
    connect(reply, &QNetworkReply::finished, this, [this, reply, asked = base()] {
        reply->deleteLater();
        m_isBeginning = false;
        if (asked != base()) // another engine since
            return tryNow();
        takeSession(reply->readAll(), reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            reply->error() == QNetworkReply::NoError);
    });
}

void LiveSocket::takeSession(const QByteArray &body, int status, bool isWhole)
{
    if (status >= 400 && status < 500 && status != 429) // it would be refused again
        return giveUp(protocol::decodeError(status, body).message);
    if (status >= 300)
        return lost(protocol::decodeError(status, body).message);
    const auto id = protocol::decodeSessionId(body);
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
    if (const auto *ready = std::get_if<protocol::LiveReadyDto>(&message->body))
        welcome(*ready);
    m_newestSeq = std::max(m_newestSeq, message->seq);
    m_listener.said(*message);
}

void LiveSocket::welcome(const protocol::LiveReadyDto &ready)
{
    const bool goesOn = ready.sessionId == m_welcomedId && ready.newestSeq >= m_newestSeq;
    m_id = m_welcomedId = ready.sessionId;
    works();
    if (!goesOn)
        m_newestSeq = ready.newestSeq;
    else if (ready.newestSeq > m_newestSeq)
        send(R"({"action":"resume","last_seq":)" + QByteArray::number(m_newestSeq) + '}');
}

} // namespace soundings::client
