#include "domain/trading_calendar.h"
#include "support/reference_data.h"

#include <QFile>
#include <QTest>

using namespace soundings;
using namespace std::chrono_literals;

namespace {

std::vector<Day> daysOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    std::vector<Day> result;
    file.readLine();
    while (!file.atEnd()) {
        const QString cell = QString::fromLatin1(file.readLine()).section(u',', 0, 0);
        const QStringList parts = cell.split(u'/');
        result.push_back(parts.size() == 3 ? makeDay(parts[2].toInt(), parts[0].toUInt(), parts[1].toUInt())
                                           : dayFromIso(QStringView(cell)).value());
    }
    std::ranges::sort(result);
    return result;
}

QStringList differences(const std::vector<Day> &ours, const std::vector<Day> &theirs)
{
    std::vector<Day> missing, tooMany;
    std::ranges::set_difference(theirs, ours, std::back_inserter(missing));
    std::ranges::set_difference(ours, theirs, std::back_inserter(tooMany));
    QStringList result;
    for (const Day day : missing)
        result << QStringLiteral("traded on ") + toIso(day);
    for (const Day day : tooMany)
        result << QStringLiteral("no trade on ") + toIso(day);
    return result;
}

QString join(const auto &rows)
{
    QStringList result;
    for (const auto &row : rows) {
        QString text = toIso(row.day).sliced(5);
        if constexpr (requires { row.close; })
            text += QStringLiteral(" %1").arg(row.close.count() / 60);
        result << text;
    }
    return result.join(QStringLiteral(", "));
}

Timestamp utc(const char *text)
{
    return timestampFromIso8601(QString::fromLatin1(text)).value();
}

} // namespace

class TestTradingCalendar : public QObject {
    Q_OBJECT

    const TradingCalendar &m_calendar = TradingCalendar::nyse();

private slots:
    void agreesWithEveryDayOfOurOwnSeries()
    {
        const std::vector<Day> days = daysOfFile(test::testDataFile(QStringLiteral("synthetic/ALFA.csv")));
        QCOMPARE(days.size(), std::size_t(800));
        QCOMPARE(differences(m_calendar.sessionsBetween(days.front(), days.back()).value(), days), QStringList());
    }

    void agreesWithEveryDayOnWhichRealSharesTraded_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("rows");
        const auto row = [](const char *file, int rows) { QTest::newRow(file) << QString::fromLatin1(file) << rows; };
        row("index/SP500_close_1990-2022.csv", 8313);
        row("matrix/close20_1990-2022.csv", 8313);
        row("index/SP500_ohlcv_1999-2018.csv", 5031);
        row("ohlcv/AAPL_2004-2018.csv", 3379);
        row("ohlcv/GOOG_2004-2018.csv", 3379);
        row("ohlcv/INTC_1995-2004.csv", 2335);
        row("ohlcv/SPY_2007-2017.csv", 2519);
    }
    void agreesWithEveryDayOnWhichRealSharesTraded()
    {
        QFETCH(QString, file);
        QFETCH(int, rows);
        SOUNDINGS_REQUIRE_REAL_DATA(file);
        const std::vector<Day> days = daysOfFile(test::realDataFile(file));
        QCOMPARE(int(days.size()), rows);
        QCOMPARE(differences(m_calendar.sessionsBetween(days.front(), days.back()).value(), days), QStringList());
    }

    // The exchange's announcements of 27 December 2021 (2022 to 2024) and 23 December 2025 (2026 to 2028).
    void agreesWithTheAnnouncementsOfTheExchange_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("closures");
        QTest::addColumn<QString>("early");
        const auto row = [](int year, const char *closures, const char *early) {
            QTest::newRow(qPrintable(QString::number(year)))
                << year << QString::fromLatin1(closures) << QString::fromLatin1(early);
        };
        row(2022, "01-17, 02-21, 04-15, 05-30, 06-20, 07-04, 09-05, 11-24, 12-26", "11-25 13");
        row(2023, "01-02, 01-16, 02-20, 04-07, 05-29, 06-19, 07-04, 09-04, 11-23, 12-25", "07-03 13, 11-24 13");
        row(2024, "01-01, 01-15, 02-19, 03-29, 05-27, 06-19, 07-04, 09-02, 11-28, 12-25", "07-03 13, 11-29 13, 12-24 13");
        row(2026, "01-01, 01-19, 02-16, 04-03, 05-25, 06-19, 07-03, 09-07, 11-26, 12-25", "11-27 13, 12-24 13");
        row(2027, "01-01, 01-18, 02-15, 03-26, 05-31, 06-18, 07-05, 09-06, 11-25, 12-24", "11-26 13");
        row(2028, "01-17, 02-21, 04-14, 05-29, 06-19, 07-04, 09-04, 11-23, 12-25", "07-03 13, 11-24 13");
    }
    void agreesWithTheAnnouncementsOfTheExchange()
    {
        QFETCH(int, year);
        QFETCH(QString, closures);
        QFETCH(QString, early);
        QCOMPARE(join(m_calendar.closures(year).value()), closures);
        QCOMPARE(join(m_calendar.earlyCloses(year).value()), early);
    }

    // NYSE, "Special closings" (the list that pandas_market_calendars is built from); hours of the afternoon.
    void knowsTheShortSessionsOfEarlierYears_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("early");
        const auto row = [](int year, const char *early) {
            QTest::newRow(qPrintable(QString::number(year))) << year << QString::fromLatin1(early);
        };
        row(1990, "12-24 14");
        row(1991, "12-24 14");
        row(1992, "11-27 14, 12-24 14");
        row(1993, "11-26 13");
        row(1994, "02-11 14, 11-25 13"); // snow: 14:30
        row(1995, "07-03 13, 11-24 13");
        row(1996, "01-08 14, 07-05 13, 11-29 13, 12-24 13");
        row(1997, "07-03 13, 10-27 15, 11-28 13, 12-24 13, 12-26 13");
        row(1998, "11-27 13, 12-24 13");
        row(1999, "11-26 13");
        row(2001, "07-03 13, 11-23 13, 12-24 13");
        row(2002, "07-05 13, 11-29 13, 12-24 13");
        row(2003, "07-03 13, 11-28 13, 12-24 13, 12-26 13");
        row(2004, "11-26 13");
        row(2005, "06-01 15, 11-25 13");
        row(2012, "07-03 13, 11-23 13, 12-24 13");
        row(2013, "07-03 13, 11-29 13, 12-24 13");
        row(2015, "11-27 13, 12-24 13");
        row(2020, "11-27 13, 12-24 13");
        row(2021, "11-26 13");
    }
    void knowsTheShortSessionsOfEarlierYears()
    {
        QFETCH(int, year);
        QFETCH(QString, early);
        QCOMPARE(join(m_calendar.earlyCloses(year).value()), early);
    }

    void namesWhyItIsClosed()
    {
        const auto name = [&](Day day) { return m_calendar.holidayName(day).value().value_or(QString()); };
        QCOMPARE(name(makeDay(2024, 3, 29)), QStringLiteral("Good Friday"));
        QCOMPARE(name(makeDay(2026, 7, 3)), QStringLiteral("Independence Day (observed)"));
        QCOMPARE(name(makeDay(2012, 10, 30)), QStringLiteral("Hurricane Sandy"));
        QCOMPARE(name(makeDay(2025, 1, 9)), QStringLiteral("Day of mourning for Jimmy Carter"));
        QCOMPARE(name(makeDay(2024, 3, 30)), QString()); // a Saturday
        QCOMPARE(name(makeDay(2021, 12, 31)), QString()); // New Year's Day 2022 is a Saturday and not kept
        QVERIFY(m_calendar.isTradingDay(makeDay(2021, 12, 31)).value());
        QVERIFY(m_calendar.isTradingDay(makeDay(1997, 1, 20)).value()); // before the King holiday was kept
        QVERIFY(m_calendar.isTradingDay(makeDay(2021, 6, 18)).value()); // and Juneteenth
    }

    void walksOverWeekendsAndClosures()
    {
        QCOMPARE(m_calendar.nextTradingDay(makeDay(2001, 9, 10)).value(), makeDay(2001, 9, 17));
        QCOMPARE(m_calendar.previousTradingDay(makeDay(2001, 9, 17)).value(), makeDay(2001, 9, 10));
        QCOMPARE(m_calendar.nextTradingDay(makeDay(2026, 7, 2)).value(), makeDay(2026, 7, 6));
        QVERIFY(m_calendar.sessionsBetween(makeDay(2024, 1, 2), makeDay(2024, 1, 1)).value().empty());
        QCOMPARE(m_calendar.sessionsBetween(makeDay(2024, 1, 1), makeDay(2024, 12, 31)).value().size(), std::size_t(252));
    }

    void tellsWhetherItIsOpen_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("open");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("nextOpen");
        QTest::addColumn<QString>("nextClose");
        const auto row = [](const char *now, bool open, const char *reason, const char *nextOpen, const char *nextClose) {
            QTest::newRow(now) << QString::fromLatin1(now) << open << QString::fromLatin1(reason) << QString::fromLatin1(nextOpen)
                               << QString::fromLatin1(nextClose);
        };
        row("2024-01-02T14:29:59Z", false, "Opens today at 09:30 New York time.", "2024-01-02T14:30:00Z", "2024-01-02T21:00:00Z");
        row("2024-01-02T14:30:00Z", true, "Open until 16:00 New York time.", "2024-01-03T14:30:00Z", "2024-01-02T21:00:00Z");
        row("2024-01-02T20:59:59Z", true, "Open until 16:00 New York time.", "2024-01-03T14:30:00Z", "2024-01-02T21:00:00Z");
        row("2024-01-02T21:00:00Z", false, "Closed since 16:00 New York time.", "2024-01-03T14:30:00Z", "2024-01-03T21:00:00Z");
        // The clocks go forward on Sunday 10 March 2024.
        row("2024-03-09T12:00:00Z", false, "Closed for the weekend.", "2024-03-11T13:30:00Z", "2024-03-11T20:00:00Z");
        row("2024-03-29T15:00:00Z", false, "Closed: Good Friday.", "2024-04-01T13:30:00Z", "2024-04-01T20:00:00Z");
        row("2024-12-24T17:00:00Z", true, "Open until 13:00 New York time (early close: Christmas Eve).", "2024-12-26T14:30:00Z",
            "2024-12-24T18:00:00Z");
        row("2024-12-24T18:00:00Z", false, "Closed since 13:00 New York time (early close: Christmas Eve).",
            "2024-12-26T14:30:00Z", "2024-12-26T21:00:00Z");
        // Still Monday evening in New York.
        row("2024-01-02T03:00:00Z", false, "Closed: New Year's Day.", "2024-01-02T14:30:00Z", "2024-01-02T21:00:00Z");
    }
    void tellsWhetherItIsOpen()
    {
        QFETCH(QString, now);
        const MarketStatus status = m_calendar.status(timestampFromIso8601(now).value()).value();
        QTEST(status.open, "open");
        QTEST(status.reason, "reason");
        QTEST(toIso8601(status.nextOpen), "nextOpen");
        QTEST(toIso8601(status.nextClose), "nextClose");
    }

    void knowsTheLastFinishedSession()
    {
        QCOMPARE(m_calendar.lastFinishedSession(utc("2024-01-03T20:59:00Z")).value(), makeDay(2024, 1, 2));
        QCOMPARE(m_calendar.lastFinishedSession(utc("2024-01-03T21:00:00Z")).value(), makeDay(2024, 1, 3));
        QCOMPARE(m_calendar.lastFinishedSession(utc("2024-12-24T18:00:00Z")).value(), makeDay(2024, 12, 24));
        QCOMPARE(m_calendar.lastFinishedSession(utc("2024-12-24T17:59:59Z")).value(), makeDay(2024, 12, 23));
        QCOMPARE(m_calendar.lastFinishedSession(utc("2024-04-01T03:00:00Z")).value(), makeDay(2024, 3, 28));
    }

    void knowsTheDayInNewYork()
    {
        QCOMPARE(dayInNewYork(utc("2024-07-04T03:59:59Z")).value(), makeDay(2024, 7, 3));
        QCOMPARE(dayInNewYork(utc("2024-07-04T04:00:00Z")).value(), makeDay(2024, 7, 4));
        QCOMPARE(dayInNewYork(utc("2024-01-04T04:59:59Z")).value(), makeDay(2024, 1, 3));
        // Before 2007 daylight saving began on the first Sunday of April.
        QCOMPARE(toIso8601(m_calendar.openingBell(makeDay(2006, 3, 31)).value()), QStringLiteral("2006-03-31T14:30:00Z"));
        QCOMPARE(toIso8601(m_calendar.openingBell(makeDay(2006, 4, 3)).value()), QStringLiteral("2006-04-03T13:30:00Z"));
    }

    void findsTheMomentOfATimeInNewYork_data()
    {
        QTest::addColumn<QString>("day");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("moment");
        const auto row = [](const char *name, const char *day, int hours, int minutes, const char *moment) {
            QTest::newRow(name) << QString::fromLatin1(day) << hours * 60 + minutes << QString::fromLatin1(moment);
        };
        row("winter", "2026-01-15", 9, 30, "2026-01-15T14:30:00Z");
        row("summer", "2026-07-15", 9, 30, "2026-07-15T13:30:00Z");
        row("before the spring gap", "2026-03-08", 1, 59, "2026-03-08T06:59:00Z");
        row("at the begin of the gap", "2026-03-08", 2, 0, "2026-03-08T07:00:00Z");
        row("left out, so when they jump", "2026-03-08", 2, 30, "2026-03-08T07:00:00Z");
        row("after the gap", "2026-03-08", 3, 0, "2026-03-08T07:00:00Z");
        row("half an hour after the gap", "2026-03-08", 3, 30, "2026-03-08T07:30:00Z");
        row("shown twice, so the first", "2026-11-01", 1, 30, "2026-11-01T05:30:00Z");
        row("after the autumn fold", "2026-11-01", 2, 0, "2026-11-01T07:00:00Z");
        row("the bell on the day of the change", "2026-11-01", 9, 30, "2026-11-01T14:30:00Z");
    }
    void findsTheMomentOfATimeInNewYork()
    {
        QFETCH(QString, day);
        QFETCH(int, minutes);
        QTEST(toIso8601(momentInNewYork(dayFromIso(day).value(), std::chrono::minutes(minutes)).value()), "moment");
    }

    void refusesWhatItDoesNotCover()
    {
        const auto message = [](const auto &result) { return result ? QString() : result.error().message; };
        const QString years = QStringLiteral("1990 to 2035");
        QVERIFY(message(m_calendar.isTradingDay(makeDay(1989, 12, 29))).contains(years));
        QVERIFY(message(m_calendar.isTradingDay(makeDay(2036, 1, 2))).contains(years));
        QVERIFY(message(m_calendar.closures(2036)).contains(years));
        QVERIFY(message(m_calendar.earlyCloses(1989)).contains(years));
        QVERIFY(message(m_calendar.previousTradingDay(makeDay(1990, 1, 2))).contains(years));
        QVERIFY(message(m_calendar.nextTradingDay(makeDay(2035, 12, 31))).contains(years));
        QVERIFY(message(m_calendar.status(utc("2040-01-03T15:00:00Z"))).contains(years));
        QVERIFY(m_calendar.isTradingDay(makeDay(2035, 12, 31)).value());
        QCOMPARE(m_calendar.closeTime(makeDay(2024, 3, 29)).error().code, ErrorCode::invalidArgument);
        QVERIFY(message(m_calendar.closingBell(makeDay(2024, 3, 30))).contains(QStringLiteral("closed on 2024-03-30")));
    }
};

QTEST_GUILESS_MAIN(TestTradingCalendar)
#include "test_trading_calendar.moc"
