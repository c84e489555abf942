#include "accessible_table.h"

#include <QQuickWindow>

#include <algorithm>

namespace soundings::window {

bool AccessibleCell::isValid() const
{
    return m_table && m_row < m_table->count() && m_column < int(m_table->placed().size());
}

QWindow *AccessibleCell::window() const
{
    return m_table ? static_cast<QWindow *>(m_table->window()) : nullptr;
}

QAccessibleInterface *AccessibleCell::parent() const
{
    return m_table ? QAccessible::queryAccessibleInterface(m_table) : nullptr;
}

QString AccessibleCell::text(QAccessible::Text type) const
{
    if (type != QAccessible::Name || !isValid())
        return {};
    return m_row < 0 ? m_table->spokenHead(m_column) : m_table->spokenCell(m_row, m_column);
}

QRect AccessibleCell::rect() const
{
    return isValid() ? AccessibleItem::onScreen(m_table, m_table->cellRect(m_row, m_column)) : QRect();
}

QAccessible::State AccessibleCell::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.focusable = true;
    state.selectable = m_row >= 0;
    if (m_table->currentRow() == m_row) {
        state.selected = m_row >= 0;
        state.focused = m_table->currentColumn() == m_column && m_table->hasActiveFocus();
    }
    const QRectF cell = m_table->cellRect(m_row, m_column);
    state.offscreen = m_row >= 0 && (cell.bottom() <= m_table->headHeight() || cell.top() >= m_table->height());
    return state;
}

bool AccessibleCell::isSelected() const
{
    return m_table && m_row >= 0 && m_table->currentRow() == m_row;
}

QList<QAccessibleInterface *> AccessibleCell::columnHeaderCells() const
{
    auto *table = dynamic_cast<AccessibleTable *>(parent());
    return m_row < 0 || !table ? QList<QAccessibleInterface *>{} : QList<QAccessibleInterface *>{table->cellAt(-1, m_column)};
}

void AccessibleCell::doAction(const QString &action)
{
    if (!isValid())
        return;
    m_table->moveTo(m_row, m_column);
    if (action == setFocusAction())
        m_table->forceActiveFocus(Qt::OtherFocusReason);
    else if (action == pressAction())
        m_table->activateCurrent();
}

void *AccessibleCell::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface *>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

int AccessibleTable::childCount() const
{
    return std::min(kReportedChildren, (rowCount() + 1) * columnCount());
}

QAccessibleInterface *AccessibleTable::cellAt(int row, int column) const
{
    TableItem *table = tableItem();
    if (row < -1 || row >= rowCount() || column < 0 || column >= columnCount())
        return nullptr;
    const qint64 key = qint64(row + 1) * 1000 + column;
    const auto known = table->accessibleCells.constFind(key);
    if (known != table->accessibleCells.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *cell = new AccessibleCell(table, row, column);
    table->accessibleCells.insert(key, QAccessible::registerAccessibleInterface(cell));
    return cell;
}

QAccessibleInterface *AccessibleTable::child(int index) const
{
    const int columns = columnCount();
    return index < 0 || columns == 0 ? nullptr : cellAt(index / columns - 1, index % columns);
}

int AccessibleTable::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *cell = dynamic_cast<const AccessibleCell *>(child);
    return cell ? (cell->row() + 1) * columnCount() + cell->column() : -1;
}

QAccessibleInterface *AccessibleTable::focusChild() const
{
    return item()->hasActiveFocus() ? cellAt(tableItem()->currentRow(), tableItem()->currentColumn()) : nullptr;
}

void *AccessibleTable::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return AccessibleItem::interface_cast(type);
}

QList<QAccessibleInterface *> AccessibleTable::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    for (const int row : selectedRows()) {
        for (int column = 0; column < columnCount(); ++column)
            cells.append(cellAt(row, column));
    }
    return cells;
}

QList<int> AccessibleTable::selectedRows() const
{
    const int row = tableItem()->currentRow();
    return row >= 0 && row < rowCount() ? QList<int>{row} : QList<int>{};
}

bool AccessibleTable::selectRow(int row)
{
    if (row < 0 || row >= rowCount())
        return false;
    tableItem()->setCurrentRow(row);
    return true;
}

} // namespace soundings::window
