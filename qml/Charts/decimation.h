#pragma once

#include <QList>
#include <QPointF>

#include <cstddef>
#include <span>

namespace soundings::charts {

/// At most `maxPoints` points (row, value) of a column, in order, that keep the first, the last and the lowest and highest value
/// of every bucket of rows, so that no spike disappears. Missing values (NaN) are left out. A column that fits is returned whole.
QList<QPointF> keepExtremes(std::span<const double> values, std::size_t maxPoints);

/// At most `maxPoints` points of a smooth column, chosen by largest triangles (Steinarsson 2013): keeps the shape, not every
/// extreme.
QList<QPointF> keepShape(std::span<const double> values, std::size_t maxPoints);

} // namespace soundings::charts
