#include "analysis/scoring/peer_medians.h"
#include "analysis/scoring/select_rank.h"

#include <QTest>

#include <functional>
#include <random>

using namespace soundings::analysis;

/// Medians of peers, against sorting.
class TestPeerMedians : public QObject {
    Q_OBJECT

private slots:
    void everyRankIsSelected_data()
    {
        QTest::addColumn<QList<double>>("values");
        const auto add = [](const char *name, qsizetype size, const std::function<double(qsizetype)> &value) {
            QList<double> values;
            for (qsizetype i = 0; i < size; ++i)
                values.append(value(i));
            QTest::newRow(name) << values;
        };
        std::mt19937 random(11);
        std::normal_distribution<double> bell;
        add("one", 1, [](qsizetype) { return 4; });
        add("few", 9, [&](qsizetype) { return bell(random); });
        add("many", 1500, [&](qsizetype) { return bell(random); });
        add("three different ones", 1000, [&](qsizetype) { return double(random() % 3); });
        add("all alike", 300, [](qsizetype) { return -1.5; });
        add("sorted", 300, [](qsizetype i) { return double(i); });
        add("sorted downwards", 301, [](qsizetype i) { return -double(i); });
        add("up and down", 400, [](qsizetype i) { return i < 200 ? double(i) : double(400 - i); });
        add("with infinities", 50, [](qsizetype i) { return i % 2 ? std::numeric_limits<double>::infinity() : double(-i); });
    }
    void everyRankIsSelected()
    {
        QFETCH(const QList<double>, values);
        std::vector<double> sorted(values.begin(), values.end());
        std::ranges::sort(sorted);
        for (std::size_t rank = 0; rank < sorted.size(); ++rank) {
            std::vector<double> selected(values.begin(), values.end());
            selectRank(selected, rank);
            const auto at = selected.begin() + std::ptrdiff_t(rank);
            QCOMPARE(*at, sorted[rank]);
            QVERIFY(std::all_of(selected.begin(), at, [&](double value) { return value <= *at; }));
            QVERIFY(std::all_of(at, selected.end(), [&](double value) { return value >= *at; }));
            std::ranges::sort(selected);
            QVERIFY(selected == sorted); // none is lost
        }
    }

    void theMedianLeavesOneOut()
    {
        std::mt19937 random(12);
        for (std::size_t size = 2; size < 60; ++size) {
            for (const unsigned different : {1000000u, 5u}) {
                std::vector<double> values(size);
                std::ranges::generate(values, [&] { return double(random() % different); });
                std::vector<double> scratch = values;
                const CentralValues central(scratch);
                QCOMPARE(central.count(), size);
                QCOMPARE(central.median(), medianOf(values));
                for (std::size_t i = 0; i < size; ++i) {
                    std::vector<double> others = values;
                    others.erase(others.begin() + std::ptrdiff_t(i));
                    QCOMPARE(central.medianWithout(values[i]), medianOf(others));
                }
            }
        }
    }

private:
    static double medianOf(std::vector<double> values)
    {
        std::ranges::sort(values);
        const std::size_t middle = values.size() / 2;
        return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
};

QTEST_GUILESS_MAIN(TestPeerMedians)
#include "test_peer_medians.moc"
