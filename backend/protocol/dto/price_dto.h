#pragma once

#include "protocol/dto/stock_dto.h"

#include <optional>
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

/// What the price did over the same number of sessions, counted over several beginnings. Missing: there was none.
struct PriceCourseDto {
    int count = 0;
    std::optional<double> rosePercent, medianReturnPercent;
};

struct SignalCourseDto {
    QString indicator; ///< as of a TradeSignalDto
    QString type; ///< "BUY", "SELL"
    PriceCourseDto course;
    bool enough = false; ///< there were as many as it takes to say anything
};

/// What came after each kind of trade signal, beside what came after any day.
struct SignalRecordDto {
    QString ticker;
    int sessions = 0; ///< after which the price is looked at
    QDate first, last;
    QList<SignalCourseDto> courses; ///< "signals" on the wire
    PriceCourseDto anyDay;
    ProvenanceDto provenance;
};

} // namespace soundings::protocol
