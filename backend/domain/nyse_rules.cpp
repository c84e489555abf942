#include "domain/nyse_rules.h"

namespace soundings::nyse {

namespace {

using std::chrono::days;
using std::chrono::Friday;
using std::chrono::minutes;
using std::chrono::Monday;
using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::Thursday;
using std::chrono::Tuesday;
using std::chrono::Wednesday;
using std::chrono::weekday;

constexpr minutes kTwoInTheAfternoon{14 * 60};
constexpr minutes kOneInTheAfternoon{13 * 60};

Day nth(weekday of, unsigned index, int year, unsigned month)
{
    return Day(std::chrono::year(year) / std::chrono::month(month) / of[index]);
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm printed in Nature, 1876).
Day easter(int year)
{
    const int golden = year % 19, century = year / 100, rest = year % 100;
    const int correction = (century - (century + 8) / 25 + 1) / 3;
    const int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    const int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    const int late = (golden + 11 * moon + 22 * sunday) / 451;
    const int number = moon + sunday - 7 * late + 114;
    return makeDay(year, unsigned(number / 31), unsigned(number % 31 + 1));
}

QString observed(const QString &name)
{
    return name + QStringLiteral(" (observed)");
}

/// Rule 7.2 of the exchange: a holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday after.
MarketClosure onWeekday(Day day, const QString &name)
{
    if (weekday(day) == Saturday)
        return {day - days(1), observed(name)};
    if (weekday(day) == Sunday)
        return {day + days(1), observed(name)};
    return {day, name};
}

} // namespace

std::vector<MarketClosure> oneOffClosures()
{
    const QString attacks = QStringLiteral("Attacks of September 11"), sandy = QStringLiteral("Hurricane Sandy");
    return {
        {makeDay(1994, 4, 27), QStringLiteral("Day of mourning for Richard Nixon")},
        {makeDay(2001, 9, 11), attacks},
        {makeDay(2001, 9, 12), attacks},
        {makeDay(2001, 9, 13), attacks},
        {makeDay(2001, 9, 14), attacks},
        {makeDay(2004, 6, 11), QStringLiteral("Day of mourning for Ronald Reagan")},
        {makeDay(2007, 1, 2), QStringLiteral("Day of mourning for Gerald Ford")},
        {makeDay(2012, 10, 29), sandy},
        {makeDay(2012, 10, 30), sandy},
        {makeDay(2018, 12, 5), QStringLiteral("Day of mourning for George H. W. Bush")},
        {makeDay(2025, 1, 9), QStringLiteral("Day of mourning for Jimmy Carter")},
    };
}

std::vector<EarlyClose> oneOffEarlyCloses()
{
    const QString snow = QStringLiteral("Snowstorm"), afterChristmas = QStringLiteral("Day after Christmas");
    return {
        {makeDay(1994, 2, 11), snow, minutes(14 * 60 + 30)},
        {makeDay(1996, 1, 8), snow, kTwoInTheAfternoon},
        {makeDay(1997, 10, 27), QStringLiteral("Market-wide circuit breaker"), minutes(15 * 60 + 30)},
        {makeDay(1997, 12, 26), afterChristmas, kOneInTheAfternoon},
        {makeDay(2003, 12, 26), afterChristmas, kOneInTheAfternoon},
        {makeDay(2005, 6, 1), QStringLiteral("Communication failure"), minutes(15 * 60 + 56)},
    };
}

std::vector<MarketClosure> holidays(int year)
{
    std::vector<MarketClosure> result;
    const Day newYear = makeDay(year, 1, 1);
    // Not kept on a Friday: that would be the last day of a year's accounts.
    if (weekday(newYear) != Saturday)
        result.push_back(onWeekday(newYear, QStringLiteral("New Year's Day")));
    if (year >= 1998)
        result.push_back({nth(Monday, 3, year, 1), QStringLiteral("Martin Luther King, Jr. Day")});
    result.push_back({nth(Monday, 3, year, 2), QStringLiteral("Washington's Birthday")});
    result.push_back({easter(year) - days(2), QStringLiteral("Good Friday")});
    result.push_back(
        {Day(std::chrono::year(year) / std::chrono::May / Monday[std::chrono::last]), QStringLiteral("Memorial Day")});
    if (year >= 2022)
        result.push_back(onWeekday(makeDay(year, 6, 19), QStringLiteral("Juneteenth National Independence Day")));
    result.push_back(onWeekday(makeDay(year, 7, 4), QStringLiteral("Independence Day")));
    result.push_back({nth(Monday, 1, year, 9), QStringLiteral("Labor Day")});
    result.push_back({nth(Thursday, 4, year, 11), QStringLiteral("Thanksgiving Day")});
    result.push_back(onWeekday(makeDay(year, 12, 25), QStringLiteral("Christmas Day")));
    return result;
}

std::vector<EarlyClose> regularEarlyCloses(int year)
{
    std::vector<EarlyClose> result;
    const weekday fourth(makeDay(year, 7, 4));
    const bool beforeTheFourth =
        fourth == Tuesday || fourth == Wednesday || fourth == Friday || (fourth == Thursday && year >= 2013);
    if (year >= 1995 && beforeTheFourth)
        result.push_back({makeDay(year, 7, 3), QStringLiteral("Day before Independence Day"), kOneInTheAfternoon});
    else if (year >= 1995 && fourth == Thursday) // until 2012 it was the Friday of the bridge that was short
        result.push_back({makeDay(year, 7, 5), QStringLiteral("Day after Independence Day"), kOneInTheAfternoon});

    if (year >= 1992) {
        result.push_back({nth(Thursday, 4, year, 11) + days(1), QStringLiteral("Day after Thanksgiving"),
            year == 1992 ? kTwoInTheAfternoon : kOneInTheAfternoon});
    }
    const Day christmasEve = makeDay(year, 12, 24);
    // On a Friday it is the observed holiday itself.
    if (weekday(christmasEve).iso_encoding() <= Thursday.iso_encoding())
        result.push_back({christmasEve, QStringLiteral("Christmas Eve"), year <= 1992 ? kTwoInTheAfternoon : kOneInTheAfternoon});
    return result;
}

} // namespace soundings::nyse
