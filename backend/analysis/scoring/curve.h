#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace soundings::analysis {

/// A corner of a curve: at `x` the factor gives `share` (0-1) of its maximum.
struct Knot {
    double x;
    double share;
};
inline constexpr std::size_t kKnotsMax = 7;

/// A piecewise-linear function through its knots, flat outside of them, worked out for many figures at once and without
/// branches: f(x) = first + sum of slope_i * clamp(x - x_i, 0, width_i).
class Curve {
public:
    constexpr Curve() = default;
    /// Knots that fall together are held apart by a millionth, so that ties among quantiles stay a function.
    constexpr explicit Curve(std::span<const Knot> knots)
        : m_first(knots.front().share)
        , m_segments(knots.size() - 1)
    {
        double left = knots.front().x;
        for (std::size_t i = 1; i < knots.size(); ++i) {
            const double right = std::max(knots[i].x, left + 1e-6);
            m_left[i - 1] = left;
            m_width[i - 1] = right - left;
            m_slope[i - 1] = (knots[i].share - knots[i - 1].share) / (right - left);
            left = right;
        }
    }

    /// shares[i] = f(xs[i]). What comes out for NaN means nothing.
    void evaluate(std::span<const double> xs, double *shares) const;

private:
    double m_first = 0;
    std::size_t m_segments = 0;
    std::array<double, kKnotsMax - 1> m_left = {};
    std::array<double, kKnotsMax - 1> m_width = {};
    std::array<double, kKnotsMax - 1> m_slope = {};
};

} // namespace soundings::analysis
