#include "analysis/scoring/classic_rules.h"
#include "analysis/scoring/horizons.h"
#include "analysis/scoring/momentum_score.h"
#include "analysis/scoring/scoring_model.h"

#include <QTest>

using namespace soundings;
using namespace soundings::analysis;

namespace {

constexpr double no = std::numeric_limits<double>::quiet_NaN();

/// The twelve stocks whose points under the original rules are known, and those points.
struct Vector {
    const char *ticker;
    const char *sector;
    std::array<double, 11> figures; ///< in the order of kColumns
    std::array<double, 4> value, quality, health;
    std::array<double, 3> pillars; ///< value, quality, health
    double total;
    Signal signal;
};

constexpr std::array kColumns = {Metric::peRatio, Metric::evEbitda, Metric::pegRatio, Metric::pbRatio, Metric::roic, Metric::roe,
    Metric::netMargin, Metric::debtEquity, Metric::currentRatio, Metric::fcfYield, Metric::interestCoverage};

const std::array<Vector, 12> kVectors = {{
    {"ALFA", "Technology", {12, 9, 0.4, 1.9, 40, 60, 24, 0.10, 2.60, 9, 20}, {6, 6, 6, 5}, {10, 7, 5, 3}, {10, 6, 5, 4},
        {23, 25, 25}, 85.5, Signal::buy},
    {"BRVO", "Technology", {30, 18, 1.2, 6, 22, 25, 16, 0.40, 1.60, 4, 8}, {2, 4, 4, 1}, {5, 3, 4, 1}, {8, 4, 4, 2}, {11, 13, 18},
        54.5, Signal::hold},
    {"CHAR", "Technology", {120, 60, 1.4, 20, 10, 12, 4, 1.50, 0.90, 0.5, 2}, {0, 0, 2, 1}, {3, 0, 1, 0}, {2, 0, 1, 0}, {3, 4, 3},
        22.5, Signal::strongSell},
    {"DELT", "Technology", {no, no, no, no, no, no, no, no, no, no, no}, {0, 3, 3, 2.5}, {0, 3.5, 2.5, 1.5}, {5, 3, 2.5, 2},
        {8.5, 7.5, 12.5}, 41, Signal::sell},
    {"ECHO", "Financial Services", {9, no, 0.9, 0.9, 11, 14, 28, 8.00, no, 6, no}, {6, 3, 5, 5}, {3, 3, 5, 2}, {5, 3, 2.5, 3},
        {19, 13, 13.5}, 58, Signal::hold},
    {"FOXT", "Financial Services", {18, 14, 2.0, 3, 16, 10, 12, 0.20, 1.20, 2, 3}, {2, 3, 0, 3}, {5, 3, 3, 1}, {5, 3, 3, 1},
        {8, 12, 12}, 44.5, Signal::sell},
    {"GOLF", "Utilities", {16, 10, 1.9, 1.5, 6, 9, 9, 1.40, 0.95, 3, 2.8}, {4, 3, 2, 5}, {0, 3, 2, 1}, {5, 0, 1, 2}, {14, 6, 8},
        40.5, Signal::sell},
    {"HOTL", "Utilities", {-5, -3, -1.0, -0.5, -4, -8, -6, -0.50, 1.00, -2, -1}, {0, 3, 0, 0}, {0, 0, 0, 0}, {0, 2, 0, 0},
        {3, 0, 2}, 17.5, Signal::strongSell},
    {"INDI", "Industrials", {20, 11, 0.5, 2.0, 14, 18, 5, 0.30, 2.00, 8, 5}, {6, 4, 5, 3}, {5, 3, 2, 3}, {8, 5, 4, 4},
        {18, 13, 21}, 64.5, Signal::hold},
    {"JULI", "Industrials", {24, 14, 1.5, 5.0, 9, 20, 10, 0.50, 2.50, 5, 10}, {6, 3, 2, 1}, {0, 3, 3, 2}, {5, 6, 5, 3},
        {12, 8, 19}, 51.5, Signal::hold},
    {"KILO", "Industrials", {60, 15, 0.8, 4.9, 30, 12, 20, 2.00, 1.50, 1.9, 1.5}, {2, 3, 2, 3}, {8, 1, 5, 0}, {0, 4, 1, 1},
        {10, 14, 6}, 42.5, Signal::sell},
    {"LIMA", "", {20, 15, 1.0, 2.0, 12, 15, 15, 1.00, 1.00, 1.0, 3}, {4, 3, 4, 3}, {3, 3, 4, 0}, {2, 2, 3, 1}, {14, 10, 8}, 44.5,
        Signal::sell},
}};

std::vector<ScoreInput> market()
{
    std::vector<ScoreInput> inputs;
    for (const Vector &vector : kVectors) {
        ScoreInput input;
        input.ticker = Ticker::fromCanonical(QString::fromLatin1(vector.ticker));
        input.sector = QString::fromLatin1(vector.sector);
        for (std::size_t i = 0; i < kColumns.size(); ++i)
            input.metrics.set(kColumns[i], vector.figures[i]);
        inputs.push_back(std::move(input));
    }
    return inputs;
}

double pointsOf(const Score &score, const QString &name)
{
    const auto found = std::ranges::find(score.factors, name, &ScoreFactor::name);
    return found != score.factors.end() ? found->points : -1;
}

} // namespace

class TestScoringClassic : public QObject {
    Q_OBJECT

private slots:
    void averagesAndQuantilesAreThoseOfTheOriginal()
    {
        const ClassicRules rules(market());
        const auto expect = [&](const char *sector, double pe, double evEbitda, double roe) {
            const ClassicSectorAverages averages = rules.averagesOf(QString::fromLatin1(sector));
            QCOMPARE(averages.pe, pe);
            QCOMPARE(averages.evEbitda, evEbitda);
            QCOMPARE(averages.roe, roe);
        };
        expect("Technology", 21, 29, 32.33);
        expect("Financial Services", 13.5, 14, 12);
        expect("Utilities", 16, 10, 9);
        expect("Industrials", 34.67, 13.33, 16.67);
        expect("", 20, 15, 15);
        const std::array<double, 4> quantiles = {39, 24, 13, 9.75};
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE(rules.roicQuantiles()[i], quantiles[i]);
    }

    void everyPointIsThatOfTheOriginal_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < kVectors.size(); ++i)
            QTest::newRow(kVectors[i].ticker) << int(i);
    }
    void everyPointIsThatOfTheOriginal()
    {
        QFETCH(int, index);
        const Vector &expected = kVectors[std::size_t(index)];
        const std::vector<ScoreInput> inputs = market();
        const ScoringModel model = ScoringModel::fit(inputs, ScoringProfile::classic);
        const Score score = model.score(inputs[std::size_t(index)]);

        constexpr std::array kValue = {"pe_vs_sector", "ev_ebitda_vs_sector", "peg", "pb"};
        constexpr std::array kQuality = {"roic_rank", "roe_vs_sector", "net_margin", "fcf_yield_quality"};
        constexpr std::array kHealth = {"debt_equity", "current_ratio", "interest_coverage", "fcf_yield_health"};
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(pointsOf(score, QString::fromLatin1(kValue[i])), expected.value[i]);
            QCOMPARE(pointsOf(score, QString::fromLatin1(kQuality[i])), expected.quality[i]);
            QCOMPARE(pointsOf(score, QString::fromLatin1(kHealth[i])), expected.health[i]);
        }
        QCOMPARE(score.pillar(Pillar::value), expected.pillars[0]);
        QCOMPARE(score.pillar(Pillar::quality), expected.pillars[1]);
        QCOMPARE(score.pillar(Pillar::momentum), 12.5);
        QCOMPARE(score.pillar(Pillar::health), expected.pillars[2]);
        QCOMPARE(score.total, expected.total);
        QCOMPARE(score.signal, expected.signal);
        QVERIFY(!score.hasMomentum);
        QVERIFY(score.weaknesses.last().startsWith(QStringLiteral("Momentum unavailable")));
        QVERIFY(score.strengths.size() <= 5 && score.weaknesses.size() <= 5);

        const PillarPoints points = model.points(inputs[std::size_t(index)]);
        QCOMPARE(points.total, score.total);
        QCOMPARE(points.pillars, score.pillars);
    }

    void momentumIsThatOfTheOriginal_data()
    {
        QTest::addColumn<QList<double>>("inputs");
        QTest::addColumn<QList<double>>("points");
        QTest::addColumn<QString>("label");
        QTest::newRow("steady rise") << QList<double>{6, 12, 55, 60} << QList<double>{7, 7, 6, 5} << "STRONG";
        QTest::newRow("collapse") << QList<double>{-12, -25, 15, -60} << QList<double>{0, 0, 1, 0} << "WEAK";
        QTest::newRow("mixed") << QList<double>{1, -3, 72, 10} << QList<double>{4.5, 3, 3, 3} << "NEUTRAL";
        QTest::newRow("overrun") << QList<double>{10, 20, 80, 100} << QList<double>{4, 5, 1, 4} << "NEUTRAL";
        QTest::newRow("still") << QList<double>{0, 0, 50, 0} << QList<double>{4.5, 4.5, 6, 3} << "POSITIVE";
    }
    void momentumIsThatOfTheOriginal()
    {
        QFETCH(QList<double>, inputs);
        QFETCH(QList<double>, points);
        QFETCH(QString, label);
        const MomentumInputs momentum{inputs[0], inputs[1], inputs[2], inputs[3]};
        const MomentumScore score = momentumScore(momentum, ScoringProfile::classic);
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE(score.components[i].points, points[qsizetype(i)]);
        QCOMPARE(score.total, points[0] + points[1] + points[2] + points[3]);
        QCOMPARE(toText(score.label), label);
        QVERIFY(score.available);
        QVERIFY(score.explanation.contains(QStringLiteral("RSI")));
    }

    void momentumWithoutPricesIsNeutralAndSaysSo()
    {
        for (const ScoringProfile profile : {ScoringProfile::classic, ScoringProfile::balanced}) {
            const MomentumScore score = momentumScore(std::nullopt, profile);
            QVERIFY(!score.available);
            QCOMPARE(score.total, 12.5);
            QCOMPARE(score.label, MomentumLabel::neutral);
            QVERIFY(score.explanation.contains(QStringLiteral("Import prices")));
        }
    }

    void missingIndicatorsTakeTheNeutralFigures()
    {
        // 0 %, 0 %, 50 and 0 % stand in for what is missing: 18 points, as the original has it.
        ScoreInput input;
        input.momentum = MomentumInputs{};
        const ScoringModel model = ScoringModel::fit({}, ScoringProfile::classic);
        QCOMPARE(model.points(input).pillars[std::size_t(Pillar::momentum)], 18.0);
    }

    void horizonsWeighThePillars()
    {
        const std::array<double, 4> alfa = {23, 25, 12.5, 25};
        QCOMPARE(horizonScore(alfa, Horizon::shortTerm), 73.8);
        QCOMPARE(horizonScore(alfa, Horizon::mediumTerm), 85.5);
        QCOMPARE(horizonScore(alfa, Horizon::longTerm), 90.1);
        for (const HorizonInfo &info : allHorizons()) {
            double sum = 0;
            for (const double weight : info.weights)
                sum += weight;
            QCOMPARE(sum, 1.0);
            QCOMPARE(horizonFromKey(QString::fromLatin1(info.key).toUpper()), info.horizon);
        }
        QVERIFY(!horizonFromKey(u"forever"));
    }

    void theShortTermNeedsRealPrices()
    {
        std::vector<ScoreInput> inputs = market();
        const ScoringModel model = ScoringModel::fit(inputs, ScoringProfile::classic);
        QVERIFY(!horizonFit(model.score(inputs[0]), Horizon::shortTerm));
        QCOMPARE(horizonFit(model.score(inputs[0]), Horizon::mediumTerm)->score, 85.5);
        inputs[0].momentum = MomentumInputs{6, 12, 55, 60};
        const auto fit = horizonFit(model.score(inputs[0]), Horizon::shortTerm);
        QVERIFY(fit);
        QVERIFY2(fit->why.contains(QStringLiteral("momentum 25.0 of 25")), qPrintable(fit->why));
    }

    void aMarketWithFewOrNoStocksUsesTheFixedFigures()
    {
        const ClassicRules none({});
        const std::array<double, 4> fixed = {25, 18, 12, 6};
        QCOMPARE(none.roicQuantiles(), fixed);
        std::vector<ScoreInput> one(1);
        one[0].metrics.set(Metric::roic, 8);
        const std::array<double, 4> same = {8, 8, 8, 8};
        QCOMPARE(ClassicRules(one).roicQuantiles(), same);
    }
};

QTEST_GUILESS_MAIN(TestScoringClassic)
#include "test_scoring_classic.moc"
