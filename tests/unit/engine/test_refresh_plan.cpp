#include "engine/refresh/price_checks.h"
#include "engine/refresh/refresh_plan.h"

#include <QTest>

#include <limits>

using namespace soundings;
using namespace soundings::engine;
using namespace std::chrono_literals;

namespace {

const TradingCalendar &kCalendar = TradingCalendar::nyse();
constexpr Day kFriday = makeDay(2026, 11, 20);
const Timestamp kAfterClose = Timestamp(kFriday) + 22h;
const Timestamp kWithinSession = Timestamp(kFriday) + 17h; // noon in New York

/// A source that is only planned for.
class Source final : public MarketProvider {
public:
    explicit Source(std::optional<int> callsPerDay = {}, MarketDataKinds kinds = MarketData::quote | MarketData::bars)
        : m_info{.name = QStringLiteral("test"), .label = QStringLiteral("Test"), .kinds = kinds, .callsPerDay = callsPerDay}
    {
    }
    ProviderInfo info() const override { return m_info; }
    int cost(const MarketRequest &request) const override { return request.kind == MarketData::fundamentals ? 3 : 1; }
    void fetch(const NextRequest &, const Answered &, std::stop_token) override { }

private:
    ProviderInfo m_info;
};

Ticker ticker(const char *name)
{
    return Ticker::fromCanonical(QString::fromLatin1(name));
}

/// A stock whose newest price is of that day, and was fetched an hour after its close.
StockRecord stock(const char *name, std::optional<Day> priced = {}, double marketCap = 1e9)
{
    StockRecord record;
    record.stock.ticker = ticker(name);
    record.stock.name = record.stock.sector = QStringLiteral("x");
    record.stock.marketCap = marketCap;
    if (priced)
        record.quote = Quote{.price = 100, .provenance = {QStringLiteral("fmp"), *priced, *kCalendar.closingBell(*priced) + 1h}};
    return record;
}

RefreshPlan plan(const std::vector<StockRecord> &records, Timestamp now, const Source &source = Source(),
    const MarkTable &marks = {}, int spent = 0, const KnownInterest &interest = {}, bool byHand = false)
{
    return planRefresh(records,
        {.now = now,
            .calendar = kCalendar,
            .kinds = source.info().kinds,
            .provider = source,
            .marks = marks,
            .callsSpent = spent,
            .interest = interest,
            .byHand = byHand});
}

QStringList order(const RefreshPlan &made)
{
    QStringList names;
    for (const RefreshStep &step : made.steps)
        names << step.request.ticker.text();
    return names;
}

} // namespace

class TestRefreshPlan : public QObject {
    Q_OBJECT

private slots:
    void asksForWhatIsMissing()
    {
        const auto made = plan({stock("NEW"), stock("OLD", kFriday - std::chrono::days(4)), stock("DONE", kFriday)}, kAfterClose);
        QCOMPARE(order(made), (QStringList{QStringLiteral("NEW"), QStringLiteral("OLD")}));
        QCOMPARE(made.steps[0].request.days.first, kFriday - kFirstHistory);
        QVERIFY2(
            made.steps[1].request.days.first == kFriday - std::chrono::days(4) - kOverlap, "old days too, so that a split shows");
        QCOMPARE(made.skipped.size(), std::size_t(1));
        QCOMPARE(made.skipped[0].ticker, ticker("DONE"));
    }

    void simulatedPricesAreNoPricesForARealSource()
    {
        StockRecord sample = stock("S", kFriday);
        sample.quote->provenance.source = QStringLiteral("sample");
        const auto made = plan({sample}, kAfterClose);
        QCOMPARE(made.steps.size(), std::size_t(1));
        QCOMPARE(made.steps[0].request.days.first, kFriday - kFirstHistory);
    }

    void asksForQuotesOnlyWithinASession()
    {
        const Day thursday = kFriday - std::chrono::days(1);
        QCOMPARE(plan({stock("A", thursday)}, kWithinSession).steps.at(0).request.kind, MarketData::quote);
        QVERIFY(plan({stock("A", thursday)}, Timestamp(kFriday) + 13h).steps.empty()); // before the bell
        StockRecord fresh = stock("A", kFriday);
        fresh.quote->provenance.fetchedAt = kWithinSession - 5min;
        QVERIFY2(plan({fresh}, kWithinSession).steps.empty(), "five minutes old");
        QCOMPARE(plan({fresh}, kWithinSession + 6min).steps.size(), std::size_t(1));
        QVERIFY2(plan({fresh}, kAfterClose).steps.size() == 1, "what was fetched within the session is not its close");
    }

    void theStalestThatMattersMostComesFirst()
    {
        const Day weekAgo = kFriday - std::chrono::days(7), dayAgo = kFriday - std::chrono::days(1);
        KnownInterest interest;
        interest.held.insert(ticker("HELD"));
        interest.watched.insert(ticker("SEEN"));
        const auto made = plan({stock("BIG", dayAgo, 3e12), stock("HELD", dayAgo), stock("SEEN", dayAgo),
                                   stock("SMALL", dayAgo, 1e6), stock("STALE", weekAgo)},
            kAfterClose, Source(), {}, 0, interest);
        QCOMPARE(order(made).join(u' '), QStringLiteral("STALE HELD SEEN BIG SMALL"));
    }

    void whatTheBudgetDoesNotReachIsNamed()
    {
        const Day dayAgo = kFriday - std::chrono::days(1);
        std::vector<StockRecord> records;
        for (const char *name : {"A", "B", "C", "D", "E"})
            records.push_back(stock(name, dayAgo, 1e9));
        const auto made = plan(records, kAfterClose, Source(250), {}, 247);
        QCOMPARE(made.steps.size(), std::size_t(3));
        QCOMPARE(made.calls, 3);
        QCOMPARE(made.waiting.size(), std::size_t(2));
        QCOMPARE(made.words,
            QStringLiteral(
                "247 of 250 calls to Test are used today (UTC). This run asks Test for the prices of 3 and the fundamentals of "
                "0 stocks with 3 calls. Without calls left today, to be asked tomorrow: D, E."));
        QCOMPARE(plan(records, kAfterClose, Source(0)).waiting.size(), std::size_t(5));
    }

    void aRefusalIsRememberedUntilItsTimeOrAWish()
    {
        const ProviderMark refusal{.subject = QStringLiteral("A"),
            .topic = kPricesTopic,
            .outcome = QStringLiteral("plan_restricted_symbol"),
            .notBefore = kAfterClose + 1h,
            .message = QStringLiteral("Not in the plan.")};
        const MarkTable marks = tableOf({refusal});
        const auto made = plan({stock("A")}, kAfterClose, Source(), marks);
        QVERIFY(made.steps.empty());
        QVERIFY(made.skipped.at(0).reason.startsWith(QStringLiteral("Not in the plan.")));
        QCOMPARE(plan({stock("A")}, kAfterClose + 2h, Source(), marks).steps.size(), std::size_t(1));
        QCOMPARE(plan({stock("A")}, kAfterClose, Source(), marks, 0, {}, true).steps.size(), std::size_t(1));
        ProviderMark ofSource = refusal;
        ofSource.subject.clear();
        ofSource.topic = kSourceTopic;
        QVERIFY2(plan({stock("B")}, kAfterClose, Source(), tableOf({ofSource})).steps.empty(),
            "what concerns the source, concerns all");
    }

    void aPlanWithoutQuotesStillHasDailyPrices()
    {
        const MarkTable marks = tableOf({{.topic = QStringLiteral("quote"), .notBefore = kAfterClose + 1h}});
        StockRecord provisional = stock("A", kFriday);
        provisional.quote->provenance.fetchedAt = kWithinSession;
        const auto made = plan({provisional}, kAfterClose, Source(), marks);
        QCOMPARE(made.steps.size(), std::size_t(1));
        QCOMPARE(made.steps[0].request.kind, MarketData::bars);
    }

    void fundamentalsAreLookedAtOnceAWeek()
    {
        const Source source({}, MarketData::fundamentals);
        StockRecord known = stock("A", kFriday);
        known.fundamentals = Fundamentals{{}, {QStringLiteral("fmp"), kFriday, kAfterClose - std::chrono::days(6)}};
        QVERIFY(plan({known}, kAfterClose, source).steps.empty());
        known.fundamentals->provenance.fetchedAt -= std::chrono::days(2);
        QCOMPARE(plan({known}, kAfterClose, source).steps.size(), std::size_t(1));
        const MarkTable looked = tableOf({{QStringLiteral("A"), kFundamentalsTopic, kAfterClose - std::chrono::days(1)}});
        QVERIFY2(plan({known}, kAfterClose, source, looked).steps.empty(), "nothing was new yesterday");
        StockRecord fund = stock("ETF", kFriday);
        fund.stock.type = InstrumentType::etf;
        QVERIFY2(plan({fund}, kAfterClose, source).steps.empty(), "a fund has none");
    }

    void pricesThatCannotBeRightAreKeptOut_data()
    {
        QTest::addColumn<double>("close");
        QTest::addColumn<int>("daysOn");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("ordinary") << 101.0 << 0 << true;
        QTest::newRow("zero") << 0.0 << 0 << false;
        QTest::newRow("negative") << -3.0 << 0 << false;
        QTest::newRow("missing") << kMissing << 0 << false;
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << 0 << false;
        QTest::newRow("nineteenfold") << 1900.0 << 0 << true;
        QTest::newRow("twenty-onefold") << 2100.0 << 0 << false;
        QTest::newRow("a twenty-first") << 100.0 / 21 << 0 << false;
        QTest::newRow("on a Saturday") << 101.0 << 1 << false;
        QTest::newRow("in the future") << 101.0 << 3 << false;
    }
    void pricesThatCannotBeRightAreKeptOut()
    {
        QFETCH(double, close);
        QFETCH(int, daysOn);
        QFETCH(bool, isGood);
        const PriceBar bar{.day = kFriday + std::chrono::days(daysOn), .close = close};
        const CheckedBars checked = checkBars(
            {&bar, 1}, {.lastClose = 100, .currency = QStringLiteral("USD")}, {}, kFriday + std::chrono::days(1), kCalendar);
        QCOMPARE(checked.good.size(), std::size_t(isGood));
        QCOMPARE(checked.fault.isEmpty(), isGood);
    }

    void oddExtremesAreMissingAndTheCloseStays()
    {
        const PriceBar bar{.day = kFriday, .open = 0, .high = 90, .low = 110, .close = 100, .volume = -1};
        const CheckedBars checked = checkBars({&bar, 1}, {}, {}, kFriday, kCalendar);
        QCOMPARE(checked.good.size(), std::size_t(1));
        const PriceBar &kept = checked.good[0];
        QCOMPARE(kept.close, 100.0);
        for (const double value : {kept.open, kept.high, kept.low, kept.volume})
            QVERIFY(std::isnan(value));
    }

    void anotherCurrencyIsKeptOut()
    {
        const PriceBar bar{.day = kFriday, .close = 100};
        const KnownPrices known{.lastClose = 100, .currency = QStringLiteral("USD")};
        QVERIFY(checkBars({&bar, 1}, known, QStringLiteral("SEK"), kFriday, kCalendar).good.empty());
        QVERIFY(!checkBars({&bar, 1}, known, QStringLiteral("USD"), kFriday, kCalendar).good.empty());
        QVERIFY(!barOf({.price = 100, .time = kWithinSession}, known, QStringLiteral("SEK"), kAfterClose, kCalendar));
    }

    void aSplitShowsInTheDaysInCommon()
    {
        PriceSeries stored;
        std::vector<PriceBar> same, halved;
        const auto sessions = kCalendar.sessionsBetween(kFriday - std::chrono::days(8), kFriday);
        for (const Day day : *sessions) {
            stored.append({.day = day, .close = 100});
            same.push_back({.day = day, .close = 100.4});
            halved.push_back({.day = day, .close = 50});
        }
        same.back().close = 110; // the newest stored one may have been too early
        QCOMPARE(compareOverlap(stored, same), Overlap::same);
        QCOMPARE(compareOverlap(stored, halved), Overlap::adjusted);
        const PriceBar later{.day = kFriday + std::chrono::days(3), .close = 50};
        QCOMPARE(compareOverlap(stored, {&later, 1}), Overlap::none);
    }
};

QTEST_GUILESS_MAIN(TestRefreshPlan)
#include "test_refresh_plan.moc"
