#pragma once

#include "server/http/message.h"
#include "server/http/request_policy.h"

#include <memory>

namespace soundings::server {

/// Reads one request after the other out of a connection's bytes. The grammar and the chunk decoding are Boost.Beast's, the
/// limits and the strictness are request_policy.h's.
class RequestParser {
public:
    enum class State {
        empty, ///< not a byte of a request yet
        head,
        headDone, ///< facts() are known; beginBody() says how much may follow
        body,
        done, ///< take() gives the request
    };

    explicit RequestParser(const Limits &limits);
    ~RequestParser();

    /// Takes what belongs to the present request off the front of `input`. A fault ends the connection.
    HttpResult<void> feed(QByteArray &input);
    State state() const { return m_state; }
    const HeadFacts &facts() const { return m_facts; }
    qint64 bodyBytes() const { return m_bodyBytes; }

    /// After headDone: a body of more than `limit` bytes is refused with 413.
    HttpResult<void> beginBody(qint64 limit);

    /// The finished request, without peer and id; the parser is ready for the next one.
    HttpRequest take();

private:
    struct Message;

    HttpResult<void> feedHead(QByteArray &input);
    HttpResult<void> feedBody(QByteArray &input);

    Limits m_limits;
    HeadScanner m_scanner;
    State m_state = State::empty;
    HeadFacts m_facts;
    std::vector<Header> m_headers; ///< of the head; what comes behind the body was never checked
    qint64 m_bodyBytes = 0; ///< received on the wire, with chunk lines
    std::unique_ptr<Message> m_message;
};

} // namespace soundings::server
