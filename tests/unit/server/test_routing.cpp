#include "server/access/guard.h"
#include "server/error_reply.h"
#include "server/http/reply_finish.h"
#include "server/http/response_writer.h"
#include "server/routing/router.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace soundings;
using namespace soundings::server;

namespace {

Result<Reply> nothing(const Request &)
{
    return Reply();
}

Route route(const char *method, const char *pattern, std::vector<Parameter> parameters = {})
{
    return {method, pattern, Work::instant, Scope::read, "Test", "", std::move(parameters), "", nothing};
}

HttpRequest request(std::vector<Header> headers, const QByteArray &method = "GET", const QByteArray &body = {})
{
    HttpRequest made;
    made.method = method;
    made.headers = std::move(headers);
    made.body = body;
    return made;
}

/// The arguments of a request for the only route of a table.
Result<Arguments> argumentsOf(std::vector<Parameter> parameters, const QByteArray &target, const QByteArray &body = {})
{
    const bool post = !body.isEmpty();
    const Router router({route(post ? "POST" : "GET", target.contains("/t/") ? "/t/{ticker}" : "/x", std::move(parameters))});
    const auto parsed = parseTarget(target);
    const auto match = router.match(post ? "POST" : "GET", *parsed);
    return readArguments(*match.route, match, *parsed, request({}, post ? "POST" : "GET", body));
}

} // namespace

class TestRouting : public QObject {
    Q_OBJECT

private slots:
    void prefersAFixedWordToAName()
    {
        const Router router({route("GET", "/api/stocks/{ticker}"), route("GET", "/api/stocks/top"),
            route("DELETE", "/api/stocks/{ticker}"), route("GET", "/api/stocks/")});
        const auto patternOf = [&](const QByteArray &method, const QByteArray &target) {
            const auto match = router.match(method, *parseTarget(target));
            return QByteArray(match.route ? match.route->pattern : "");
        };
        QCOMPARE(patternOf("GET", "/api/stocks/top"), QByteArray("/api/stocks/top"));
        QCOMPARE(patternOf("GET", "/api/stocks/TOP"), QByteArray("/api/stocks/{ticker}"));
        QCOMPARE(patternOf("GET", "/api/stocks"), QByteArray("/api/stocks/"));
        QCOMPARE(patternOf("GET", "/api/stocks/"), QByteArray("/api/stocks/"));
        QCOMPARE(patternOf("HEAD", "/api/stocks/AAPL"), QByteArray("/api/stocks/{ticker}"));
        QCOMPARE(patternOf("GET", "/api/stocks/AAPL/more"), QByteArray());
        QCOMPARE(patternOf("GET", "/api//stocks"), QByteArray());
        QCOMPARE(router.match("POST", *parseTarget("/api/stocks/top")).allow, QByteArray("GET, HEAD, OPTIONS"));
        QCOMPARE(router.match("POST", *parseTarget("/api/stocks/AAPL")).allow, QByteArray("GET, HEAD, DELETE, OPTIONS"));
        QVERIFY(router.match("GET", *parseTarget("/other")).allow.isEmpty());
    }

    void refusesPathsThatCouldMeanTwoThings_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char *target : {"/a/../b", "/a/.", "/a/%2e%2e/b", "/a%2fb", "/a%2Fb", "/a%5cb", "/a\\b", "/a%00b", "/%zz",
                 "/%4", "/%ff", "/x?a=%00", "/x?a=%c3", "/x?%=1"})
            QTest::newRow(target) << QByteArray(target);
    }

    void refusesPathsThatCouldMeanTwoThings()
    {
        QFETCH(QByteArray, target);
        const auto parsed = parseTarget(target);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::badRequest);
    }

    void decodesOnce()
    {
        const auto target = parseTarget("/a/%5EGSPC/%2541?q=a+b%26c&q=last&empty&x=");
        QVERIFY(target.has_value());
        QCOMPARE(target->segments, QStringList({QStringLiteral("a"), QStringLiteral("^GSPC"), QStringLiteral("%41")}));
        QCOMPARE(target->queryValue(QLatin1String("q")), QStringLiteral("last"));
        QCOMPARE(target->query.front().value, QStringLiteral("a b&c"));
        QCOMPARE(target->queryValue(QLatin1String("empty")), QString());
        QVERIFY(!target->queryValue(QLatin1String("none")));
    }

    void namesWhatIsAllowed_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("location");
        QTest::addColumn<QString>("message");
        QTest::newRow("below") << QByteArray("/x?limit=0") << QStringLiteral("query.limit") << QStringLiteral("from 1 to 100");
        QTest::newRow("above") << QByteArray("/x?limit=101") << QStringLiteral("query.limit") << QStringLiteral("from 1 to 100");
        QTest::newRow("letters") << QByteArray("/x?limit=ten") << QStringLiteral("query.limit") << QStringLiteral("whole number");
        QTest::newRow("fraction") << QByteArray("/x?limit=1.5") << QStringLiteral("query.limit")
                                  << QStringLiteral("whole number");
        QTest::newRow("empty") << QByteArray("/x?limit=") << QStringLiteral("query.limit") << QStringLiteral("whole number");
        QTest::newRow("huge") << QByteArray("/x?limit=99999999999999999999") << QStringLiteral("query.limit")
                              << QStringLiteral("whole number");
        QTest::newRow("word") << QByteArray("/x?sort=colour") << QStringLiteral("query.sort") << QStringLiteral("up, down");
        QTest::newRow("flag") << QByteArray("/x?flag=maybe") << QStringLiteral("query.flag") << QStringLiteral("true or false");
        QTest::newRow("list") << QByteArray("/x?list=a") << QStringLiteral("query.list") << QStringLiteral("from 2 to 3");
        QTest::newRow("list entry") << QByteArray("/x?list=a,,b") << QStringLiteral("query.list") << QStringLiteral("characters");
    }

    void namesWhatIsAllowed()
    {
        QFETCH(QByteArray, query);
        QFETCH(QString, location);
        QFETCH(QString, message);
        const auto read = argumentsOf({queryInteger("limit", "").range(1, 100).otherwise(QStringLiteral("20")),
                                          queryText("sort", "").oneOf({QStringLiteral("up"), QStringLiteral("down")}),
                                          queryFlag("flag", "", false), queryList("list", "").range(2, 3)},
            query);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::invalidArgument);
        QCOMPARE(read.error().fields.size(), std::size_t(1));
        QCOMPARE(read.error().fields[0].location, location);
        QVERIFY2(read.error().fields[0].message.contains(message), qPrintable(read.error().fields[0].message));
    }

    void takesDefaultsAndAnyCase()
    {
        const auto read =
            argumentsOf({pathTicker(), queryInteger("limit", "").range(1, 100).otherwise(QStringLiteral("20")),
                            queryText("signal", "").oneOf({QStringLiteral("BUY")}).anyCase(), queryFlag("flag", "", true)},
                "/t/brk.b?signal=buy");
        QVERIFY(read.has_value());
        QCOMPARE(read->ticker().text(), QStringLiteral("BRK.B"));
        QCOMPARE(read->integer("limit"), 20);
        QCOMPARE(read->text("signal"), QStringLiteral("BUY"));
        QVERIFY(read->flag("flag"));
        QVERIFY(!argumentsOf({pathTicker()}, "/t/no%20ticker").has_value());
    }

    void aListMayComeInOneItemOrInSeveral()
    {
        for (const char *target : {"/x?names=a,b,c", "/x?names=a&names=b&names=c", "/x?names=a,b&other=1&names=c"}) {
            const auto arguments = argumentsOf({queryList("names", "")}, target);
            QVERIFY(arguments);
            QCOMPARE(arguments->list("names"), QStringList({"a", "b", "c"}));
        }
    }

    void readsBodiesStrictly()
    {
        const std::vector<Parameter> parameters = {bodyNumber("pe_max", ""),
            bodyInteger("limit", "").range(1, 200).otherwise(QStringLiteral("50")), bodyText("sector", "")};
        const auto codeOf = [&](const QByteArray &body) {
            const auto read = argumentsOf(parameters, "/x", body);
            return read ? QStringLiteral("fine") : QString::fromLatin1(infoOf(read.error().code).slug);
        };
        QCOMPARE(codeOf(R"({"pe_max": 15.5, "sector": "Energy"})"), QStringLiteral("fine"));
        QCOMPARE(codeOf(R"({"pe_max": null})"), QStringLiteral("fine"));
        QCOMPARE(codeOf(R"({"pe_max": "15"})"), QStringLiteral("validation_error"));
        QCOMPARE(codeOf(R"({"limit": 1.5})"), QStringLiteral("validation_error"));
        QCOMPARE(codeOf(R"({"limit": 201})"), QStringLiteral("validation_error"));
        QCOMPARE(codeOf(R"({"p_max": 1})"), QStringLiteral("validation_error"));
        QCOMPARE(codeOf(R"({"pe_max": 1)"), QStringLiteral("bad_request"));
        QCOMPARE(codeOf(R"([1])"), QStringLiteral("bad_request"));
        QCOMPARE(codeOf(QByteArray(100'000, '[')), QStringLiteral("bad_request"));
        QCOMPARE(argumentsOf(parameters, "/x", "{}")->integer("limit"), 50);
    }

    void answersOnlyToItsOwnNames()
    {
        const Guard guard(
            {.allowedHosts = {QStringLiteral("stocks.example")}, .corsOrigins = {QStringLiteral("https://app.example")}});
        const auto allows = [&](std::vector<Header> headers) {
            return guard.checkOrigin(request(std::move(headers))).has_value();
        };
        QVERIFY(allows({{"Host", "127.0.0.1:8000"}}));
        QVERIFY(allows({{"host", "LOCALHOST"}}));
        QVERIFY(allows({{"Host", "[::1]:8000"}}));
        QVERIFY(allows({{"Host", "stocks.example:443"}}));
        QVERIFY(!allows({{"Host", "evil.example"}}));
        QVERIFY(!allows({{"Host", "127.0.0.1.evil.example"}}));
        QVERIFY(!allows({}));
        QVERIFY(allows({{"Host", "localhost:8000"}, {"Origin", "http://localhost:8000"}}));
        QVERIFY(allows({{"Host", "localhost:8000"}, {"Origin", "https://app.example"}}));
        QVERIFY(!allows({{"Host", "localhost:8000"}, {"Origin", "http://localhost:9000"}}));
        QVERIFY(!allows({{"Host", "localhost:8000"}, {"Origin", "null"}}));
        QCOMPARE(guard.checkOrigin(request({{"Host", "x"}})).error().code, ErrorCode::forbiddenHost);
        QVERIFY(guard.corsHeaders(request({{"Origin", "http://localhost:8000"}})).empty());
        QCOMPARE(
            guard.corsHeaders(request({{"Origin", "https://app.example"}})).front().value, QByteArray("https://app.example"));
    }

    void compressesAndTagsReplies()
    {
        Reply reply;
        reply.body = QByteArray(5000, 'x');
        Reply again = reply;
        finishReply(request({{"Accept-Encoding", "br, gzip;q=0.5"}}), reply);
        QVERIFY(reply.body.size() < 200);
        const auto valueOf = [](const Reply &of, const QByteArray &name) {
            for (const Header &header : of.headers) {
                if (header.name == name)
                    return header.value;
            }
            return QByteArray();
        };
        QCOMPARE(valueOf(reply, "Content-Encoding"), QByteArray("gzip"));
        QCOMPARE(valueOf(reply, "Vary"), QByteArray("Accept-Encoding"));
        const QByteArray tag = valueOf(reply, "ETag");
        QVERIFY(tag.startsWith("W/\""));
        finishReply(request({{"If-None-Match", "\"other\", " + tag}}), again);
        QCOMPARE(again.status, 304);
        QVERIFY(again.body.isEmpty());
        QVERIFY(!acceptsCoding("gzip;q=0, *", "gzip"));
        QVERIFY(!acceptsCoding("identity", "gzip"));
        QVERIFY(acceptsCoding("*", "gzip"));
    }

    void neverWritesABrokenHeader()
    {
        Reply reply;
        reply.headers.push_back({"Location", "/a\r\nSet-Cookie: evil=1"});
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("line break")));
        const QByteArray head = responseHead(reply, {"id", true, 1});
        QVERIFY(head.startsWith("HTTP/1.1 500 "));
        QVERIFY(!head.contains("evil"));
    }

    void namesTheRequestWhereNoFieldIsToBlame()
    {
        const Reply reply = errorReply({ErrorCode::invalidArgument, QStringLiteral("Nothing can match.")}, "id");
        QCOMPARE(reply.status, 422);
        const QJsonObject error = QJsonDocument::fromJson(reply.body)[QStringLiteral("errors")][0].toObject();
        QCOMPARE(error[QStringLiteral("loc")].toString(), QStringLiteral("request"));
        QCOMPARE(error[QStringLiteral("msg")].toString(), QStringLiteral("Nothing can match."));
    }

    void tellsErrorsAsJson()
    {
        const Reply reply = errorReply(Error{ErrorCode::invalidArgument, QStringLiteral("No."), {},
                                           {{QStringLiteral("query.page"), QStringLiteral("must be"), QStringLiteral("0")}}},
            "abc");
        QCOMPARE(reply.status, 422);
        const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
        QCOMPARE(body[QStringLiteral("code")].toString(), QStringLiteral("validation_error"));
        QCOMPARE(body[QStringLiteral("request_id")].toString(), QStringLiteral("abc"));
        QCOMPARE(body[QStringLiteral("errors")][0][QStringLiteral("loc")].toString(), QStringLiteral("query.page"));
    }
};

QTEST_GUILESS_MAIN(TestRouting)
#include "test_routing.moc"
