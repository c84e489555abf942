#pragma once

#include "analysis/scoring/factor_outcome.h"

namespace soundings::analysis {

/// What a factor says of a stock, in plain words and with its numbers: "P/E 14.6 against 24.1 for its peers".
/// `percentile` is the ROIC's place among all stocks, where it is known.
QString remark(const FactorOutcome &factor, std::optional<double> percentile);

/// "top tenth of all stocks", "lower half of all stocks".
QString percentileText(double percentile);

} // namespace soundings::analysis
