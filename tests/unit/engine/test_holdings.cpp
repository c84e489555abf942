#include "engine/services/services.h"
#include "storage/open_store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace soundings::engine;
using namespace std::chrono_literals;

namespace {

Ticker ticker(const char *text)
{
    return Ticker::fromCanonical(QString::fromLatin1(text));
}

constexpr Day kToday = makeDay(2026, 11, 20);
const Timestamp kNow = Timestamp(Day(kToday)) + 22h;

Transaction trade(const char *name, TransactionKind kind, double shares, double price, Day day = kToday)
{
    return {{}, ticker(name), kind, day, shares, price, 0, {}, {}};
}

} // namespace

/// Watchlists and portfolios over a real store.
class TestHoldings : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    FixedClock m_clock{kNow};
    std::unique_ptr<Services> m_services;
    QString m_id;

    void addStock(const char *name, const char *sector, const char *currency)
    {
        const StockUpdate stock{
            .ticker = ticker(name), .sector = QString::fromLatin1(sector), .currency = QString::fromLatin1(currency)};
        QVERIFY(m_store->stocks().upsert(std::span(&stock, 1), QStringLiteral("csv"), kNow));
    }

    void setPrice(const char *name, double before, double now)
    {
        const std::vector<PriceBar> bars{
            {kToday - std::chrono::days(1), before, before, before, before, before, 1}, {kToday, now, now, now, now, now, 1}};
        auto writer = m_store->prices().beginWrite(QStringLiteral("csv"), kNow);
        QVERIFY(writer);
        QVERIFY((*writer)->write(ticker(name), bars));
        QVERIFY((*writer)->commit());
    }

    WatchlistService &lists() { return m_services->watchlists; }
    PortfolioService &portfolios() { return m_services->portfolios; }

private slots:
    void init()
    {
        static int number = 0;
        auto opened = storage::openStore(QStringLiteral("sqlite:///%1/%2.db").arg(m_folder.path()).arg(++number));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_store = std::move(*opened);
        m_services = std::make_unique<Services>(*m_store, m_clock, TradingCalendar::nyse(), ScoringProfile::balanced);
        addStock("AAA", "Technology", "USD");
        addStock("BBB", "Energy", "USD");
        addStock("VOLV", "Industrials", "SEK");
        addStock("MUTE", "", "USD"); // never has a price
        setPrice("AAA", 90, 100);
        setPrice("BBB", 55, 50);
        setPrice("VOLV", 200, 250);
        const auto made = portfolios().create(QStringLiteral(" Pension "), {});
        QVERIFY(made);
        QCOMPARE(made->portfolio.name, QStringLiteral("Pension"));
        m_id = made->portfolio.id;
    }

    void cleanup()
    {
        m_services.reset();
        m_store.reset();
    }

    void targetIsReachedFromTheSideOnWhichItWasSet()
    {
        const auto list = lists().create(QStringLiteral("Mine"), {});
        QVERIFY(list);
        const QString id = list->list.id;
        QVERIFY(lists().put(id, ticker("AAA"), {}, 120.0)); // from below
        QVERIFY(lists().put(id, ticker("BBB"), {}, 40.0)); // from above
        QVERIFY(lists().put(id, ticker("MUTE"), {}, 10.0));
        auto seen = lists().find(id);
        QCOMPARE(seen->stocks[0].targetReached, std::optional(false));
        QCOMPARE(seen->stocks[1].targetReached, std::optional(false));
        QCOMPARE(seen->stocks[2].targetReached, std::optional<bool>());
        setPrice("AAA", 100, 120);
        setPrice("BBB", 50, 39.5);
        seen = lists().find(id);
        QCOMPARE(seen->stocks[0].targetReached, std::optional(true));
        QCOMPARE(seen->stocks[1].targetReached, std::optional(true));

        // New notes do not move the side from which the target is reached; a new target does.
        seen = lists().put(id, ticker("AAA"), QStringLiteral("sell?"), 120.0);
        QCOMPARE(seen->stocks[0].targetReached, std::optional(true));
        seen = lists().put(id, ticker("AAA"), {}, 110.0);
        QCOMPARE(seen->stocks[0].targetReached, std::optional(false)); // now waits for a fall
    }

    void watchlistRefusesWhatItCannotKeep()
    {
        const auto list = lists().create(QStringLiteral("Mine"), {});
        QCOMPARE(lists().create(QStringLiteral("  "), {}).error().code, ErrorCode::invalidArgument);
        QCOMPARE(lists().create(QStringLiteral("MINE"), {}).error().code, ErrorCode::conflict);
        QCOMPARE(lists().put(list->list.id, ticker("NOPE"), {}, {}).error().code, ErrorCode::notFound);
        QCOMPARE(lists().put(list->list.id, ticker("AAA"), {}, 0.0).error().code, ErrorCode::invalidArgument);
        QCOMPARE(lists().put(list->list.id, ticker("AAA"), QString(501, u'x'), {}).error().code, ErrorCode::invalidArgument);
        QVERIFY(lists().find(list->list.id)->stocks.empty());
    }

    void listOutlivesAStockThatIsDeleted()
    {
        const auto list = lists().create(QStringLiteral("Mine"), {});
        QVERIFY(lists().put(list->list.id, ticker("AAA"), QStringLiteral("note"), {}));
        QVERIFY(portfolios().record(m_id, trade("AAA", TransactionKind::buy, 1, 1)));
        QVERIFY(m_services->stocks.remove(ticker("AAA")));
        const auto seen = lists().find(list->list.id);
        QCOMPARE(seen->stocks.size(), 1u);
        QVERIFY(!seen->stocks[0].record);
        const auto owned = portfolios().find(m_id);
        QCOMPARE(owned->positions.size(), 1u);
        QVERIFY(!owned->positions[0].value);
        QCOMPARE(owned->totals[0].withoutPrice, 1);
    }

    void valuesWhatIsHeldCurrencyByCurrency()
    {
        QVERIFY(portfolios().record(m_id, trade("AAA", TransactionKind::buy, 10, 80)));
        QVERIFY(portfolios().record(m_id, trade("BBB", TransactionKind::buy, 20, 60)));
        QVERIFY(portfolios().record(m_id, trade("MUTE", TransactionKind::buy, 5, 7)));
        QVERIFY(portfolios().record(m_id, trade("VOLV", TransactionKind::buy, 4, 200)));
        const auto seen = portfolios().find(m_id);
        QVERIFY2(seen, seen ? "" : qPrintable(seen.error().message));

        QCOMPARE(seen->totals.size(), 2u);
        const CurrencyTotals &dollars = seen->totals[0];
        QCOMPARE(dollars.currency, QStringLiteral("USD"));
        QCOMPARE(dollars.positions, 3);
        QCOMPARE(dollars.withoutPrice, 1);
        QCOMPARE(dollars.cost, 2000.0); // 800 + 1200, without the one that has no price
        QCOMPARE(dollars.value, 2000.0); // 1000 + 1000
        QCOMPARE(dollars.gain, 0.0);
        QCOMPARE(dollars.dayChange, 0.0); // +100 - 100
        const CurrencyTotals &crowns = seen->totals[1];
        QCOMPARE(crowns.value, 1000.0);
        QCOMPARE(crowns.gainPercent, std::optional(25.0));
        QCOMPARE(crowns.dayChange, 200.0);

        const auto at = [&](const char *name) {
            return *std::ranges::find(seen->positions, ticker(name), [](const ValuedPosition &p) { return p.position.ticker; });
        };
        QCOMPARE(at("AAA").weight, std::optional(0.5));
        QCOMPARE(at("AAA").gainPercent, std::optional(25.0));
        QCOMPARE(at("VOLV").weight, std::optional(1.0));
        QVERIFY(!at("MUTE").value);
        QCOMPARE(seen->sectors.size(), 3u);
        QCOMPARE(seen->sectors[0].weight, 0.5);
    }

    void correctionIsCheckedAgainstEverythingAfterIt()
    {
        const Day before = kToday - std::chrono::days(10);
        auto seen = portfolios().record(m_id, trade("AAA", TransactionKind::buy, 10, 80, before));
        const QString purchase = seen->portfolio.transactions[0].id;
        seen = portfolios().record(m_id, trade("AAA", TransactionKind::sell, 8, 100));
        QVERIFY(seen);
        QCOMPARE(seen->positions[0].position.realisedGain, 160.0);

        Transaction smaller = trade("AAA", TransactionKind::buy, 5, 80, before);
        smaller.id = purchase;
        const auto refused = portfolios().record(m_id, smaller);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"8 shares of AAA"), qPrintable(refused.error().message));
        QCOMPARE(portfolios().find(m_id)->portfolio.transactions[0].shares, 10.0);
        QVERIFY(!portfolios().forget(m_id, purchase));
        const auto emptied = portfolios().removePosition(m_id, ticker("AAA"));
        QVERIFY(emptied);
        QVERIFY(emptied->portfolio.transactions.empty());
    }

    void refusesTransactionsThatCannotBe_data()
    {
        QTest::addColumn<double>("shares");
        QTest::addColumn<double>("price");
        QTest::addColumn<int>("daysAhead");
        QTest::newRow("no shares") << 0.0 << 1.0 << 0;
        QTest::newRow("negative shares") << -1.0 << 1.0 << 0;
        QTest::newRow("not a number") << std::nan("") << 1.0 << 0;
        QTest::newRow("negative price") << 1.0 << -1.0 << 0;
        QTest::newRow("infinite price") << 1.0 << std::numeric_limits<double>::infinity() << 0;
        QTest::newRow("tomorrow's trade") << 1.0 << 1.0 << 2;
        QTest::newRow("the year 1800") << 1.0 << 1.0 << -80'000;
    }

    void refusesTransactionsThatCannotBe()
    {
        QFETCH(double, shares);
        QFETCH(double, price);
        QFETCH(int, daysAhead);
        const auto refused =
            portfolios().record(m_id, trade("AAA", TransactionKind::buy, shares, price, kToday + std::chrono::days(daysAhead)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::invalidArgument);
        QVERIFY(portfolios().find(m_id)->positions.empty());
    }

    void positionWithoutHistoryCanBeSetAgain()
    {
        QVERIFY(portfolios().setPosition(m_id, ticker("AAA"), 10, 50));
        auto seen = portfolios().setPosition(m_id, ticker("AAA"), 12, 55);
        QVERIFY(seen);
        QCOMPARE(seen->portfolio.transactions.size(), 1u);
        QCOMPARE(seen->positions[0].position.averagePrice(), 55.0);
        QVERIFY(portfolios().record(m_id, trade("AAA", TransactionKind::buy, 1, 60)));
        const auto refused = portfolios().setPosition(m_id, ticker("AAA"), 1, 1);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::conflict);
        QVERIFY(refused.error().message.contains(u"2 transactions"));
    }
};

QTEST_GUILESS_MAIN(TestHoldings)
#include "test_holdings.moc"
