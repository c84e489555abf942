#include "celery/wire/inflate.h"

#include <array>

#include <zlib.h>

namespace soundings::celery {

Result<QByteArray> inflate(const QByteArray &compressed, qsizetype limit)
{
    z_stream stream = {};
    if (inflateInit(&stream) != Z_OK)
        return fail(ErrorCode::internal, QStringLiteral("zlib did not start"));
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(compressed.constData()));
    stream.avail_in = uInt(compressed.size());
    QByteArray plain;
    std::array<char, 16384> portion;
    int state = Z_OK;
    while (state == Z_OK && plain.size() <= limit) {
        stream.next_out = reinterpret_cast<Bytef *>(portion.data());
        stream.avail_out = uInt(portion.size());
        state = ::inflate(&stream, Z_NO_FLUSH);
        plain.append(portion.data(), qsizetype(portion.size() - stream.avail_out));
    }
    inflateEnd(&stream);
    if (plain.size() > limit)
        return fail(ErrorCode::payloadTooLarge, QStringLiteral("the compressed body is longer than %1 bytes").arg(limit));
    if (state != Z_STREAM_END)
        return fail(ErrorCode::badRequest, QStringLiteral("the compressed body is damaged"));
    return plain;
}

} // namespace soundings::celery
