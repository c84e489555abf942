#include "analysis/montecarlo/random_stream.h"

#include <bit>

namespace soundings::analysis {

namespace {

/// A jump multiplies the state by a power of the generator's matrix; the bits of `polynomial` say which states to add up.
StreamState moved(StreamState state, const StreamState &polynomial)
{
    StreamState result{};
    for (const std::uint64_t word : polynomial) {
        for (int bit = 0; bit < 64; ++bit) {
            const std::uint64_t mask = std::uint64_t(0) - (word >> bit & 1);
            for (std::size_t part = 0; part < result.size(); ++part)
                result[part] ^= state[part] & mask;
            nextNumber(state);
        }
    }
    return result;
}

} // namespace

StreamState stateFromSeed(std::uint64_t seed)
{
    StreamState result;
    for (std::uint64_t &word : result) {
        seed += 0x9E3779B97F4A7C15u;
        std::uint64_t z = seed;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        word = z ^ (z >> 31);
    }
    return result;
}

// The polynomials are those of the reference implementation, https://prng.di.unimi.it/xoshiro256plusplus.c
StreamState jumped(const StreamState &state)
{
    return moved(state, {0x180EC6D33CFD0ABAu, 0xD5A61266F0C9392Cu, 0xA9582618E03FC9AAu, 0x39ABDC4529B1661Cu});
}

StreamState longJumped(const StreamState &state)
{
    return moved(state, {0x76E15D3EFEFDCBBFu, 0xC5004E441C522FB3u, 0x77710069854EE241u, 0x39109BB02ACBE635u});
}

std::uint64_t nextNumber(StreamState &state)
{
    const std::uint64_t result = std::rotl(state[0] + state[3], 23) + state[0];
    const std::uint64_t shifted = state[1] << 17;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = std::rotl(state[3], 45);
    return result;
}

} // namespace soundings::analysis
