#include "integration/providers/fmp_market.h"
#include "providers/edgar/edgar_provider.h"
#include "support/settable_clock.h"

#include <QElapsedTimer>
#include <QTest>

#include <deque>
#include <map>

using namespace soundings;
using namespace soundings::engine;
using namespace soundings::test;
using namespace std::chrono_literals;

namespace {

/// JSON that is written with single quotes, which moc understands better than raw strings.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

const QByteArray kTickers = json("{'0':{'cik_str':320193,'ticker':'AAPL','title':'Example'},'1':{'cik_str':7,'ticker':'BRK-B'}}");
const QByteArray kFacts = json("{'cik':320193,'entityName':'Example','facts':{'us-gaap':{'Revenues':{'label':'r','units':{'USD':["
                               "{'start':'2025-01-01','end':'2025-12-31','val':1000,'fy':2025,'fp':'FY','filed':'2026-02-01'}]}},"
                               "'NetIncomeLoss':{'units':{'USD':["
                               "{'start':'2025-01-01','end':'2025-12-31','val':100,'filed':'2026-02-01'}]}}},"
                               "'dei':{'EntityCommonStockSharesOutstanding':{'units':{'shares':["
                               "{'end':'2026-01-20','val':10,'filed':'2026-02-01'}]}}}}}");

using Outcomes = std::map<QString, MarketOutcome>;

Outcomes ask(providers::EdgarProvider &edgar, std::deque<MarketRequest> todo)
{
    Outcomes outcomes;
    edgar.fetch(
        [&]() -> std::optional<MarketRequest> {
            if (todo.empty())
                return std::nullopt;
            const MarketRequest request = todo.front();
            todo.pop_front();
            return request;
        },
        [&](const MarketRequest &request, MarketOutcome outcome, int) {
            outcomes.emplace(request.ticker.text(), std::move(outcome));
        },
        {});
    return outcomes;
}

MarketRequest requestFor(const char *ticker, double price = 200, const QString &version = {})
{
    return {.kind = MarketData::fundamentals,
        .ticker = Ticker::fromCanonical(QString::fromLatin1(ticker)),
        .price = price,
        .currency = QStringLiteral("USD"),
        .knownVersion = version};
}

FakeMarketServer::Reply sec(const QByteArray &target)
{
    if (target.endsWith("/company_tickers.json"))
        return {.body = kTickers};
    if (target.endsWith("/companyfacts/CIK0000320193.json"))
        return {.body = kFacts, .headers = "ETag: \"one\"\r\n"};
    return {.status = 404, .body = "<xml>no such key</xml>", .contentType = "text/xml"};
}

} // namespace

class TestEdgarWire : public QObject {
    Q_OBJECT

private:
    providers::HttpClient m_client;
    const SettableClock m_clock{Timestamp(makeDay(2026, 11, 20)) + 22h};

    providers::EdgarProvider provider(
        const FakeMarketServer &server, const QString &contact = QStringLiteral("Ada ada@example.org"))
    {
        return {m_client, m_clock,
            {.contact = contact,
                .files = server.url(QStringLiteral("/files")),
                .data = server.url(QStringLiteral("/api/xbrl")),
                .limits = {.callsPerMinute = 540, .burst = 1, .firstWait = 5ms, .longestWait = 20ms}}};
    }

private slots:
    void readsFiguresOfACompanyAndSaysWhoAsks()
    {
        const FakeMarketServer server([](const QByteArray &target, int) { return sec(target); });
        auto edgar = provider(server);
        const Outcomes outcomes = ask(edgar, {requestFor("AAPL"), requestFor("BRK.B"), requestFor("VOLV-B.ST")});
        const MarketOutcome &apple = outcomes.at(QStringLiteral("AAPL"));
        QVERIFY(apple);
        const auto &fetched = std::get<FetchedFundamentals>(apple->data);
        QCOMPARE(fetched.values[Metric::peRatio], std::optional(20.0));
        QCOMPARE(fetched.values[Metric::netMargin], std::optional(10.0));
        QCOMPARE(fetched.asOf, makeDay(2026, 2, 1));
        QCOMPARE(apple->origin.provider, QStringLiteral("edgar"));
        QCOMPARE(outcomes.at(QStringLiteral("BRK.B")).error().fault, ProviderFault::notFound);
        QVERIFY2(server.requestsFor("CIK0000000007") == 1, "the class of shares is spelled with a dash there");
        QCOMPARE(outcomes.at(QStringLiteral("VOLV-B.ST")).error().fault, ProviderFault::notFound);
        for (const QByteArray &head : server.requests())
            QVERIFY2(head.contains("(Ada ada@example.org)"), head.constData());
    }

    void doesNotFetchAgainWhatIsTheSame()
    {
        const FakeMarketServer server([&](const QByteArray &target, int nth) {
            if (nth > 1 && target.contains("companyfacts"))
                return FakeMarketServer::Reply{.status = 304, .body = {}};
            return sec(target);
        });
        auto edgar = provider(server);
        const Outcomes first = ask(edgar, {requestFor("AAPL")});
        const QString version = first.at(QStringLiteral("AAPL"))->origin.version;
        const Outcomes again = ask(edgar, {requestFor("AAPL", 201, version)});
        QVERIFY(std::holds_alternative<Unchanged>(again.at(QStringLiteral("AAPL"))->data));
        QVERIFY(server.requests().last().toLower().contains("if-none-match: \"one\""));
        QCOMPARE(again.at(QStringLiteral("AAPL"))->origin.version, version);
        QVERIFY2(server.requestsFor("company_tickers") == 1, "the list of companies is kept for a day");
        ask(edgar, {requestFor("AAPL", 250, version)});
        QVERIFY2(!server.requests().last().toLower().contains("if-none-match"), "another price makes other multiples");
    }

    void saysWhatARefusalMeans()
    {
        const FakeMarketServer server([](const QByteArray &, int) {
            return FakeMarketServer::Reply{.status = 403, .body = "<html>Undeclared Tool</html>"};
        });
        auto edgar = provider(server);
        const Outcomes outcomes = ask(edgar, {requestFor("AAPL"), requestFor("BRK.B")});
        QCOMPARE(outcomes.size(), std::size_t(2));
        const ProviderError &error = outcomes.at(QStringLiteral("AAPL")).error();
        QCOMPARE(error.fault, ProviderFault::endpointRestricted);
        QVERIFY(error.message.contains(QStringLiteral("SEC_CONTACT")));
        QCOMPARE(server.requests().size(), 1);
    }

    void asksForAContactFirst()
    {
        const FakeMarketServer server([](const QByteArray &target, int) { return sec(target); });
        QVERIFY(!provider(server).obstacle());
        for (const char *contact : {"", "Ada Lovelace"}) {
            const auto obstacle = provider(server, QString::fromLatin1(contact)).obstacle();
            QVERIFY(obstacle);
            QCOMPARE(obstacle->fault, ProviderFault::authMissing);
            QVERIFY(obstacle->message.contains(QStringLiteral("SEC_CONTACT")));
        }
    }

    void makesNoMoreThanTenCallsASecond()
    {
        QByteArray tickers = "{'0':{}";
        for (int i = 1; i <= 12; ++i)
            tickers += ",'" + QByteArray::number(i) + "':{'cik_str':" + QByteArray::number(i) + ",'ticker':'T"
                + QByteArray::number(i) + "'}";
        tickers = json(tickers + '}');
        const FakeMarketServer server([&](const QByteArray &target, int) {
            return target.contains("company_tickers") ? FakeMarketServer::Reply{.body = tickers}
                                                      : FakeMarketServer::Reply{.body = kFacts};
        });
        auto edgar = provider(server);
        std::deque<MarketRequest> todo;
        for (int i = 1; i <= 12; ++i)
            todo.push_back(requestFor(qPrintable(QStringLiteral("T%1").arg(i))));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(ask(edgar, todo).size(), std::size_t(12));
        QVERIFY2(timer.elapsed() >= 1100, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestEdgarWire)
#include "test_edgar_wire.moc"
