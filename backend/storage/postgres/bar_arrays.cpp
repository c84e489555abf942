#include "storage/postgres/bar_arrays.h"

#include <charconv>
#include <cmath>

namespace soundings::storage::postgres {

namespace {

template<class Number> void appendNumber(QByteArray &array, Number number)
{
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    array.append(buffer, end - buffer);
}

QByteArray days(std::span<const PriceBar> bars)
{
    QByteArray array = "{";
    for (const PriceBar &bar : bars) {
        if (array.size() > 1)
            array += ',';
        appendNumber(array, bar.day.time_since_epoch().count());
    }
    return array + '}';
}

QByteArray figures(std::span<const PriceBar> bars, double PriceBar::*figure)
{
    QByteArray array = "{";
    array.reserve(qsizetype(bars.size()) * 12);
    for (const PriceBar &bar : bars) {
        if (array.size() > 1)
            array += ',';
        if (std::isnan(bar.*figure))
            array += "NULL";
        else
            appendNumber(array, bar.*figure);
    }
    return array + '}';
}

} // namespace

std::vector<sql::Value> barArrays(std::int64_t stock, std::int64_t batch, std::span<const PriceBar> bars)
{
    std::vector<sql::Value> values = {stock, batch, days(bars)};
    for (const auto figure :
        {&PriceBar::open, &PriceBar::high, &PriceBar::low, &PriceBar::close, &PriceBar::adjustedClose, &PriceBar::volume})
        values.push_back(figures(bars, figure));
    return values;
}

} // namespace soundings::storage::postgres
