#include "engine/importing/field_parsing.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace soundings::engine {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::optional<Day> dayOf(int year, unsigned month, unsigned day)
{
    const auto ymd = std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
    return ymd.ok() ? std::optional(Day(ymd)) : std::nullopt;
}

/// A time, with or without a zone, behind a date: "", "T09:30:00Z", " 16:00:00-05:00".
bool isTimeTail(std::string_view tail)
{
    if (tail.empty())
        return true;
    if (tail.front() != ' ' && tail.front() != 'T')
        return false;
    return std::ranges::all_of(
        tail.substr(1), [](char c) { return isDigit(c) || std::string_view(":.+-Z ").find(c) != std::string_view::npos; });
}

/// Three groups of digits with the same separator, as they stand in the text.
struct DateParts {
    std::array<int, 3> numbers;
    std::array<std::size_t, 3> digits;
    char separator;
    std::string_view tail;
};

std::optional<DateParts> splitDate(std::string_view text)
{
    DateParts parts = {};
    std::size_t at = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t from = at;
        while (at < text.size() && at - from < 4 && isDigit(text[at]))
            parts.numbers[i] = parts.numbers[i] * 10 + (text[at++] - '0');
        parts.digits[i] = at - from;
        if (parts.digits[i] == 0)
            return std::nullopt;
        if (i == 2)
            break;
        if (at >= text.size())
            return std::nullopt;
        const char separator = text[at++];
        if (i == 0)
            parts.separator = separator;
        if (separator != parts.separator || std::string_view("-/.").find(separator) == std::string_view::npos)
            return std::nullopt;
    }
    parts.tail = text.substr(at);
    return parts;
}

/// 20200131, or seconds or milliseconds since 1970 in UTC.
std::optional<Day> dayFromDigits(std::string_view text)
{
    qint64 number = 0;
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || stopped != text.data() + text.size())
        return std::nullopt;
    switch (text.size()) {
    case 8:
        return dayOf(int(number / 10'000), unsigned(number / 100 % 100), unsigned(number % 100));
    case 9:
    case 10:
        return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(number)));
    case 12:
    case 13:
        return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(number / 1000)));
    default:
        return std::nullopt;
    }
}

bool isMissingWord(std::string_view text)
{
    constexpr std::array<std::string_view, 11> kWords = {
        "null", "NULL", "nan", "NaN", "NAN", "N/A", "n/a", "NA", "None", "-", "--"};
    return std::ranges::find(kWords, text) != kWords.end();
}

/// Removes separators from "1,234,567.5"; false where they are not between groups of three.
bool ungroup(std::string_view text, char group, char point, std::string &plain)
{
    plain.clear();
    const std::size_t pointAt = std::min(text.find(point), text.size());
    const std::string_view whole = text.substr(0, pointAt);
    const std::size_t sign = !whole.empty() && (whole[0] == '-' || whole[0] == '+') ? 1 : 0;
    const std::size_t lead = std::min(whole.find(group), whole.size()) - sign;
    const bool grouped = lead + sign < whole.size();
    if (grouped && (lead == 0 || lead > 3))
        return false;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        // Counted from the right, every fourth place is a separator, and no other.
        const bool separatorPlace = grouped && i > sign && (whole.size() - i) % 4 == 0;
        if ((whole[i] == group) != separatorPlace)
            return false;
        if (whole[i] != group)
            plain += whole[i];
    }
    if (pointAt < text.size()) {
        plain += '.';
        plain += text.substr(pointAt + 1);
    }
    return true;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

std::optional<Day> parseDay(std::string_view text, DateOrder order)
{
    // By far the most frequent form first: YYYY-MM-DD.
    if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
        const auto two = [&](std::size_t at) { return unsigned(text[at] - '0') * 10 + unsigned(text[at + 1] - '0'); };
        for (const std::size_t at : {0, 1, 2, 3, 5, 6, 8, 9}) {
            if (!isDigit(text[at]))
                return std::nullopt;
        }
        return dayOf(int(two(0) * 100 + two(2)), two(5), two(8));
    }
    text = trimmed(text);
    const auto parts = splitDate(text);
    if (!parts)
        return dayFromDigits(text);
    if (!isTimeTail(parts->tail))
        return std::nullopt;
    const auto &[a, b, c] = parts->numbers;
    if (parts->digits[0] == 4)
        return parts->digits[2] <= 2 ? dayOf(a, unsigned(b), unsigned(c)) : std::nullopt;
    if (parts->digits[2] != 4)
        return std::nullopt;
    const bool dayFirst = parts->separator == '.' || order == DateOrder::dayFirst;
    return dayFirst ? dayOf(c, unsigned(b), unsigned(a)) : dayOf(c, unsigned(a), unsigned(b));
}

bool dependsOnDateOrder(std::string_view text)
{
    const auto parts = splitDate(trimmed(text));
    return parts && parts->digits[2] == 4 && parts->separator != '.';
}

std::optional<bool> saysDayFirst(std::string_view text)
{
    if (!dependsOnDateOrder(text))
        return std::nullopt;
    const auto parts = splitDate(trimmed(text));
    const auto &[a, b, c] = parts->numbers;
    if (a > 12 && b <= 12)
        return true;
    if (b > 12 && a <= 12)
        return false;
    return std::nullopt;
}

NumberField parseNumber(std::string_view text, bool decimalComma)
{
    text = trimmed(text);
    if (text.empty())
        return {};
    const auto parse = [](std::string_view plain) -> std::optional<double> {
        if (!plain.empty() && plain.front() == '+')
            plain.remove_prefix(1);
        double value = 0;
        const auto [stopped, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
        const bool whole = error == std::errc() && stopped == plain.data() + plain.size();
        return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
    };
    if (!decimalComma) {
        if (const auto value = parse(text))
            return {FieldState::value, *value};
    }
    if (isMissingWord(text))
        return {};
    if (text.front() == '$')
        text.remove_prefix(1);
    std::string plain;
    if (ungroup(text, decimalComma ? '.' : ',', decimalComma ? ',' : '.', plain)) {
        if (const auto value = parse(plain))
            return {FieldState::value, *value};
    }
    return {FieldState::bad, 0};
}

bool hasDecimalComma(std::string_view text)
{
    text = trimmed(text);
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos || comma == 0 || comma + 1 == text.size()
        || text.find(',', comma + 1) != std::string_view::npos)
        return false;
    const auto allDigits = [](std::string_view part) { return std::ranges::all_of(part, isDigit); };
    const std::string_view whole = text.substr(text[0] == '-' ? 1 : 0, comma - (text[0] == '-' ? 1 : 0));
    const std::string_view decimals = text.substr(comma + 1);
    // 1,234 may be either; it proves nothing.
    const bool clear = decimals.size() != 3 || whole.find('.') != std::string_view::npos;
    std::string plain;
    return clear && allDigits(decimals) && ungroup(whole, '.', ',', plain) && allDigits(plain);
}

} // namespace soundings::engine
