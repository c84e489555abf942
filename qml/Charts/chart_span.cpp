#include "chart_span.h"

#include <algorithm>
#include <cmath>

namespace soundings::charts {
namespace {

template<class T> std::vector<T> part(const std::vector<T> &column, ChartSpan span)
{
    const auto first = std::min(span.first, column.size());
    const auto end = std::min(span.end(), column.size());
    return {column.begin() + std::ptrdiff_t(first), column.begin() + std::ptrdiff_t(end)};
}

} // namespace

ChartSpan zoomed(ChartSpan span, std::size_t total, double factor, std::size_t row)
{
    if (total == 0)
        return {};
    const double wanted = std::round(double(span.count) * factor);
    const auto count = std::size_t(std::clamp(wanted, double(std::min(kFewestRows, total)), double(total)));
    const double place = span.count > 0 ? (double(row) - double(span.first)) / double(span.count) : 0;
    return movedTo({span.first, count}, total, std::ptrdiff_t(std::llround(double(row) - place * double(count))));
}

ChartSpan movedTo(ChartSpan span, std::size_t total, std::ptrdiff_t first)
{
    span.count = std::min(span.count, total);
    span.first = std::size_t(std::clamp<std::ptrdiff_t>(first, 0, std::ptrdiff_t(total - span.count)));
    return span;
}

ChartSpan including(ChartSpan span, std::size_t total, std::size_t row)
{
    if (row < span.first)
        return movedTo(span, total, std::ptrdiff_t(row));
    return row < span.end() ? span : movedTo(span, total, std::ptrdiff_t(row + 1) - std::ptrdiff_t(span.count));
}

PriceColumns sliceOf(const PriceColumns &columns, ChartSpan span)
{
    PriceColumns slice;
    slice.ticker = columns.ticker;
    slice.name = columns.name;
    slice.currency = columns.currency;
    slice.source = columns.source;
    slice.stale = columns.stale;
    slice.period = columns.period;
    slice.wholeSize = columns.size();
    slice.closeBefore = span.first > 0 ? valueAt(columns.close, span.first - 1) : columns.closeBefore;
    slice.days = part(columns.days, span);
    slice.peaks = part(columns.peaks, span);
    for (const auto column : {&PriceColumns::open, &PriceColumns::high, &PriceColumns::low, &PriceColumns::close,
             &PriceColumns::adjusted, &PriceColumns::volume, &PriceColumns::sma50, &PriceColumns::sma200, &PriceColumns::rsi,
             &PriceColumns::drawdown, &PriceColumns::volumeMean20})
        slice.*column = part(columns.*column, span);
    for (const ChartEvent &event : columns.events) {
        if (event.index >= span.first && event.index < span.end())
            slice.events.push_back({event.index - span.first, event.buy, event.rule});
    }
    return slice;
}

} // namespace soundings::charts
