#pragma once

#include "domain/day.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace soundings::analysis {

enum class TradeSide { buy, sell };
enum class TradeIndicator { goldenCross, deathCross, rsiRecovery, rsiReversal };
enum class TradeStrength { strong, moderate };
enum class Stance { bullish, bearish, neutral };

QString toText(TradeSide side); ///< "BUY"
QString toText(TradeIndicator indicator); ///< "GOLDEN_CROSS"
QString toText(TradeStrength strength); ///< "STRONG"
QString toText(Stance stance); ///< "BULLISH"

/// Something the chart did on one day.
struct TradeSignal {
    Day day;
    TradeSide side;
    double price; ///< the close, 2 decimals
    TradeIndicator indicator;
    TradeStrength strength;
    QString reason;
};

/// Where the chart stands on its last day. A missing figure has no part in it.
struct Outlook {
    Stance stance = Stance::neutral;
    int points = 0;
    QString summary;
    std::optional<Day> asOf; ///< none: there are no prices
    std::optional<double> price, sma50, sma200, rsi; ///< prices 2 decimals, RSI 1
};

struct TradeSignalReport {
    std::vector<TradeSignal> events; ///< oldest first
    Outlook outlook;
};

/// Columns of equal length, oldest first; NaN where an indicator has no value yet. They should reach back beyond the days
/// that are shown, so that the 200-day average is there from the first of them.
struct TradeSignalColumns {
    std::span<const Day> days;
    std::span<const double> close, sma50, sma200, rsi;
};

TradeSignalReport tradeSignals(const TradeSignalColumns &columns);

} // namespace soundings::analysis
