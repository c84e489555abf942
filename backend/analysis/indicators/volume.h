#pragma once

#include <span>
#include <vector>

namespace soundings::analysis {

/// On-balance volume: begins with the first known volume, adds it on a higher close and subtracts it on a lower one. A day
/// without volume behind the first leaves the total unknown from there on.
std::vector<double> obv(std::span<const double> close, std::span<const double> volume);

/// Mean volume of the last `period` days; no value while one of them is unknown.
std::vector<double> volumeSma(std::span<const double> volume, int period = 20);

} // namespace soundings::analysis
