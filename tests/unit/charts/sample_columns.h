#pragma once

#include "Charts/price_columns.h"

#include <cmath>

namespace soundings::test {

/// `count` week days that end on `last`, oldest first.
inline std::vector<QDate> weekDays(int count, QDate last)
{
    std::vector<QDate> days;
    for (QDate day = last; int(days.size()) < count; day = day.addDays(-1)) {
        if (day.dayOfWeek() <= 5)
            days.insert(days.begin(), day);
    }
    return days;
}

/// Made-up prices without chance: a wave on a slope, with every column filled.
inline charts::PriceColumns sampleColumns(int count, QDate last = QDate(2026, 11, 20))
{
    charts::PriceColumns c;
    c.ticker = QStringLiteral("NRTH");
    c.name = QStringLiteral("Northing Instruments");
    c.currency = QStringLiteral("USD");
    c.source = QStringLiteral("csv");
    c.period = QStringLiteral("1y");
    c.days = weekDays(count, last);
    for (int row = 0; row < count; ++row) {
        const double close = 100 + 0.1 * row + 12 * std::sin(row / 9.0) + 4 * std::sin(row * 1.7);
        c.close.push_back(close);
        c.open.push_back(close - std::sin(row * 2.3));
        c.high.push_back(close + 2);
        c.low.push_back(close - 2);
        c.volume.push_back(1e6 * (1.5 + std::sin(row * 0.9)));
        c.sma50.push_back(row < 49 ? charts::kNoValue : 98 + 0.1 * row);
        c.sma200.push_back(row < 199 ? charts::kNoValue : 90 + 0.1 * row);
        c.rsi.push_back(row < 14 ? charts::kNoValue : 50 + 30 * std::sin(row / 9.0));
    }
    return c;
}

} // namespace soundings::test
