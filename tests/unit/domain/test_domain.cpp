#include "domain/day.h"
#include "domain/fundamentals.h"
#include "domain/score.h"
#include "domain/stock.h"
#include "domain/ticker.h"

#include <QTest>

using namespace soundings;

class TestDomain : public QObject {
    Q_OBJECT

private slots:
    void tickersAreCanonical()
    {
        QCOMPARE(Ticker::parse(u" brk.b ")->text(), QStringLiteral("BRK.B"));
        QCOMPARE(Ticker::parse(u"^gspc")->text(), QStringLiteral("^GSPC"));
        for (const QStringView bad : {u"", u" ", u"A B", u"A/B", u"AAAAAAAAAAAAAAAAAAAAA", u"Å"}) {
            const auto parsed = Ticker::parse(bad);
            QVERIFY(!parsed);
            QVERIFY(parsed.error().message.contains(QStringLiteral("A-Z")));
        }
    }

    void daysReadOnlyWhatExists()
    {
        QCOMPARE(dayFromIso(std::string_view("2024-02-29")), makeDay(2024, 2, 29));
        QCOMPARE(toIso(makeDay(1990, 1, 2)), QStringLiteral("1990-01-02"));
        for (const std::string_view bad : {"2023-02-29", "2024-13-01", "2024-1-01", "20240101", "", "abcd-ef-gh"})
            QVERIFY(!dayFromIso(bad));
    }

    void zeroIsNotMissing()
    {
        MetricValues values;
        QVERIFY(!values.has(Metric::dividendYield));
        values.set(Metric::dividendYield, 0.0);
        QCOMPARE(values[Metric::dividendYield], std::optional(0.0));
        values.set(Metric::roe, std::numeric_limits<double>::infinity());
        QVERIFY(!values.has(Metric::roe));
        QCOMPARE(values.count(), 1);
    }

    void namesRoundTrip()
    {
        for (const MetricInfo &info : allMetrics())
            QCOMPARE(metricFromName(QString::fromLatin1(info.name)), info.metric);
        for (const Signal signal : allSignals())
            QCOMPARE(signalFromText(toText(signal).toLower()), signal);
        for (const InstrumentType type : allInstrumentTypes())
            QCOMPARE(instrumentTypeFromText(toText(type)), type);
    }
};

QTEST_GUILESS_MAIN(TestDomain)
#include "test_domain.moc"
