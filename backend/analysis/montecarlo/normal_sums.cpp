// Compiled with -O3 in every build, and without fused multiply-adds (backend/analysis/CMakeLists.txt): then wide and narrow
// vectors give the same bits, and a seed gives the same numbers on every machine.
#include "analysis/montecarlo/normal_sums.h"

#include <bit>
#include <cmath>
#include <numbers>

// One version for each width of vectors, chosen when the program starts. Sanitizers do not stand code that runs that early.
#if defined(__x86_64__) && !defined(SOUNDINGS_ONE_VECTOR_WIDTH)
#define SOUNDINGS_EVERY_VECTOR_WIDTH [[gnu::target_clones("default", "avx2", "avx512f")]]
#else
#define SOUNDINGS_EVERY_VECTOR_WIDTH
#endif

namespace soundings::analysis {

namespace {

constexpr std::uint64_t kOneBits = 0x3FF0000000000000u;
constexpr std::uint64_t kMantissa = 0x000FFFFFFFFFFFFFu;
constexpr std::size_t kPairs = BatchSums::kPaths / 2;

using Bits = std::array<std::uint64_t, BatchSums::kPaths>;
using Normals = std::array<double, BatchSums::kPaths>;

/// Evenly in [1, 2), from the upper 52 bits.
[[gnu::always_inline]] inline double fromOneToTwo(std::uint64_t bits)
{
    return std::bit_cast<double>((bits >> 12) | kOneBits);
}

/// Natural logarithm of a positive normal number, to 2e-12 relative. std::log is a call for each number; this is vector code.
[[gnu::always_inline]] inline double logarithm(double x)
{
    // x = 2^k m with m between sqrt(1/2) and sqrt(2), both read from the bits.
    constexpr std::uint64_t kRootHalf = 0x3FE6A09E667F3BCDu;
    const std::uint64_t moved = std::bit_cast<std::uint64_t>(x) + (kOneBits - kRootHalf);
    const double m = std::bit_cast<double>((moved & kMantissa) + kRootHalf);
    constexpr double kTwoTo52 = 4503599627370496.0;
    const double k = std::bit_cast<double>((moved >> 52) | std::bit_cast<std::uint64_t>(kTwoTo52)) - (kTwoTo52 + 1023);
    // log m = 2 artanh((m - 1) / (m + 1)), whose series is short because the argument is below 0.172.
    const double s = (m - 1) / (m + 1), q = s * s;
    const double series = 1 + q * (1.0 / 3 + q * (1.0 / 5 + q * (1.0 / 7 + q * (1.0 / 9 + q * (1.0 / 11 + q * (1.0 / 13))))));
    return k * std::numbers::ln2 + 2 * s * series;
}

/// Box and Muller (1958): two normal numbers from two uniform ones, as a radius and an angle.
[[gnu::always_inline]] inline void boxMuller(std::uint64_t radiusBits, std::uint64_t angleBits, double &first, double &second)
{
    const double radius = std::sqrt(-2 * logarithm(2 - fromOneToTwo(radiusBits)));
    // Half of an angle between -pi/2 and pi/2: there the series of sine and cosine are good to 1e-11 after a few terms.
    const double half = (fromOneToTwo(angleBits) - 1.5) * (std::numbers::pi / 2), q = half * half;
    const double sine =
        half * (1 - q * (1.0 / 6 - q * (1.0 / 120 - q * (1.0 / 5040 - q * (1.0 / 362880 - q * (1.0 / 39916800))))));
    const double cosine =
        1 - q * (1.0 / 2 - q * (1.0 / 24 - q * (1.0 / 720 - q * (1.0 / 40320 - q * (1.0 / 3628800 - q * (1.0 / 479001600))))));
    // The other half of the circle has the cosine negative; a bit that the angle does not use says which half it is.
    const double signedRadius = std::bit_cast<double>(std::bit_cast<std::uint64_t>(radius) ^ (angleBits << 63));
    first = signedRadius * (1 - 2 * sine * sine);
    second = radius * (2 * sine * cosine);
}

/// xoshiro256++ in all lanes at once.
[[gnu::always_inline]] inline void fillBits(LaneStates &lanes, Bits &bits)
{
    auto &[s0, s1, s2, s3] = lanes.words;
    for (std::size_t step = 0; step < bits.size(); step += LaneStates::kLanes) {
        for (std::size_t lane = 0; lane < LaneStates::kLanes; ++lane) {
            bits[step + lane] = std::rotl(s0[lane] + s3[lane], 23) + s0[lane];
            const std::uint64_t shifted = s1[lane] << 17;
            s2[lane] ^= s0[lane];
            s3[lane] ^= s1[lane];
            s1[lane] ^= s2[lane];
            s0[lane] ^= s3[lane];
            s2[lane] ^= shifted;
            s3[lane] = std::rotl(s3[lane], 45);
        }
    }
}

} // namespace

LaneStates::LaneStates(StreamState start)
{
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        for (std::size_t word = 0; word < start.size(); ++word)
            words[word][lane] = start[word];
        start = jumped(start);
    }
}

SOUNDINGS_EVERY_VECTOR_WIDTH void addNormalSums(
    LaneStates &lanes, std::span<const double> first, std::span<const double> second, BatchSums &sums)
{
    alignas(64) Bits bits;
    alignas(64) Normals normals;
    LaneStates local = lanes;
    for (std::size_t ticker = 0; ticker < first.size(); ++ticker) {
        fillBits(local, bits);
        for (std::size_t pair = 0; pair < kPairs; ++pair)
            boxMuller(bits[pair], bits[kPairs + pair], normals[pair], normals[kPairs + pair]);
        const double a = first[ticker], b = second[ticker];
        for (std::size_t path = 0; path < BatchSums::kPaths; ++path) {
            sums.first[path] += a * normals[path];
            sums.second[path] += b * normals[path];
        }
    }
    lanes = local;
}

} // namespace soundings::analysis
