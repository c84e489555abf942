#pragma once

#include <array>
#include <cstdint>

namespace soundings::analysis {

/// The state of xoshiro256++ (Blackman and Vigna 2019): 256 bits, with jumps that cut its period into streams that never meet.
using StreamState = std::array<std::uint64_t, 4>;

/// The state that a seed stands for: four outputs of splitmix64, as its authors recommend.
StreamState stateFromSeed(std::uint64_t seed);

/// The state 2^128 numbers later.
StreamState jumped(const StreamState &state);
/// The state 2^192 numbers later.
StreamState longJumped(const StreamState &state);

/// The next number, and the state moved on by one.
std::uint64_t nextNumber(StreamState &state);

} // namespace soundings::analysis
