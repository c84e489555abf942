#pragma once

#include "engine/ports/market_provider.h"
#include "providers/fmp/fmp_parser.h"

#include <optional>

namespace soundings::providers {

/// "BRK.B" is "BRK-B" there; the dot of a foreign exchange ("VOD.L") stays.
QString fmpSymbol(const Ticker &ticker);
bool isFmpSymbol(const QString &symbol, const Ticker &ticker);

/// Nothing: the record has no price, or no time for it.
std::optional<engine::FetchedQuote> fmpQuote(const FmpRecord &record);

/// Oldest first, as opposed to the source; a record without a day is left out, one without a close has NaN there.
engine::FetchedBars fmpBars(const std::vector<FmpRecord> &records);

/// What the four answers about the fundamentals of a stock say together. Null: that one has nothing.
struct FmpFigures {
    const FmpRecord *ratios = nullptr; ///< /ratios-ttm
    const FmpRecord *keyMetrics = nullptr; ///< /key-metrics-ttm
    const FmpRecord *income = nullptr; ///< /income-statement of the newest year
    const FmpRecord *incomeBefore = nullptr; ///< of the year before
    const FmpRecord *profile = nullptr; ///< /profile
};
engine::FetchedFundamentals fmpFundamentals(const Ticker &ticker, const FmpFigures &figures, Day today);

} // namespace soundings::providers
