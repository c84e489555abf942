#pragma once

#include <QString>

#include <vector>

namespace soundings {

/// What went wrong, as a closed list. One table (error.cpp) gives each its wire slug, HTTP status and whether a retry can help.
enum class ErrorCode {
    invalidArgument, ///< a value is not allowed; the message names the allowed ones
    badRequest, ///< the request itself cannot be understood
    notFound,
    conflict,
    unauthorized,
    forbidden,
    forbiddenHost, ///< Host or Origin is not on the allow-list
    methodNotAllowed,
    timeout,
    payloadTooLarge,
    uriTooLong,
    headersTooLarge,
    unsupportedMediaType,
    rateLimited,
    cancelled,
    unavailable, ///< a store, service or network is away; it may come back
    overloaded, ///< the work queue is full
    locked, ///< another process holds the database
    readOnly, ///< the database or disk cannot be written
    diskFull,
    schemaTooNew, ///< the database was written by a newer Soundings
    corrupt, ///< a file is not what it should be
    io,
    notImplemented,
    internal,
};

/// One wrong field of a request or file, as the API reports it in `errors`.
struct FieldError {
    QString location; ///< "query.page_size", "body.limit"
    QString message;
    QString input; ///< what was given, as text
};

/// An expected failure. `message` is for people and says what to do next; `detail` is for the log.
struct Error {
    ErrorCode code = ErrorCode::internal;
    QString message;
    QString detail = {};
    std::vector<FieldError> fields = {};
};

struct ErrorInfo {
    ErrorCode code;
    const char *slug;
    int httpStatus;
    bool retryable;
};

const ErrorInfo &infoOf(ErrorCode code);

/// Every row of the table, for tests and documentation.
const std::vector<ErrorInfo> &allErrorInfos();

/// The code that a slug on the wire stands for; `internal` for an unknown one.
ErrorCode errorCodeFromSlug(const QString &slug);

} // namespace soundings
