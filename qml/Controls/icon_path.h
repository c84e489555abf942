#pragma once

#include <QColor>
#include <QPainterPath>
#include <QStringList>

class QPainter;

namespace soundings::window {

/// The path of one of our icons by its name, in the words of SVG on a 16 x 16 grid; "" where there is none of that name.
QString iconPath(const QString &name);
QStringList iconNames();

/// An SVG path as a shape. Knows what our icons are made of: M, L, H, V, C, A without a turn, Z, all in absolute coordinates.
QPainterPath shapeOf(const QString &svgPath);

struct IconLook {
    QColor colour;
    double stroke = 1.4; ///< on the grid
    bool solid = false;
};

/// Draws a path of the 16 x 16 grid into the box. Its shape is kept: icons are few, and drawn again and again.
void paintIcon(QPainter &painter, const QString &svgPath, const QRectF &box, const IconLook &look);

} // namespace soundings::window
