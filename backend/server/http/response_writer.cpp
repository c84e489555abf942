#include "server/http/response_writer.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace soundings::server {

namespace {

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
    QByteArray head;
    head.reserve(512);
    head += "HTTP/1.1 ";
    head += QByteArray::number(reply.status);
    head += ' ';
    head += reasonPhrase(reply.status);
    head += "\r\nDate: ";
    head += httpDate();
    head += "\r\nX-Request-Id: ";
    head += context.requestId;
    const bool bodiless = reply.status == 204 || reply.status == 304;
    if (!bodiless) {
        if (!reply.contentType.isEmpty()) {
            head += "\r\nContent-Type: ";
            head += reply.contentType;
        }
        head += "\r\nContent-Length: ";
        head += QByteArray::number(reply.body.size());
    }
    for (const Header &header : reply.headers) {
        head += "\r\n";
        head += header.name;
        head += ": ";
        head += header.value;
    }
    if (!context.keepAlive)
        head += "\r\nConnection: close";
    else if (context.minorVersion == 0)
        head += "\r\nConnection: keep-alive";
    head += "\r\n\r\n";
    if (bodiless || reply.omitBody)
        reply.body.clear();
    return head;
}

} // namespace soundings::server
