#pragma once

#include <cstdint>
#include <string_view>

namespace soundings::providers {

/// SplitMix64 (Steele, Lea, Flood 2014): turns any number into one that looks random.
constexpr std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31);
}

/// FNV-1a, which unlike std::hash is the same everywhere.
constexpr std::uint64_t seedOf(std::string_view name)
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : name)
        hash = (hash ^ std::uint8_t(c)) * 0x100000001B3U;
    return hash;
}

/// Numbers for one stream and day, by index; none depends on another, so that any day can be asked for alone.
class DayNoise {
public:
    constexpr DayNoise(std::uint64_t seed, std::int64_t day)
        : m_state(mixed(seed ^ mixed(std::uint64_t(day))))
    {
    }

    /// 0 to 65535, all equally likely.
    constexpr std::int64_t uniform(unsigned index) const { return std::int64_t(mixed(m_state + index) & 0xFFFF); }

    /// Close to normal with mean 0 and deviation `deviation`: the sum of twelve uniform numbers, in whole numbers.
    constexpr std::int64_t normal(unsigned index, std::int64_t deviation) const
    {
        std::int64_t sum = -6 * 65'536;
        for (unsigned part = 0; part < 3; ++part) {
            const std::uint64_t bits = mixed(m_state + 1'000 + index * 3 + part);
            for (unsigned shift = 0; shift < 64; shift += 16)
                sum += std::int64_t(bits >> shift & 0xFFFF);
        }
        return sum * deviation / 65'536;
    }

private:
    std::uint64_t m_state;
};

} // namespace soundings::providers
