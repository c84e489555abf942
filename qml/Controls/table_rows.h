#pragma once

#include "Accessibility/table_item.h"
#include "cell_picture.h"
#include "painted_item.h"

#include <QtQml/qqmlregistration.h>

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace soundings::window {

class TableRows;

/// A row of a table as one picture. Row -1 is the heads.
class TableRowPicture : public PaintedItem {
    Q_OBJECT
    QML_ANONYMOUS

public:
    explicit TableRowPicture(TableRows &rows);

    void paint(QPainter *painter) override;

    int row() const { return m_row; }
    /// Shows another row, once it is painted.
    void setRow(int row);
    /// What it shows has changed.
    void spoil() { m_due = true; }
    bool isDue() const { return m_due; }
    /// Has it painted with the next frame.
    void release();

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;

private:
    TableRows &m_rows;
    int m_row = -2;
    bool m_due = true; ///< to be painted
};

/// What is seen of the rows of a table, or its heads: a picture for each row, and none for what is scrolled out of sight. One
/// item with a picture costs a hundredth of the items that its cells would be. Where many rows are to be painted at once they
/// come over a few frames, so that none is held up. Assistive technology reads the table, not these.
class TableRows : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::window::TableItem *table READ table WRITE setTable NOTIFY tableChanged)
    Q_PROPERTY(bool heads READ heads WRITE setHeads NOTIFY tableChanged)
    Q_PROPERTY(qreal seenHeight READ seenHeight WRITE setSeenHeight NOTIFY seenChanged)
    Q_PROPERTY(int hovered READ hovered WRITE setHovered NOTIFY hoveredChanged)

public:
    explicit TableRows(QQuickItem *parent = nullptr);
    ~TableRows() override;

    TableItem *table() const { return m_table; }
    void setTable(TableItem *table);
    bool heads() const { return m_heads; }
    void setHeads(bool heads); ///< the row of heads instead of the others
    qreal seenHeight() const { return m_seenHeight; }
    void setSeenHeight(qreal height); ///< of what the rows are scrolled in
    int hovered() const { return m_hovered; }
    void setHovered(int row); ///< the row, or of the heads the column; -1 for none

    /// The column at this place; -1 for none.
    Q_INVOKABLE int columnAt(qreal x) const;
    /// The texts of the rows that are seen, for tests: {text, implicitWidth, width, elidable}.
    Q_INVOKABLE QVariantList texts() const;

    void paintRow(QPainter &painter, int row, const QRectF &box);

signals:
    void tableChanged();
    void seenChanged();
    void hoveredChanged();

protected:
    void updatePolish() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    struct Seen {
        int first = 0, last = -1;
    };

    Seen seen() const;
    void follow(QAbstractItemModel *model);
    void arrange();
    void releaseSome();
    void redraw(int first, int last);
    void redrawAll() { redraw(-1, std::numeric_limits<int>::max()); }
    void lookChanged();
    void currentChanged();
    void paintGround(QPainter &painter, int row, const QRectF &box) const;
    void paintFocus(QPainter &painter, const QRectF &box) const;
    CellPicture pictureAt(int row, const PlacedColumn &placed) const;

    QPointer<TableItem> m_table;
    QPointer<QAbstractItemModel> m_model;
    QHash<QString, int> m_roles; ///< of the model
    mutable std::optional<CellLook> m_look; ///< made when it is first needed
    std::vector<std::unique_ptr<TableRowPicture>> m_pictures;
    bool m_heads = false;
    qreal m_seenHeight = 0;
    int m_hovered = -1;
    int m_current = -1;
    double m_rowMs = 0.5; ///< what painting a row takes, of late
};

} // namespace soundings::window
