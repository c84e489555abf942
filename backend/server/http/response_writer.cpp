#include "server/http/response_writer.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <QVarLengthArray>

#include <algorithm>
#include <initializer_list>

namespace soundings::server {

namespace {

/// Texts that are put together in one go: a head has fifty of them, and it is written for every reply.
class Pieces {
public:
    void add(std::initializer_list<QByteArrayView> pieces)
    {
        for (const QByteArrayView piece : pieces) {
            m_pieces.push_back(piece);
            m_size += piece.size();
        }
    }
    QByteArray joined() const
    {
        QByteArray text(m_size, Qt::Uninitialized);
        char *to = text.data();
        for (const QByteArrayView piece : m_pieces)
            to = std::copy_n(piece.data(), piece.size(), to);
        return text;
    }

private:
    QVarLengthArray<QByteArrayView, 80> m_pieces;
    qsizetype m_size = 0;
};

bool isSafe(const QByteArray &text)
{
    return std::ranges::none_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

void replaceUnsafe(Reply &reply)
{
    const bool safe = isSafe(reply.contentType)
        && std::ranges::all_of(reply.headers, [](const Header &header) { return isSafe(header.name) && isSafe(header.value); });
    if (safe)
        return;
    qWarning("a reply header with a line break was refused (route %s)", reply.route);
    Reply instead;
    instead.status = 500;
    instead.body = QByteArrayLiteral(R"({"detail":"The server could not build its answer.","code":"internal"})");
    instead.route = reply.route;
    reply = std::move(instead);
}

} // namespace

QByteArray httpDate()
{
    thread_local qint64 second = 0;
    thread_local QByteArray text;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (now != second) {
        const QDateTime utc = QDateTime::fromSecsSinceEpoch(now, QTimeZone::utc());
        text = QLocale::c().toString(utc, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
        second = now;
    }
    return text;
}

QByteArray responseHead(Reply &reply, const ResponseContext &context)
{
    replaceUnsafe(reply);
    const bool bodiless = reply.status == 204 || reply.status == 304;
    const QByteArray status = QByteArray::number(reply.status);
    const QByteArray length = QByteArray::number(reply.body.size());
    const QByteArray date = httpDate();

    Pieces head;
    head.add({"HTTP/1.1 ", status, " ", reasonPhrase(reply.status), "\r\nDate: ", date, "\r\nX-Request-Id: ", context.requestId});
    if (!bodiless) {
        if (!reply.contentType.isEmpty())
            head.add({"\r\nContent-Type: ", reply.contentType});
        head.add({"\r\nContent-Length: ", length});
    }
    for (const Header &header : reply.headers)
        head.add({"\r\n", header.name, ": ", header.value});
    if (context.onlySecure)
        head.add({"\r\nStrict-Transport-Security: max-age=31536000"});
    if (!context.keepAlive)
        head.add({"\r\nConnection: close"});
    else if (context.minorVersion == 0)
        head.add({"\r\nConnection: keep-alive"});
    head.add({"\r\n\r\n"});
    if (bodiless || reply.omitBody)
        reply.body.clear();
    return head.joined();
}

} // namespace soundings::server
