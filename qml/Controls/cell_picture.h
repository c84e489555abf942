#pragma once

#include "Accessibility/column_layout.h"
#include "cell_look.h"

#include <QAbstractItemModel>
#include <QColor>
#include <QHash>

#include <optional>
#include <variant>

namespace soundings::window {

/// A row of a model, its roles by their names.
class RowRecord {
public:
    RowRecord(const QAbstractItemModel &model, const QHash<QString, int> &roles, int row)
        : m_model(model)
        , m_roles(roles)
        , m_row(row)
    {
    }

    QVariant value(const QString &key) const { return m_model.index(m_row, 0).data(m_roles.value(key, -1)); }
    QString text(const QString &key) const { return value(key).toString(); }
    bool is(const QString &key) const { return value(key).toBool(); }

private:
    const QAbstractItemModel &m_model;
    const QHash<QString, int> &m_roles;
    int m_row;
};

struct CellText {
    QString text;
    const CellFont *font = nullptr;
    QColor tone;
    double width = 0;
    bool mayElide = false;
    bool toEnd = false; ///< at the end of its width and not at its beginning
};

struct CellIcon {
    QString name;
    double size = 0;
    QColor tone;
    double stroke = 1.4;
    bool solid = false;
    int times = 1; ///< so many beside each other, touching
};

struct CellBar {
    double width = 0;
    double share = 0; ///< 0 to 1
};

struct CellSpark {
    double width = 0, height = 0;
    QList<qreal> values;
};

/// What stands for a figure that is on its way.
struct CellStrip {
    double width = 0;
};

using CellPart = std::variant<CellText, CellIcon, CellBar, CellSpark, CellStrip>;

/// The box around the parts: a signal, a source.
struct CellFrame {
    double height = 0;
    double padding = 0; ///< at each side
    QColor fill, border; ///< not valid: none
    bool hatched = false;
};

/// What a cell shows: parts beside each other, in the order in which they are read.
struct CellPicture {
    std::vector<CellPart> parts;
    double spacing = 0;
    std::optional<CellFrame> frame;
    bool dashed = false; ///< underlined as an old figure is

    double width() const;
};

double widthOf(const CellPart &part);

/// The picture of a cell by the kind of its column: text, strong, number (digits, lossWhenNegative, bold), price, change, points,
/// spark, score, signal, source, ticker, jobState, progress, compared. `room` is the width without the padding.
CellPicture pictureOf(const Column &column, const RowRecord &record, const CellLook &look, double room);
/// The picture of a column's head.
CellPicture headOf(const Column &column, bool sorted, bool ascending, const CellLook &look);

} // namespace soundings::window
