#pragma once

#include "Charts/price_columns.h"

#include <cmath>

namespace soundings::bench {

/// Made-up prices of `count` days without chance, every column filled. 13,000 are 50 years of trading.
inline charts::PriceColumns longPrices(int count)
{
    charts::PriceColumns columns;
    columns.ticker = QStringLiteral("LONG");
    columns.currency = QStringLiteral("USD");
    columns.source = QStringLiteral("csv");
    columns.period = QStringLiteral("max");
    const QDate first = QDate(2026, 11, 20).addDays(1 - count);
    for (int row = 0; row < count; ++row) {
        const double close = 100 + 20 * std::sin(row / 91.0) + 6 * std::sin(row * 1.7);
        columns.days.push_back(first.addDays(row));
        columns.close.push_back(close);
        columns.open.push_back(close - std::sin(row * 2.3));
        columns.high.push_back(close + 2);
        columns.low.push_back(close - 2);
        columns.volume.push_back(1e6 * (1.5 + std::sin(row * 0.9)));
        columns.sma50.push_back(100 + 19 * std::sin(row / 91.0));
        columns.sma200.push_back(100 + 15 * std::sin(row / 91.0));
        columns.rsi.push_back(50 + 30 * std::sin(row / 9.0));
    }
    return columns;
}

} // namespace soundings::bench
