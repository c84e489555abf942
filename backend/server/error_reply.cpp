#include "server/error_reply.h"

#include "protocol/json_writer.h"
#include "server/http/reply_finish.h"

namespace soundings::server {

namespace {

Reply problem(
    int status, std::string_view slug, const QString &detail, const QByteArray &requestId, const std::vector<FieldError> &fields)
{
    protocol::JsonWriter json(512);
    json.beginObject();
    json.member("detail", detail);
    json.member("code", slug);
    json.member("request_id", std::string_view(requestId.constData(), std::size_t(requestId.size())));
    if (!fields.empty()) {
        json.key("errors");
        json.beginArray();
        for (const FieldError &field : fields) {
            json.beginObject();
            json.member("loc", field.location);
            json.member("msg", field.message);
            json.member("input", field.input);
            json.endObject();
        }
        json.endArray();
    }
    json.endObject();
    Reply reply;
    reply.status = status;
    reply.body = json.take();
    return reply;
}

std::string_view slugOf(int status)
{
    switch (status) {
    case 408:
        return "request_timeout";
    case 413:
        return infoOf(ErrorCode::payloadTooLarge).slug;
    case 414:
        return infoOf(ErrorCode::uriTooLong).slug;
    case 417:
        return "expectation_failed";
    case 431:
        return infoOf(ErrorCode::headersTooLarge).slug;
    case 501:
        return infoOf(ErrorCode::notImplemented).slug;
    case 504:
        return infoOf(ErrorCode::timeout).slug;
    case 505:
        return "http_version_not_supported";
    default:
        return infoOf(ErrorCode::badRequest).slug;
    }
}

} // namespace

Reply errorReply(const Error &error, const QByteArray &requestId, std::chrono::seconds retryAfter)
{
    const ErrorInfo &info = infoOf(error.code);
    if (info.httpStatus >= 500)
        qWarning("request %s: %s: %s %s", requestId.constData(), info.slug, qUtf8Printable(error.message),
            qUtf8Printable(error.detail));
    std::vector<FieldError> fields = error.fields;
    if (error.code == ErrorCode::invalidArgument && fields.empty()) // what is wrong with the request as a whole
        fields.push_back({QStringLiteral("request"), error.message, {}});
    Reply reply = problem(info.httpStatus, info.slug, error.message, requestId, fields);
    if (info.httpStatus == 401)
        reply.headers.push_back({"WWW-Authenticate", "Bearer realm=\"Soundings\""});
    if (info.retryable && (info.httpStatus == 503 || info.httpStatus == 429))
        reply.headers.push_back({"Retry-After", QByteArray::number(qint64(retryAfter.count()))});
    return reply;
}

Reply faultReply(const HttpFault &fault, const QByteArray &requestId)
{
    Reply reply = problem(fault.status, slugOf(fault.status), QString::fromLatin1(fault.reason), requestId, {});
    reply.close = true;
    addSecurityHeaders(reply); // nobody else will touch it
    return reply;
}

} // namespace soundings::server
