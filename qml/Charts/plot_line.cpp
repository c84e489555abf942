#include "plot_line.h"

#include <QPainter>
#include <QXYSeries>

#include <algorithm>

namespace soundings::charts {

PlotLine::PlotLine(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &PlotLine::changed, this, [this] { update(); });
}

void PlotLine::setPoints(const QList<QPointF> &points)
{
    if (points == m_points)
        return;
    m_points = points;
    update();
}

void PlotLine::paint(QPainter *painter)
{
    if (m_points.size() < 2 || m_high <= m_low)
        return;
    const double across = width() / std::max(1, m_rows), up = height() / (m_high - m_low);
    QList<QPointF> line;
    line.reserve(m_points.size());
    for (const QPointF &point : std::as_const(m_points))
        line.append({(point.x() + 0.5) * across, (m_high - point.y()) * up});
    painter->setRenderHint(QPainter::Antialiasing, antialiasing());
    // Where the line is a band, smooth edges and width cannot be seen, and round joins cost four times as much anywhere.
    const double stroke = antialiasing() ? m_stroke : std::min(m_stroke, 1.0);
    painter->setPen(QPen(m_colour, stroke, m_style, Qt::FlatCap, Qt::BevelJoin));
    painter->drawPolyline(line.constData(), int(line.size()));
}

void giveTo(QObject *line, const QList<QPointF> &points)
{
    if (auto *ours = qobject_cast<PlotLine *>(line))
        ours->setPoints(points);
    else if (auto *series = qobject_cast<QXYSeries *>(line))
        series->replace(points);
}

} // namespace soundings::charts
