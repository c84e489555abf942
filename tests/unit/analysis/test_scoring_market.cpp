#include "analysis/scoring/scoring_model.h"
#include "support/synthetic_market.h"

#include <QTest>

#include <map>

using namespace soundings;
using namespace soundings::analysis;

/// What the balanced profile makes of a whole market.
class TestScoringMarket : public QObject {
    Q_OBJECT

private slots:
    /// The frequencies that docs/SCORING.md promises for a broad market.
    void signalsSpreadAsDocumented()
    {
        for (const bool withPrices : {true, false}) {
            const auto market = test::SyntheticMarket(2026).make(10000, withPrices);
            std::map<Signal, double> percent;
            for (const PillarPoints &points : ScoringModel::fit(market).points(market))
                percent[points.signal] += 100.0 / double(market.size());
            const auto within = [&](Signal signal, double low, double high) {
                if (percent[signal] >= low && percent[signal] <= high)
                    return true;
                qWarning() << toText(signal) << percent[signal] << "% are not between" << low << "and" << high;
                return false;
            };
            // Three pillars swing a little wider than four.
            QVERIFY(within(Signal::strongBuy, 1.5, withPrices ? 5 : 6));
            QVERIFY(within(Signal::buy, 10, 15));
            QVERIFY(within(Signal::hold, withPrices ? 50 : 44, 60));
            QVERIFY(within(Signal::sell, 16, 25));
            QVERIFY(within(Signal::strongSell, 5, withPrices ? 10 : 13));
            QVERIFY(within(Signal::notRated, 0, 1));
        }
    }

    void scoresDoNotDependOnTheOrderOfTheMarket()
    {
        auto market = test::SyntheticMarket(4).make(700);
        const auto before = ScoringModel::fit(market).points(market);
        std::ranges::reverse(market);
        auto after = ScoringModel::fit(market).points(market);
        std::ranges::reverse(after);
        for (std::size_t i = 0; i < before.size(); ++i)
            QCOMPARE(after[i].total, before[i].total);
    }
};

QTEST_GUILESS_MAIN(TestScoringMarket)
#include "test_scoring_market.moc"
