#include "engine/importing/field_parsing.h"

#include <QTest>

using namespace soundings;
using namespace soundings::engine;

class TestFieldParsing : public QObject {
    Q_OBJECT

private slots:
    void readsDates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("monthFirst");
        QTest::addColumn<QString>("dayFirst");
        const auto row = [](const QByteArray &text, const QString &monthFirst, const QString &dayFirst) {
            QTest::newRow(text.isEmpty() ? "(empty)" : text.constData()) << text << monthFirst << dayFirst;
        };
        const auto same = [&](const QByteArray &text, const QString &day) { row(text, day, day); };
        same("2020-02-29", "2020-02-29");
        same("2021-02-29", "");
        same("2020-13-01", "");
        same("2020-1-2", "2020-01-02");
        same("2020/01/31", "2020-01-31");
        same("2020/1/31", "2020-01-31");
        same("20200131", "2020-01-31");
        same(" 2020-01-31 ", "2020-01-31");
        same("2020-01-31 16:00:00", "2020-01-31");
        same("2020-01-31T16:00:00Z", "2020-01-31");
        same("2020-01-31 00:00:00-05:00", "2020-01-31");
        same("1580428800", "2020-01-31");
        same("1580428800000", "2020-01-31");
        row("1/31/2020", "2020-01-31", "");
        row("31/1/2020", "", "2020-01-31");
        row("3/4/2020", "2020-03-04", "2020-04-03");
        row("03-04-2020", "2020-03-04", "2020-04-03");
        same("4.3.2020", "2020-03-04");
        same("31.01.2020", "2020-01-31");
        same("11:34", "");
        same("", "");
        same("yesterday", "");
        same("2020-01-31x", "");
        same("2020-01-3a", "");
        same("1/2-2020", "");
        same("1/2/20", "");
        same("12345", "");
    }
    void readsDates()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, monthFirst);
        QFETCH(QString, dayFirst);
        const std::string_view view(text.constData(), std::size_t(text.size()));
        const auto shown = [](std::optional<Day> day) { return day ? toIso(*day) : QString(); };
        QCOMPARE(shown(parseDay(view, DateOrder::monthFirst)), monthFirst);
        QCOMPARE(shown(parseDay(view, DateOrder::dayFirst)), dayFirst);
    }

    void noticesWhichPartCanOnlyBeTheDay()
    {
        QCOMPARE(saysDayFirst("15/1/2020"), std::optional(true));
        QCOMPARE(saysDayFirst("1/15/2020"), std::optional(false));
        QCOMPARE(saysDayFirst("1/2/2020"), std::nullopt);
        QCOMPARE(saysDayFirst("2020/15/1"), std::nullopt);
        QVERIFY(dependsOnDateOrder("1/1/2020"));
        QVERIFY(!dependsOnDateOrder("1.2.2020"));
        QVERIFY(!dependsOnDateOrder("11:34"));
    }

    void readsNumbers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("decimalComma");
        QTest::addColumn<int>("state");
        QTest::addColumn<double>("value");
        const auto row = [](const QByteArray &text, bool comma, FieldState state, double value) {
            QTest::newRow(qPrintable(QString::fromLatin1(text) + (comma ? u" comma" : u" point")))
                << text << comma << int(state) << value;
        };
        row("1.5", false, FieldState::value, 1.5);
        row("-0.25", false, FieldState::value, -0.25);
        row("+3", false, FieldState::value, 3);
        row("1e3", false, FieldState::value, 1000);
        row(" 7 ", false, FieldState::value, 7);
        row("0", false, FieldState::value, 0);
        row("$12.50", false, FieldState::value, 12.5);
        row("4,787,699", false, FieldState::value, 4'787'699);
        row("1,234.5", false, FieldState::value, 1234.5);
        row("-1,234", false, FieldState::value, -1234);
        row("12,34", false, FieldState::bad, 0);
        row("1,2345", false, FieldState::bad, 0);
        row(",123", false, FieldState::bad, 0);
        row("1234,567", false, FieldState::bad, 0);
        row("1,23,456", false, FieldState::bad, 0);
        row("1.5", true, FieldState::bad, 0);
        row("1,5", true, FieldState::value, 1.5);
        row("1.234,5", true, FieldState::value, 1234.5);
        row("12.345.678", true, FieldState::value, 12'345'678);
        row("", false, FieldState::missing, 0);
        row("null", false, FieldState::missing, 0);
        row("N/A", true, FieldState::missing, 0);
        row("-", false, FieldState::missing, 0);
        row("abc", false, FieldState::bad, 0);
        row("1.2.3", false, FieldState::bad, 0);
        row("inf", false, FieldState::bad, 0);
        row("1e999", false, FieldState::bad, 0);
        row("0x10", false, FieldState::bad, 0);
        row("12 34", false, FieldState::bad, 0);
    }
    void readsNumbers()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, decimalComma);
        QFETCH(int, state);
        QFETCH(double, value);
        const NumberField number = parseNumber({text.constData(), std::size_t(text.size())}, decimalComma);
        QCOMPARE(int(number.state), state);
        if (number.state == FieldState::value)
            QCOMPARE(number.value, value);
    }

    void noticesDecimalCommas()
    {
        QVERIFY(hasDecimalComma("12,5"));
        QVERIFY(hasDecimalComma("1.234,567"));
        QVERIFY(!hasDecimalComma("1,234"));
        QVERIFY(!hasDecimalComma("4,787,699"));
        QVERIFY(!hasDecimalComma("12.5"));
        QVERIFY(!hasDecimalComma("Saint Paul, Minnesota"));
    }
};

QTEST_GUILESS_MAIN(TestFieldParsing)
#include "test_field_parsing.moc"
