#include "integration/hostile/hostile_requests.h"

namespace soundings::test {

namespace {

const QByteArray kPost = "POST /api/watchlists HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
const QByteArray kGet = "GET /health HTTP/1.1\r\nHost: localhost\r\n";

QByteArray get(const QByteArray &target, const QByteArray &headers = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
}

QByteArray post(const QByteArray &target, const QByteArray &body, const QByteArray &type = "application/json")
{
    return "POST " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

QList<HostileRequest> ambiguousRequests()
{
    return {
        {"both Transfer-Encoding and Content-Length", kPost + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
            400},
        {"Content-Length and then Transfer-Encoding", kPost + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            400},
        {"the same Content-Length twice", kPost + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", 400},
        {"two Content-Lengths", kPost + "Content-Length: 2\r\nContent-Length: 60\r\n\r\n{}", 400},
        {"a list of Content-Lengths", kPost + "Content-Length: 2, 2\r\n\r\n{}", 400},
        {"Content-Length -1", kPost + "Content-Length: -1\r\n\r\n", 400},
        {"Content-Length +5", kPost + "Content-Length: +5\r\n\r\n{   }", 400},
        {"Content-Length abc", kPost + "Content-Length: abc\r\n\r\n", 400},
        {"Content-Length 2^64-1", kPost + "Content-Length: 18446744073709551615\r\n\r\n", 400},
        {"Content-Length 2^63", kPost + "Content-Length: 9223372036854775808\r\n\r\n", 400},
        {"Content-Length with a blank before the colon", kPost + "Content-Length : 2\r\n\r\n{}", 400},
        {"bad chunk size", kPost + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n", 400},
        {"huge chunk size", kPost + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{}\r\n0\r\n\r\n", 400},
        {"negative chunk size", kPost + "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n", 400},
        {"chunk that is longer than it says", kPost + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}X\r\n0\r\n\r\n", 400},
        {"Transfer-Encoding: xchunked", kPost + "Transfer-Encoding: xchunked\r\nContent-Length: 2\r\n\r\n{}", 400},
        {"Transfer-Encoding: chunked, identity", kPost + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", 400},
        {"Transfer-Encoding: identity", kPost + "Transfer-Encoding: identity\r\n\r\n", 400},
        {"Transfer-Encoding twice", kPost + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"bare line feeds", "GET /health HTTP/1.1\nHost: localhost\n\n", 400},
        {"one bare line feed", "GET /health HTTP/1.1\r\nHost: localhost\nX: y\r\n\r\n", 400},
        {"NUL in a header", kGet + QByteArray("X: a\0b\r\n\r\n", 10), 400},
        {"bare carriage return in a header", kGet + "X: a\rb\r\n\r\n", 400},
        {"folded header", kGet + "X: a\r\n b\r\n\r\n", 400},
        {"header without a colon", kGet + "nonsense\r\n\r\n", 400},
        {"header without a name", kGet + ": a\r\n\r\n", 400},
        {"HTTP/9.9", "GET /health HTTP/9.9\r\nHost: localhost\r\n\r\n", 505},
        {"HTTPX1.1", "GET /health HTTPX1.1\r\nHost: localhost\r\n\r\n", 400},
        {"no version", "GET /health\r\nHost: localhost\r\n\r\n", 400},
        {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
        {"unknown method", "BREW /health HTTP/1.1\r\nHost: localhost\r\n\r\n", 501},
        {"TRACE", "TRACE /health HTTP/1.1\r\nHost: localhost\r\n\r\n", 501},
        {"CONNECT", "CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\n\r\n", 501},
        {"no Host", "GET /health HTTP/1.1\r\n\r\n", 400},
        {"two Hosts", "GET /health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", 400},
        {"another host in the target", "GET http://evil.example/health HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
        {"Host with a path", "GET /health HTTP/1.1\r\nHost: localhost/evil\r\n\r\n", 400},
        {"Host with a user", "GET /health HTTP/1.1\r\nHost: me@localhost\r\n\r\n", 400},
        {"unknown expectation", kPost + "Expect: magic\r\nContent-Length: 2\r\n\r\n{}", 417},
        {"request line of 9 KiB", "GET /" + QByteArray(9 * 1024, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 414},
        {"header of 9 KiB", kGet + "X: " + QByteArray(9 * 1024, 'a') + "\r\n\r\n", 431},
        {"101 headers", kGet + QByteArray("X: y\r\n").repeated(100) + "\r\n", 431},
        {"headers of 40 KiB together", kGet + QByteArray("X: " + QByteArray(4000, 'a') + "\r\n").repeated(10) + "\r\n", 431},
        {"body of 1 GiB", kPost + "Content-Length: 1073741824\r\n\r\n", 413},
        {"a TLS hello", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15), 400},
        {"an SMTP greeting", "EHLO localhost\r\nMAIL FROM:<a@b>\r\n\r\n", 400},
    };
}

QList<HostileRequest> strayingTargets()
{
    return {
        {"..", get("/docs/../../etc/passwd"), 400},
        {"encoded ..", get("/docs/%2e%2e/%2e%2e/etc/passwd"), 400},
        {"half-encoded ..", get("/docs/.%2e/etc/passwd"), 400},
        {"encoded slash", get("/docs/..%2f..%2fetc%2fpasswd"), 400},
        {"encoded twice", get("/docs/%252e%252e/etc/passwd"), 404},
        {"backslash", get("/docs/..\\..\\etc\\passwd"), 400},
        {"encoded backslash", get("/docs/..%5c..%5cetc%5cpasswd"), 400},
        {"NUL", get("/docs/init.js%00.html"), 400},
        {"bad percent", get("/docs/%zz"), 400},
        {"bad UTF-8", get("/docs/%c0%ae%c0%ae/passwd"), 400},
        {"a dot", get("/docs/./init.js"), 400},
        {"absolute path", get("/docs//etc/passwd"), 404},
        {"resource path", get("/docs/:soundings"), 422},
        {"asset outside", get("/assets/..%2f..%2findex.html"), 400},
        {"ticker of SQL", get("/api/stocks/%27%3B%20DROP%20TABLE%20stocks--"), 422},
        {"search for SQL", get("/api/stocks/search?q=%27%20OR%201%3D1%20--"), 200},
        {"search for wildcards", get("/api/stocks/search?q=%25%25%25%25"), 200},
        {"sort by an attribute", get("/api/stocks/?sort_by=__class__"), 422},
        {"page size beyond all numbers", get("/api/stocks/?page_size=99999999999999999999999"), 422},
        {"page of NaN", get("/api/stocks/?page=NaN"), 422},
        {"negative page", get("/api/stocks/?page=-1"), 422},
        {"line break in a value", get("/api/stocks/%0d%0aX-Evil:%20yes"), 422},
        {"bell in a value", get("/api/stocks/search?q=%07"), 200},
        {"the same parameter a hundred times", get("/api/stocks/?" + QByteArray("page=1&").repeated(100)), 200},
        {"the same parameter with two values", get("/api/stocks/?page=1&page=-1"), 422},
    };
}

QList<HostileRequest> forbiddenRequests()
{
    const QByteArray upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    return {
        {"foreign Host", "GET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403},
        {"Host that begins like ours", "GET /health HTTP/1.1\r\nHost: localhost.evil.example\r\n\r\n", 403},
        {"foreign Origin", get("/api/stocks/", "Origin: https://evil.example\r\n"), 403},
        {"Origin null", get("/api/stocks/", "Origin: null\r\n"), 403},
        {"Origin of another port", get("/api/stocks/", "Origin: http://localhost:1\r\n"), 403},
        {"preflight from elsewhere",
            "OPTIONS /api/stocks/ HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: "
            "DELETE\r\n\r\n",
            403},
        {"WebSocket with a foreign Origin", get("/ws/events", upgrade + "Origin: https://evil.example\r\n"), 403},
        {"WebSocket with a foreign Host", "GET /ws/events HTTP/1.1\r\nHost: evil.example\r\n" + upgrade + "\r\n", 403},
        {"WebSocket where there is none", get("/health", upgrade), 400},
        {"WebSocket of another version", get("/ws/events", QByteArray(upgrade).replace("Version: 13", "Version: 8")), 426},
        {"WebSocket with a short key", get("/ws/events", QByteArray(upgrade).replace("dGhlIHNhbXBsZSBub25jZQ==", "c2hvcnQ=")),
            400},
        {"method that is not there", "DELETE /health HTTP/1.1\r\nHost: localhost\r\n\r\n", 405},
    };
}

QList<HostileRequest> wrongBodies()
{
    const QByteArray target = "/api/watchlists";
    return {
        {"no JSON", post(target, "name=x"), 400},
        {"half of JSON", post(target, R"({"name": "x)"), 400},
        {"a list", post(target, "[]"), 400},
        {"a number", post(target, "1e999"), 400},
        {"20,000 brackets", post(target, QByteArray(20'000, '[')), 400},
        {"20,000 objects", post(target, QByteArray(R"({"a":)").repeated(20'000)), 400},
        {"bad UTF-8", post(target, "{\"name\": \"\xff\xfe\"}"), 400},
        {"a lone surrogate", post(target, R"({"name": "\ud800"})"), 400},
        {"NUL in a name", post(target, R"({"name": "a\u0000b"})"), 422},
        {"name of another type", post(target, R"({"name": {"$ne": null}})"), 422},
        {"unknown field", post(target, R"({"name": "x", "__proto__": {}})"), 422},
        {"name of 100 KiB", post(target, R"({"name": ")" + QByteArray(100 * 1024, 'a') + "\"}"), 422},
        {"form instead of JSON", post(target, "name=x", "application/x-www-form-urlencoded"), 415},
        {"text instead of JSON", post(target, R"({"name": "x"})", "text/plain"), 415},
        {"holdings beyond all numbers", post("/session", R"({"holdings": {"AAPL": 1e308}})"), 422},
        {"holdings of NaN", post("/session", R"({"holdings": {"AAPL": NaN}})"), 400},
        {"holdings of a negative number", post("/session", R"({"holdings": {"AAPL": -1}})"), 422},
        {"a session of something else", post("/session", R"({"holding": {"AAPL": 1}})"), 422},
        {"an empty CSV file", post("/api/import/prices?ticker=A", "", "text/csv"), 422},
        {"an archive instead of a CSV file", post("/api/import/prices?ticker=A", QByteArray("PK\3\4\0\0", 6), "text/csv"), 422},
        {"CSV of no columns that are known", post("/api/import/stocks", "a,b\n1,2\n", "text/csv"), 422},
        {"a compressed body", kPost + "Content-Encoding: gzip\r\nContent-Length: 12\r\n\r\n{\"name\":\"x\"}", 415},
        {"pattern of a thousand stars", post("/api/cache/invalidate?pattern=" + QByteArray("a*").repeated(500) + "b", ""), 422},
    };
}

} // namespace soundings::test
