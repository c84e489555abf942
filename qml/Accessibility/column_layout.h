#pragma once

#include <QString>
#include <QVariantList>

#include <vector>

namespace soundings::window {

/// A column of a table as its page describes it.
struct Column {
    QString key; ///< role of the model, and the name by which it is sorted
    QString title;
    QString unit; ///< "USD"; "" for none
    QString kind; ///< how its cells are painted: "text", "number", "price", ...
    bool atRight = false;
    bool sortable = true;
    double width = 80; ///< smallest width of the content at 100 % text, px
    double stretch = 0; ///< share of the width that is left over
    int leaves = 0; ///< the highest leaves first when room is short; 0 never
    QVariantMap extra; ///< what the page said besides; handed to the cell
};

/// Reads the list of objects that QML gives: {key, title, unit, kind, align, sortable, w, flex, prio, ...}.
std::vector<Column> columnsFrom(const QVariantList &list);

struct PlacedColumn {
    Column column;
    double x = 0;
    double width = 0;
};

struct ColumnRoom {
    double width = 0;
    double padding = 10; ///< at each side of a cell
    double text = 1; ///< text size: 1 to 2
    bool mirrored = false; ///< right to left: the first column stands at the right
};

/// Which columns are shown, and where. Columns leave by `leaves`, of equals the last first.
std::vector<PlacedColumn> placeColumns(std::vector<Column> columns, const ColumnRoom &room);

} // namespace soundings::window
