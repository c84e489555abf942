#include "contract/store/store_suite.h"

#include "storage/open_store.h"

#include <QTest>

namespace soundings::test {

using engine::StockScore;

void StoreSuite::saveScore(const char *symbol, double total, Signal signal)
{
    StockScore entry{ticker(symbol), {}};
    entry.score.total = total;
    entry.score.signal = signal;
    entry.score.calculatedAt = kNow;
    REQUIRE_OK(store().scores().save({&entry, 1}));
}

void StoreSuite::scoreComesBackWhole()
{
    add("A", "Alpha", "Tech");
    Score score;
    score.total = 71.23;
    score.pillars = {20.01, 19.99, 15.2, 16.03};
    score.signal = Signal::buy;
    score.profile = ScoringProfile::classic;
    score.coverage = 0.8333333333333334;
    score.hasMomentum = true;
    score.peerGroup = QStringLiteral("Semiconductors (12)");
    score.factors = {{Pillar::health, QStringLiteral("debt"), QStringLiteral("Debt \u2265 0"), 3.3, 5, 0.0, 1.25,
                         QStringLiteral("Low \"debt\"")},
        {Pillar::value, QStringLiteral("pe"), QStringLiteral("P/E"), 0, 10, std::nullopt, std::nullopt, {}}};
    score.strengths = {QStringLiteral("Cheap"), QStringLiteral("Growing")};
    score.weaknesses = {QStringLiteral("Young")};
    score.missing = {QStringLiteral("pe_ratio")};
    score.reasoning = QStringLiteral("Because.\nReally.");
    score.calculatedAt = kNow;
    const StockScore entry{ticker("A"), score};
    REQUIRE_OK(store().scores().save({&entry, 1}));

    const auto found = store().scores().find(ticker("A"));
    REQUIRE_OK(found);
    QVERIFY(found->has_value());
    const Score &read = **found;
    QVERIFY(read.total == score.total && read.pillars == score.pillars && read.coverage == score.coverage);
    QCOMPARE(read.signal, score.signal);
    QCOMPARE(read.profile, score.profile);
    QVERIFY(read.hasMomentum);
    QCOMPARE(read.peerGroup, score.peerGroup);
    QCOMPARE(read.strengths, score.strengths);
    QCOMPARE(read.weaknesses, score.weaknesses);
    QCOMPARE(read.missing, score.missing);
    QCOMPARE(read.reasoning, score.reasoning);
    QVERIFY(read.calculatedAt == kNow);
    QCOMPARE(read.factors.size(), std::size_t(2));
    const ScoreFactor &debt = read.factors[0];
    QCOMPARE(debt.pillar, Pillar::health);
    QCOMPARE(debt.name, QStringLiteral("debt"));
    QCOMPARE(debt.label, score.factors[0].label);
    QVERIFY(debt.points == 3.3 && debt.maximum == 5);
    QCOMPARE(debt.value, std::optional(0.0)); // zero is not missing
    QCOMPARE(debt.reference, std::optional(1.25));
    QCOMPARE(debt.note, score.factors[0].note);
    QVERIFY(!read.factors[1].value && !read.factors[1].reference);

    const auto record = store().stocks().find(ticker("A"));
    QVERIFY(record->score && record->score->total == score.total && record->score->factors.empty());
}

void StoreSuite::neverScoredIsNotUnknown()
{
    add("A");
    const auto none = store().scores().find(ticker("A"));
    REQUIRE_OK(none);
    QVERIFY(!none->has_value());
    QCOMPARE(store().scores().find(ticker("X")).error().code, ErrorCode::notFound);
    QCOMPARE(store().scores().history(ticker("X"), {}).error().code, ErrorCode::notFound);
    QCOMPARE(store().scores().saveSnapshots(ticker("X"), {}).error().code, ErrorCode::notFound);
}

void StoreSuite::saveIsAllOrNone()
{
    add("A");
    add("B");
    saveScore("A", 10, Signal::sell);
    std::vector<StockScore> scores(3);
    scores[0].ticker = ticker("A");
    scores[1].ticker = ticker("B");
    scores[2].ticker = ticker("UNKNOWN");
    for (StockScore &entry : scores) {
        entry.score.total = 90;
        entry.score.signal = Signal::strongBuy;
    }
    const auto saved = store().scores().save(scores);
    QCOMPARE(saved.error().code, ErrorCode::notFound);
    QVERIFY(saved.error().message.contains(QStringLiteral("UNKNOWN")));
    QCOMPARE((*store().scores().find(ticker("A")))->total, 10.0);
    QVERIFY(!store().scores().find(ticker("B"))->has_value());
    scores.erase(scores.begin()); // A is not named now and keeps its score
    scores.pop_back();
    REQUIRE_OK(store().scores().save(scores));
    QCOMPARE((*store().scores().find(ticker("A")))->total, 10.0);
    QCOMPARE((*store().scores().find(ticker("B")))->total, 90.0);
}

void StoreSuite::saveTakesManyAtATime()
{
    // More than one statement of PostgreSQL takes, one ticker twice, and one whose stock is hidden by now.
    constexpr int many = 1'201;
    std::vector<engine::StockUpdate> stocks(many);
    std::vector<StockScore> scores(many);
    for (int i = 0; i < many; ++i) {
        stocks[i].ticker = scores[i].ticker = ticker(qPrintable(QStringLiteral("M%1").arg(i)));
        scores[i].score.total = i / 7.0;
        scores[i].score.pillars[1] = i / 3.0;
        scores[i].score.signal = i % 5 == 0 ? Signal::notRated : Signal::hold;
        scores[i].score.peerGroup = QStringLiteral("Group \"%1\" \u2265 0").arg(i % 3);
        scores[i].score.reasoning = QStringLiteral("Because.\nReally %1.").arg(i);
        scores[i].score.calculatedAt = kNow;
    }
    REQUIRE_OK(store().stocks().upsert(stocks, QStringLiteral("csv"), kNow));
    REQUIRE_OK(store().stocks().remove(ticker("M700"), kNow));
    scores.push_back(scores[1]);
    scores.back().score.total = 99.5; // the later of two holds
    REQUIRE_OK(store().scores().save(scores));
    for (int i = 0; i < many; ++i) {
        if (i == 700)
            continue;
        const auto read = store().scores().find(scores[i].ticker);
        REQUIRE_OK(read);
        const Score &score = **read;
        QCOMPARE(score.total, i % 5 == 0 ? 0.0 : i == 1 ? 99.5 : i / 7.0);
        QCOMPARE(score.pillars[1], scores[i].score.pillars[1]);
        QCOMPARE(score.signal, scores[i].score.signal);
        QCOMPARE(score.peerGroup, scores[i].score.peerGroup);
        QCOMPARE(score.reasoning, scores[i].score.reasoning);
        QCOMPARE(score.calculatedAt, kNow);
    }
}

void StoreSuite::notRatedHasNoTotal()
{
    add("A");
    saveScore("A", 33, Signal::notRated);
    const auto score = store().scores().find(ticker("A"));
    QCOMPARE((*score)->signal, Signal::notRated);
    QCOMPARE((*score)->total, 0.0);
    engine::StockQuery query;
    query.ratedOnly = true;
    QCOMPARE(store().stocks().page(query)->total, 0);
}

void StoreSuite::snapshotCopiesAndOverwrites()
{
    for (const char *symbol : {"A", "B", "C", "D"})
        add(symbol);
    saveScore("A", 60, Signal::hold);
    saveScore("B", 0, Signal::notRated);
    saveScore("D", 10, Signal::sell);
    REQUIRE_OK(store().stocks().remove(ticker("D"), kNow));
    const Day day = makeDay(2024, 5, 6);
    QCOMPARE(store().scores().snapshot(day).value(), 2);
    saveScore("A", 61, Signal::buy);
    QCOMPARE(store().scores().snapshot(day).value(), 2);
    saveScore("A", 62, Signal::buy);
    QCOMPARE(store().scores().snapshot(day + std::chrono::days(1)).value(), 2);
    const auto history = store().scores().history(ticker("A"), {});
    QCOMPARE(history->size(), std::size_t(2));
    QVERIFY(history->at(0).day == day && history->at(0).total == 61 && history->at(0).signal == Signal::buy);
    QVERIFY(history->at(1).total == 62);
    QCOMPARE(store().scores().history(ticker("B"), {})->front().signal, Signal::notRated);
    QVERIFY(store().scores().history(ticker("C"), {})->empty());
    QCOMPARE(
        store().scores().history(ticker("A"), {day + std::chrono::days(1), day + std::chrono::days(9)})->size(), std::size_t(1));
}

void StoreSuite::snapshotsAreWrittenDirectly()
{
    add("A");
    const std::vector<ScoreSnapshot> first = {
        {makeDay(2024, 1, 3), 50.5, {1.25, 2.5, 3.75, 4}, Signal::hold}, {makeDay(2024, 1, 2), 49, {}, Signal::sell}};
    REQUIRE_OK(store().scores().saveSnapshots(ticker("A"), first));
    const ScoreSnapshot second{makeDay(2024, 1, 2), 48, {}, Signal::strongSell};
    REQUIRE_OK(store().scores().saveSnapshots(ticker("A"), {&second, 1}));
    const auto history = store().scores().history(ticker("A"), {});
    QCOMPARE(history->size(), std::size_t(2));
    QVERIFY(history->at(0).total == 48 && history->at(0).signal == Signal::strongSell);
    QVERIFY(history->at(1).total == 50.5 && history->at(1).pillars == first[0].pillars);
}

void StoreSuite::changesUseTheNewestBaseline()
{
    add("A", "Alpha", "Tech");
    for (const char *symbol : {"NOBASE", "UNRATED", "NEVER", "GONE", "B"})
        add(symbol);
    saveScore("A", 60, Signal::buy);
    saveScore("B", 20, Signal::sell);
    saveScore("NOBASE", 60, Signal::buy);
    saveScore("UNRATED", 0, Signal::notRated);
    saveScore("GONE", 60, Signal::buy);
    const std::vector<ScoreSnapshot> snapshots = {{makeDay(2024, 1, 1), 40, {}, Signal::sell},
        {makeDay(2024, 1, 5), 45, {1, 2, 3, 4}, Signal::hold}, {makeDay(2024, 1, 9), 70, {}, Signal::strongBuy}};
    for (const char *symbol : {"A", "B", "UNRATED", "NEVER", "GONE"})
        REQUIRE_OK(store().scores().saveSnapshots(ticker(symbol), snapshots));
    const ScoreSnapshot late{makeDay(2024, 1, 8), 1, {}, Signal::hold};
    REQUIRE_OK(store().scores().saveSnapshots(ticker("NOBASE"), {&late, 1}));
    REQUIRE_OK(store().stocks().remove(ticker("GONE"), kNow));
    const auto changes = store().scores().changesSince(makeDay(2024, 1, 7));
    REQUIRE_OK(changes);
    QCOMPARE(changes->size(), std::size_t(2));
    const engine::ScoreChange &a = changes->at(0);
    QCOMPARE(a.ticker.text(), QStringLiteral("A"));
    QCOMPARE(a.name, QStringLiteral("Alpha"));
    QCOMPARE(a.sector, QStringLiteral("Tech"));
    QCOMPARE(a.current.total, 60.0);
    QCOMPARE(a.current.signal, Signal::buy);
    QVERIFY(a.baseline.day == makeDay(2024, 1, 5) && a.baseline.total == 45 && a.baseline.signal == Signal::hold);
    QVERIFY(a.baseline.pillars == snapshots[1].pillars);
    QCOMPARE(changes->at(1).ticker.text(), QStringLiteral("B"));
}

void StoreSuite::sectorMediansAreReplacedTogether()
{
    std::vector<engine::SectorMedians> medians(2);
    medians[0].sector = QStringLiteral("Tech");
    medians[0].stocks = 12;
    medians[0].total = 61.25;
    medians[0].pillars = {1.5, std::nullopt, 0.0, 4.5};
    medians[0].metrics.set(Metric::dividendYield, 0.0);
    medians[0].metrics.set(Metric::payoutRatio, 33.3);
    medians[1].sector = QStringLiteral("Energy");
    REQUIRE_OK(store().scores().saveSectorMedians(medians));
    const auto tech = store().scores().sectorMedians(QStringLiteral("Tech"));
    REQUIRE_OK(tech);
    QVERIFY(tech->has_value());
    QCOMPARE((*tech)->sector, QStringLiteral("Tech"));
    QCOMPARE((*tech)->stocks, 12);
    QCOMPARE((*tech)->total, std::optional(61.25));
    QVERIFY((*tech)->pillars == medians[0].pillars);
    QCOMPARE((*tech)->metrics[Metric::dividendYield], std::optional(0.0));
    QCOMPARE((*tech)->metrics[Metric::payoutRatio], std::optional(33.3));
    QCOMPARE((*tech)->metrics.count(), 2);
    medians.erase(medians.begin());
    REQUIRE_OK(store().scores().saveSectorMedians(medians));
    QVERIFY(!store().scores().sectorMedians(QStringLiteral("Tech"))->has_value());
    QVERIFY(!(*store().scores().sectorMedians(QStringLiteral("Energy")))->total);
}

void StoreSuite::rankCountsRatedStocks()
{
    for (const char *symbol : {"A", "B", "C", "D", "GONE", "UNRATED", "NEVER"})
        add(symbol);
    saveScore("A", 50, Signal::hold);
    saveScore("B", 70, Signal::buy);
    saveScore("C", 50, Signal::hold);
    saveScore("D", 10, Signal::sell);
    saveScore("GONE", 99, Signal::strongBuy);
    saveScore("UNRATED", 99, Signal::notRated);
    REQUIRE_OK(store().stocks().remove(ticker("GONE"), kNow));
    const std::pair<const char *, int> ranks[] = {{"B", 1}, {"A", 2}, {"C", 2}, {"D", 4}};
    for (const auto &[symbol, expected] : ranks) {
        const auto rank = store().scores().rank(ticker(symbol));
        REQUIRE_OK(rank);
        QVERIFY(rank->has_value());
        QCOMPARE((*rank)->rank, expected);
        QCOMPARE((*rank)->rated, 4);
    }
    QVERIFY(!store().scores().rank(ticker("UNRATED"))->has_value());
    QVERIFY(!store().scores().rank(ticker("NEVER"))->has_value());
    QCOMPARE(store().scores().rank(ticker("GONE")).error().code, ErrorCode::notFound);
}

/// Connections keep the totals of the market: not beyond the next change, whoever makes it.
void StoreSuite::rankAndTotalFollowEveryWriter()
{
    for (const char *symbol : {"A", "B"})
        add(symbol);
    saveScore("A", 50, Signal::hold);
    saveScore("B", 40, Signal::sell);
    const auto rankOfA = [&] { return (*store().scores().rank(ticker("A")))->rank; };
    const auto total = [&] { return store().stocks().page({.limit = 1})->total; };
    QCOMPARE(rankOfA(), 1);
    QCOMPARE(total(), 2);

    saveScore("B", 60, Signal::hold);
    QCOMPARE(rankOfA(), 2);

    const auto other = storage::openStore(m_url, {});
    REQUIRE_OK(other);
    REQUIRE_OK((*other)->stocks().remove(ticker("B"), kNow));
    QCOMPARE(rankOfA(), 1);
    QCOMPARE(total(), 1);
}

} // namespace soundings::test
