#include "small_drawings.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace soundings::window {

void paintSpark(QPainter &painter, const QRectF &box, const QList<qreal> &values, const SparkLook &look)
{
    if (values.size() < 2)
        return;
    const auto [low, high] = std::ranges::minmax(values);
    const double range = std::max(1e-9, high - low);
    const double dot = look.stroke + 1.2;
    const double w = box.width() - 2 * dot;
    const double h = box.height() - 2 * dot;
    const auto at = [&](qsizetype i) {
        return box.topLeft()
            + QPointF(dot + w * double(i) / double(values.size() - 1), dot + h * (1 - (values[i] - low) / range));
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.base, 1, Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(QPointF(box.left() + dot, at(0).y()), QPointF(box.left() + dot + w, at(0).y()));
    QPainterPath path(at(0));
    for (qsizetype i = 1; i < values.size(); ++i)
        path.lineTo(at(i));
    painter.setPen(QPen(look.line, look.stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.line);
    painter.drawEllipse(at(values.size() - 1), dot, dot);
}

void paintHatch(QPainter &painter, const QRectF &box, const QColor &colour, double pitch)
{
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.translate(box.topLeft());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, pitch / 2.6, Qt::SolidLine, Qt::FlatCap));
    for (qreal x = -box.height(); x < box.width() + box.height(); x += pitch)
        painter.drawLine(QPointF(x, box.height() + 2), QPointF(x + box.height() + 4, -2));
    painter.restore();
}

void paintDash(QPainter &painter, const QRectF &box, const DashLook &look)
{
    painter.setRenderHint(QPainter::Antialiasing, !look.upright && look.stroke > 1);
    QPen pen(look.colour, look.stroke, Qt::SolidLine, Qt::FlatCap);
    if (!look.pattern.isEmpty())
        pen.setDashPattern(look.pattern);
    painter.setPen(pen);
    const QPointF middle = box.center();
    if (look.upright)
        painter.drawLine(QPointF(middle.x(), box.top()), QPointF(middle.x(), box.bottom()));
    else
        painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()));
}

} // namespace soundings::window
