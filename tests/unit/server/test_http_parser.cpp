#include "server/http/request_parser.h"

#include <QTest>

using namespace soundings::server;

namespace {

struct Outcome {
    int status = 0; ///< of the fault; 0: understood, or still waiting
    std::vector<HttpRequest> requests;
};

/// Feeds the bytes in pieces of `step`, as a network may cut them.
Outcome parse(const QByteArray &bytes, const Limits &limits = {}, qsizetype step = 1 << 20)
{
    Outcome outcome;
    RequestParser parser(limits);
    QByteArray input;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        input += bytes.sliced(at, std::min(step, bytes.size() - at));
        for (bool again = true; again;) {
            const qsizetype before = input.size();
            if (const auto fed = parser.feed(input); !fed) {
                outcome.status = fed.error().status;
                return outcome;
            }
            if (parser.state() == RequestParser::State::headDone) {
                if (const auto begun = parser.beginBody(limits.body); !begun) {
                    outcome.status = begun.error().status;
                    return outcome;
                }
            }
            const bool done = parser.state() == RequestParser::State::done;
            if (done)
                outcome.requests.push_back(parser.take());
            again = !input.isEmpty() && (done || input.size() < before);
        }
    }
    return outcome;
}

} // namespace

class TestHttpParser : public QObject {
    Q_OBJECT

private slots:
    void refusesWhatTwoServersCouldReadDifferently_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &head, int status = 400) {
            QTest::newRow(name) << head << status;
        };
        const QByteArray post = "POST / HTTP/1.1\r\nHost: a\r\n";
        row("transfer-encoding and content-length", post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n");
        row("same content-length twice", post + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello");
        row("two content-lengths", post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello");
        row("content-length list", post + "Content-Length: 5, 5\r\n\r\nhello");
        row("negative content-length", post + "Content-Length: -1\r\n\r\n");
        row("content-length with sign", post + "Content-Length: +5\r\n\r\nhello");
        row("content-length of letters", post + "Content-Length: abc\r\n\r\n");
        row("empty content-length", post + "Content-Length:\r\n\r\n");
        row("content-length beyond 64 bits", post + "Content-Length: 18446744073709551615\r\n\r\n");
        row("hexadecimal content-length", post + "Content-Length: 0x5\r\n\r\nhello");
        row("xchunked", post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n");
        row("chunked twice", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("chunked, identity", post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n");
        row("gzip, chunked", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
        row("quoted chunked", post + "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n");
        row("chunked in 1.0", "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        row("bad chunk size", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n");
        row("huge chunk size", post + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nhello\r\n0\r\n\r\n");
        row("chunk without its end", post + "Transfer-Encoding: chunked\r\n\r\n5\r\nhelloX\r\n0\r\n\r\n");
        row("blank before the colon", post + "Content-Length : 5\r\n\r\nhello");
        row("header without colon", "GET / HTTP/1.1\r\nHost: a\r\nnonsense\r\n\r\n");
        row("empty header name", "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n");
        row("bare line feed in the request line", "GET / HTTP/1.1\nHost: a\r\n\r\n");
        row("bare line feed in a header", "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n");
        row("bare line feed at the end", "GET / HTTP/1.1\r\nHost: a\r\n\n");
        row("NUL in a value", QByteArrayLiteral("GET / HTTP/1.1\r\nHost: a\r\nX: b\0c\r\n\r\n"));
        row("bare carriage return in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: b\rc\r\n\r\n");
        row("folded header", "GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n");
        row("folded with a tab", "GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n\tc\r\n\r\n");
        row("fold before the first header", "GET / HTTP/1.1\r\n Host: a\r\n\r\n");
        row("no host", "GET / HTTP/1.1\r\n\r\n");
        row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n");
        row("host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n");
        row("host with a user", "GET / HTTP/1.1\r\nHost: me@a\r\n\r\n");
        row("empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n");
        row("other host in the target", "GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n");
        row("no version", "GET /\r\nHost: a\r\n\r\n");
        row("not HTTP", "GET / HTTPX1.1\r\nHost: a\r\n\r\n");
        row("lower-case http", "GET / http/1.1\r\nHost: a\r\n\r\n");
        row("HTTP/9.9", "GET / HTTP/9.9\r\nHost: a\r\n\r\n", 505);
        row("HTTP/2.0", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
        row("two blanks", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n");
        row("tab for a blank", "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n");
        row("method of odd characters", "G(T / HTTP/1.1\r\nHost: a\r\n\r\n");
        row("unknown method", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501);
        row("TRACE", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", 501);
        row("CONNECT", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", 501);
        row("lower-case method", "get / HTTP/1.1\r\nHost: a\r\n\r\n", 501);
        row("target without a slash", "GET stocks HTTP/1.1\r\nHost: a\r\n\r\n");
        row("asterisk for GET", "GET * HTTP/1.1\r\nHost: a\r\n\r\n");
        row("fragment", "GET /#top HTTP/1.1\r\nHost: a\r\n\r\n");
        row("letters beyond ASCII in the target", "GET /\xc3\xa4 HTTP/1.1\r\nHost: a\r\n\r\n");
        row("unknown expectation", post + "Expect: magic\r\nContent-Length: 1\r\n\r\nx", 417);
        row("TLS hello", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\n", 12));
        row("empty first line", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
    }

    void refusesWhatTwoServersCouldReadDifferently()
    {
        QFETCH(QByteArray, head);
        QFETCH(int, status);
        const QByteArray smuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
        for (const qsizetype step : {qsizetype(1), qsizetype(7), qsizetype(1) << 20}) {
            const Outcome outcome = parse(head + smuggled, {}, step);
            QCOMPARE(outcome.status, status);
            QVERIFY(outcome.requests.empty());
        }
    }

    void understandsPlainRequests_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("get") << QByteArray("GET /a?b=c HTTP/1.1\r\nHost: a\r\n\r\n") << QByteArray("/a?b=c") << QByteArray();
        QTest::newRow("1.0 without host") << QByteArray("GET /a HTTP/1.0\r\n\r\n") << QByteArray("/a") << QByteArray();
        QTest::newRow("absolute form") << QByteArray("GET http://a:80/x HTTP/1.1\r\nHost: A:80\r\n\r\n") << QByteArray("/x")
                                       << QByteArray();
        QTest::newRow("absolute form, no path")
            << QByteArray("GET http://a HTTP/1.1\r\nHost: a\r\n\r\n") << QByteArray("/") << QByteArray();
        QTest::newRow("asterisk") << QByteArray("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n") << QByteArray("*") << QByteArray();
        QTest::newRow("content-length") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello")
                                        << QByteArray("/") << QByteArray("hello");
        QTest::newRow("no body") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n") << QByteArray("/")
                                 << QByteArray();
        QTest::newRow("chunked") << QByteArray("POST / HTTP/1.1\r\nHost: [::1]:80\r\nTransfer-Encoding: "
                                               "Chunked\r\n\r\n3;x=y\r\nhel\r\n2\r\nlo\r\n0\r\nTrailer: x\r\n\r\n")
                                 << QByteArray("/") << QByteArray("hello");
    }

    void understandsPlainRequests()
    {
        QFETCH(QByteArray, bytes);
        for (const qsizetype step : {qsizetype(1), qsizetype(5), qsizetype(1) << 20}) {
            const Outcome outcome = parse(bytes + bytes, {}, step);
            QCOMPARE(outcome.status, 0);
            QCOMPARE(outcome.requests.size(), std::size_t(2));
            for (const HttpRequest &request : outcome.requests) {
                QTEST(request.target, "target");
                QTEST(request.body, "body");
            }
        }
    }

    void refusesWhatIsTooLong()
    {
        const QByteArray start = "GET / HTTP/1.1\r\nHost: a\r\n";
        QCOMPARE(parse("GET /" + QByteArray(9000, 'a')).status, 414); // before the line has ended
        QCOMPARE(parse("GET /" + QByteArray(8000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n").requests.size(), std::size_t(1));
        QCOMPARE(parse(start + "X: " + QByteArray(9000, 'a')).status, 431);
        QByteArray many = start;
        for (int i = 0; i < 100; ++i)
            many += "X" + QByteArray::number(i) + ": y\r\n";
        QCOMPARE(parse(many + "\r\n").status, 431);
        QByteArray large = start;
        for (int i = 0; i < 5; ++i)
            large += "X: " + QByteArray(8000, 'a') + "\r\n";
        QCOMPARE(parse(large).status, 431);
        Limits limits;
        limits.body = 10;
        QCOMPARE(
            parse("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n", limits).status, 413); // before a byte of it came
        QCOMPARE(parse("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nhello \r\n6\r\nworld!\r\n0\r\n\r\n",
                     limits)
                     .status,
            413);
        const QByteArray chunked =
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;" + QByteArray(100'000, 'x');
        QCOMPARE(parse(chunked).status, 400);
    }

    void tellsWhetherTheConnectionStaysOpen()
    {
        const auto keeps = [](const QByteArray &head) { return checkHead(head)->keepAlive; };
        QVERIFY(keeps("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
        QVERIFY(!keeps("GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade, Close\r\n\r\n"));
        QVERIFY(!keeps("GET / HTTP/1.0\r\nHost: a\r\n\r\n"));
        QVERIFY(keeps("GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n"));
        QVERIFY(checkHead("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\n")->expectContinue);
    }
};

QTEST_GUILESS_MAIN(TestHttpParser)
#include "test_http_parser.moc"
