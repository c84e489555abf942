#pragma once

#include "price_columns.h"

namespace soundings::charts {

inline constexpr std::size_t kFewestRows = 8; ///< closer than this there is nothing more to see

/// The rows of a chart that are seen: `count` from `first` on.
struct ChartSpan {
    std::size_t first = 0, count = 0;

    std::size_t end() const { return first + count; }
    bool operator==(const ChartSpan &) const = default;
};

/// `factor` times as many rows, at most `total`, with `row` at the same place of the chart as before.
ChartSpan zoomed(ChartSpan span, std::size_t total, double factor, std::size_t row);

/// As many rows from `first` on, which may lie before the first or after the last row: then it ends there.
ChartSpan movedTo(ChartSpan span, std::size_t total, std::ptrdiff_t first);

/// Moved no further than it takes to see `row`.
ChartSpan including(ChartSpan span, std::size_t total, std::size_t row);

/// The rows of a span alone; they know that they are a part.
PriceColumns sliceOf(const PriceColumns &columns, ChartSpan span);

} // namespace soundings::charts
