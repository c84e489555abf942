#include "Controls/typed_values.h"

#include <QLocale>
#include <QTest>

using namespace soundings::window;

class TestTypedValues : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aNumberIsReadAsItIsShown_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedStates);
        QTest::newRow("Swedish") << QLocale(QLocale::Swedish, QLocale::Sweden);
        QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany);
    }
    void aNumberIsReadAsItIsShown()
    {
        QFETCH(QLocale, locale);
        QLocale::setDefault(locale);
        for (const double number : {0.0, 0.1, 1.5, 1'000.0, 12'345.678, 100'000.0, 2'500'000.0, 1e9}) {
            const QString shown = asTyped(number);
            QVERIFY2(!shown.contains(QLatin1Char('e'), Qt::CaseInsensitive) && !shown.contains(QChar(0xd7)), qPrintable(shown));
            QCOMPARE(typedNumber(shown), std::optional(number));
        }
    }

    void whatTheEngineTakesForATickerIsOne()
    {
        for (const char *ticker : {"AAPL", "BRK.B", "BRK-B", "BRK_B", "^GSPC", "EURUSD=X", "0700.HK", "ABCDEFGHIJKLMNOPQRST"})
            QCOMPARE(typedTicker(QStringLiteral(" %1 ").arg(QString::fromLatin1(ticker).toLower())),
                std::optional(QString::fromLatin1(ticker)));
        for (const char *none : {"", " ", "A B", "<img>", "A/B", "ABCDEFGHIJKLMNOPQRSTU"})
            QVERIFY2(!typedTicker(QString::fromLatin1(none)), none);
    }
};

QTEST_APPLESS_MAIN(TestTypedValues)
#include "test_typed_values.moc"
