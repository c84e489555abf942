#include "engine/services/sector_medians.h"
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
    return Ticker::parse(QString::fromLatin1(text)).value();
}

constexpr Day kToday = makeDay(2026, 11, 20); // a Friday; the clock below stands after its close
const Timestamp kNow = Timestamp(Day(kToday)) + 22h;

/// A gentle wave on a slope, one bar a session up to `last`.
std::vector<PriceBar> bars(double start, double slope, Day last, std::size_t count)
{
    std::vector<PriceBar> result;
    const auto sessions = TradingCalendar::nyse().sessionsBetween(last - std::chrono::days(count * 2), last).value();
    for (std::size_t i = 0; i < count; ++i) {
        const double close = start * (1 + slope * double(i)) * (1 + 0.02 * std::sin(double(i) / 7));
        result.push_back({sessions[sessions.size() - count + i], close * 0.99, close * 1.01, close * 0.98, close, kMissing,
            1e6 + double(i % 5) * 1e5});
    }
    return result;
}

} // namespace

class TestServices : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    FixedClock m_clock{kNow};
    std::unique_ptr<Services> m_services;

    void addStock(const char *name, const char *sector, double pe, double roic, double netMargin)
    {
        StockUpdate stock{
            .ticker = ticker(name), .name = QString::fromLatin1(name) + u" Incorporated", .sector = QString::fromLatin1(sector)};
        QVERIFY(m_store->stocks().upsert(std::span(&stock, 1), QStringLiteral("csv"), kNow));
        FundamentalsUpdate update{.ticker = stock.ticker};
        update.values.set(Metric::peRatio, pe);
        update.values.set(Metric::evEbitda, pe * 0.7);
        update.values.set(Metric::pegRatio, pe / 15);
        update.values.set(Metric::pbRatio, 3.0);
        update.values.set(Metric::roic, roic);
        update.values.set(Metric::roe, roic * 1.2);
        update.values.set(Metric::netMargin, netMargin);
        update.values.set(Metric::debtEquity, 0.4);
        update.values.set(Metric::currentRatio, 1.8);
        update.values.set(Metric::interestCoverage, 9.0);
        update.values.set(Metric::fcfYield, 4.0);
        QVERIFY(m_store->stocks().upsertFundamentals(std::span(&update, 1), {QStringLiteral("csv"), kToday, kNow}));
    }

    void addPrices(const char *name, double slope, std::size_t count, Day last = kToday)
    {
        auto writer = m_store->prices().beginWrite(QStringLiteral("csv"), kNow);
        QVERIFY(writer);
        QVERIFY((*writer)->write(ticker(name), bars(100, slope, last, count)));
        QVERIFY((*writer)->commit());
    }

private slots:
    void init()
    {
        static int number = 0;
        auto opened = storage::openStore(QStringLiteral("sqlite:///%1/%2.db").arg(m_folder.path()).arg(++number));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_store = std::move(*opened);
        m_clock.set(kNow);
        m_services = std::make_unique<Services>(*m_store, m_clock, TradingCalendar::nyse(), ScoringProfile::balanced);
        const char *names[] = {"AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH"};
        for (int i = 0; i < 8; ++i)
            addStock(names[i], i < 6 ? "Technology" : "Utilities", 10 + 4 * i, 30 - 3 * i, 20 - 2 * i);
        addPrices("AAA", 0.001, 300);
        addPrices("BBB", -0.001, 300);
    }

    void cleanup()
    {
        m_services.reset();
        m_store.reset();
    }

    void aScoreIsTheSameOnEverySurface()
    {
        const auto report = m_services->scores.calculate();
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->scored, 8);
        QCOMPARE(report->sectors, 2);

        const auto breakdown = m_services->scores.breakdown(ticker("AAA"));
        QVERIFY(breakdown);
        QVERIFY(breakdown->score.hasMomentum);
        QVERIFY(!breakdown->score.factors.empty());
        const double total = breakdown->score.total;
        QVERIFY(total > 0);

        const auto detail = m_services->stocks.detail(ticker("AAA"));
        QVERIFY(detail);
        QCOMPARE(detail->record.score->total, total);
        const auto page = m_services->stocks.page({});
        QCOMPARE(page->records.front().score->total, total);
        const auto leaders = m_services->scores.leaderboard(10);
        const auto leader = std::ranges::find_if(*leaders, [](const StockRecord &r) { return r.stock.ticker == ticker("AAA"); });
        QVERIFY(leader != leaders->end());
        QCOMPARE(leader->score->total, total);
        QVERIFY(m_services->scores.snapshot());
        QCOMPARE(m_services->scores.history(ticker("AAA"), 7)->snapshots.back().total, total);
    }

    void theChangeOfAWeekIsTheSameOnEverySurface()
    {
        // Tomorrow already in UTC, today still in New York: both have a score of their own a week before.
        m_clock.set(kNow + 4h);
        QVERIFY(m_services->scores.calculate());
        const std::array days = {kToday - std::chrono::days(8), kToday - std::chrono::days(7), kToday - std::chrono::days(6)};
        QVERIFY(m_services->scores.backfillSnapshots(days));
        const auto delta = m_services->scores.change(ticker("AAA"), 7);
        QVERIFY(delta);
        const std::optional<double> change = delta->total();
        const auto onPage = m_services->stocks.page({});
        QCOMPARE(onPage->records.front().scoreChange, change);
        QCOMPARE(m_services->stocks.detail(ticker("AAA"))->record.scoreChange, change);
        QCOMPARE(m_services->stocks.search(QStringLiteral("aaa"), 1, {})->records.front().scoreChange, change);
        const auto compared = m_services->stocks.compare({ticker("BBB"), ticker("AAA")});
        QCOMPARE(compared->stocks.at(1).record.scoreChange, change);
        const auto screened = m_services->screener.run({});
        const auto hit =
            std::ranges::find_if(screened->records, [](const StockRecord &r) { return r.stock.ticker == ticker("AAA"); });
        QVERIFY(hit != screened->records.end());
        QCOMPARE(hit->scoreChange, change);
        QCOMPARE(m_services->stocks.compare({ticker("AAA"), ticker("NOPE")}).error().code, ErrorCode::notFound);
    }

    void theBestComesFirstAndRanksAgree()
    {
        QVERIFY(m_services->scores.calculate());
        const auto leaders = m_services->scores.leaderboard(-1);
        QVERIFY(leaders && !leaders->empty());
        for (std::size_t i = 1; i < leaders->size(); ++i)
            QVERIFY((*leaders)[i - 1].score->total >= (*leaders)[i].score->total);
        const auto detail = m_services->stocks.detail(leaders->front().stock.ticker);
        QVERIFY(detail->rank);
        QCOMPARE(detail->rank->rank, 1);
        QCOMPARE(detail->rank->rated, int(leaders->size()));
        QVERIFY(detail->sectorMedians);
        QCOMPARE(detail->sectorMedians->stocks, 6);
        QCOMPARE(detail->sectorMedians->metrics[Metric::peRatio], std::optional(20.0)); // 10 14 18 22 26 30
    }

    void aPillarThatIsLeftOutIsNoValueRatherThanZero()
    {
        QVERIFY(m_services->scores.calculate()); // CCC has no prices
        const auto detail = m_services->stocks.detail(ticker("CCC"));
        QVERIFY(detail && detail->record.score->isRated());
        QVERIFY(!detail->record.score->knownPillar(Pillar::momentum));
        QVERIFY(detail->record.score->knownPillar(Pillar::quality));
        QVERIFY(detail->record.score->total > 0);
        QVERIFY(m_services->scores.snapshot());
        QVERIFY(
            std::isnan(m_services->scores.history(ticker("CCC"), 7)->snapshots.back().pillars[std::size_t(Pillar::momentum)]));
    }

    void aScoreFromSimulatedPricesSaysSo()
    {
        auto writer = m_store->prices().beginWrite(QStringLiteral("sample"), kNow);
        QVERIFY((*writer)->write(ticker("CCC"), bars(100, 0.001, kToday, 300)));
        QVERIFY((*writer)->commit());
        writer->reset();
        QVERIFY(m_services->scores.calculate());
        QCOMPARE(m_services->scores.breakdown(ticker("CCC"))->provenance->source, QStringLiteral("sample"));
        QCOMPARE(m_services->scores.breakdown(ticker("AAA"))->provenance->source, QStringLiteral("csv"));
    }

    void aStockWithoutFiguresIsNotRatedAndInNoRanking()
    {
        StockUpdate unknown{.ticker = ticker("ZZZ"), .name = QStringLiteral("Unknown")};
        QVERIFY(m_store->stocks().upsert(std::span(&unknown, 1), QStringLiteral("csv"), kNow));
        QVERIFY(m_services->scores.calculate());
        const auto breakdown = m_services->scores.breakdown(ticker("ZZZ"));
        QVERIFY(breakdown);
        QCOMPARE(breakdown->score.signal, Signal::notRated);
        const auto leaders = m_services->scores.leaderboard(-1);
        QVERIFY(std::ranges::none_of(*leaders, [](const StockRecord &r) { return r.stock.ticker == ticker("ZZZ"); }));
    }

    void deletedStocksAreNowhere()
    {
        QVERIFY(m_services->scores.calculate());
        QVERIFY(m_services->stocks.remove(ticker("AAA")));
        QCOMPARE(m_services->stocks.detail(ticker("AAA")).error().code, ErrorCode::notFound);
        QCOMPARE(m_services->stocks.remove(ticker("AAA")).error().code, ErrorCode::notFound);
        const auto isIt = [](const StockRecord &r) { return r.stock.ticker == ticker("AAA"); };
        QVERIFY(std::ranges::none_of(m_services->stocks.page({})->records, isIt));
        QVERIFY(std::ranges::none_of(*m_services->scores.leaderboard(-1), isIt));
        QVERIFY(std::ranges::none_of(m_services->screener.run({})->records, isIt));
        QVERIFY(std::ranges::none_of(*m_services->scores.recommendations(analysis::Horizon::mediumTerm, 50),
            [&](const Recommendation &r) { return isIt(r.record); }));
    }

    void aShortPeriodHasTheLongAverage()
    {
        const auto table = m_services->prices.table(ticker("AAA"), Period::parse(QStringLiteral("1mo")).value());
        QVERIFY(table);
        QVERIFY(table->rows() >= 20 && table->rows() <= 24);
        QVERIFY(!std::isnan(table->indicators.sma200[table->firstRow]));
        QVERIFY(std::isnan(table->indicators.sma200[198]));
        QVERIFY(!std::isnan(table->indicators.sma200[199]));
    }

    void stocksWithoutPricesSayHowToGetSome()
    {
        const auto table = m_services->prices.table(ticker("CCC"), Period::parse(QStringLiteral("1y")).value());
        QCOMPARE(table.error().code, ErrorCode::notFound);
        QVERIFY(table.error().message.contains(QStringLiteral("import prices")));
        QVERIFY(m_services->prices.momentum(ticker("CCC")));
        QVERIFY(m_services->prices.tradeSignals(ticker("CCC"), Period::parse(QStringLiteral("1y")).value()));
        QCOMPARE(m_services->prices.momentum(ticker("NONE")).error().code, ErrorCode::notFound);
    }

    void pricesTurnStaleWhenASessionHasFinishedSince()
    {
        QVERIFY(!m_services->stocks.detail(ticker("AAA"))->record.quote->provenance.stale);
        m_clock.set(kNow + 48h); // Sunday: no session since
        QVERIFY(!m_services->stocks.detail(ticker("AAA"))->record.quote->provenance.stale);
        m_clock.set(kNow + 72h); // Monday after the close
        QVERIFY(m_services->stocks.detail(ticker("AAA"))->record.quote->provenance.stale);
        QVERIFY(m_services->prices.latestIndicators(ticker("AAA"))->provenance.stale);
    }

    void moversMoveTheWayTheyAreAskedFor()
    {
        QVERIFY(m_services->scores.calculate());
        QVERIFY(
            m_services->scores.backfillSnapshots(std::vector<Day>{kToday - std::chrono::days(10), kToday - std::chrono::days(9)})
            == 16);
        const auto up = m_services->scores.movers(7, 50, MoveDirection::up);
        const auto down = m_services->scores.movers(7, 50, MoveDirection::down);
        QVERIFY(up && down);
        QVERIFY(!up->empty() || !down->empty());
        for (const ScoreDelta &move : *up)
            QVERIFY(move.total() > 0);
        for (const ScoreDelta &move : *down)
            QVERIFY(move.total() < 0);
        const auto change = m_services->scores.change(ticker("AAA"), 7);
        QVERIFY(change);
        QCOMPARE(change->change.baseline.day, kToday - std::chrono::days(9));
        QCOMPARE(m_services->scores.change(ticker("AAA"), 30).error().code, ErrorCode::notFound);
    }

    void comparisonKnowsWhichWayIsBetter()
    {
        addStock("LOSS", "Technology", -5, 12, -3);
        QVERIFY(m_services->scores.calculate());
        const auto compared = m_services->stocks.compare({ticker("HHH"), ticker("AAA"), ticker("LOSS")});
        QVERIFY(compared);
        const auto rowOf = [&](const char *key) {
            return *std::ranges::find_if(compared->rows, [&](const ComparisonRow &row) { return row.key == QLatin1String(key); });
        };
        QCOMPARE(rowOf("pe_ratio").best, std::vector<std::size_t>{1}); // 10; a loss is not cheap
        QCOMPARE(rowOf("roic").best, std::vector<std::size_t>{1});
        QCOMPARE(rowOf("debt_equity").best.size(), 3u); // all the same
        QVERIFY(rowOf("market_cap").best.empty());
        QCOMPARE(m_services->stocks.compare({ticker("AAA"), ticker("AAA")}).error().code, ErrorCode::invalidArgument);
        QCOMPARE(m_services->stocks.compare({ticker("AAA"), ticker("NONE")}).error().code, ErrorCode::notFound);
    }

    void screensFindNoLossUnderAnUpperBound()
    {
        addStock("LOSS", "Technology", -5, 12, -3);
        QVERIFY(m_services->scores.calculate());
        analysis::ScreenerCriteria criteria;
        criteria.conditions = {analysis::conditionFromName(u"pe_max", 15).value()};
        const auto report = m_services->screener.run(criteria);
        QVERIFY(report);
        QCOMPARE(report->result.totalMatches, 2u); // 10 and 14
        for (const StockRecord &record : report->records)
            QVERIFY(record.fundamentals && record.score);
        QCOMPARE(m_services->screener.runStrategy(QStringLiteral("nonsense"), 10).error().code, ErrorCode::notFound);
        QVERIFY(m_services->screener.runStrategy(QStringLiteral("quality-compounders"), 10));
    }

    void breakdownWithoutMomentumIsNotStored()
    {
        QVERIFY(m_services->scores.calculate());
        const auto stored = m_services->scores.breakdown(ticker("AAA"));
        const auto without = m_services->scores.breakdown(ticker("AAA"), false);
        QVERIFY(without && !without->score.hasMomentum);
        QCOMPARE(m_services->scores.breakdown(ticker("AAA"))->score.total, stored->score.total);
    }

    void aStoppedScoringChangesNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(m_services->scores.calculate({}, stop.get_token()).error().code, ErrorCode::cancelled);
        QCOMPARE(m_services->scores.breakdown(ticker("AAA")).error().code, ErrorCode::notFound);
    }

    void periodsNameTheAllowedOnes()
    {
        const auto wrong = Period::parse(QStringLiteral("1w"));
        QCOMPARE(wrong.error().code, ErrorCode::invalidArgument);
        for (const QString &allowed : Period::allowed())
            QVERIFY(wrong.error().message.contains(allowed));
        const auto firstDay = [](const char *text, Day last) { return Period::parse(QString::fromLatin1(text))->firstDay(last); };
        QCOMPARE(firstDay("1mo", makeDay(2024, 3, 31)), makeDay(2024, 2, 29));
        QCOMPARE(firstDay("ytd", makeDay(2024, 3, 31)), makeDay(2024, 1, 1));
        QCOMPARE(firstDay("10y", makeDay(2024, 2, 29)), makeDay(2014, 2, 28));
        QCOMPARE(firstDay("max", makeDay(2024, 2, 29)), Day::min());
    }

    void theSparkIsTheLastYearInWeeks()
    {
        const auto detail = m_services->stocks.detail(ticker("AAA"));
        const auto spark = m_services->stocks.spark(detail->record);
        QVERIFY(spark);
        QVERIFY(spark->size() >= 50 && spark->size() <= 53);
        QCOMPARE(spark->back(), detail->record.quote->price);
    }
};

QTEST_GUILESS_MAIN(TestServices)
#include "test_services.moc"
