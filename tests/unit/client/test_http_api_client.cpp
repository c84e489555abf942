#include "client/http_api_client.h"
#include "support/tiny_http_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace soundings;
using namespace std::chrono_literals;

namespace {

/// Calls and waits for the answer, or fails the test.
template<class T, class Call> Result<T> answerOf(Call call)
{
    QObject context;
    std::optional<Result<T>> answer;
    call(&context, [&](Result<T> result) { answer = std::move(result); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 5000))
        return fail(ErrorCode::internal, QStringLiteral("no answer in five seconds"));
    return *answer;
}

const QByteArray kOneStock = R"({"items":[{"id":"1","ticker":"AAPL","name":"Apple","sector":"Technology","pe_ratio":31.5,
 "score_change_7d":null,"source":"csv","spark":[1,2.5],
 "quote":{"price":184.2,"previous_close":182,"change":2.2,"change_percent":1.21,"volume":10,"currency":"USD",
          "provenance":{"source":"csv","as_of":"2026-11-20","fetched_at":"2026-11-21T13:31:05Z","stale":true}},
 "scores":{"total_score":84,"value_score":20,"quality_score":23,"momentum_score":20,"health_score":21,"signal":"BUY","coverage":0.9}}],
 "total":512,"page":1,"page_size":1,"total_pages":512})";

} // namespace

class TestHttpApiClient : public QObject {
    Q_OBJECT

private slots:
    void init() { m_server = std::make_unique<test::TinyHttpServer>(); }

    void readsAPageOfStocksWithWhereItsFiguresAreFrom()
    {
        m_server->prepare("/api/stocks/?", {200, kOneStock});
        const auto page = list({});
        QVERIFY2(page.has_value(), page ? "" : qPrintable(page.error().message));
        QCOMPARE(page->total, 512);
        const auto &stock = page->items.front();
        QCOMPARE(stock.ticker, QStringLiteral("AAPL"));
        QCOMPARE(stock.quote->price, 184.2);
        QCOMPARE(*stock.quote->changePercent, 1.21);
        QCOMPARE(stock.quote->provenance.asOf, QDate(2026, 11, 20));
        QVERIFY(stock.quote->provenance.stale);
        QCOMPARE(*stock.score->total, 84.0);
        QCOMPARE(stock.score->signal, QStringLiteral("BUY"));
        QVERIFY(!stock.scoreChange7d);
        QCOMPARE(stock.spark, (QList<double>{1, 2.5}));
    }

    void sendsTheTokenAndEveryPartOfAQuery()
    {
        m_server->prepare("/api/stocks/?", {200, kOneStock});
        client::StockQuery query;
        query.filter = QStringLiteral("a+b &c");
        query.sector = QStringLiteral("Health Care");
        query.signal = QStringLiteral("BUY");
        query.sortBy = QStringLiteral("total_score");
        query.ascending = false;
        query.page = 3;
        query.withSpark = true;
        QVERIFY(list(query));
        const QByteArray head = m_server->requests().front();
        QVERIFY2(head.contains(
                     "q=a%2Bb%20%26c&sector=Health%20Care&signal=BUY&sort_by=total_score&sort_order=desc&page=3&page_size=100&"
                     "include_spark=true"),
            head);
        QVERIFY(head.toLower().contains("authorization: bearer secret"));
    }

    void waitsForAnAddressAndThenAsks()
    {
        m_server->prepare("/api/stocks/sectors", {200, R"(["Energy","Technology"])"});
        client::HttpApiClient client;
        QObject context;
        std::optional<Result<QStringList>> answer;
        client.sectors(&context, [&](Result<QStringList> result) { answer = result; });
        QVERIFY(!QTest::qWaitFor([&] { return answer.has_value(); }, 50));
        client.setEndpoint(m_server->url(), {}, QStringLiteral("Here"));
        QVERIFY(QTest::qWaitFor([&] { return answer.has_value(); }));
        QCOMPARE(answer->value(), (QStringList{QStringLiteral("Energy"), QStringLiteral("Technology")}));
        QCOMPARE(client.engineName(), QStringLiteral("Here"));
    }

    void failsWhatWaitsWhenThereWillBeNoEngine()
    {
        client::HttpApiClient client;
        QObject context;
        std::optional<Result<QStringList>> answer;
        client.sectors(&context, [&](Result<QStringList> result) { answer = result; });
        client.setUnavailable(Error{ErrorCode::schemaTooNew, QStringLiteral("The database is newer")});
        QVERIFY(QTest::qWaitFor([&] { return answer.has_value(); }));
        QVERIFY(answer->error().code == ErrorCode::schemaTooNew);
        QCOMPARE(answer->error().message, QStringLiteral("The database is newer"));
    }

    void tellsErrorsOfTheApiByTheirSlug()
    {
        m_server->prepare(
            "/api/stocks/NONE", {404, R"({"detail":"There is no stock NONE.","code":"not_found","request_id":"r1"})"});
        const auto detail = answerOf<protocol::StockDetailDto>(
            [this](auto *context, auto reply) { client().stockDetail(QStringLiteral("NONE"), context, reply); });
        QVERIFY(!detail);
        QVERIFY(detail.error().code == ErrorCode::notFound);
        QCOMPARE(detail.error().message, QStringLiteral("There is no stock NONE."));
        QVERIFY(detail.error().detail.contains(QStringLiteral("r1")));
    }

    void tellsWhichFieldIsWrong()
    {
        m_server->prepare("/api/stocks/?",
            {422,
                R"({"detail":"no","code":"validation_error","errors":[{"loc":["query","page_size"],"msg":"1 to 100","input":101}]})"});
        const auto page = list({});
        QVERIFY(page.error().code == ErrorCode::invalidArgument);
        QCOMPARE(page.error().fields.size(), std::size_t(1));
        QCOMPARE(page.error().fields.front().location, QStringLiteral("query.page_size"));
        QCOMPARE(page.error().fields.front().input, QStringLiteral("101"));
    }

    void takesTheStatusWhereAnErrorHasNoSlug()
    {
        m_server->prepare("/api/stocks/?", {403, "<html>proxy</html>"});
        QVERIFY(list({}).error().code == ErrorCode::forbidden);
    }

    void refusesWhatIsNotTheJsonItExpects_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("not JSON") << QByteArray("<html>");
        QTest::newRow("cut off") << kOneStock.left(100);
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("no items") << QByteArray("{}");
        QTest::newRow("empty") << QByteArray();
    }
    void refusesWhatIsNotTheJsonItExpects()
    {
        QFETCH(QByteArray, body);
        m_server->prepare("/api/stocks/?", {200, body});
        const auto page = list({});
        QVERIFY(!page);
        QVERIFY(page.error().code == ErrorCode::corrupt);
    }

    void tellsABrokenConnection()
    {
        m_server->prepare("/api/stocks/?", {200, kOneStock, true});
        QVERIFY(list({}).error().code == ErrorCode::unavailable);
    }

    void tellsThatNobodyListens()
    {
        const QUrl nobody = m_server->url();
        m_server.reset();
        m_client = std::make_unique<client::HttpApiClient>();
        m_client->setEndpoint(nobody, {}, QStringLiteral("nobody"));
        const auto sectors = answerOf<QStringList>([this](auto *context, auto reply) { m_client->sectors(context, reply); });
        QVERIFY(sectors.error().code == ErrorCode::unavailable);
        QVERIFY(sectors.error().message.contains(QStringLiteral("nobody")));
        QSignalSpy renamed(m_client.get(), &client::ApiClient::engineNameChanged);
        m_client->setEngineName(QStringLiteral("niemand"));
        QCOMPARE(renamed.count(), 1);
        QCOMPARE(m_client->engineName(), QStringLiteral("niemand"));
        const auto again = answerOf<QStringList>([this](auto *context, auto reply) { m_client->sectors(context, reply); });
        QVERIFY2(again.error().message.contains(QStringLiteral("niemand")), qPrintable(again.error().message));
    }

    void givesUpAfterItsTimeout()
    {
        m_server->prepare("/api/stocks/sectors", {200, "[]", false, true});
        client::HttpApiClient client({.timeout = 100ms});
        client.setEndpoint(m_server->url(), {}, QStringLiteral("slow"));
        const auto sectors = answerOf<QStringList>([&](auto *context, auto reply) { client.sectors(context, reply); });
        QVERIFY(sectors.error().code == ErrorCode::timeout);
    }

    void dropsTheAnswerOfSomeoneWhoIsGone()
    {
        m_server->prepare("/api/stocks/sectors", {200, "[]"});
        bool called = false;
        client::HttpApiClient &one = client();
        {
            QObject context;
            one.sectors(&context, [&](const Result<QStringList> &) { called = true; });
        }
        // Answers come in the order of the calls: once the second is there, the first has been dropped.
        QVERIFY(answerOf<QStringList>([&](auto *context, auto reply) { one.sectors(context, reply); }));
        QCOMPARE(m_server->requests().size(), 2);
        QVERIFY(!called);
    }

    void readsPricesAsColumnsWithMissingValues()
    {
        m_server->prepare("/api/stocks/AAPL/prices/historical?period=1mo",
            {200, R"({"ticker":"AAPL","period":"1mo","record_count":2,"currency":"USD",
            "provenance":{"source":"sample","as_of":"2026-11-20","fetched_at":null,"stale":false},
            "data":[{"date":"2026-11-19","open":1,"high":2,"low":0.5,"close":1.5,"volume":10,"sma_50":null,"rsi":55.5},
                    {"date":"2026-11-20","open":null,"high":null,"low":null,"close":1.6,"volume":0,"sma_50":1.4}]})"});
        const auto prices = answerOf<protocol::PriceHistoryDto>([this](auto *context, auto reply) {
            client().priceHistory(QStringLiteral("AAPL"), QStringLiteral("1mo"), context, reply);
        });
        QVERIFY2(prices.has_value(), prices ? "" : qPrintable(prices.error().detail));
        QCOMPARE(prices->size(), std::size_t(2));
        QCOMPARE(prices->days[1], QDate(2026, 11, 20));
        QVERIFY(std::isnan(prices->open[1]));
        QVERIFY(std::isnan(prices->sma50[0]));
        QCOMPARE(prices->sma50[1], 1.4);
        QCOMPARE(prices->volume[1], 0.0);
        QVERIFY(prices->provenance.isInvented());
    }

private:
    client::HttpApiClient &client()
    {
        m_client = std::make_unique<client::HttpApiClient>();
        m_client->setEndpoint(m_server->url(), "secret", QStringLiteral("test"));
        return *m_client;
    }
    Result<protocol::StockPageDto> list(const client::StockQuery &query)
    {
        return answerOf<protocol::StockPageDto>([&](auto *context, auto reply) { client().listStocks(query, context, reply); });
    }

    std::unique_ptr<test::TinyHttpServer> m_server;
    std::unique_ptr<client::HttpApiClient> m_client;
};

QTEST_GUILESS_MAIN(TestHttpApiClient)
#include "test_http_api_client.moc"
