#pragma once

#include "server/http/limits.h"

#include <QByteArray>

#include <expected>
#include <optional>

namespace soundings::server {

/// Why a request is refused before any route sees it. The connection is closed after the answer.
struct HttpFault {
    int status = 400;
    const char *reason = "";
};

template<class T> using HttpResult = std::expected<T, HttpFault>;

/// Finds the end of a request's head in a growing buffer and refuses what is too long, or not in CRLF lines, as early as it can
/// be seen.
class HeadScanner {
public:
    explicit HeadScanner(const Limits &limits)
        : m_limits(&limits)
    {
    }

    /// Length of the head with its empty line, or nullopt: more is needed. `buffer` starts where the request starts.
    HttpResult<std::optional<qsizetype>> scan(QByteArrayView buffer);
    void reset() { *this = HeadScanner(*m_limits); }

private:
    HttpResult<void> checkLine(qsizetype length, qsizetype lineEnd) const;

    const Limits *m_limits;
    qsizetype m_scanned = 0;
    qsizetype m_lineStart = 0;
    qsizetype m_requestLineEnd = 0;
    int m_lines = 0;
};

/// What the head says about the message, after every rule that a lenient parser would let pass.
struct HeadFacts {
    QByteArray method;
    QByteArray target; ///< origin form
    int minorVersion = 1;
    std::optional<qint64> contentLength;
    bool chunked = false;
    bool keepAlive = true;
    bool expectContinue = false;
    bool webSocket = false; ///< asks to become a WebSocket

    bool hasBody() const { return chunked || contentLength.value_or(0) > 0; }
};

/// Reads a complete head strictly: what two HTTP implementations could understand differently is refused (request smuggling).
HttpResult<HeadFacts> checkHead(QByteArrayView head);

} // namespace soundings::server
