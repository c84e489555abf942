#pragma once

#include <cmath>
#include <optional>

namespace soundings::server {

// Sums and differences of decimal figures carry the noise of binary fractions: 80.64 - 79.78 is 0.8599999999999994.

/// Of scores, which have two decimals.
inline double points(double sum)
{
    return std::round(sum * 100) / 100;
}

/// Of prices and amounts, to a millionth; what is too large for that has no digits to lose.
inline double money(double sum)
{
    constexpr double kScale = 1e6;
    return std::abs(sum) < 1e9 ? std::round(sum * kScale) / kScale : sum;
}

inline std::optional<double> points(const std::optional<double> &sum)
{
    return sum ? std::optional(points(*sum)) : std::nullopt;
}

inline std::optional<double> money(const std::optional<double> &sum)
{
    return sum ? std::optional(money(*sum)) : std::nullopt;
}

} // namespace soundings::server
