#include "server/http/reply_finish.h"

#include <QHashFunctions>
#include <QList>

#include <zlib.h>

#include <algorithm>

namespace soundings::server {

namespace {

constexpr qsizetype kCompressFrom = 1024;
constexpr int kGzipWindow = 15 + 16; // zlib: 16 asks for the gzip frame

QByteArrayView withoutWeakness(QByteArrayView tag)
{
    return tag.startsWith("W/") ? tag.sliced(2) : tag;
}

bool matchesTag(const QByteArray &ifNoneMatch, const QByteArray &tag)
{
    return std::ranges::any_of(ifNoneMatch.split(','), [&](const QByteArray &entry) {
        const QByteArray given = entry.trimmed();
        return given == "*" || withoutWeakness(given) == withoutWeakness(tag);
    });
}

bool has(const Reply &reply, QByteArrayView name)
{
    return std::ranges::any_of(
        reply.headers, [&](const Header &header) { return QByteArrayView(header.name).compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

QByteArray entityTagOf(const QByteArray &body)
{
    const auto a = qHashBits(body.constData(), std::size_t(body.size()), 0x5eed);
    const auto b = qHashBits(body.constData(), std::size_t(body.size()), 0x7e11);
    return "W/\"" + QByteArray::number(qulonglong(a), 36) + QByteArray::number(qulonglong(b), 36) + '"';
}

bool clientHas(const HttpRequest &request, const QByteArray &entityTag)
{
    const auto known = request.header("If-None-Match");
    return known && matchesTag(*known, entityTag);
}

bool isWorthCompressing(const Reply &reply)
{
    return reply.body.size() > kCompressFrom && !reply.contentType.startsWith("image/") && !has(reply, "Content-Encoding");
}

void addSecurityHeaders(Reply &reply)
{
    reply.headers.push_back({"X-Content-Type-Options", "nosniff"});
    reply.headers.push_back({"Referrer-Policy", "no-referrer"});
    reply.headers.push_back({"Cross-Origin-Resource-Policy", "same-origin"});
    if (reply.contentType.startsWith("text/html") && !has(reply, "Content-Security-Policy"))
        reply.headers.push_back({"Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
            "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"});
}

QByteArray gzip(QByteArrayView data)
{
    z_stream stream = {};
    // Level 1: a reply of 300 KiB costs about 2 ms; higher levels cost more time than loopback or a LAN gives back.
    if (deflateInit2(&stream, 1, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(qsizetype(deflateBound(&stream, uLong(data.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data.data()));
    stream.avail_in = uInt(data.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    const int outcome = deflate(&stream, Z_FINISH);
    out.truncate(outcome == Z_STREAM_END ? qsizetype(stream.total_out) : 0);
    deflateEnd(&stream);
    return out;
}

bool acceptsCoding(QByteArrayView acceptEncoding, QByteArrayView wanted)
{
    bool anything = false;
    for (const QByteArray &entry : acceptEncoding.toByteArray().toLower().split(',')) {
        const QList<QByteArray> parts = entry.split(';');
        const QByteArray coding = parts.front().trimmed();
        double weight = 1;
        for (const QByteArray &part : parts.sliced(1)) {
            if (part.trimmed().startsWith("q="))
                weight = part.trimmed().sliced(2).toDouble();
        }
        if (coding == wanted)
            return weight > 0;
        anything |= coding == "*" && weight > 0;
    }
    return anything;
}

void finishReply(const HttpRequest &request, Reply &reply)
{
    addSecurityHeaders(reply);
    reply.omitBody = request.method == "HEAD";
    const bool reading = request.method == "GET" || reply.omitBody;
    if (reading && reply.status == 200 && !has(reply, "ETag") && !has(reply, "Cache-Control")) {
        const QByteArray tag = entityTagOf(reply.body);
        reply.headers.push_back({"ETag", tag});
        reply.headers.push_back({"Cache-Control", "no-cache"}); // keep it, but ask whether it is still true
        if (clientHas(request, tag)) {
            reply.status = 304;
            reply.body.clear();
            return;
        }
    }
    if (!isWorthCompressing(reply))
        return;
    reply.headers.push_back({"Vary", "Accept-Encoding"});
    if (!acceptsCoding(request.header("Accept-Encoding").value_or(QByteArray()), "gzip"))
        return;
    if (QByteArray small = gzip(reply.body); !small.isEmpty() && small.size() < reply.body.size()) {
        reply.body = std::move(small);
        reply.headers.push_back({"Content-Encoding", "gzip"});
    }
}

} // namespace soundings::server
