#include "domain/day.h"

#include <charconv>

namespace soundings {

QString toIso(Day day)
{
    const std::chrono::year_month_day ymd(day);
    return QStringLiteral("%1-%2-%3")
        .arg(int(ymd.year()), 4, 10, QLatin1Char('0'))
        .arg(unsigned(ymd.month()), 2, 10, QLatin1Char('0'))
        .arg(unsigned(ymd.day()), 2, 10, QLatin1Char('0'));
}

std::optional<Day> dayFromIso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t length) -> std::optional<unsigned> {
        unsigned value = 0;
        const char *end = text.data() + from + length;
        const auto [stopped, error] = std::from_chars(text.data() + from, end, value);
        return error == std::errc() && stopped == end ? std::optional(value) : std::nullopt;
    };
    const auto year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (!year || !month || !day)
        return std::nullopt;
    const auto ymd = std::chrono::year(int(*year)) / std::chrono::month(*month) / std::chrono::day(*day);
    return ymd.ok() ? std::optional(Day(ymd)) : std::nullopt;
}

std::optional<Day> dayFromIso(QStringView text)
{
    return dayFromIso(std::string_view(text.toLatin1().toStdString()));
}

} // namespace soundings
