#include "base/error.h"

#include <algorithm>

namespace soundings {

const std::vector<ErrorInfo> &allErrorInfos()
{
    static const std::vector<ErrorInfo> table = {
        {ErrorCode::invalidArgument, "validation_error", 422, false},
        {ErrorCode::badRequest, "bad_request", 400, false},
        {ErrorCode::notFound, "not_found", 404, false},
        {ErrorCode::conflict, "conflict", 409, false},
        {ErrorCode::unauthorized, "unauthorized", 401, false},
        {ErrorCode::forbidden, "forbidden", 403, false},
        {ErrorCode::forbiddenHost, "forbidden_host", 403, false},
        {ErrorCode::methodNotAllowed, "method_not_allowed", 405, false},
        {ErrorCode::timeout, "timeout", 504, true},
        {ErrorCode::payloadTooLarge, "payload_too_large", 413, false},
        {ErrorCode::uriTooLong, "uri_too_long", 414, false},
        {ErrorCode::headersTooLarge, "headers_too_large", 431, false},
        {ErrorCode::unsupportedMediaType, "unsupported_media_type", 415, false},
        {ErrorCode::rateLimited, "rate_limited", 429, true},
        {ErrorCode::cancelled, "cancelled", 503, true},
        {ErrorCode::unavailable, "unavailable", 503, true},
        {ErrorCode::overloaded, "overloaded", 503, true},
        {ErrorCode::locked, "store_locked", 503, true},
        {ErrorCode::readOnly, "store_read_only", 503, false},
        {ErrorCode::diskFull, "disk_full", 507, false},
        {ErrorCode::schemaTooNew, "schema_too_new", 503, false},
        {ErrorCode::corrupt, "store_corrupt", 503, false},
        {ErrorCode::io, "io_error", 500, true},
        {ErrorCode::notImplemented, "not_implemented", 501, false},
        {ErrorCode::internal, "internal", 500, false},
    };
    return table;
}

const ErrorInfo &infoOf(ErrorCode code)
{
    const auto &table = allErrorInfos();
    const auto found = std::ranges::find(table, code, &ErrorInfo::code);
    return found != table.end() ? *found : table.back();
}

ErrorCode errorCodeFromSlug(const QString &slug)
{
    const auto &table = allErrorInfos();
    const auto found = std::ranges::find_if(table, [&](const ErrorInfo &info) { return slug == QLatin1String(info.slug); });
    return found != table.end() ? found->code : ErrorCode::internal;
}

} // namespace soundings
