#pragma once

#include <QColor>
#include <QRectF>

#include <span>

class QPainter;

namespace soundings::charts {

/// A radar in a square: one spoke a value from 0 to `most`, the first of them upwards.
class RadarPainting {
public:
    RadarPainting(const QRectF &box, int spokes, double most);

    QPointF pointOf(int spoke, double value) const;
    void grid(QPainter &painter, const QColor &colour) const;
    /// A solid line with dots, or a dashed one with squares. What is missing (NaN) is a gap.
    void shape(QPainter &painter, std::span<const double> values, const QColor &colour, double pen, bool solid) const;

private:
    QPointF m_middle;
    double m_reach;
    int m_spokes;
    double m_most;
};

} // namespace soundings::charts
