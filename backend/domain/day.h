#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <string_view>

namespace soundings {

/// A calendar day without a time zone; for prices, a trading day in New York.
using Day = std::chrono::sys_days;

constexpr Day makeDay(int year, unsigned month, unsigned day)
{
    return Day(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day));
}

/// "2026-11-21"
QString toIso(Day day);

/// Reads YYYY-MM-DD; nothing else, and only days that exist.
std::optional<Day> dayFromIso(std::string_view text);
std::optional<Day> dayFromIso(QStringView text);

/// First and last day, both included.
struct DayRange {
    Day first = Day::min();
    Day last = Day::max();
};

} // namespace soundings
