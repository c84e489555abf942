#pragma once

#include "domain/day.h"

#include <optional>
#include <string_view>

namespace soundings::engine {

/// The order of the parts of a date that does not begin with the year.
enum class DateOrder { monthFirst, dayFirst };

/// A calendar day from "2020-01-31", "2020/1/31", "20200131", "1/31/2020", "31.1.2020", any of them with a time behind it, or
/// seconds or milliseconds since 1970. Dots always mean day first. nullopt: not a date, or a day that does not exist.
std::optional<Day> parseDay(std::string_view text, DateOrder order);

/// True for a date such as 1/2/2020, which needs the order to be understood; false for one with the year first or with dots.
bool dependsOnDateOrder(std::string_view text);

/// True for 15/1/2020, which can only be day first; false for 1/15/2020; nullopt where both are possible or it is no such date.
std::optional<bool> saysDayFirst(std::string_view text);

enum class FieldState {
    value,
    missing, ///< empty, or a word for "not there" such as null or N/A
    bad,
};

struct NumberField {
    FieldState state = FieldState::missing;
    double value = 0;
};

/// A finite number, with thousands separators if they are where they belong. With `decimalComma`, 1.234,5 instead of 1,234.5.
NumberField parseNumber(std::string_view text, bool decimalComma);

/// True for "12,5" and "1.234,567": a file that holds such a field writes its decimals with a comma. Not for "1,234".
bool hasDecimalComma(std::string_view text);

std::string_view trimmed(std::string_view text);

} // namespace soundings::engine
