#pragma once

#include <algorithm>
#include <span>

namespace soundings::analysis {

/// As std::nth_element, for doubles without NaN: the value of this rank stands at it, none before it is greater and none after it
/// is less. Quicker, because no step depends on how a comparison came out, which no processor can foretell here.
inline void selectRank(std::span<double> values, std::size_t rank)
{
    constexpr std::size_t kSmall = 12;
    constexpr int kPasses = 40; // twice the logarithm of a million: whoever needs more has met an unlucky order
    const auto bringForward = [&values](auto belongs) {
        std::size_t count = 0;
        for (double &place : values) {
            const double value = place;
            place = values[count];
            values[count] = value;
            count += belongs(value);
        }
        return count;
    };
    for (int pass = 0; pass < kPasses && values.size() > kSmall; ++pass) {
        const double a = values.front(), b = values[values.size() / 2], c = values.back();
        const double pivot = std::max(std::min(a, b), std::min(std::max(a, b), c));
        std::size_t front = bringForward([pivot](double value) { return value < pivot; });
        if (front == 0) { // it is the least: then those that equal it come first
            front = bringForward([pivot](double value) { return value == pivot; });
            if (rank < front)
                return;
        }
        if (rank < front) {
            values = values.first(front);
        } else {
            values = values.subspan(front);
            rank -= front;
        }
    }
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(rank), values.end());
}

} // namespace soundings::analysis
