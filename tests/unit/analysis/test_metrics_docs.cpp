#include "analysis/montecarlo/tail_simulation.h"
#include "analysis/portfolio/compute_metric.h"
#include "analysis/portfolio/holding_metrics.h"
#include "analysis/portfolio/return_model.h"
#include "unit/analysis/portfolio_fixture.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace soundings;
using namespace soundings::analysis;

/// docs/METRICS.md names what the code names, in the same order, and tells its constants.
class TestMetricsDocs : public QObject {
    Q_OBJECT

    QString m_text;
    const PriceSeries m_first = test::swinging(300, 0), m_second = test::swinging(300, 1);

    /// From the heading of a metric to the next heading.
    QString sectionOf(MetricKind kind) const
    {
        const QString heading = QStringLiteral("\n## `%1`\n").arg(QLatin1String(nameOf(kind)));
        const qsizetype from = m_text.indexOf(heading);
        if (from < 0)
            return {};
        const qsizetype to = m_text.indexOf(QStringLiteral("\n## "), from + 1);
        return m_text.mid(from, to < 0 ? -1 : to - from);
    }

private slots:
    void initTestCase()
    {
        QFile file(test::testDataFile(QStringLiteral("../../docs/METRICS.md")));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        m_text = QString::fromUtf8(file.readAll());
    }

    void everyMetricAndItsFiguresAreThoseOfTheCode()
    {
        const std::vector<SnapshotInput> inputs{{test::tickerNamed(QStringLiteral("AAA")), 1, 50, &m_first, {}},
            {test::tickerNamed(QStringLiteral("BBB")), 1, 50, &m_second, {}}};
        const auto snapshot = takeSnapshot(inputs, inputs[0].ticker).value();
        const QRegularExpression row(QStringLiteral("^\\| `(\\w+)` \\|"), QRegularExpression::MultilineOption);
        for (const MetricKind kind : kMetricKinds) {
            const MetricResult result = computeMetric(kind, *snapshot, {.paths = kFewestPaths}).value();
            QStringList documented;
            for (auto match = row.globalMatch(sectionOf(kind)); match.hasNext();)
                documented << match.next().captured(1);
            QCOMPARE(documented, test::keysOf(result.details));
        }
        QCOMPARE(m_text.count(QStringLiteral("\n## `")), qsizetype(kMetricKinds.size()));
    }

    void figuresWithoutThePositionAreThoseWithIt()
    {
        const std::vector<SnapshotInput> inputs{{test::tickerNamed(QStringLiteral("AAA")), 1, 50, &m_first, {}}};
        const MetricResult risk =
            computeMetric(MetricKind::portfolioRisk, *takeSnapshot(inputs, inputs[0].ticker).value(), {.paths = kFewestPaths})
                .value();
        QCOMPARE(test::keysOf(test::detail<MetricDetails>(risk.details, "without")), test::keysOf(risk.details).mid(2, 8));
    }

    void constantsInTheTextAreThoseOfTheCode()
    {
        const QString text = m_text.simplified();
        const auto says = [&](const QString &sentence) { QVERIFY2(text.contains(sentence), qPrintable(sentence)); };
        says(QStringLiteral("the last %1 daily returns").arg(kMetricWindow));
        says(QStringLiteral("at least %1 of them").arg(kFewestReturns));
        says(QStringLiteral("fewer than %1 daily returns a ticker").arg(kReturnsPerTicker));
        says(QStringLiteral("max(%1/n, %2)").arg(kOverweightFactor).arg(kOverweightFloor));
        says(QStringLiteral("%1 paths").arg(MetricOptions{}.paths));
        for (const MomentumHorizon &horizon : kMomentumHorizons)
            says(QStringLiteral("%1 days count %2").arg(horizon.days).arg(horizon.weight));
    }
};

QTEST_GUILESS_MAIN(TestMetricsDocs)
#include "test_metrics_docs.moc"
