#pragma once

#include "analysis/montecarlo/random_stream.h"

#include <span>

namespace soundings::analysis {

/// Eight jumped streams side by side, word by word, so that one vector instruction moves all of them on.
struct LaneStates {
    static constexpr std::size_t kLanes = 8;
    alignas(64) std::array<std::array<std::uint64_t, kLanes>, 4> words;

    /// Lane k starts k jumps after `start`.
    explicit LaneStates(StreamState start);
};

/// The sums of one batch of paths for two portfolios that meet the same market.
struct BatchSums {
    static constexpr std::size_t kPaths = 64;
    alignas(64) std::array<double, kPaths> first{};
    alignas(64) std::array<double, kPaths> second{};
};

/// Draws one standard normal number for each path and each element of `first` (which is as long as `second`), and adds them up
/// for each path, weighted with `first` and with `second`. The bits of the result are the same on every processor.
void addNormalSums(LaneStates &lanes, std::span<const double> first, std::span<const double> second, BatchSums &sums);

} // namespace soundings::analysis
