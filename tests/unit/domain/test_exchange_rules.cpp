#include "domain/trading_calendar.h"

#include <QTest>

#include <set>

using namespace soundings;
using namespace std::chrono;

namespace {

/// The exchange's lines failed four minutes before the bell; no rule, and in no table of half days.
constexpr Day kLinesFailed = makeDay(2005, 6, 1);

Day nth(int y, month m, weekday day, unsigned index)
{
    return sys_days(year(y) / m / day[index]);
}

Day lastOf(int y, month m, weekday day)
{
    return sys_days(year(y) / m / day[last]);
}

/// By Meeus' rule for the Gregorian calendar.
Day easter(int y)
{
    const int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
    return makeDay(y, unsigned(n / 31), unsigned(n % 31 + 1));
}

/// On Friday for a Saturday, on Monday for a Sunday.
Day observed(Day day)
{
    const weekday of(day);
    return of == Saturday ? day - days(1) : of == Sunday ? day + days(1) : day;
}

/// What the exchange's rules say, written down anew from its notices and not from our calendar.
std::set<Day> closures(int y)
{
    std::set<Day> closed = {nth(y, January, Monday, 3), nth(y, February, Monday, 3), easter(y) - days(2), lastOf(y, May, Monday),
        observed(makeDay(y, 7, 4)), nth(y, September, Monday, 1), nth(y, November, Thursday, 4), observed(makeDay(y, 12, 25))};
    if (const Day newYear = makeDay(y, 1, 1); weekday(newYear) != Saturday) // then it is not made up for
        closed.insert(observed(newYear));
    if (y >= 2022)
        closed.insert(observed(makeDay(y, 6, 19)));
    for (const Day once :
        {makeDay(2001, 9, 11), makeDay(2001, 9, 12), makeDay(2001, 9, 13), makeDay(2001, 9, 14), makeDay(2004, 6, 11),
            makeDay(2007, 1, 2), makeDay(2012, 10, 29), makeDay(2012, 10, 30), makeDay(2018, 12, 5), makeDay(2025, 1, 9)}) {
        if (year_month_day(once).year() == year(y))
            closed.insert(once);
    }
    return closed;
}

std::set<Day> earlyCloses(int y)
{
    std::set<Day> early = {nth(y, November, Thursday, 4) + days(1)};
    const auto dayOf = [](Day day) { return weekday(day).iso_encoding(); }; // 1 is Monday
    if (const Day eve = makeDay(y, 12, 24); dayOf(eve) <= 4)
        early.insert(eve);
    if (const Day third = makeDay(y, 7, 3); dayOf(third) <= 4 && (dayOf(third) != 3 || y >= 2013))
        early.insert(third);
    if (const Day fifth = makeDay(y, 7, 5); dayOf(fifth) == 5 && y < 2013)
        early.insert(fifth);
    if (y == 2003)
        early.insert(makeDay(2003, 12, 26));
    return early;
}

} // namespace

/// Every day from 2000 to 2030 against the rules of the exchange, computed a second way.
class TestExchangeRules : public QObject {
    Q_OBJECT

private slots:
    void everyDayFollowsTheRules()
    {
        const TradingCalendar &calendar = TradingCalendar::nyse();
        int closedDays = 0, shortDays = 0;
        for (int y = 2000; y <= 2030; ++y) {
            const std::set<Day> closed = closures(y), early = earlyCloses(y);
            for (Day day = makeDay(y, 1, 1); day <= makeDay(y, 12, 31); day += days(1)) {
                const bool isWeekend = weekday(day).iso_encoding() > 5;
                const bool trades = !isWeekend && !closed.contains(day);
                QVERIFY2(calendar.isTradingDay(day).value() == trades, qPrintable(toIso(day)));
                closedDays += !isWeekend && !trades;
                if (!trades)
                    continue;
                const minutes close = early.contains(day) ? hours(13) : day == kLinesFailed ? hours(16) - minutes(4) : hours(16);
                QVERIFY2(calendar.closeTime(day).value() == close, qPrintable(toIso(day)));
                shortDays += early.contains(day);
            }
        }
        // As counted in the table that agrees with exchange_calendars' XNYS.
        QCOMPARE(closedDays, 293);
        QCOMPARE(shortDays, 69);
    }
};

QTEST_GUILESS_MAIN(TestExchangeRules)
#include "test_exchange_rules.moc"
