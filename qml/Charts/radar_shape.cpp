#include "radar_shape.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace soundings::charts {

RadarShape::RadarShape(QQuickItem *parent)
    : PaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &RadarShape::shapeChanged, this, [this] { update(); });
}

QPointF RadarShape::pointOf(int spoke, double value) const
{
    constexpr double kMarker = 5; // stays within the item
    const double reach = (std::min(width(), height()) / 2 - kMarker) * std::clamp(value / m_maximum, 0.0, 1.0);
    const double angle = 2 * std::numbers::pi * spoke / double(std::max<qsizetype>(1, m_values.size()));
    return {width() / 2 + reach * std::sin(angle), height() / 2 - reach * std::cos(angle)};
}

void RadarShape::paint(QPainter *painter)
{
    const int spokes = int(m_values.size());
    if (spokes < 3)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_grid, 1));
    for (const double part : {0.25, 0.5, 0.75, 1.0}) {
        QPolygonF ring;
        for (int spoke = 0; spoke < spokes; ++spoke)
            ring << pointOf(spoke, part * m_maximum);
        painter->drawPolygon(ring);
    }
    for (int spoke = 0; spoke < spokes; ++spoke)
        painter->drawLine(pointOf(spoke, 0), pointOf(spoke, m_maximum));
    paintShape(*painter, m_compared, m_comparedLine, false);
    paintShape(*painter, m_values, m_line, true);
}

void RadarShape::paintShape(QPainter &painter, const QVariantList &values, const QColor &colour, bool solid) const
{
    constexpr double kMarker = 4;
    const auto known = [&](qsizetype spoke) { return spoke < values.size() && !std::isnan(values[spoke].toDouble()); };
    const qsizetype spokes = m_values.size();
    painter.setPen(QPen(colour, m_heavy, solid ? Qt::SolidLine : Qt::DashLine));
    for (qsizetype spoke = 0; spoke < spokes; ++spoke) {
        const qsizetype next = (spoke + 1) % spokes;
        if (known(spoke) && known(next))
            painter.drawLine(pointOf(int(spoke), values[spoke].toDouble()), pointOf(int(next), values[next].toDouble()));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (qsizetype spoke = 0; spoke < spokes; ++spoke) {
        if (!known(spoke))
            continue;
        const QPointF at = pointOf(int(spoke), values[spoke].toDouble());
        const QRectF box(at.x() - kMarker, at.y() - kMarker, 2 * kMarker, 2 * kMarker);
        solid ? painter.drawEllipse(box) : painter.drawRect(box);
    }
}

} // namespace soundings::charts
