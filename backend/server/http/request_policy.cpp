#include "server/http/request_policy.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <string_view>

namespace soundings::server {

namespace {

std::unexpected<HttpFault> refuse(int status, const char *reason)
{
    return std::unexpected(HttpFault{status, reason});
}

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || (c != 0 && std::strchr("!#$%&'*+-.^_`|~", c));
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isTokenCharacter);
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return QByteArrayView(a.data(), qsizetype(a.size()))
               .compare(QByteArrayView(b.data(), qsizetype(b.size())), Qt::CaseInsensitive)
        == 0;
}

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Host = uri-host [":" port]: no user, no path, nothing that a proxy could read differently.
bool isHost(std::string_view text)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::strchr(".-_:[]", c);
    };
    return !text.empty() && text.size() <= 255 && std::ranges::all_of(text, [&](char c) { return c != 0 && allowed(c); });
}

/// The fields that decide where a message ends and whose it is. Each may be there once.
struct FramingFields {
    std::optional<std::string_view> host, contentLength, transferEncoding, expect;
    bool close = false;
    bool keepAlive = false;
    bool upgrade = false; ///< an option of Connection
    bool webSocket = false; ///< a protocol of Upgrade
};

HttpResult<void> takeOnce(std::optional<std::string_view> &field, std::string_view value, const char *complaint)
{
    if (field)
        return refuse(400, complaint);
    field = value;
    return {};
}

HttpResult<void> readField(std::string_view line, FramingFields &fields)
{
    if (line.front() == ' ' || line.front() == '\t')
        return refuse(400, "Header lines must not be folded.");
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return refuse(400, "A header line has no colon.");
    const std::string_view name = line.substr(0, colon);
    if (!isToken(name))
        return refuse(400, "A header name holds a character that is not allowed.");
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (std::ranges::any_of(value, [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; }))
        return refuse(400, "A header value holds a control character.");

    if (equalsIgnoringCase(name, "Host"))
        return takeOnce(fields.host, value, "There is more than one Host header.");
    if (equalsIgnoringCase(name, "Content-Length"))
        return takeOnce(fields.contentLength, value, "There is more than one Content-Length header.");
    if (equalsIgnoringCase(name, "Transfer-Encoding"))
        return takeOnce(fields.transferEncoding, value, "There is more than one Transfer-Encoding header.");
    if (equalsIgnoringCase(name, "Expect"))
        return takeOnce(fields.expect, value, "There is more than one Expect header.");
    if (equalsIgnoringCase(name, "Upgrade"))
        fields.webSocket |= equalsIgnoringCase(value, "websocket");
    if (equalsIgnoringCase(name, "Connection")) {
        std::string_view rest = value;
        while (!rest.empty()) {
            const std::size_t comma = rest.find(',');
            const std::string_view option = trimmed(rest.substr(0, comma));
            fields.close |= equalsIgnoringCase(option, "close");
            fields.keepAlive |= equalsIgnoringCase(option, "keep-alive");
            fields.upgrade |= equalsIgnoringCase(option, "upgrade");
            rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
        }
    }
    return {};
}

HttpResult<void> readTarget(std::string_view target, HeadFacts &facts, std::optional<std::string_view> &authority)
{
    if (target.empty() || std::ranges::any_of(target, [](char c) { return c <= 0x20 || c >= 0x7f || c == '#'; }))
        return refuse(400, "The request target holds a character that is not allowed.");
    if (target.starts_with("http://")) { // absolute form, as proxies send it; RFC 9112 wants it understood
        const std::string_view rest = target.substr(7);
        const std::size_t path = rest.find_first_of("/?");
        authority = rest.substr(0, path);
        target = path == std::string_view::npos ? std::string_view("/") : rest.substr(path);
    }
    if (target.front() != '/' && !(target == "*" && facts.method == "OPTIONS"))
        return refuse(400, "The request target must begin with a slash.");
    facts.target = QByteArray(target.data(), qsizetype(target.size()));
    return {};
}

HttpResult<void> readRequestLine(std::string_view line, HeadFacts &facts, std::optional<std::string_view> &authority)
{
    const std::size_t first = line.find(' ');
    const std::size_t second = first == std::string_view::npos ? first : line.find(' ', first + 1);
    if (second == std::string_view::npos || line.find(' ', second + 1) != std::string_view::npos)
        return refuse(400, "The request line must be: method, target, HTTP version.");
    const std::string_view method = line.substr(0, first);
    const std::string_view version = line.substr(second + 1);
    if (!isToken(method))
        return refuse(400, "The method is not a word.");
    const bool isVersion = version.size() == 8 && version.starts_with("HTTP/") && version[6] == '.' && version[5] >= '0'
        && version[5] <= '9' && version[7] >= '0' && version[7] <= '9';
    if (!isVersion)
        return refuse(400, "The request line does not end with an HTTP version.");
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return refuse(505, "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
    static constexpr std::array<std::string_view, 7> known = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    if (std::ranges::find(known, method) == known.end())
        return refuse(501, "This method is not known here.");
    facts.method = QByteArray(method.data(), qsizetype(method.size()));
    facts.minorVersion = version.back() - '0';
    return readTarget(line.substr(first + 1, second - first - 1), facts, authority);
}

HttpResult<void> readFraming(const FramingFields &fields, HeadFacts &facts)
{
    if (fields.transferEncoding) {
        if (fields.contentLength)
            return refuse(400, "Transfer-Encoding and Content-Length exclude each other.");
        if (facts.minorVersion == 0)
            return refuse(400, "Transfer-Encoding does not exist in HTTP/1.0.");
        if (!equalsIgnoringCase(*fields.transferEncoding, "chunked"))
            return refuse(400, "The only Transfer-Encoding understood is chunked.");
        facts.chunked = true;
    }
    if (fields.contentLength) {
        const std::string_view digits = *fields.contentLength;
        qint64 length = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
        if (error != std::errc() || end != digits.data() + digits.size() || digits.front() == '-')
            return refuse(400, "Content-Length is not a number of bytes.");
        facts.contentLength = length;
    }
    if (fields.expect) {
        if (!equalsIgnoringCase(*fields.expect, "100-continue"))
            return refuse(417, "The only expectation understood is 100-continue.");
        facts.expectContinue = facts.minorVersion == 1;
    }
    return {};
}

} // namespace

HttpResult<void> HeadScanner::checkLine(qsizetype length, qsizetype lineEnd) const
{
    if (m_lines == 0)
        return length > m_limits->requestLine ? HttpResult<void>(refuse(414, "The request line is too long."))
                                              : HttpResult<void>();
    if (length > m_limits->headerLine || lineEnd - m_requestLineEnd > m_limits->headerBytes || m_lines > m_limits->headerCount)
        return refuse(431, "The header lines are too long or too many.");
    return {};
}

HttpResult<std::optional<qsizetype>> HeadScanner::scan(QByteArrayView buffer)
{
    while (m_scanned < buffer.size()) {
        const void *found = std::memchr(buffer.data() + m_scanned, '\n', std::size_t(buffer.size() - m_scanned));
        if (!found)
            break;
        const qsizetype end = static_cast<const char *>(found) - buffer.data();
        if (end == m_lineStart || buffer[end - 1] != '\r')
            return refuse(400, "A line ends without a carriage return.");
        const qsizetype length = end - 1 - m_lineStart;
        m_scanned = end + 1;
        m_lineStart = end + 1;
        if (length == 0 && m_lines > 0)
            return m_scanned;
        if (length == 0)
            return refuse(400, "The request line is empty.");
        if (const auto checked = checkLine(length, end); !checked)
            return std::unexpected(checked.error());
        if (m_lines++ == 0)
            m_requestLineEnd = end;
    }
    m_scanned = buffer.size();
    if (const auto checked = checkLine(buffer.size() - m_lineStart, buffer.size()); !checked)
        return std::unexpected(checked.error());
    return std::nullopt;
}

HttpResult<HeadFacts> checkHead(QByteArrayView head)
{
    std::string_view rest(head.data(), std::size_t(head.size()));
    const auto takeLine = [&rest] {
        const std::size_t end = rest.find("\r\n");
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end + 2);
        return line;
    };

    HeadFacts facts;
    FramingFields fields;
    std::optional<std::string_view> authority;
    if (const auto read = readRequestLine(takeLine(), facts, authority); !read)
        return std::unexpected(read.error());
    for (std::string_view line = takeLine(); !line.empty(); line = takeLine()) {
        if (const auto read = readField(line, fields); !read)
            return std::unexpected(read.error());
    }
    if (!fields.host && facts.minorVersion == 1)
        return refuse(400, "The Host header is missing.");
    if (fields.host && !isHost(*fields.host))
        return refuse(400, "The Host header is not a host name.");
    if (authority && (!fields.host || !equalsIgnoringCase(*authority, *fields.host)))
        return refuse(400, "The request target names another host than the Host header.");
    if (const auto read = readFraming(fields, facts); !read)
        return std::unexpected(read.error());
    facts.webSocket = fields.upgrade && fields.webSocket && facts.method == "GET" && facts.minorVersion == 1 && !facts.hasBody();
    facts.keepAlive = !fields.close && (facts.minorVersion == 1 || fields.keepAlive);
    return facts;
}

} // namespace soundings::server
