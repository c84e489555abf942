#pragma once

#include "cell_picture.h"

class QPainter;

namespace soundings::window {

/// Where a cell is in its row, and how its picture stands in it.
struct CellPlace {
    QRectF box;
    double padding = 0; ///< at each side
    bool atRight = false;
    bool mirrored = false; ///< read from right to left
};

void paintCell(QPainter &painter, const CellPicture &picture, const CellPlace &place);

} // namespace soundings::window
