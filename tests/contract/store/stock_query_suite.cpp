#include "contract/store/store_suite.h"

#include <QSet>
#include <QTest>

namespace soundings::test {

using engine::FundamentalsUpdate;
using engine::StockQuery;
using engine::StockSort;
using engine::StockUpdate;

void StoreSuite::sorts_data()
{
    QTest::addColumn<int>("sort");
    QTest::addColumn<QString>("ascending");
    QTest::addColumn<QString>("descending");
    // D knows nothing of itself; B and C are equal in some respects, so that the ticker decides.
    const auto row = [](const char *name, StockSort sort, const char *up, const char *down) {
        QTest::newRow(name) << int(sort) << QString::fromLatin1(up) << QString::fromLatin1(down);
    };
    row("ticker", StockSort::ticker, "ABCD", "DCBA");
    row("name", StockSort::name, "CABD", "BACD");
    row("sector", StockSort::sector, "BCAD", "ABCD");
    row("market cap", StockSort::marketCap, "CABD", "BACD");
    row("price", StockSort::price, "ABCD", "BCAD");
    row("change", StockSort::changePercent, "BACD", "CABD");
    row("total", StockSort::totalScore, "BCAD", "ABCD");
    row("value", StockSort::valueScore, "BCAD", "ABCD");
    row("quality", StockSort::qualityScore, "ABCD", "BCAD");
    row("momentum", StockSort::momentumScore, "BCAD", "ABCD");
    row("health", StockSort::healthScore, "ABCD", "BCAD");
    row("signal, weakest first", StockSort::signal, "CBAD", "ABCD");
    row("score change", StockSort::scoreChange, "ABCD", "BACD");
    row("metric", StockSort::metric, "BACD", "CABD");
}

void StoreSuite::sorts()
{
    QFETCH(int, sort);
    QFETCH(QString, ascending);
    QFETCH(QString, descending);
    const auto scoreOf = [](double total, double value, double quality, Signal signal) {
        Score score;
        score.total = total;
        score.pillars = {value, quality, value, quality};
        score.hasMomentum = true; // without prices the pillar has no value to sort by
        score.signal = signal;
        return score;
    };
    add("A", "beta", "Tech");
    add("B", "Gamma", "Energy");
    add("C", "ALPHA", "Energy");
    add("D");
    std::vector<StockUpdate> caps(3);
    std::vector<FundamentalsUpdate> metrics(3);
    const double capOf[] = {2e12, 3e12, 0.0}, peOf[] = {0.0, -1.0, 20.0};
    for (int i = 0; i < 3; ++i) {
        caps[i].ticker = metrics[i].ticker = Ticker::fromCanonical(QString(QChar(u'A' + i)));
        caps[i].marketCap = capOf[i];
        metrics[i].values.set(Metric::peRatio, peOf[i]);
    }
    REQUIRE_OK(store().stocks().upsert(caps, QStringLiteral("csv"), kNow));
    REQUIRE_OK(store().stocks().upsertFundamentals(metrics, {QStringLiteral("csv"), makeDay(2024, 1, 1), kNow}));
    writePrices("A", {bar(makeDay(2024, 1, 2), 40), bar(makeDay(2024, 1, 3), 50)});
    writePrices("B", {bar(makeDay(2024, 1, 2), 100), bar(makeDay(2024, 1, 3), 90)});
    writePrices("C", {bar(makeDay(2024, 1, 2), 45), bar(makeDay(2024, 1, 3), 90)});
    const std::vector<engine::StockScore> scores = {{ticker("A"), scoreOf(80, 20, 5, Signal::strongBuy)},
        {ticker("B"), scoreOf(40, 10, 10, Signal::sell)}, {ticker("C"), scoreOf(40, 10, 10, Signal::strongSell)},
        {ticker("D"), scoreOf(99, 25, 25, Signal::notRated)}};
    REQUIRE_OK(store().scores().save(scores));
    // Baselines: A 79 -> +1; B 30 -> +10; C was not rated then; D is not rated now.
    const auto baseline = [&](const char *symbol, double total, Signal signal) {
        const ScoreSnapshot snapshot{makeDay(2024, 1, 5), total, {}, signal};
        return store().scores().saveSnapshots(ticker(symbol), {&snapshot, 1});
    };
    REQUIRE_OK(baseline("A", 79, Signal::buy));
    REQUIRE_OK(baseline("B", 30, Signal::sell));
    REQUIRE_OK(baseline("C", 0, Signal::notRated));
    REQUIRE_OK(baseline("D", 10, Signal::sell));

    StockQuery query;
    query.sort = StockSort(sort);
    query.changeSince = makeDay(2024, 1, 10);
    QCOMPARE(tickersOf(query).join(QString()), ascending);
    query.descending = true;
    QCOMPARE(tickersOf(query).join(QString()), descending);
}

void StoreSuite::sortsByEveryMetric()
{
    for (const char *symbol : {"A", "B", "C"})
        add(symbol);
    std::vector<FundamentalsUpdate> updates(2);
    updates[0].ticker = ticker("A");
    updates[1].ticker = ticker("B");
    for (const MetricInfo &info : allMetrics()) {
        updates[0].values.set(info.metric, 10.0 + int(info.metric));
        updates[1].values.set(info.metric, 9.5 + (int(info.metric) % 2)); // sometimes above, sometimes below
    }
    REQUIRE_OK(store().stocks().upsertFundamentals(updates, {QStringLiteral("csv"), makeDay(2024, 1, 1), kNow}));
    for (const MetricInfo &info : allMetrics()) {
        StockQuery query;
        query.sort = StockSort::metric;
        query.sortMetric = info.metric;
        const bool aFirst = updates[0].values.raw(info.metric) < updates[1].values.raw(info.metric);
        QCOMPARE(tickersOf(query).join(QString()), aFirst ? QStringLiteral("ABC") : QStringLiteral("BAC"));
    }
}

void StoreSuite::pagesNeitherRepeatNorMiss_data()
{
    QTest::addColumn<int>("sort");
    QTest::newRow("ticker") << int(StockSort::ticker);
    QTest::newRow("sector: all equal") << int(StockSort::sector);
    QTest::newRow("total: many equal") << int(StockSort::totalScore);
    QTest::newRow("price: all missing") << int(StockSort::price);
}

void StoreSuite::pagesNeitherRepeatNorMiss()
{
    QFETCH(int, sort);
    std::vector<StockUpdate> updates(50);
    std::vector<engine::StockScore> scores;
    for (int i = 0; i < 50; ++i) {
        updates[i].ticker = Ticker::fromCanonical(QStringLiteral("T%1").arg((i * 37) % 50, 2, 10, QChar(u'0')));
        updates[i].sector = QStringLiteral("Same");
        Score score;
        score.total = i % 3;
        score.signal = i % 7 == 0 ? Signal::notRated : Signal::hold;
        scores.push_back({updates[i].ticker, score});
    }
    REQUIRE_OK(store().stocks().upsert(updates, QStringLiteral("csv"), kNow));
    REQUIRE_OK(store().scores().save(scores));
    StockQuery query;
    query.sort = StockSort(sort);
    query.descending = true;
    const QStringList all = tickersOf(query);
    QCOMPARE(all.size(), 50);
    QStringList paged;
    query.limit = 12;
    for (query.offset = 0; query.offset < 60; query.offset += query.limit) {
        const auto page = store().stocks().page(query);
        REQUIRE_OK(page);
        QCOMPARE(page->total, 50);
        for (const auto &record : page->records)
            paged.append(record.stock.ticker.text());
    }
    QCOMPARE(paged, all);
    QCOMPARE(QSet<QString>(paged.begin(), paged.end()).size(), 50);
    query.offset = 45;
    query.limit = -1;
    QCOMPARE(tickersOf(query), all.sliced(45));
    query.limit = 0;
    QVERIFY(tickersOf(query).isEmpty());
    QCOMPARE(store().stocks().page(query)->total, 50);
}

void StoreSuite::filters_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all") << QString() << QStringLiteral("ABCD");
    QTest::newRow("text in name") << QStringLiteral("text:OIL") << QStringLiteral("BC");
    QTest::newRow("text in isin") << QStringLiteral("text:us03") << QStringLiteral("A");
    QTest::newRow("text in ticker") << QStringLiteral("text:d") << QStringLiteral("D");
    QTest::newRow("no match") << QStringLiteral("text:zzz") << QString();
    QTest::newRow("sector") << QStringLiteral("sector:Energy") << QStringLiteral("BC");
    QTest::newRow("sector is exact") << QStringLiteral("sector:energy") << QString();
    QTest::newRow("type") << QStringLiteral("type:ETF") << QStringLiteral("C");
    QTest::newRow("signal") << QStringLiteral("signal:BUY") << QStringLiteral("AB");
    QTest::newRow("not rated") << QStringLiteral("signal:NOT_RATED") << QStringLiteral("CD");
    QTest::newRow("rated only") << QStringLiteral("rated") << QStringLiteral("AB");
    QTest::newRow("together") << QStringLiteral("text:oil sector:Energy signal:BUY rated") << QStringLiteral("B");
}

void StoreSuite::filters()
{
    QFETCH(QString, what);
    QFETCH(QString, expected);
    std::vector<StockUpdate> updates(4);
    const char *names[] = {"Apple", "Big Oil", "oil trust", "x"};
    const char *sectors[] = {"Tech", "Energy", "Energy", ""};
    for (int i = 0; i < 4; ++i) {
        updates[i].ticker = Ticker::fromCanonical(QString(QChar(u'A' + i)));
        updates[i].name = QString::fromLatin1(names[i]);
        updates[i].sector = QString::fromLatin1(sectors[i]);
    }
    updates[0].isin = QStringLiteral("US0378331005");
    updates[2].type = InstrumentType::etf;
    REQUIRE_OK(store().stocks().upsert(updates, QStringLiteral("csv"), kNow));
    saveScore("A", 70, Signal::buy);
    saveScore("B", 65, Signal::buy);
    saveScore("C", 0, Signal::notRated);
    StockQuery query;
    for (const QString &part : what.split(u' ', Qt::SkipEmptyParts)) {
        const QString value = part.section(u':', 1);
        if (part.startsWith(QStringLiteral("text:")))
            query.text = value;
        else if (part.startsWith(QStringLiteral("sector:")))
            query.sector = value;
        else if (part.startsWith(QStringLiteral("type:")))
            query.type = instrumentTypeFromText(value);
        else if (part.startsWith(QStringLiteral("signal:")))
            query.signal = signalFromText(value);
        else
            query.ratedOnly = true;
    }
    for (const StockSort sort :
        {StockSort::ticker, StockSort::sector, StockSort::totalScore, StockSort::price, StockSort::metric}) {
        query.sort = sort;
        query.limit = 1; // so that the total has to be counted
        QCOMPARE(store().stocks().page(query)->total, int(expected.size()));
        query.limit = -1;
        QStringList found = tickersOf(query);
        found.sort();
        QCOMPARE(found.join(QString()), expected);
    }
}

void StoreSuite::wildcardsStandForThemselves()
{
    add("A", "100% Growth");
    add("B", "100 Growth");
    add("C", "snake_case");
    add("D", "snakeXcase");
    add("E", "back\\slash");
    const std::pair<const char *, const char *> cases[] = {{"0% g", "A"}, {"%", "A"}, {"_", "C"}, {"e_c", "C"}, {"k\\s", "E"}};
    for (const auto &[text, expected] : cases) {
        StockQuery query;
        query.text = QString::fromLatin1(text);
        QCOMPARE(tickersOf(query).join(QString()), QString::fromLatin1(expected));
        query.byRelevance = true;
        QCOMPARE(tickersOf(query).join(QString()), QString::fromLatin1(expected));
    }
}

void StoreSuite::ranksByRelevance()
{
    add("ZCO", "Nothing special co"); // 3: a word begins so
    add("ACOX", "Alpha"); // 4: within the ticker
    add("CO", "Exact"); // 0
    add("COST", "Wholesale"); // 1: ticker begins so
    add("COKE", "Drinks"); // 1
    add("KO", "Coca-Cola"); // 2: name begins so
    add("PEP", "Pepsi-Cola"); // 3: after a hyphen
    add("DIS", "Discovery"); // 4: within the name
    add("NO", "Unrelated");
    StockQuery query;
    query.text = QStringLiteral("co");
    query.byRelevance = true;
    query.sort = StockSort::totalScore; // relevance goes before it
    QCOMPARE(tickersOf(query).join(u' '), QStringLiteral("CO COKE COST KO PEP ZCO ACOX DIS"));
}

void StoreSuite::scoreChangeIsAgainstTheBaseline()
{
    add("A");
    saveScore("A", 60, Signal::hold);
    const std::vector<ScoreSnapshot> snapshots = {{makeDay(2024, 1, 1), 50, {}, Signal::hold},
        {makeDay(2024, 1, 5), 55, {}, Signal::hold}, {makeDay(2024, 1, 9), 59, {}, Signal::hold}};
    REQUIRE_OK(store().scores().saveSnapshots(ticker("A"), snapshots));
    const auto changeSince = [&](Day day) {
        StockQuery query;
        query.changeSince = day;
        return store().stocks().page(query)->records.front().scoreChange;
    };
    QCOMPARE(changeSince(makeDay(2023, 12, 31)), std::nullopt);
    QCOMPARE(changeSince(makeDay(2024, 1, 4)), std::optional(10.0));
    QCOMPARE(changeSince(makeDay(2024, 1, 5)), std::optional(5.0));
    QCOMPARE(changeSince(makeDay(2025, 1, 1)), std::optional(1.0));
}

void StoreSuite::manyKindsOfQueriesStayCorrect()
{
    // More kinds than a connection keeps prepared.
    add("A", "Alpha", "Tech");
    saveScore("A", 60, Signal::hold);
    int asked = 0;
    for (int sort = 0; sort <= int(StockSort::metric); ++sort) {
        for (int bits = 0; bits < 32; ++bits) {
            StockQuery query;
            query.sort = StockSort(sort);
            query.descending = bits & 1;
            query.text = bits & 2 ? QStringLiteral("alp") : QString();
            query.sector = bits & 4 ? QStringLiteral("Tech") : QString();
            query.ratedOnly = bits & 8;
            query.limit = bits & 16 ? 1 : -1;
            QCOMPARE(tickersOf(query), QStringList{QStringLiteral("A")});
            ++asked;
        }
    }
    QCOMPARE(asked, 448);
}

} // namespace soundings::test
