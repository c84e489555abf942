// Compiled for this very processor and with -ffast-math, which only libmvec needs; the product is compiled with neither.
#include "bench/monte_carlo_floor.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace soundings::bench {

namespace {

constexpr std::size_t kLanes = 8, kBatch = 64, kPairs = kBatch / 2;

struct Lanes {
    alignas(64) std::array<std::uint64_t, kLanes> s0, s1, s2, s3;
};

void fillBits(Lanes &lanes, std::array<std::uint64_t, kBatch> &bits)
{
    for (std::size_t step = 0; step < kBatch; step += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            bits[step + lane] = std::rotl(lanes.s0[lane] + lanes.s3[lane], 23) + lanes.s0[lane];
            const std::uint64_t shifted = lanes.s1[lane] << 17;
            lanes.s2[lane] ^= lanes.s0[lane];
            lanes.s3[lane] ^= lanes.s1[lane];
            lanes.s1[lane] ^= lanes.s2[lane];
            lanes.s0[lane] ^= lanes.s3[lane];
            lanes.s2[lane] ^= shifted;
            lanes.s3[lane] = std::rotl(lanes.s3[lane], 45);
        }
    }
}

double fromOneToTwo(std::uint64_t bits)
{
    return std::bit_cast<double>((bits >> 12) | 0x3FF0000000000000u);
}

} // namespace

double drawNormals(std::size_t count)
{
    Lanes lanes;
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        lanes.s0[lane] = 0x9E3779B97F4A7C15u * (lane + 1);
        lanes.s1[lane] = 0xBF58476D1CE4E5B9u * (lane + 1);
        lanes.s2[lane] = 0x94D049BB133111EBu * (lane + 1);
        lanes.s3[lane] = lane + 1;
    }
    std::array<std::uint64_t, kBatch> bits;
    std::array<double, kPairs> radius, angle;
    alignas(64) std::array<double, kBatch> sums{};
    for (std::size_t drawn = 0; drawn < count; drawn += kBatch) {
        fillBits(lanes, bits);
        for (std::size_t pair = 0; pair < kPairs; ++pair)
            radius[pair] = std::sqrt(-2 * std::log(2 - fromOneToTwo(bits[pair])));
        for (std::size_t pair = 0; pair < kPairs; ++pair)
            angle[pair] = 2 * std::numbers::pi * (fromOneToTwo(bits[kPairs + pair]) - 1.5);
        for (std::size_t pair = 0; pair < kPairs; ++pair)
            sums[pair] += radius[pair] * std::cos(angle[pair]);
        for (std::size_t pair = 0; pair < kPairs; ++pair)
            sums[kPairs + pair] += radius[pair] * std::sin(angle[pair]);
    }
    double sum = 0;
    for (const double value : sums)
        sum += value;
    return sum;
}

} // namespace soundings::bench
