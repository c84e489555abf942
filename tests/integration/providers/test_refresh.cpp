#include "engine/live/live_portfolios.h"
#include "engine/live/memory_session_store.h"
#include "engine/refresh/refresh_service.h"
#include "engine/services/staleness.h"
#include "integration/providers/fmp_market.h"
#include "providers/fmp/fmp_provider.h"
#include "providers/sample/sample_provider.h"
#include "storage/open_store.h"
#include "support/settable_clock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace soundings::engine;
using namespace soundings::test;
using namespace std::chrono_literals;

namespace {

constexpr Day kFriday = makeDay(2026, 11, 20);
constexpr Day kMonday = makeDay(2026, 11, 23);
const QString kKey = QStringLiteral("test-key-0123456789");

Ticker ticker(const char *text)
{
    return Ticker::parse(QString::fromLatin1(text)).value();
}

} // namespace

/// The refresh on a real store and over real HTTP, from a source that behaves and misbehaves.
class TestRefresh : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FmpMarket> m_market;
    std::unique_ptr<FakeMarketServer> m_server;
    std::unique_ptr<providers::HttpClient> m_client;
    std::unique_ptr<SettableClock> m_clock;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<providers::FmpProvider> m_fmp;

    void makeProvider(int budget = 250, const QString &key = kKey)
    {
        m_fmp = std::make_unique<providers::FmpProvider>(*m_client, *m_clock,
            providers::FmpOptions{.key = key,
                .base = m_server->url(QStringLiteral("/stable")),
                .callsPerDay = budget,
                .limits = {.callsPerMinute = 60'000, .firstWait = 5ms, .longestWait = 20ms, .failuresInARow = 4, .tries = 2}});
    }
    void openStore()
    {
        m_services.reset();
        m_store.reset();
        auto store = storage::openStore(QStringLiteral("sqlite:///") + m_folder->filePath(QStringLiteral("s.db")));
        QVERIFY(store);
        m_store = std::move(*store);
        m_services = std::make_unique<Services>(*m_store, *m_clock, TradingCalendar::nyse(), ScoringProfile::balanced);
    }
    void addStocks(std::initializer_list<const char *> names)
    {
        for (const char *name : names) {
            const StockUpdate stock{.ticker = ticker(name), .name = QString::fromLatin1(name), .sector = QStringLiteral("Tech")};
            QVERIFY(m_store->stocks().upsert({&stock, 1}, QStringLiteral("csv"), m_clock->now()));
        }
    }
    Result<RefreshReport> refresh(
        const RefreshOptions &options = {}, MarketDataKinds kinds = MarketData::quote | MarketData::bars)
    {
        return RefreshService(*m_services, {.providers = {{m_fmp.get(), kinds}}}).run(options);
    }
    StockRecord stored(const char *name) { return m_store->stocks().find(ticker(name)).value_or(StockRecord()); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<SettableClock>(Timestamp(kFriday) + 22h); // after the close
        m_market = std::make_unique<FmpMarket>();
        m_server = std::make_unique<FakeMarketServer>([this](const QByteArray &target, int) { return m_market->answer(target); });
        m_client = std::make_unique<providers::HttpClient>();
        openStore();
        makeProvider();
    }
    void cleanup()
    {
        m_fmp.reset();
        m_client.reset();
        m_server.reset();
        m_services.reset();
        m_store.reset();
    }

    void storesPricesAndFundamentalsWithTheirSource()
    {
        addStocks({"AAPL", "MSFT"});
        m_market->add(QStringLiteral("AAPL"), 200, kFriday);
        m_market->add(QStringLiteral("MSFT"), 400, kFriday);
        const auto report = refresh({}, MarketData::quote | MarketData::bars | MarketData::fundamentals);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
        QCOMPARE(report->count(RefreshOutcome::refreshed), 2);
        QCOMPARE(report->count(RefreshOutcome::failed), 0);
        QCOMPARE(report->calls, 2 * (1 + 3));
        QVERIFY(report->scored >= 2);

        const StockRecord apple = stored("AAPL");
        QVERIFY(apple.quote && apple.fundamentals && apple.score);
        QCOMPARE(apple.quote->provenance.source, QStringLiteral("fmp"));
        QCOMPARE(apple.quote->provenance.asOf, kFriday);
        QCOMPARE(m_store->prices().history(ticker("AAPL"))->series.size(), std::size_t(400));
        QCOMPARE(apple.fundamentals->values[Metric::peRatio], std::optional(25.5));
        QCOMPARE(apple.fundamentals->values[Metric::netMargin], std::optional(20.0));
        QVERIFY2(!apple.fundamentals->values.has(Metric::currentRatio), "0 means missing there");
        QCOMPARE(apple.fundamentals->values[Metric::dividendYield], std::optional(0.0));
        QVERIFY(std::abs(*apple.fundamentals->values[Metric::revenueGrowth] - 20) < 1e-9);
        QCOMPARE(apple.fundamentals->provenance.source, QStringLiteral("fmp"));

        const auto again = refresh();
        QVERIFY(again);
        QVERIFY2(!again->ran, "nothing is due after the close");
        QCOMPARE(again->calls, 0);
        QVERIFY2(!again->reason.isEmpty(), "it says why");
    }

    void asksForTheNewestPriceWhileTheExchangeIsOpen()
    {
        addStocks({"AAPL"});
        m_market->add(QStringLiteral("AAPL"), 200, kFriday);
        QVERIFY(refresh());
        m_clock->set(Timestamp(kMonday) + 16h); // 11:00 in New York
        m_market->move(QStringLiteral("AAPL"), kMonday, 211, m_clock->now() - 60s);
        auto report = refresh();
        QVERIFY(report && report->ran);
        QCOMPARE(stored("AAPL").quote->price, 211.0);
        QCOMPARE(stored("AAPL").quote->provenance.asOf, kMonday);
        QCOMPARE(m_server->requestsFor("/quote?"), 1);

        m_clock->advance(2min);
        report = refresh();
        QVERIFY2(report && !report->ran, "two minutes later it is fresh");

        // After the close, what was stored in the middle of the session is not the close.
        m_clock->set(Timestamp(kMonday) + 21h + 5min);
        const StockRecord morning = stored("AAPL");
        StockRecord shown = morning;
        Staleness(*m_clock, TradingCalendar::nyse()).mark(shown);
        QVERIFY(shown.quote->provenance.stale);
        m_market->move(QStringLiteral("AAPL"), kMonday, 215, *TradingCalendar::nyse().closingBell(kMonday));
        report = refresh();
        QVERIFY(report && report->ran);
        QCOMPARE(stored("AAPL").quote->price, 215.0);
        shown = stored("AAPL");
        Staleness(*m_clock, TradingCalendar::nyse()).mark(shown);
        QVERIFY(!shown.quote->provenance.stale);
    }

    void keepsTheOldValueWhateverIsAnswered_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("cutAfter");
        QTest::addColumn<QString>("fault");
        const QByteArray json = "application/json", text = "text/plain", html = "text/html";
        QTest::newRow("HTML instead of data")
            << 200 << QByteArray("<html><body>Sorry</body></html>") << html << -1 << "malformed";
        QTest::newRow("an error with status 200")
            << 200 << QByteArray(R"({"Error Message":"Limit Reach . Please upgrade your plan"})") << json << -1 << "rate_limited";
        QTest::newRow("text with status 402") << 402
                                              << QByteArray("Premium Query Parameter: 'Special Endpoint : this value set for "
                                                            "symbol is not available under your current subscription")
                                              << text << -1 << "plan_restricted_symbol";
        QTest::newRow("torn") << 200 << QByteArray(R"([{"symbol":"AAPL","date":"2026-11-23","close":211},{"symbol")") << json
                              << -1 << "malformed";
        QTest::newRow("broken off") << 200 << QByteArray(500, 'x') << json << 100 << "malformed";
        QTest::newRow("a fault of the server") << 503 << QByteArray("busy") << text << -1 << "network";
        QTest::newRow("nothing of the symbol") << 200 << QByteArray("[]") << json << -1 << "not_found";
        QTest::newRow("another symbol") << 200 << QByteArray(R"([{"symbol":"MSFT","date":"2026-11-23","close":211}])") << json
                                        << -1 << "malformed";
        QTest::newRow("a price of 0") << 200 << QByteArray(R"([{"symbol":"AAPL","date":"2026-11-23","close":0}])") << json << -1
                                      << "implausible";
        QTest::newRow("a day in the future")
            << 200 << QByteArray(R"([{"symbol":"AAPL","date":"2027-01-05","close":200}])") << json << -1 << "implausible";
        QTest::newRow("thirty times the price")
            << 200 << QByteArray(R"([{"symbol":"AAPL","date":"2026-11-23","close":6000}])") << json << -1 << "implausible";
    }
    void keepsTheOldValueWhateverIsAnswered()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(int, cutAfter);
        QFETCH(QString, fault);
        addStocks({"AAPL", "MSFT"});
        m_market->add(QStringLiteral("AAPL"), 200, kFriday);
        m_market->add(QStringLiteral("MSFT"), 400, kFriday);
        QVERIFY(refresh());
        const Quote before = *stored("AAPL").quote;

        m_clock->set(Timestamp(kMonday) + 22h);
        m_market->move(QStringLiteral("MSFT"), kMonday, 404, m_clock->now() - 1h);
        m_market->misbehave("symbol=AAPL", {.status = status, .body = body, .contentType = type, .cutAfter = cutAfter});
        const auto report = refresh();
        QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
        const SymbolReport &apple = report->symbols.at(QStringLiteral("AAPL"));
        QCOMPARE(toText(apple.outcome), QStringLiteral("failed"));
        QCOMPARE(apple.fault, fault);
        QVERIFY(!apple.reasons.join(u' ').isEmpty());
        QVERIFY2(
            toText(report->symbols.at(QStringLiteral("MSFT")).outcome) == QStringLiteral("refreshed"), "the other is not hurt");

        StockRecord after = stored("AAPL");
        QCOMPARE(after.quote->price, before.price);
        QCOMPARE(after.quote->provenance.asOf, kFriday);
        Staleness(*m_clock, TradingCalendar::nyse()).mark(after);
        QVERIFY2(after.quote->provenance.stale, "and it is marked as stale");
        QCOMPARE(m_store->prices().history(ticker("AAPL"))->series.days.back(), kFriday);
    }

    void aSourceThatIsAwayIsAFailureThatMayPass()
    {
        addStocks({"AAPL", "MSFT"});
        m_market->misbehave("symbol", {.status = 500, .body = "no"});
        const auto report = refresh();
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::unavailable);
        QVERIFY(infoOf(report.error().code).retryable);
        m_market->behave();
        m_market->add(QStringLiteral("AAPL"), 200, kFriday, 30);
        const auto again = refresh();
        QVERIFY2(again && again->count(RefreshOutcome::refreshed) == 1, "and nothing stands against asking at once again");
    }

    void fetchesTheWholeSeriesAnewAfterASplit()
    {
        addStocks({"AAPL"});
        m_market->add(QStringLiteral("AAPL"), 200, kFriday, 300);
        QVERIFY(refresh());
        const double before = m_store->prices().history(ticker("AAPL"))->series.close.front();
        m_clock->set(Timestamp(kMonday) + 22h);
        m_market->split(QStringLiteral("AAPL"), 4);
        m_market->move(QStringLiteral("AAPL"), kMonday, 52, m_clock->now() - 1h);
        const auto report = refresh();
        QVERIFY(report);
        QCOMPARE(report->count(RefreshOutcome::refreshed), 1);
        const PriceSeries series = m_store->prices().history(ticker("AAPL"))->series;
        QCOMPARE(series.size(), std::size_t(301));
        QVERIFY(std::abs(series.close.front() - before / 4) < 1e-9);
        QCOMPARE(series.close.back(), 52.0);
    }

    void plansTomorrowWhenTheBudgetIsSpent()
    {
        makeProvider(5);
        addStocks({"AAPL", "BAC", "CAT", "DIS", "EBAY", "F", "GE", "HD"});
        for (const char *name : {"AAPL", "BAC", "CAT", "DIS", "EBAY", "F", "GE", "HD"})
            m_market->add(QString::fromLatin1(name), 100, kFriday, 30);
        auto report = refresh();
        QVERIFY(report);
        QCOMPARE(report->count(RefreshOutcome::refreshed), 5);
        QCOMPARE(report->count(RefreshOutcome::skipped), 3);
        QVERIFY2(report->plan.join(u' ').contains(QStringLiteral("tomorrow: F, GE, HD.")), qPrintable(report->plan.join(u' ')));
        QCOMPARE(m_server->requests().size(), 5);
        report = refresh();
        QVERIFY(report && !report->ran);
        QVERIFY2(report->reason.contains(QStringLiteral("5 of 5 calls")), qPrintable(report->reason));
        QCOMPARE(m_server->requests().size(), 5);
        m_clock->advance(24h); // the next day in UTC: Saturday
        report = refresh();
        QVERIFY(report);
        QCOMPARE(report->count(RefreshOutcome::refreshed), 3);
    }

    void goesOnWhereAStoppedRunEnded()
    {
        addStocks({"AAPL", "BAC", "CAT", "DIS"});
        for (const char *name : {"AAPL", "BAC", "CAT", "DIS"})
            m_market->add(QString::fromLatin1(name), 100, kFriday, 30);
        QVERIFY(refresh());
        m_clock->set(Timestamp(kMonday) + 16h);
        for (const char *name : {"AAPL", "BAC", "CAT", "DIS"})
            m_market->move(QString::fromLatin1(name), kMonday, 105, m_clock->now() - 60s);
        const auto before = m_server->requests().size();

        // The fourth never comes; by then the others are stored.
        m_market->misbehave("symbol=DIS", {.silent = true});
        std::stop_source stop;
        const auto stopped = refresh(
            {.stop = stop.get_token(), .progress = [&](int done, int, const QString &) { done == 3 && stop.request_stop(); }});
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::cancelled);
        QCOMPARE(m_server->requests().size(), before + 4);

        // A program that comes back an hour later, as after a crash.
        m_client = nullptr;
        m_fmp.reset();
        m_client = std::make_unique<providers::HttpClient>();
        makeProvider();
        openStore();
        m_market->behave();
        m_clock->advance(1h);
        const auto resumed = refresh();
        QVERIFY(resumed);
        QVERIFY(resumed->resumed);
        QCOMPARE(m_server->requests().size(), before + 5);
        QCOMPARE(stored("DIS").quote->price, 105.0);
        QVERIFY2(resumed->scored >= 4, "also what the stopped run has stored");
        const auto next = refresh();
        QVERIFY2(next && !next->resumed, "an ended run is not gone on with");
    }

    void doesNotAskAgainForWhatThePlanDoesNotInclude()
    {
        addStocks({"AAPL", "MSFT"});
        m_market->add(QStringLiteral("AAPL"), 200, kFriday, 30);
        m_market->misbehave(
            "symbol=MSFT", {.status = 402, .body = "Premium Query Parameter: symbol", .contentType = "text/plain"});
        QVERIFY(refresh());
        QCOMPARE(m_server->requestsFor("symbol=MSFT"), 1);
        const auto again = refresh();
        QVERIFY(again);
        QCOMPARE(m_server->requestsFor("symbol=MSFT"), 1);
        QVERIFY2(again->symbols.at(QStringLiteral("MSFT")).reasons.join(u' ').contains(QStringLiteral("plan")), "it says why");
        QVERIFY(refresh({.tickers = {ticker("MSFT")}, .byHand = true}));
        QVERIFY2(m_server->requestsFor("symbol=MSFT") == 2, "by hand it is asked again");
        m_clock->advance(25h);
        QVERIFY(refresh());
        QCOMPARE(m_server->requestsFor("symbol=MSFT"), 3);
        makeProvider(250, QStringLiteral("another key"));
        QVERIFY(refresh());
        QVERIFY2(m_server->requestsFor("symbol=MSFT") == 4, "another key may be another plan");
    }

    void asksNobodyWithAKeyThatIsRefused()
    {
        addStocks({"AAPL", "BAC", "CAT"});
        m_market->misbehave("symbol", {.status = 401, .body = R"({"Error Message":"Invalid API KEY. Please retry."})"});
        auto report = refresh();
        QVERIFY(!report);
        QVERIFY2(report.error().message.contains(QStringLiteral("FMP_API_KEY")), qPrintable(report.error().message));
        const auto asked = m_server->requests().size();
        QVERIFY2(asked <= 3, "one refusal is enough, but for what was under way");
        m_market->behave();
        m_market->add(QStringLiteral("AAPL"), 200, kFriday, 30);
        m_clock->advance(25h);
        report = refresh();
        QCOMPARE(m_server->requests().size(), asked);
        makeProvider(250, QStringLiteral("another key"));
        report = refresh();
        QVERIFY(report);
        QCOMPARE(stored("AAPL").quote->provenance.source, QStringLiteral("fmp"));
        makeProvider(250, QString());
        report = refresh();
        QVERIFY(!report);
        QVERIFY2(report.error().message.contains(QStringLiteral("FMP_API_KEY is empty")), qPrintable(report.error().message));
    }

    void addsAStockThatIsAskedForByName()
    {
        m_market->add(QStringLiteral("BRK-B"), 500, kFriday, 30);
        const auto report = refresh({.tickers = {ticker("BRK.B"), ticker("NOPE")}, .byHand = true},
            MarketData::quote | MarketData::bars | MarketData::fundamentals);
        QVERIFY(report);
        QCOMPARE(toText(report->symbols.at(QStringLiteral("BRK.B")).outcome), QStringLiteral("refreshed"));
        QCOMPARE(report->symbols.at(QStringLiteral("NOPE")).fault, QStringLiteral("not_found"));
        const StockRecord record = stored("BRK.B");
        QCOMPARE(record.stock.name, QStringLiteral("BRK-B Incorporated"));
        QCOMPARE(record.stock.sector, QStringLiteral("Technology"));
        QVERIFY(record.quote);
        QVERIFY2(!m_store->stocks().find(ticker("NOPE")), "what the source does not know is not made up");
    }

    void realPricesReplaceSimulatedOnesAndNeverMix()
    {
        addStocks({"AAPL"});
        {
            const auto writer = m_store->prices().beginWrite(QStringLiteral("sample"), m_clock->now());
            const PriceBar bar{.day = kFriday, .close = 1};
            QVERIFY((*writer)->write(ticker("AAPL"), {&bar, 1}));
            QVERIFY((*writer)->commit());
        }
        m_market->add(QStringLiteral("AAPL"), 200, kFriday, 30);
        QVERIFY(refresh());
        const PriceHistory history = *m_store->prices().history(ticker("AAPL"));
        QCOMPARE(history.series.size(), std::size_t(30));
        QCOMPARE(history.provenance.source, QStringLiteral("fmp"));

        providers::SampleProvider sample(*m_clock, TradingCalendar::nyse());
        m_clock->set(Timestamp(kMonday) + 22h);
        const auto report = RefreshService(*m_services, {.providers = {{&sample, MarketData::bars}}}).run({});
        QVERIFY(report);
        QCOMPARE(toText(report->symbols.at(QStringLiteral("AAPL")).outcome), QStringLiteral("skipped"));
        QCOMPARE(m_store->prices().history(ticker("AAPL"))->series.size(), std::size_t(30));
    }

    void theSimulatedMarketMovesOn()
    {
        providers::SampleProvider sample(*m_clock, TradingCalendar::nyse());
        const RefreshService service(*m_services, {.providers = {{&sample, MarketData::bars}}});
        QVERIFY(service.run({.tickers = {ticker("AAPL")}, .byHand = true}));
        QCOMPARE(stored("AAPL").quote->provenance.asOf, kFriday);
        QVERIFY(stored("AAPL").quote->provenance.isSample());
        m_clock->set(Timestamp(kMonday) + 22h);
        const auto report = service.run({});
        QVERIFY(report && report->ran);
        QCOMPARE(stored("AAPL").quote->provenance.asOf, kMonday);
    }

    void livePortfoliosTakeRealPricesAndNothingMadeUp()
    {
        addStocks({"AAPL", "OLD"});
        m_market->add(QStringLiteral("AAPL"), 200, kFriday, 30);
        {
            const auto writer = m_store->prices().beginWrite(QStringLiteral("sample"), m_clock->now());
            const PriceBar bar{.day = kFriday, .close = 77};
            QVERIFY((*writer)->write(ticker("OLD"), {&bar, 1}));
            QVERIFY((*writer)->commit());
        }
        QVERIFY(refresh({.tickers = {ticker("AAPL")}}));
        const auto sessions = MemorySessionStore::load(nullptr, {}, *m_clock).value();
        const LivePortfolios live(*m_store, *sessions, *m_clock, false);
        QVERIFY(live.open(QStringLiteral("s"), {{ticker("AAPL"), 1}, {ticker("OLD"), 1}}));
        m_clock->set(Timestamp(kMonday) + 16h);
        m_market->move(QStringLiteral("AAPL"), kMonday, 211, m_clock->now() - 60s);
        QVERIFY(refresh({.tickers = {ticker("AAPL")}}));
        for (int i = 0; i < 3; ++i)
            QVERIFY(live.tick());
        const MarketPrices prices = sessions->prices().value();
        QCOMPARE(prices.prices.at(ticker("AAPL")), 211.0);
        QVERIFY2(prices.prices.at(ticker("OLD")) == 77, "a simulated price does not move beside a real one");
        QCOMPARE(prices.source, MarketSource::simulated);
    }

    void priceChangesScoreOnlyWhatChanged()
    {
        addStocks({"AAPL", "MSFT"});
        for (const char *name : {"AAPL", "MSFT"})
            m_market->add(QString::fromLatin1(name), 100, kFriday, 300);
        QVERIFY(refresh({}, MarketData::quote | MarketData::bars | MarketData::fundamentals));
        const Timestamp scoredAt = stored("MSFT").score->calculatedAt;
        m_clock->set(Timestamp(kMonday) + 16h);
        m_market->move(QStringLiteral("AAPL"), kMonday, 130, m_clock->now() - 60s);
        const auto report = refresh({.tickers = {ticker("AAPL")}});
        QVERIFY(report);
        QCOMPARE(report->scored, 1);
        QCOMPARE(stored("MSFT").score->calculatedAt, scoredAt);
        const StockRecord apple = stored("AAPL");
        QCOMPARE(apple.score->calculatedAt, m_clock->now());
        // The short way gives what the long way gives.
        QVERIFY(m_services->scores.calculate());
        QCOMPARE(stored("AAPL").score->total, apple.score->total);
        QCOMPARE(
            stored("AAPL").score->pillars[std::size_t(Pillar::momentum)], apple.score->pillars[std::size_t(Pillar::momentum)]);
    }

    void theKeyIsInNoLogLineAndNoText()
    {
        qputenv("QT_LOGGING_RULES", "*=true");
        const LogCatcher log;
        addStocks({"AAPL", "MSFT", "DIS"});
        m_market->add(QStringLiteral("AAPL"), 200, kFriday, 30);
        m_market->misbehave(
            "symbol=MSFT", {.status = 403, .body = "{\"Error Message\":\"Your key " + kKey.toUtf8() + " is odd\"}"});
        m_market->misbehave("symbol=DIS", {.status = 200, .body = "<p>" + kKey.toUtf8() + "</p>"});
        const auto report = refresh({}, MarketData::bars | MarketData::fundamentals);
        QVERIFY(report);
        QString everything = log.text() + report->reason + report->plan.join(u' ');
        for (const auto &[name, symbol] : report->symbols)
            everything += symbol.reasons.join(u' ');
        const auto marks = m_store->refreshes().marks(QStringLiteral("fmp"));
        for (const ProviderMark &mark : *marks)
            everything += mark.message + mark.version + mark.subject;
        QVERIFY2(!everything.contains(kKey), qPrintable(everything));
        for (const QByteArray &head : m_server->requests()) {
            QVERIFY2(head.toLower().contains(QByteArray("\r\napikey: " + kKey.toUtf8().toLower())), "the key goes into a header");
            QVERIFY2(!head.split('\r').front().contains(kKey.toUtf8()), "and not into the address");
        }
    }
};

QTEST_GUILESS_MAIN(TestRefresh)
#include "test_refresh.moc"
