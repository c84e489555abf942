#include "table_item.h"

#include "accessible_item.h"
#include "accessible_table.h"
#include "spoken_cells.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>

namespace soundings::window {

TableItem::TableItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setActiveFocusOnTab(true);
}

TableItem::~TableItem()
{
    dropAccessibleCells();
}

void TableItem::setModel(QAbstractItemModel *model)
{
    if (model == m_model)
        return;
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &TableItem::rowsChanged);
        connect(model, &QAbstractItemModel::layoutChanged, this, &TableItem::rowsChanged);
        connect(model, &QAbstractItemModel::rowsInserted, this, &TableItem::rowsChanged);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &TableItem::rowsChanged);
    }
    emit modelChanged();
    rowsChanged();
}

void TableItem::rowsChanged()
{
    dropAccessibleCells();
    const int row = std::min(m_row, count() - 1);
    if (row != m_row) {
        m_row = count() > 0 ? std::max(row, 0) : 0;
        emit currentChanged();
    }
    emit countChanged();
}

void TableItem::setColumns(const QVariantList &columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    emit columnsChanged();
    replaceColumns();
}

void TableItem::replaceColumns()
{
    const QString currentKey = m_column < int(m_placed.size()) ? m_placed[std::size_t(m_column)].column.key : QString();
    m_placed = placeColumns(columnsFrom(m_columns), m_room);
    m_shown.clear();
    int column = 0;
    for (const PlacedColumn &placed : m_placed) {
        QVariantMap map = placed.column.extra;
        map.insert(QStringLiteral("kind"), placed.column.kind);
        map.insert(QStringLiteral("x"), placed.x);
        map.insert(QStringLiteral("width"), placed.width);
        map.insert(QStringLiteral("atRight"), placed.column.atRight != m_room.mirrored);
        if (placed.column.key == currentKey)
            column = int(m_shown.size());
        m_shown.append(map);
    }
    dropAccessibleCells();
    emit shownChanged();
    if (column != m_column) {
        m_column = column;
        emit currentChanged();
    }
}

void TableItem::setSortKey(const QString &key)
{
    if (key == m_sortKey)
        return;
    m_sortKey = key;
    emit sortChanged();
    reportCurrent();
}

void TableItem::setSortAscending(bool ascending)
{
    if (ascending == m_sortAscending)
        return;
    m_sortAscending = ascending;
    emit sortChanged();
    reportCurrent();
}

void TableItem::setRowHeight(qreal height)
{
    if (!qFuzzyCompare(height, m_rowHeight)) {
        m_rowHeight = height;
        emit geometryOfRowsChanged();
    }
}

void TableItem::setHeadHeight(qreal height)
{
    if (!qFuzzyCompare(height, m_headHeight)) {
        m_headHeight = height;
        emit geometryOfRowsChanged();
    }
}

void TableItem::setScrolled(qreal y)
{
    if (y != m_scrolled) {
        m_scrolled = y;
        emit scrolledChanged();
    }
}

void TableItem::setRoom(qreal width)
{
    if (width != m_room.width) {
        m_room.width = width;
        replaceColumns();
        emit roomChanged();
    }
}

void TableItem::setPadding(qreal padding)
{
    if (padding != m_room.padding) {
        m_room.padding = padding;
        replaceColumns();
        emit roomChanged();
    }
}

void TableItem::setTextScale(qreal scale)
{
    if (scale != m_room.text) {
        m_room.text = scale;
        replaceColumns();
        emit roomChanged();
    }
}

void TableItem::setMirrored(bool mirrored)
{
    if (mirrored != m_room.mirrored) {
        m_room.mirrored = mirrored;
        replaceColumns();
        emit roomChanged();
    }
}

void TableItem::moveTo(int row, int column)
{
    if (m_placed.empty())
        return;
    row = std::clamp(row, -1, std::max(count() - 1, -1));
    column = std::clamp(column, 0, int(m_placed.size()) - 1);
    if (row == m_row && column == m_column)
        return;
    m_row = row;
    m_column = column;
    emit currentChanged();
    reportCurrent();
}

void TableItem::activateCurrent()
{
    if (m_row < 0) {
        if (m_column < int(m_placed.size()))
            sortBy(m_placed[std::size_t(m_column)].column.key);
    } else if (m_row < count()) {
        emit activated(m_row);
    }
}

void TableItem::sortBy(const QString &key)
{
    const auto found = std::ranges::find_if(m_placed, [&](const PlacedColumn &placed) { return placed.column.key == key; });
    if (found != m_placed.end() && found->column.sortable)
        emit headActivated(key);
}

QString TableItem::spokenCell(int row, int column) const
{
    if (!m_model || column < 0 || column >= int(m_placed.size()))
        return {};
    const QString &key = m_placed[std::size_t(column)].column.key;
    if (const auto *speaker = qobject_cast<SpokenCells *>(m_model.data()))
        return speaker->spokenCell(row, key);
    const int role = m_model->roleNames().key(key.toUtf8(), Qt::DisplayRole);
    const QString text = m_model->index(row, 0).data(role).toString();
    return text.isEmpty() ? QCoreApplication::translate("TableItem", "no value") : text;
}

QString TableItem::spokenHead(int column) const
{
    if (column < 0 || column >= int(m_placed.size()))
        return {};
    const Column &head = m_placed[std::size_t(column)].column;
    QString text = head.unit.isEmpty() ? head.title : head.title + u' ' + head.unit;
    if (head.key == m_sortKey)
        text += m_sortAscending ? QCoreApplication::translate("TableItem", ", sorted ascending")
                                : QCoreApplication::translate("TableItem", ", sorted descending");
    return text;
}

QRectF TableItem::cellRect(int row, int column) const
{
    if (column < 0 || column >= int(m_placed.size()))
        return {};
    const PlacedColumn &placed = m_placed[std::size_t(column)];
    if (row < 0)
        return {placed.x, 0, placed.width, m_headHeight};
    return {placed.x, m_headHeight + row * m_rowHeight - m_scrolled, placed.width, m_rowHeight};
}

int TableItem::pageRows() const
{
    return std::max(1, int((height() - m_headHeight) / m_rowHeight) - 1);
}

bool TableItem::handleMove(const QKeyEvent &event)
{
    const bool toEdge = event.modifiers() & Qt::ControlModifier;
    const int forward = m_room.mirrored ? -1 : 1;
    switch (event.key()) {
    case Qt::Key_Down:
        moveTo(m_row + 1, m_column);
        return true;
    case Qt::Key_Up:
        moveTo(m_row - 1, m_column);
        return true;
    case Qt::Key_Right:
        moveTo(m_row, m_column + forward);
        return true;
    case Qt::Key_Left:
        moveTo(m_row, m_column - forward);
        return true;
    case Qt::Key_PageDown:
        moveTo(m_row + pageRows(), m_column);
        return true;
    case Qt::Key_PageUp:
        moveTo(std::max(std::min(0, count() - 1), m_row - pageRows()), m_column);
        return true;
    case Qt::Key_Home:
        moveTo(toEdge ? 0 : m_row, toEdge ? m_column : 0);
        return true;
    case Qt::Key_End:
        moveTo(toEdge ? count() - 1 : m_row, toEdge ? m_column : int(m_placed.size()) - 1);
        return true;
    default:
        return false;
    }
}

/// As the model has it: a spreadsheet takes it as a number. Nothing for a picture of the past.
QString TableItem::cellAsText(int row, const Column &column) const
{
    const QVariant value = m_model->index(row, 0).data(m_model->roleNames().key(column.key.toUtf8(), -1));
    const bool isPicture = value.canConvert<QVariantList>() && value.typeId() != QMetaType::QString;
    return isPicture ? QString() : value.toString();
}

/// All columns apart by tabs, those without room as well: one of them says where the figures are from.
QString TableItem::rowAsText(int row) const
{
    QStringList cells;
    for (const Column &column : columnsFrom(m_columns)) {
        if (column.kind != QLatin1String("spark"))
            cells << cellAsText(row, column);
    }
    return cells.join(QLatin1Char('\t'));
}

int TableItem::copyTable() const
{
    QStringList heads;
    for (const Column &column : columnsFrom(m_columns)) {
        if (column.kind != QLatin1String("spark"))
            heads << (column.unit.isEmpty() ? column.title : column.title + QStringLiteral(" (%1)").arg(column.unit));
    }
    QStringList lines{heads.join(QLatin1Char('\t'))};
    const int loaded = m_model->roleNames().key("loaded", -1);
    for (int row = 0; row < count(); ++row) {
        if (loaded < 0 || m_model->index(row, 0).data(loaded).toBool())
            lines << rowAsText(row);
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    return int(lines.size()) - 1;
}

bool TableItem::copy(const QKeyEvent &event)
{
    const bool isRow = m_row >= 0 && m_row < count();
    if (event.matches(QKeySequence::Copy) && isRow) {
        QGuiApplication::clipboard()->setText(rowAsText(m_row));
        emit copied();
        return true;
    }
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (event.key() != Qt::Key_C || !m_model)
        return false;
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        emit tableCopied(copyTable());
        return true;
    }
    if (modifiers == (Qt::ControlModifier | Qt::AltModifier) && isRow && m_column < int(m_placed.size())) {
        const QString text = cellAsText(m_row, m_placed[std::size_t(m_column)].column);
        QGuiApplication::clipboard()->setText(text);
        emit cellCopied(text);
        return true;
    }
    return false;
}

void TableItem::keyPressEvent(QKeyEvent *event)
{
    if (copy(*event)) {
        event->accept();
        return;
    }
    const auto others = event->modifiers() & ~(Qt::ControlModifier | Qt::KeypadModifier);
    if (others == Qt::NoModifier && handleMove(*event)) {
        event->accept();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier) {
        activateCurrent();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Space && m_row < 0) {
        activateCurrent();
        event->accept();
        return;
    }
    event->ignore();
}

void TableItem::focusInEvent(QFocusEvent *event)
{
    QQuickItem::focusInEvent(event);
    reportCurrent();
}

void TableItem::reportCurrent()
{
    if (m_reportQueued || !QAccessible::isActive() || !hasActiveFocus())
        return;
    m_reportQueued = true;
    // Queued: after Qt's own focus event for the whole table, and once when row, sort key and order change together.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_reportQueued = false;
            if (!hasActiveFocus())
                return;
            if (auto *table = dynamic_cast<AccessibleTable *>(QAccessible::queryAccessibleInterface(this)))
                reportFocus(table->cellAt(m_row, m_column));
        },
        Qt::QueuedConnection);
}

void TableItem::dropAccessibleCells()
{
    for (const QAccessible::Id id : std::as_const(accessibleCells))
        QAccessible::deleteAccessibleInterface(id);
    accessibleCells.clear();
}

} // namespace soundings::window
