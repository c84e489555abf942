#include "radar_shape.h"

#include <QPainter>

#include <algorithm>
#include <vector>

namespace soundings::charts {
namespace {

std::vector<double> numbersOf(const QVariantList &values)
{
    std::vector<double> numbers(std::size_t(values.size()));
    std::ranges::transform(values, numbers.begin(), [](const QVariant &value) { return value.toDouble(); });
    return numbers;
}

} // namespace

RadarShape::RadarShape(QQuickItem *parent)
    : PaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &RadarShape::shapeChanged, this, [this] { update(); });
}

RadarPainting RadarShape::radar() const
{
    constexpr double kMarker = 5; // stays within the item
    return {boundingRect().adjusted(kMarker, kMarker, -kMarker, -kMarker), int(m_values.size()), m_maximum};
}

QPointF RadarShape::pointOf(int spoke, double value) const
{
    return radar().pointOf(spoke, value);
}

void RadarShape::paint(QPainter *painter)
{
    if (m_values.size() < 3)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    const RadarPainting radar = this->radar();
    radar.grid(*painter, m_grid);
    radar.shape(*painter, numbersOf(m_compared), m_comparedLine, m_heavy, false);
    radar.shape(*painter, numbersOf(m_values), m_line, m_heavy, true);
}

} // namespace soundings::charts
