#include "plot_line.h"

#include <QPainter>
#include <QXYSeries>

#include <algorithm>

namespace soundings::charts {

namespace {
constexpr qsizetype kPiece = 8;
} // namespace

PlotLine::PlotLine(QQuickItem *parent)
    : PaintedItem(parent)
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
    // In short pieces: what a stroke costs grows with the square of how often it crosses a row of pixels. Dashes must go on,
    // though.
    const qsizetype piece = m_style == Qt::SolidLine ? kPiece : line.size();
    for (qsizetype first = 0; first + 1 < line.size(); first += piece)
        painter->drawPolyline(line.constData() + first, int(std::min(piece + 1, line.size() - first)));
}

void giveTo(QObject *line, const QList<QPointF> &points)
{
    if (auto *ours = qobject_cast<PlotLine *>(line))
        ours->setPoints(points);
    else if (auto *series = qobject_cast<QXYSeries *>(line))
        series->replace(points);
}

} // namespace soundings::charts
