#pragma once

#include "protocol/dto/stock_dto.h"

#include <vector>

namespace soundings::protocol {

/// Daily prices as columns of equal length, oldest first. A missing figure is NaN.
struct PriceHistoryDto {
    QString ticker;
    QString period; ///< "1y"
    QString currency;
    ProvenanceDto provenance;
    std::vector<QDate> days;
    std::vector<double> open, high, low, close, adjustedClose, volume, sma50, sma200, rsi;

    std::size_t size() const { return days.size(); }
    bool empty() const { return days.empty(); }
};

struct TradeSignalDto {
    QDate date;
    QString type; ///< "BUY", "SELL"
    double price = 0;
    QString indicator; ///< "GOLDEN_CROSS", "DEATH_CROSS", "RSI_RECOVERY", "RSI_REVERSAL"
    QString strength; ///< "STRONG", "MODERATE"
    QString reason;
};

struct TradeSignalsDto {
    QString ticker;
    QString period;
    QList<TradeSignalDto> signalEvents; ///< oldest first ("signals" on the wire; that word is taken by Qt)
    QString stance; ///< "BULLISH", "BEARISH", "NEUTRAL"
    QString summary;
    QDate asOf;
    ProvenanceDto provenance;
};

} // namespace soundings::protocol
