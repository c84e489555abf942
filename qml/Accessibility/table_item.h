#pragma once

#include "column_layout.h"

#include <QAbstractItemModel>
#include <QAccessible>
#include <QHash>
#include <QPointer>
#include <QQuickItem>

namespace soundings::window {

/// A table without a look: the current cell, the keys, which columns are shown, and the table that assistive technology reads.
/// What is drawn inside must be hidden from assistive technology. Row -1 is the row of column heads.
class TableItem : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel *model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(QVariantList columns READ columns WRITE setColumns NOTIFY columnsChanged)
    Q_PROPERTY(QVariantList shown READ shown NOTIFY shownChanged)
    Q_PROPERTY(int hiddenColumns READ hiddenColumns NOTIFY shownChanged)
    Q_PROPERTY(int currentRow READ currentRow WRITE setCurrentRow NOTIFY currentChanged)
    Q_PROPERTY(int currentColumn READ currentColumn NOTIFY currentChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString sortKey READ sortKey WRITE setSortKey NOTIFY sortChanged)
    Q_PROPERTY(bool sortAscending READ sortAscending WRITE setSortAscending NOTIFY sortChanged)
    Q_PROPERTY(qreal rowHeight READ rowHeight WRITE setRowHeight NOTIFY geometryOfRowsChanged)
    Q_PROPERTY(qreal headHeight READ headHeight WRITE setHeadHeight NOTIFY geometryOfRowsChanged)
    Q_PROPERTY(qreal scrolled READ scrolled WRITE setScrolled NOTIFY scrolledChanged)
    Q_PROPERTY(qreal room READ room WRITE setRoom NOTIFY roomChanged)
    Q_PROPERTY(qreal padding READ padding WRITE setPadding NOTIFY roomChanged)
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY roomChanged)
    Q_PROPERTY(bool mirrored READ mirrored WRITE setMirrored NOTIFY roomChanged)

public:
    explicit TableItem(QQuickItem *parent = nullptr);
    ~TableItem() override;

    QAbstractItemModel *model() const { return m_model; }
    void setModel(QAbstractItemModel *model);
    QVariantList columns() const { return m_columns; }
    void setColumns(const QVariantList &columns);
    /// The columns that fit, each with x and width besides what the page said.
    QVariantList shown() const { return m_shown; }
    const std::vector<PlacedColumn> &placed() const { return m_placed; }
    int hiddenColumns() const { return int(m_columns.size()) - int(m_placed.size()); }
    int count() const { return m_model ? m_model->rowCount() : 0; }
    int currentRow() const { return m_row; }
    void setCurrentRow(int row) { moveTo(row, m_column); }
    int currentColumn() const { return m_column; }
    QString sortKey() const { return m_sortKey; }
    void setSortKey(const QString &key);
    bool sortAscending() const { return m_sortAscending; }
    void setSortAscending(bool ascending);
    qreal rowHeight() const { return m_rowHeight; }
    void setRowHeight(qreal height);
    qreal headHeight() const { return m_headHeight; }
    void setHeadHeight(qreal height);
    qreal scrolled() const { return m_scrolled; }
    void setScrolled(qreal y);
    qreal room() const { return m_room.width; }
    void setRoom(qreal width);
    qreal padding() const { return m_room.padding; }
    void setPadding(qreal padding);
    qreal textScale() const { return m_room.text; }
    void setTextScale(qreal scale);
    bool mirrored() const { return m_room.mirrored; }
    void setMirrored(bool mirrored);

    /// Moves the current cell, within the table; row -1 is the heads.
    Q_INVOKABLE void moveTo(int row, int column);
    Q_INVOKABLE void activateCurrent();
    Q_INVOKABLE void sortBy(const QString &key);

    QString spokenCell(int row, int column) const;
    QString spokenHead(int column) const;
    Q_INVOKABLE QRectF cellRect(int row, int column) const;

    /// The interfaces of cells that were asked for, by (row + 1) * 1000 + column.
    QHash<qint64, QAccessible::Id> accessibleCells;

signals:
    void modelChanged();
    void columnsChanged();
    void shownChanged();
    void countChanged();
    void currentChanged();
    void sortChanged();
    void geometryOfRowsChanged();
    void scrolledChanged();
    void roomChanged();
    void activated(int row);
    void headActivated(const QString &key);
    void copied(); ///< the current row, by Ctrl+C
    void cellCopied(const QString &text); ///< the current cell, by Ctrl+Alt+C
    void tableCopied(int rows); ///< the heads and all rows that are loaded, by Ctrl+Shift+C

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QString cellAsText(int row, const Column &column) const;
    QString rowAsText(int row) const;
    int copyTable() const;
    bool copy(const QKeyEvent &event);
    void dropAccessibleCells();
    void replaceColumns();
    void rowsChanged();
    void reportCurrent();
    int pageRows() const;
    bool handleMove(const QKeyEvent &event);

    QPointer<QAbstractItemModel> m_model;
    QVariantList m_columns, m_shown;
    std::vector<PlacedColumn> m_placed;
    ColumnRoom m_room;
    QString m_sortKey;
    bool m_sortAscending = true;
    qreal m_rowHeight = 34;
    qreal m_headHeight = 32;
    qreal m_scrolled = 0;
    int m_row = 0;
    int m_column = 0;
    bool m_reportQueued = false;
};

} // namespace soundings::window
