#include "contract/store/store_suite.h"

#include "support/reference_data.h"

#include <QTest>

#include <atomic>
#include <bit>
#include <thread>

namespace soundings::test {

std::vector<PriceBar> bars(int count, Day first, double firstClose)
{
    std::vector<PriceBar> all;
    for (int i = 0; i < count; ++i)
        all.push_back(bar(first + std::chrono::days(i), firstClose + i / 7.0, 1000 + i));
    return all;
}

namespace {

/// Equal to the last bit; two missing figures are equal.
bool same(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

bool same(const PriceBar &a, const PriceBar &b)
{
    return a.day == b.day && same(a.open, b.open) && same(a.high, b.high) && same(a.low, b.low) && same(a.close, b.close)
        && same(a.adjustedClose, b.adjustedClose) && same(a.volume, b.volume);
}

constexpr Day kFirst = makeDay(2024, 1, 2);

} // namespace

void StoreSuite::writePrices(const char *symbol, const std::vector<PriceBar> &prices, const char *source)
{
    const auto writer = store().prices().beginWrite(QString::fromLatin1(source), kNow);
    REQUIRE_OK(writer);
    REQUIRE_OK((*writer)->write(ticker(symbol), prices));
    REQUIRE_OK((*writer)->commit());
}

void StoreSuite::barsComeBackExactly()
{
    const std::vector<PriceBar> written = {{kFirst, 0.1, 1.0 / 3, 1e-300, 123.45678901234567, kMissing, 1.5e10},
        {kFirst + std::chrono::days(1), kMissing, kMissing, kMissing, 5e-324, 0.30000000000000004, 0.0},
        {makeDay(1962, 1, 2), 1, 2, 3, 1.7976931348623157e308, 4, kMissing}};
    writePrices("X", written);
    const auto history = store().prices().history(ticker("X"));
    REQUIRE_OK(history);
    QCOMPARE(history->series.size(), std::size_t(3));
    QVERIFY(same(history->series.bar(0), written[2]));
    QVERIFY(same(history->series.bar(1), written[0]));
    QVERIFY(same(history->series.bar(2), written[1]));
    QCOMPARE(history->currency, QStringLiteral("USD"));
    QCOMPARE(history->ticker.text(), QStringLiteral("X"));
}

void StoreSuite::referenceSeriesSurvives()
{
    const PriceSeries series = readPlainOhlcv(testDataFile(QStringLiteral("synthetic/ALFA.csv")));
    QVERIFY(series.size() > 100);
    std::vector<PriceBar> written;
    for (std::size_t i = 0; i < series.size(); ++i)
        written.push_back(series.bar(i));
    writePrices("ALFA", written);
    const auto history = store().prices().history(ticker("ALFA"));
    QCOMPARE(history->series.size(), series.size());
    for (std::size_t i = 0; i < series.size(); ++i)
        QVERIFY(same(history->series.bar(i), written[i]));
}

void StoreSuite::rangeIncludesBothEnds()
{
    writePrices("X", bars(10, kFirst));
    const auto part = store().prices().history(ticker("X"), {kFirst + std::chrono::days(2), kFirst + std::chrono::days(4)});
    QCOMPARE(part->series.size(), std::size_t(3));
    QVERIFY(part->series.days.front() == kFirst + std::chrono::days(2));
    QVERIFY(part->provenance.asOf == kFirst + std::chrono::days(4));
    const auto none = store().prices().history(ticker("X"), {makeDay(2030, 1, 1), makeDay(2031, 1, 1)});
    REQUIRE_OK(none);
    QVERIFY(none->series.empty());
    QCOMPARE(none->currency, QStringLiteral("USD"));
}

void StoreSuite::historyOfUnknownTickerIsNotFound()
{
    const auto history = store().prices().history(ticker("NONE"));
    QCOMPARE(history.error().code, ErrorCode::notFound);
    QVERIFY(history.error().message.contains(QStringLiteral("NONE")));
    add("EMPTY");
    QVERIFY(store().prices().history(ticker("EMPTY"))->series.empty());
}

void StoreSuite::countsStoredAndReplaced()
{
    const auto writer = store().prices().beginWrite(QStringLiteral("csv"), kNow);
    REQUIRE_OK(writer);
    const auto count = [&](const std::vector<PriceBar> &prices) {
        const auto counts = (*writer)->write(ticker("X"), prices);
        return counts ? QStringLiteral("%1 %2 %3").arg(counts->stored).arg(counts->replaced).arg(counts->sampleRemoved)
                      : counts.error().message;
    };
    QCOMPARE(count(bars(10, kFirst)), QStringLiteral("10 0 0"));
    QCOMPARE(count(bars(10, kFirst + std::chrono::days(6), 500)), QStringLiteral("6 4 0"));
    QCOMPARE(count(bars(3, kFirst - std::chrono::days(30))), QStringLiteral("3 0 0"));
    QCOMPARE(count({}), QStringLiteral("0 0 0"));
    REQUIRE_OK((*writer)->commit());
    const auto history = store().prices().history(ticker("X"));
    QCOMPARE(history->series.size(), std::size_t(19));
    QCOMPARE(history->series.close[3 + 5], 100 + 5 / 7.0);
    QCOMPARE(history->series.close[3 + 6], 500.0);
    QVERIFY(!(*writer)->commit()); // it is over
    QVERIFY(!(*writer)->write(ticker("X"), bars(1, kFirst)));
}

void StoreSuite::acceptsBarsInAnyOrder()
{
    std::vector<PriceBar> shuffled = bars(9, kFirst);
    std::ranges::reverse(shuffled);
    std::swap(shuffled[2], shuffled[7]);
    writePrices("X", shuffled);
    const auto history = store().prices().history(ticker("X"));
    QVERIFY(std::ranges::is_sorted(history->series.days));
    QCOMPARE(history->series.size(), std::size_t(9));
    QCOMPARE(store().stocks().find(ticker("X"))->quote->price, 100 + 8 / 7.0);
}

void StoreSuite::realPricesReplaceSampleOnes()
{
    writePrices("X", bars(20, kFirst), "sample");
    writePrices("OTHER", bars(20, kFirst), "sample");
    QVERIFY(store().prices().history(ticker("X"))->provenance.isSample());
    const auto writer = store().prices().beginWrite(QStringLiteral("csv"), kNow);
    REQUIRE_OK(writer);
    const auto counts = (*writer)->write(ticker("X"), bars(5, kFirst + std::chrono::days(3), 900));
    REQUIRE_OK(counts);
    QCOMPARE(counts->sampleRemoved, 20);
    QCOMPARE(counts->stored, 5);
    QCOMPARE(counts->replaced, 0);
    const auto again = (*writer)->write(ticker("X"), bars(5, kFirst + std::chrono::days(3), 901));
    QCOMPARE(again->replaced, 5);
    QCOMPARE(again->sampleRemoved, 0);
    REQUIRE_OK((*writer)->commit());
    const auto history = store().prices().history(ticker("X"));
    QCOMPARE(history->series.size(), std::size_t(5));
    QCOMPARE(history->provenance.source, QStringLiteral("csv"));
    QCOMPARE(store().stocks().find(ticker("X"))->quote->provenance.source, QStringLiteral("csv"));
    QCOMPARE(store().prices().history(ticker("OTHER"))->series.size(), std::size_t(20));
}

void StoreSuite::sampleNeverReplacesReal()
{
    writePrices("X", bars(5, kFirst, 700), "fmp");
    const auto writer = store().prices().beginWrite(QStringLiteral("sample"), kNow);
    REQUIRE_OK(writer);
    const auto counts = (*writer)->write(ticker("X"), bars(30, kFirst));
    REQUIRE_OK(counts);
    QCOMPARE(counts->stored + counts->replaced + counts->sampleRemoved, 0);
    REQUIRE_OK((*writer)->commit());
    const auto history = store().prices().history(ticker("X"));
    QCOMPARE(history->series.size(), std::size_t(5));
    QCOMPARE(history->provenance.source, QStringLiteral("fmp"));
}

void StoreSuite::quoteFollowsTheNewestBar()
{
    writePrices("X", {bar(kFirst, 40, 7)});
    auto quote = store().stocks().find(ticker("X"))->quote;
    QVERIFY(quote && !quote->previousClose);
    QCOMPARE(quote->price, 40.0);
    QCOMPARE(quote->volume, std::optional(7.0));
    writePrices("X", {bar(kFirst + std::chrono::days(1), 50, 0)}, "fmp");
    quote = store().stocks().find(ticker("X"))->quote;
    QCOMPARE(quote->previousClose, std::optional(40.0));
    QCOMPARE(quote->changePercent(), std::optional(25.0));
    QCOMPARE(quote->volume, std::optional(0.0));
    QCOMPARE(quote->provenance.source, QStringLiteral("fmp"));
    QVERIFY(quote->provenance.asOf == kFirst + std::chrono::days(1) && quote->provenance.fetchedAt == kNow);
    writePrices("X", {bar(kFirst - std::chrono::days(9), 10), bar(kFirst, 44)}); // older days: only the one before changes
    quote = store().stocks().find(ticker("X"))->quote;
    QCOMPARE(quote->price, 50.0);
    QCOMPARE(quote->previousClose, std::optional(44.0));
}

void StoreSuite::uncommittedWriterLeavesNothing()
{
    writePrices("OLD", bars(3, kFirst), "sample");
    {
        const auto writer = store().prices().beginWrite(QStringLiteral("csv"), kNow);
        REQUIRE_OK(writer);
        REQUIRE_OK((*writer)->write(ticker("OLD"), bars(4, kFirst)));
        REQUIRE_OK((*writer)->write(ticker("FRESH"), bars(2000, kFirst)));
    }
    QCOMPARE(store().prices().history(ticker("OLD"))->series.size(), std::size_t(3));
    QVERIFY(store().prices().history(ticker("OLD"))->provenance.isSample());
    QCOMPARE(store().stocks().find(ticker("FRESH")).error().code, ErrorCode::notFound);
    writePrices("FRESH", bars(2, kFirst)); // and the next one is not in its way
}

void StoreSuite::failedWriteSpoilsTheTransaction()
{
    const auto writer = store().prices().beginWrite(QStringLiteral("csv"), kNow);
    REQUIRE_OK(writer);
    REQUIRE_OK((*writer)->write(ticker("GOOD"), bars(2, kFirst)));
    const std::vector<PriceBar> noClose = {{kFirst, 1, 1, 1, kMissing, 1, 1}};
    QVERIFY(!(*writer)->write(ticker("BAD"), noClose));
    QVERIFY(!(*writer)->commit());
    QVERIFY(!store().stocks().find(ticker("GOOD")));
}

void StoreSuite::provenanceIsThatOfTheNewestBar()
{
    const auto later = kNow + std::chrono::hours(5);
    writePrices("X", bars(3, kFirst), "fmp");
    const auto writer = store().prices().beginWrite(QStringLiteral("csv"), later);
    REQUIRE_OK((*writer)->write(ticker("X"), bars(1, kFirst)));
    REQUIRE_OK((*writer)->commit());
    Provenance provenance = store().prices().history(ticker("X"))->provenance;
    QCOMPARE(provenance.source, QStringLiteral("fmp"));
    QVERIFY(provenance.fetchedAt == kNow && provenance.asOf == kFirst + std::chrono::days(2) && !provenance.stale);
    provenance = store().prices().history(ticker("X"), {kFirst, kFirst})->provenance;
    QCOMPARE(provenance.source, QStringLiteral("csv"));
    QVERIFY(provenance.fetchedAt == later && provenance.asOf == kFirst);
}

void StoreSuite::newestGivesTheLastBarsOfEveryStock()
{
    add("NONE");
    writePrices("B", bars(10, kFirst));
    writePrices("A", bars(2, kFirst, 50), "sample");
    const auto newest = store().prices().newest(3);
    REQUIRE_OK(newest);
    QCOMPARE(newest->size(), std::size_t(2));
    QCOMPARE(newest->at(0).ticker.text(), QStringLiteral("A"));
    QCOMPARE(newest->at(0).series.size(), std::size_t(2));
    QVERIFY(newest->at(0).provenance.isSample());
    const PriceHistory &b = newest->at(1);
    QCOMPARE(b.series.size(), std::size_t(3));
    QVERIFY(b.series.days.front() == kFirst + std::chrono::days(7) && b.provenance.asOf == kFirst + std::chrono::days(9));
    QCOMPARE(b.series.close.back(), 100 + 9 / 7.0);
}

void StoreSuite::readersDoNotWaitForAWriter()
{
    writePrices("X", bars(3, kFirst));
    const auto writer = store().prices().beginWrite(QStringLiteral("csv"), kNow);
    REQUIRE_OK(writer);
    REQUIRE_OK((*writer)->write(ticker("X"), bars(50, kFirst)));
    QCOMPARE(store().prices().history(ticker("X"))->series.size(), std::size_t(3));
    QCOMPARE(store().stocks().page({})->total, 1);
    REQUIRE_OK((*writer)->commit());
    QCOMPARE(store().prices().history(ticker("X"))->series.size(), std::size_t(50));
}

void StoreSuite::writersAndReadersAtOnce()
{
    constexpr int kWriters = 3, kRounds = 8, kBars = 40;
    std::atomic<int> failures = 0, torn = 0;
    std::atomic<bool> done = false;
    const auto write = [&](int who) {
        for (int round = 0; round < kRounds; ++round) {
            const auto writer = store().prices().beginWrite(QStringLiteral("csv"), kNow);
            // Every writer touches the same tickers, half of them in the other order.
            const Ticker first = ticker(who % 2 ? "A" : "B"), second = ticker(who % 2 ? "B" : "A");
            const auto prices = bars(kBars, kFirst, 1000.0 * (who + 1) + round);
            if (!writer || !(*writer)->write(first, prices) || !(*writer)->write(second, prices) || !(*writer)->commit())
                ++failures;
            engine::StockUpdate update;
            update.ticker = first;
            update.name = QStringLiteral("by %1").arg(who);
            if (!store().stocks().upsert({&update, 1}, QStringLiteral("csv"), kNow))
                ++failures;
        }
    };
    const auto read = [&] {
        while (!done) {
            const auto records = store().stocks().page({});
            if (!records)
                ++failures;
            else if (records->records.size() == 2 && records->records[0].quote->price != records->records[1].quote->price)
                ++torn; // both are written in one transaction
            const auto history = store().prices().history(ticker("A"));
            if (history && history->series.size() != kBars)
                ++torn;
            else if (history && history->series.close.back() - history->series.close.front() > kBars)
                ++torn;
        }
    };
    {
        std::vector<std::jthread> writers;
        const std::jthread reader(read), secondReader(read);
        for (int who = 0; who < kWriters; ++who)
            writers.emplace_back(write, who);
        for (auto &writer : writers)
            writer.join();
        done = true;
    }
    QCOMPARE(failures.load(), 0);
    QCOMPARE(torn.load(), 0);
    QCOMPARE(store().prices().history(ticker("B"))->series.size(), std::size_t(kBars));
}

} // namespace soundings::test
