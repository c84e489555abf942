#include "radar_painting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace soundings::charts {

RadarPainting::RadarPainting(const QRectF &box, int spokes, double most)
    : m_middle(box.center())
    , m_reach(std::min(box.width(), box.height()) / 2)
    , m_spokes(std::max(1, spokes))
    , m_most(most)
{
}

QPointF RadarPainting::pointOf(int spoke, double value) const
{
    const double reach = m_reach * std::clamp(value / m_most, 0.0, 1.0);
    const double angle = 2 * std::numbers::pi * spoke / m_spokes;
    return {m_middle.x() + reach * std::sin(angle), m_middle.y() - reach * std::cos(angle)};
}

void RadarPainting::grid(QPainter &painter, const QColor &colour) const
{
    painter.setPen(QPen(colour, 1));
    painter.setBrush(Qt::NoBrush);
    for (const double part : {0.25, 0.5, 0.75, 1.0}) {
        QPolygonF ring;
        for (int spoke = 0; spoke < m_spokes; ++spoke)
            ring << pointOf(spoke, part * m_most);
        painter.drawPolygon(ring);
    }
    for (int spoke = 0; spoke < m_spokes; ++spoke)
        painter.drawLine(pointOf(spoke, 0), pointOf(spoke, m_most));
}

void RadarPainting::shape(QPainter &painter, std::span<const double> values, const QColor &colour, double pen, bool solid) const
{
    constexpr double kMarker = 4;
    const auto known = [&](int spoke) { return std::size_t(spoke) < values.size() && !std::isnan(values[std::size_t(spoke)]); };
    const auto at = [&](int spoke) { return pointOf(spoke, values[std::size_t(spoke)]); };
    painter.setPen(QPen(colour, pen, solid ? Qt::SolidLine : Qt::DashLine));
    for (int spoke = 0; spoke < m_spokes; ++spoke) {
        const int next = (spoke + 1) % m_spokes;
        if (known(spoke) && known(next))
            painter.drawLine(at(spoke), at(next));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (int spoke = 0; spoke < m_spokes; ++spoke) {
        if (!known(spoke))
            continue;
        const QPointF middle = at(spoke);
        const QRectF box(middle.x() - kMarker, middle.y() - kMarker, 2 * kMarker, 2 * kMarker);
        solid ? painter.drawEllipse(box) : painter.drawRect(box);
    }
}

} // namespace soundings::charts
