#include "server/http/request_parser.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <limits>

namespace soundings::server {

namespace http = boost::beast::http;

struct RequestParser::Message {
    http::request_parser<http::string_body> parser;
};

namespace {

HttpFault faultOf(const boost::beast::error_code &error)
{
    if (error == http::error::body_limit)
        return {413, "The body is larger than this address accepts."};
    return {400, "The request is not valid HTTP."};
}

QByteArray toBytes(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace

RequestParser::RequestParser(const Limits &limits)
    : m_limits(limits)
    , m_scanner(m_limits)
{
}

RequestParser::~RequestParser() = default;

HttpResult<void> RequestParser::feed(QByteArray &input)
{
    if (m_state == State::empty && !input.isEmpty())
        m_state = State::head;
    if (m_state == State::head)
        return feedHead(input);
    if (m_state == State::body)
        return feedBody(input);
    return {};
}

HttpResult<void> RequestParser::feedHead(QByteArray &input)
{
    const auto length = m_scanner.scan(input);
    if (!length)
        return std::unexpected(length.error());
    if (!*length)
        return {};
    auto facts = checkHead(QByteArrayView(input).first(**length));
    if (!facts)
        return std::unexpected(facts.error());
    m_facts = std::move(*facts);

    m_message = std::make_unique<Message>();
    auto &parser = m_message->parser;
    parser.header_limit(std::uint32_t(m_limits.requestLine + m_limits.headerBytes + 16));
    parser.body_limit(std::numeric_limits<std::uint64_t>::max()); // beginBody() knows it; 1.74 takes "none" for 0
    parser.eager(true);
    boost::beast::error_code error;
    const std::size_t used = parser.put(boost::asio::buffer(input.constData(), std::size_t(**length)), error);
    if (error || !parser.is_header_done() || used != std::size_t(**length))
        return std::unexpected(error ? faultOf(error) : HttpFault{400, "The request is not valid HTTP."});
    input.remove(0, **length);
    m_headers.clear();
    for (const auto &field : parser.get())
        m_headers.push_back({toBytes({field.name_string().data(), field.name_string().size()}),
            toBytes({field.value().data(), field.value().size()})});
    m_state = State::headDone;
    return {};
}

HttpResult<void> RequestParser::beginBody(qint64 limit)
{
    if (m_facts.contentLength.value_or(0) > limit)
        return std::unexpected(HttpFault{413, "The body is larger than this address accepts."});
    m_message->parser.body_limit(std::uint64_t(limit));
    m_state = m_facts.hasBody() ? State::body : State::done;
    return {};
}

HttpResult<void> RequestParser::feedBody(QByteArray &input)
{
    auto &parser = m_message->parser;
    qsizetype used = 0;
    while (used < input.size() && !parser.is_done()) {
        boost::beast::error_code error;
        const std::size_t taken =
            parser.put(boost::asio::buffer(input.constData() + used, std::size_t(input.size() - used)), error);
        used += qsizetype(taken);
        if (error == http::error::need_more)
            break;
        if (error)
            return std::unexpected(faultOf(error));
        if (taken == 0)
            break;
    }
    m_bodyBytes += used;
    input.remove(0, used);
    // A chunk line or trailer that never ends is kept in `input`; it is as bounded as a header line.
    if (!parser.is_done() && m_facts.chunked && input.size() > m_limits.headerBytes)
        return std::unexpected(HttpFault{400, "A chunk header is too long."});
    if (parser.is_done())
        m_state = State::done;
    return {};
}

HttpRequest RequestParser::take()
{
    auto &message = m_message->parser.get();
    HttpRequest request;
    request.method = m_facts.method;
    request.target = m_facts.target;
    request.minorVersion = m_facts.minorVersion;
    request.headers = std::exchange(m_headers, {});
    request.body = toBytes(message.body());
    m_message.reset();
    m_facts = {};
    m_bodyBytes = 0;
    m_scanner.reset();
    m_state = State::empty;
    return request;
}

} // namespace soundings::server
