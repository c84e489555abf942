#pragma once

#include <QColor>
#include <QList>
#include <QRectF>

class QPainter;

namespace soundings::window {

struct SparkLook {
    QColor line;
    QColor base;
    double stroke = 1.3;
};

/// A word-sized line of values, with the first value as a dotted base line and a dot on the last one.
void paintSpark(QPainter &painter, const QRectF &box, const QList<qreal> &values, const SparkLook &look);

/// Diagonal stripes within the box.
void paintHatch(QPainter &painter, const QRectF &box, const QColor &colour, double pitch);

struct DashLook {
    QColor colour;
    double stroke = 1;
    QList<qreal> pattern; ///< in strokes; empty: solid
    bool upright = false;
};

/// A straight line through the middle of the box.
void paintDash(QPainter &painter, const QRectF &box, const DashLook &look);

} // namespace soundings::window
