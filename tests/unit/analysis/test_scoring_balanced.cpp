#include "analysis/scoring/balanced_rules.h"
#include "analysis/scoring/horizons.h"
#include "support/synthetic_market.h"

#include <QTest>

using namespace soundings;
using namespace soundings::analysis;
using enum Metric;

namespace {

/// A sound company in general; each test changes what it is about.
ScoreInput soundCompany()
{
    ScoreInput input;
    input.ticker = Ticker::fromCanonical(QStringLiteral("SOUND"));
    input.sector = QStringLiteral("Industrials");
    input.industry = QStringLiteral("Specialty Industrial Machinery");
    constexpr std::pair<Metric, double> kFigures[] = {{peRatio, 18}, {evEbitda, 11}, {pegRatio, 1.4}, {pbRatio, 2.6}, {roic, 14},
        {roe, 17}, {grossMargin, 40}, {operatingMargin, 18}, {netMargin, 12}, {debtEquity, 0.6}, {currentRatio, 1.7},
        {interestCoverage, 9}, {fcfYield, 4.5}, {revenueGrowth, 6}, {earningsGrowth, 8}, {dividendYield, 2}, {payoutRatio, 40}};
    for (const auto &[metric, value] : kFigures)
        input.metrics.set(metric, value);
    input.momentum = MomentumInputs{2, 5, 55, 10};
    return input;
}

std::vector<ScoreInput> market()
{
    auto inputs = test::SyntheticMarket(11).make(1500);
    inputs.push_back(soundCompany());
    return inputs;
}

const ScoringModel &model()
{
    static const ScoringModel kModel = ScoringModel::fit(market());
    return kModel;
}

const ScoreFactor *factorOf(const Score &score, const char *name)
{
    const auto found = std::ranges::find(score.factors, QString::fromLatin1(name), &ScoreFactor::name);
    return found != score.factors.end() ? &*found : nullptr;
}

/// Sets one of the figures of a row, momentum included.
void setFigure(ScoreInput &input, Figure figure, std::optional<double> value)
{
    if (std::size_t(figure) < kMetricCount) {
        input.metrics.set(Metric(figure), value);
        return;
    }
    std::optional<double> *const fields[] = {
        &input.momentum->priceVsSma50, &input.momentum->priceVsSma200, &input.momentum->rsi, &input.momentum->volumeVsAverage};
    *fields[std::size_t(figure) - kMetricCount] = value;
}

const char *industryOf(BusinessKind kind)
{
    switch (kind) {
    case BusinessKind::financial:
        return "Banks - Regional";
    case BusinessKind::reit:
        return "REIT - Retail";
    case BusinessKind::utility:
        return "Utilities - Regulated Gas";
    case BusinessKind::general:
        break;
    }
    return "Specialty Industrial Machinery";
}

} // namespace

class TestScoringBalanced : public QObject {
    Q_OBJECT

private slots:
    void everyPillarHasTwentyFivePoints()
    {
        for (const BusinessKind kind : kBusinessKinds) {
            std::array<double, kPillarCount> sums = {};
            for (const BalancedFactor &factor : balancedFactors(kind)) {
                sums[std::size_t(factor.pillar)] += factor.maximum;
                QVERIFY(factor.knots.size() >= 2 && factor.knots.size() <= kKnotsMax);
                QVERIFY(std::ranges::is_sorted(factor.knots, std::less(), &Knot::x));
            }
            for (const double sum : sums)
                QCOMPARE(sum, 25.0);
        }
    }

    void curvesPassThroughTheirKnots()
    {
        for (const BusinessKind kind : kBusinessKinds) {
            for (const BalancedFactor &factor : balancedFactors(kind)) {
                std::vector<double> xs, shares(factor.knots.size());
                std::ranges::transform(factor.knots, std::back_inserter(xs), &Knot::x);
                Curve(factor.knots).evaluate(xs, shares.data());
                for (std::size_t i = 0; i < xs.size(); ++i)
                    QVERIFY2(std::abs(shares[i] - factor.knots[i].share) < 1e-12, factor.name);
            }
        }
    }

    /// Better figures never lower the score, and small steps of a figure move it in small steps.
    void oneFigureInTheGoodDirectionNeverLowersTheScore()
    {
        for (const BusinessKind kind : kBusinessKinds) {
            for (const BalancedFactor &factor : balancedFactors(kind)) {
                if (factor.figure == Figure::rsi)
                    continue; // has its best in the middle, as documented
                ScoreInput input = soundCompany();
                input.industry = QString::fromLatin1(industryOf(kind));
                const bool falling = factor.knots.front().share > factor.knots.back().share;
                const bool relative = factor.basis != Basis::absolute;
                const double low = factor.mustExceed > -1 ? 0.01 : -60, high = relative ? 120 : factor.knots.back().x + 10;
                constexpr int kSteps = 4000;
                double before = 0;
                for (int step = 0; step <= kSteps; ++step) {
                    setFigure(input, factor.figure, low + (high - low) * step / kSteps);
                    const PillarPoints points = model().points(input);
                    QVERIFY(points.signal != Signal::notRated);
                    if (step > 0) {
                        const double change = falling ? before - points.total : points.total - before;
                        QVERIFY2(change >= -1e-9, factor.name);
                        // Where the stock passes the middle of its peers, the median of the others moves by one place.
                        QVERIFY2(change < (relative ? 2.5 : 0.8), factor.name);
                    }
                    before = points.total;
                }
            }
        }
    }

    void medianLeavesTheStockItselfOut()
    {
        // Against the plain definition, for odd and even counts and with ties.
        for (std::size_t size = 2; size < 40; ++size) {
            std::vector<double> values;
            for (std::size_t i = 0; i < size; ++i)
                values.push_back(double((i * 7919) % 13));
            std::vector<double> copy = values;
            const CentralValues central(copy);
            for (std::size_t out = 0; out < size; ++out) {
                std::vector<double> others = values;
                others.erase(others.begin() + std::ptrdiff_t(out));
                std::ranges::sort(others);
                const std::size_t half = others.size() / 2;
                const double expected = others.size() % 2 ? others[half] : (others[half - 1] + others[half]) / 2;
                QCOMPARE(central.medianWithout(values[out]), expected);
            }
        }
    }

    void middleOfManyValuesIsThatOfASortedColumn()
    {
        std::vector<double> values;
        for (std::size_t i = 0; i < 5001; ++i)
            values.push_back(double((i * 104729) % 5001));
        for (const bool sortedInput : {false, true}) {
            if (sortedInput)
                std::ranges::sort(values);
            std::vector<double> copy = values;
            QCOMPARE(CentralValues(copy).median(), 2500.0);
            copy.assign(values.begin(), values.begin() + 5000);
            std::vector<double> sorted = copy;
            std::ranges::sort(sorted);
            QCOMPARE(CentralValues(copy).median(), (sorted[2499] + sorted[2500]) / 2);
        }
        std::vector<double> same(3000, 4.0);
        QCOMPARE(CentralValues(same).median(), 4.0);
    }

    void aSingleStockSectorIsHeldAgainstTheMarket()
    {
        auto inputs = test::SyntheticMarket(3).make(400);
        ScoreInput alone = soundCompany();
        alone.sector = alone.industry = QStringLiteral("Lighthouses");
        inputs.push_back(alone);
        const Score score = ScoringModel::fit(inputs).score(alone);
        QCOMPARE(score.peerGroup, QStringLiteral("All stocks (400)"));
        const ScoreFactor *pe = factorOf(score, "pe_vs_peers");
        QVERIFY(pe && pe->reference);
        QVERIFY2(*pe->reference != 18.0, "it is not its own peer");
    }

    void aSmallIndustryIsHeldAgainstItsSector()
    {
        auto inputs = test::SyntheticMarket(3).make(400);
        ScoreInput odd = soundCompany();
        odd.industry = QStringLiteral("Lighthouses");
        inputs.push_back(odd);
        const Score score = ScoringModel::fit(inputs).score(odd);
        QVERIFY2(score.peerGroup.startsWith(QStringLiteral("Industrials (")), qPrintable(score.peerGroup));
    }

    void anEmptyMarketUsesFixedReferences()
    {
        const Score score = ScoringModel::fit({}).score(soundCompany());
        QVERIFY(score.isRated());
        QCOMPARE(score.peerGroup, QStringLiteral("Fixed references"));
        QCOMPARE(factorOf(score, "pe_vs_peers")->reference, std::optional(20.0));
    }

    void nothingKnownIsNotRated()
    {
        ScoreInput input;
        input.sector = QStringLiteral("Technology");
        const Score score = model().score(input);
        QCOMPARE(score.signal, Signal::notRated);
        QCOMPARE(score.total, 0.0);
        QCOMPARE(score.coverage, 0.0);
        QVERIFY(score.missing.contains(QStringLiteral("P/E")));
        QVERIFY2(score.reasoning.startsWith(QStringLiteral("Not rated: figures are known for 0")), qPrintable(score.reasoning));
        QVERIFY(score.strengths.isEmpty() && score.weaknesses.isEmpty());
        QVERIFY(!horizonFit(score, Horizon::longTerm));
    }

    void halfOfThePointsAndTwoPillarsAreNeeded()
    {
        // Health and momentum alone are half of the points, but one pillar of three.
        ScoreInput input = soundCompany();
        for (const Metric metric : {peRatio, evEbitda, pegRatio, pbRatio, fcfYield, roic, roe, netMargin, revenueGrowth})
            input.metrics.set(metric, std::nullopt);
        PillarPoints points = model().points(input);
        QCOMPARE(points.coverage, 0.5);
        QCOMPARE(points.signal, Signal::notRated);
        input.metrics.set(roic, 14);
        input.metrics.set(netMargin, 12);
        points = model().points(input);
        QCOMPARE(points.coverage, 0.65);
        QVERIFY(points.signal != Signal::notRated);
        const std::array<bool, 4> rated = {false, true, true, true};
        QCOMPARE(points.rated, rated);
        QCOMPARE(points.pillars[0], 0.0);
        QVERIFY(!model().score(input).hasPillar(Pillar::value));
        // What is left out takes part as the mean of the others.
        QVERIFY(std::abs(points.total - (points.pillars[1] + points.pillars[2] + points.pillars[3]) * 4 / 3) < 0.006);
    }

    void aMissingFigureIsLeftOutOfItsPillar()
    {
        ScoreInput input = soundCompany();
        const Score with = model().score(input);
        input.metrics.set(pegRatio, std::nullopt);
        const Score without = model().score(input);
        const double earned = with.pillar(Pillar::value) - factorOf(with, "peg")->points;
        QVERIFY(std::abs(without.pillar(Pillar::value) - earned * 25 / 21) < 0.02);
        QCOMPARE(without.coverage, 0.96);
        QCOMPARE(without.missing, QStringList{QStringLiteral("PEG")});
        QVERIFY(!factorOf(without, "peg")->value);
    }

    void withoutPricesMomentumIsLeftOut()
    {
        ScoreInput input = soundCompany();
        input.momentum.reset();
        const Score score = model().score(input);
        QVERIFY(score.isRated());
        QVERIFY(!score.hasMomentum);
        QVERIFY(!score.hasPillar(Pillar::momentum));
        QVERIFY(std::abs(score.total - (score.pillars[0] + score.pillars[1] + score.pillars[3]) * 4 / 3) < 0.006);
        QVERIFY(score.reasoning.contains(QStringLiteral("Left out, because too few figures are known: momentum")));
        QVERIFY(!horizonFit(score, Horizon::shortTerm));
        QVERIFY(horizonFit(score, Horizon::longTerm)->why.contains(QStringLiteral("momentum is left out")));
    }

    void aLossIsBadAndNotMissing()
    {
        ScoreInput input = soundCompany();
        const double before = model().points(input).total;
        input.metrics.set(peRatio, -8);
        const Score negative = model().score(input);
        QCOMPARE(factorOf(negative, "pe_vs_peers")->points, 0.0);
        QVERIFY(negative.total < before);
        QVERIFY(!negative.missing.contains(QStringLiteral("P/E")));

        // A source that leaves the P/E of a loss empty must not make the stock look better.
        input.metrics.set(netMargin, -4);
        const double stated = model().points(input).total;
        input.metrics.set(peRatio, std::nullopt);
        const Score unstated = model().score(input);
        QCOMPARE(unstated.total, stated);
        QVERIFY2(factorOf(unstated, "pe_vs_peers")->note.contains(QStringLiteral("loss")),
            qPrintable(factorOf(unstated, "pe_vs_peers")->note));

        ScoreInput ebitda = soundCompany();
        ebitda.metrics.set(evEbitda, -12);
        QVERIFY(model().points(ebitda).total < before);
    }

    void negativeEquityIsBad()
    {
        ScoreInput input = soundCompany();
        const double before = model().points(input).total;
        input.metrics.set(pbRatio, -3);
        input.metrics.set(debtEquity, -2);
        input.metrics.set(roe, 90); // a loss divided by negative equity
        const Score score = model().score(input);
        for (const char *name : {"pb_vs_peers", "debt_equity", "roe_vs_peers"})
            QCOMPARE(factorOf(score, name)->points, 0.0);
        QVERIFY(score.total < before - 10);
        QVERIFY(score.weaknesses.join(u'|').contains(QStringLiteral("more is owed than owned")));
    }

    void zeroIsAFigure()
    {
        ScoreInput input = soundCompany();
        input.metrics.set(debtEquity, 0);
        const Score score = model().score(input);
        QCOMPARE(factorOf(score, "debt_equity")->points, 10.0);
        QVERIFY2(score.strengths.join(u'|').contains(QStringLiteral("Debt/equity 0.00")), qPrintable(score.strengths.join(u'|')));

        ScoreInput bank = soundCompany();
        bank.industry = QStringLiteral("Banks - Regional");
        bank.metrics.set(dividendYield, 0);
        bank.metrics.set(payoutRatio, 0);
        const Score noDividend = model().score(bank);
        QCOMPARE(factorOf(noDividend, "dividend_yield")->value, std::optional(0.0));
        QVERIFY(!noDividend.missing.contains(QStringLiteral("Dividend yield")));
    }

    void freeCashCountsOnce()
    {
        for (const BusinessKind kind : kBusinessKinds)
            QVERIFY(std::ranges::count(balancedFactors(kind), figureOf(fcfYield), &BalancedFactor::figure) <= 1);
    }

    void industriesTellTheKindOfBusiness_data()
    {
        QTest::addColumn<QString>("sector");
        QTest::addColumn<QString>("industry");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *sector, const char *industry, BusinessKind kind) {
            QTest::addRow("%s / %s", sector, industry)
                << QString::fromLatin1(sector) << QString::fromLatin1(industry) << int(kind);
        };
        using enum BusinessKind;
        row("Financials", "Diversified Banks", financial);
        row("Financials", "Regional Banks", financial);
        row("Financials", "Asset Management & Custody Banks", financial);
        row("Financials", "Investment Banking & Brokerage", financial);
        row("Financials", "Property & Casualty Insurance", financial);
        row("Financials", "Consumer Finance", financial);
        row("Financials", "Insurance Brokers", general);
        row("Financials", "Transaction & Payment Processing Services", general);
        row("Financials", "Financial Exchanges & Data", general);
        row("Financials", "Multi-Sector Holdings", general);
        row("Financial Services", "Banks - Diversified", financial);
        row("Financial Services", "Insurance - Life", financial);
        row("Financial Services", "Capital Markets", financial);
        row("Financial Services", "Credit Services", general);
        row("Financial Services", "", financial);
        row("Real Estate", "Retail REITs", reit);
        row("Real Estate", "REIT - Industrial", reit);
        row("Real Estate", "Real Estate Services", general);
        row("Utilities", "Electric Utilities", utility);
        row("Utilities", "", utility);
        row("Technology", "Databank Software", general);
        row("", "", general);
    }
    void industriesTellTheKindOfBusiness()
    {
        QFETCH(QString, sector);
        QFETCH(QString, industry);
        QFETCH(int, kind);
        QCOMPARE(int(businessKindOf(sector, industry)), kind);
    }

    void whatDoesNotApplyIsNotMissing()
    {
        ScoreInput bank = soundCompany();
        bank.sector = QStringLiteral("Financial Services");
        bank.industry = QStringLiteral("Banks - Diversified");
        for (const Metric metric : {debtEquity, currentRatio, evEbitda, interestCoverage, fcfYield, pegRatio, roic})
            bank.metrics.set(metric, std::nullopt);
        const Score score = model().score(bank);
        QCOMPARE(score.coverage, 1.0);
        QVERIFY(score.missing.isEmpty());
        QVERIFY(factorOf(score, "payout_ratio") && !factorOf(score, "debt_equity"));

        ScoreInput card = bank;
        card.industry = QStringLiteral("Credit Services");
        QVERIFY(factorOf(model().score(card), "debt_equity"));
        ScoreInput trust = soundCompany();
        trust.industry = QStringLiteral("REIT - Retail");
        const Score property = model().score(trust);
        QVERIFY(factorOf(property, "interest_coverage") && !factorOf(property, "pe_vs_peers"));
    }

    void explanationsSpeakInNumbers()
    {
        ScoreInput input = soundCompany();
        input.metrics.set(peRatio, 9);
        input.metrics.set(roic, 60);
        input.metrics.set(currentRatio, 0.6);
        input.momentum = MomentumInputs{-12, -25, 25, -40};
        const Score score = model().score(input);
        const QString strengths = score.strengths.join(u'|'), weaknesses = score.weaknesses.join(u'|');
        const QString narrow(QChar(0x202F));
        QVERIFY2(strengths.contains(QStringLiteral("ROIC 60.0") + narrow + QStringLiteral("%, top tenth of all stocks")),
            qPrintable(strengths));
        QVERIFY2(strengths.contains(QStringLiteral("P/E 9.0 against ")) && strengths.contains(QStringLiteral(" for its peers")),
            qPrintable(strengths));
        QVERIFY2(weaknesses.contains(QStringLiteral("Price 25.0") + narrow + QStringLiteral("% below its 200-day average")),
            qPrintable(weaknesses));
        QVERIFY2(weaknesses.contains(QStringLiteral("Current ratio 0.60")), qPrintable(weaknesses));
        QVERIFY(score.strengths.size() <= 5 && score.weaknesses.size() <= 5);
        QVERIFY2(score.reasoning.startsWith(QStringLiteral("Score %1, ").arg(QString::number(score.total, 'f', 1))),
            qPrintable(score.reasoning));
        for (const QString &advice : {QStringLiteral(" now"), QStringLiteral("should"), QStringLiteral("recommend")})
            QVERIFY(!score.reasoning.contains(advice));
        for (const ScoreFactor &factor : score.factors)
            QVERIFY2(!factor.note.isEmpty() && !factor.label.isEmpty() && factor.maximum > 0, qPrintable(factor.name));
    }

    void oneRuleGivesNumbersAndWords()
    {
        const auto inputs = test::SyntheticMarket(5).make(800);
        const ScoringModel fitted = ScoringModel::fit(inputs);
        const std::vector<PillarPoints> all = fitted.points(inputs);
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            const Score score = fitted.score(inputs[i]);
            QCOMPARE(score.total, all[i].total);
            QCOMPARE(score.pillars, all[i].pillars);
            QCOMPARE(score.signal, all[i].signal);
            QCOMPARE(fitted.points(inputs[i]).total, all[i].total);
            for (std::size_t pillar = 0; score.isRated() && pillar < kPillarCount; ++pillar)
                QCOMPARE(score.hasPillar(Pillar(pillar)), all[i].rated[pillar]);
        }
    }
};

QTEST_GUILESS_MAIN(TestScoringBalanced)
#include "test_scoring_balanced.moc"
