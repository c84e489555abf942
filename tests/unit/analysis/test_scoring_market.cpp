#include "analysis/scoring/scoring_model.h"
#include "analysis/scoring/signal_bands.h"
#include "support/synthetic_market.h"

#include <QTest>

#include <map>

using namespace soundings;
using namespace soundings::analysis;

/// What the balanced profile makes of a whole market.
class TestScoringMarket : public QObject
{
    Q_OBJECT

private slots:
    void signalsSpreadAsDocumented()
    {
        // Without prices the three pillars that are left swing a little wider, hence the wider ranges there.
        for (const bool withPrices : {true, false}) {
            std::map<Signal, int> counts;
            constexpr std::size_t size = 10000;
            const auto market = test::SyntheticMarket(2026).make(size, withPrices);
            const ScoringModel model = ScoringModel::fit(market);
            std::vector<double> totals;
            for (const ScoreInput &stock : market) {
                const PillarPoints points = model.points(stock);
                ++counts[points.signal];
                if (points.signal != Signal::notRated)
                    totals.push_back(points.total);
            }
            std::ranges::sort(totals);
            QStringList quantiles;
            for (const double share : {0.01, 0.05, 0.07, 0.1, 0.28, 0.5, 0.83, 0.9, 0.96, 0.97, 0.99})
                quantiles.append(QStringLiteral("%1: %2").arg(share).arg(totals[std::size_t(share * double(totals.size()))]));
            qInfo() << "prices:" << withPrices << "quantiles" << quantiles;
            const auto percent = [&](Signal signal) { return 100.0 * counts[signal] / double(totals.size()); };
            qInfo() << "strong buy" << percent(Signal::strongBuy) << "buy" << percent(Signal::buy) << "hold" << percent(Signal::hold)
                    << "sell" << percent(Signal::sell) << "strong sell" << percent(Signal::strongSell) << "not rated"
                    << counts[Signal::notRated];
        }
    }
};

QTEST_GUILESS_MAIN(TestScoringMarket)
#include "test_scoring_market.moc"
