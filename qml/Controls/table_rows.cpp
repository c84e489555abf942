#include "table_rows.h"

#include "Theme/theme.h"
#include "cell_painting.h"

#include <QElapsedTimer>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace soundings::window {

namespace {
constexpr double kFrameMs = 2.5; ///< of a frame's time for painting rows
constexpr int kFewestRows = 3; ///< even where they take longer: scrolling brings no more
} // namespace

TableRowPicture::TableRowPicture(TableRows &rows)
    : PaintedItem(&rows)
    , m_rows(rows)
{
}

void TableRowPicture::setRow(int row)
{
    if (row == m_row)
        return;
    m_row = row;
    m_due = true;
    setVisible(false);
}

void TableRowPicture::release()
{
    m_due = false;
    setVisible(true);
    update();
}

/// Qt asks for it after a change of size, too.
QSGNode *TableRowPicture::updatePaintNode(QSGNode *node, UpdatePaintNodeData *data)
{
    return m_due ? node : PaintedItem::updatePaintNode(node, data);
}

void TableRowPicture::paint(QPainter *painter)
{
    m_rows.paintRow(*painter, m_row, boundingRect());
}

TableRows::TableRows(QQuickItem *parent)
    : QQuickItem(parent)
{
    const Theme *theme = Theme::instance();
    connect(theme, &Theme::coloursChanged, this, &TableRows::lookChanged);
    connect(theme, &Theme::sizesChanged, this, &TableRows::lookChanged);
    connect(theme, &Theme::familyChanged, this, &TableRows::lookChanged);
}

TableRows::~TableRows() = default;

void TableRows::setTable(TableItem *table)
{
    if (table == m_table)
        return;
    if (m_table)
        disconnect(m_table, nullptr, this, nullptr);
    m_table = table;
    if (table) {
        connect(table, &TableItem::modelChanged, this, [this] { follow(m_table->model()); });
        connect(table, &TableItem::countChanged, this, &TableRows::redrawAll);
        connect(table, &TableItem::shownChanged, this, &TableRows::redrawAll);
        connect(table, &TableItem::sortChanged, this, [this] { redraw(-1, -1); });
        connect(table, &TableItem::geometryOfRowsChanged, this, [this] { polish(); });
        connect(table, &TableItem::scrolledChanged, this, [this] { polish(); });
        connect(table, &TableItem::currentChanged, this, &TableRows::currentChanged);
        connect(table, &QQuickItem::activeFocusChanged, this, [this] { redraw(m_current, m_current); });
        m_current = table->currentRow();
        follow(table->model());
    }
    emit tableChanged();
}

void TableRows::setHeads(bool heads)
{
    if (heads == m_heads)
        return;
    m_heads = heads;
    polish();
    emit tableChanged();
}

void TableRows::setSeenHeight(qreal height)
{
    if (height == m_seenHeight)
        return;
    m_seenHeight = height;
    polish();
    emit seenChanged();
}

void TableRows::setHovered(int row)
{
    if (row == m_hovered)
        return;
    const int before = std::exchange(m_hovered, row);
    if (m_heads)
        redraw(-1, -1);
    else
        for (const int each : {before, row})
            redraw(each, each);
    emit hoveredChanged();
}

void TableRows::follow(QAbstractItemModel *model)
{
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    const auto readRoles = [this] {
        m_roles.clear();
        const QHash<int, QByteArray> names = m_model->roleNames();
        for (auto role = names.begin(); role != names.end(); ++role)
            m_roles.insert(QString::fromUtf8(*role), role.key());
    };
    if (model) {
        readRoles();
        connect(model, &QAbstractItemModel::modelReset, this, readRoles);
        connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) { redraw(first.row(), last.row()); });
    }
    redrawAll();
}

void TableRows::redraw(int first, int last)
{
    for (const auto &picture : m_pictures) {
        if (picture->row() >= first && picture->row() <= last)
            picture->spoil();
    }
    polish();
}

void TableRows::lookChanged()
{
    m_look.reset();
    redrawAll();
}

void TableRows::currentChanged()
{
    const int before = std::exchange(m_current, m_table->currentRow());
    for (const int row : {before, m_current})
        redraw(row, row);
}

TableRows::Seen TableRows::seen() const
{
    if (!m_table)
        return {};
    if (m_heads)
        return {-1, -1};
    const double height = m_table->rowHeight();
    const int first = std::max(0, int(std::floor(m_table->scrolled() / height)));
    const int last = int(std::ceil((m_table->scrolled() + m_seenHeight) / height)) - 1;
    return {first, std::min(last, m_table->count() - 1)};
}

/// A picture that stays in sight keeps what is painted on it; those that have left it take the rows that come.
void TableRows::arrange()
{
    const Seen now = seen();
    const auto count = std::size_t(std::max(0, now.last - now.first + 1));
    std::vector<std::unique_ptr<TableRowPicture>> free;
    std::vector<std::unique_ptr<TableRowPicture>> next(count);
    for (auto &picture : m_pictures) {
        const int row = picture->row();
        const bool stays = row >= now.first && row <= now.last && !next[std::size_t(row - now.first)];
        (stays ? next[std::size_t(row - now.first)] : free.emplace_back()) = std::move(picture);
    }
    const double height = m_heads ? m_table->headHeight() : m_table->rowHeight();
    for (std::size_t i = 0; i < count; ++i) {
        if (!next[i] && !free.empty()) {
            next[i] = std::move(free.back());
            free.pop_back();
        }
        if (!next[i])
            next[i] = std::make_unique<TableRowPicture>(*this);
        const int row = now.first + int(i);
        next[i]->setRow(row);
        next[i]->setPosition({0, m_heads ? 0 : row * height});
        next[i]->setSize({width(), height});
    }
    m_pictures = std::move(next);
}

/// As many as a frame has time for. They are painted when it is drawn.
void TableRows::releaseSome()
{
    int allowed = std::max(kFewestRows, int(kFrameMs / m_rowMs));
    bool more = false;
    for (const auto &picture : m_pictures) {
        if (!picture->isDue())
            continue;
        if (allowed-- > 0)
            picture->release();
        else
            more = true;
    }
    if (more) // not from here: what asks to be polished while it is would be at once
        QMetaObject::invokeMethod(this, &QQuickItem::polish, Qt::QueuedConnection);
}

void TableRows::updatePolish()
{
    if (!m_table)
        return;
    arrange();
    releaseSome();
}

void TableRows::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.width() != before.width())
        polish();
}

int TableRows::columnAt(qreal x) const
{
    const auto &placed = m_table->placed();
    const auto found = std::ranges::find_if(placed, [x](const PlacedColumn &c) { return x >= c.x && x < c.x + c.width; });
    return found != placed.end() ? int(found - placed.begin()) : -1;
}

CellPicture TableRows::pictureAt(int row, const PlacedColumn &placed) const
{
    if (!m_look)
        m_look.emplace();
    if (row < 0)
        return headOf(placed.column, placed.column.key == m_table->sortKey(), m_table->sortAscending(), *m_look);
    return pictureOf(placed.column, RowRecord(*m_model, m_roles, row), *m_look, placed.width - 2 * m_table->padding());
}

void TableRows::paintGround(QPainter &painter, int row, const QRectF &box) const
{
    const Theme &theme = *Theme::instance();
    if (m_heads) {
        painter.fillRect(box, theme.surface());
        if (m_hovered >= 0 && m_hovered < int(m_table->placed().size())) {
            const PlacedColumn &placed = m_table->placed()[std::size_t(m_hovered)];
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(placed.column.sortable ? theme.hover() : theme.surface());
            painter.drawRoundedRect(QRectF(placed.x, 0, placed.width, box.height()).adjusted(2, 2, -2, -2), 4, 4);
        }
        const double border = theme.border();
        return painter.fillRect(QRectF(0, box.height() - border, box.width(), border), theme.lineStrong());
    }
    if (row == m_current) {
        painter.fillRect(box, theme.selected());
        painter.fillRect(QRectF(m_table->mirrored() ? box.width() - 3 : 0, 0, 3, box.height()), theme.accent());
        return;
    }
    if (row == m_hovered)
        painter.fillRect(box, theme.hover());
    painter.fillRect(QRectF(0, box.height() - 1, box.width(), 1), theme.line());
}

void TableRows::paintRow(QPainter &painter, int row, const QRectF &box)
{
    if (!m_table || row >= m_table->count() || (row >= 0 && !m_model))
        return;
    QElapsedTimer timer;
    timer.start();
    paintGround(painter, row, box);
    for (const PlacedColumn &placed : m_table->placed()) {
        const CellPlace place{{placed.x, 0, placed.width, box.height()}, m_table->padding(),
            placed.column.atRight != m_table->mirrored(), m_table->mirrored()};
        paintCell(painter, pictureAt(row, placed), place);
    }
    const bool hasCell = m_table->currentColumn() < int(m_table->placed().size()); // none before there is room for columns
    if (row == m_current && hasCell && m_table->hasActiveFocus())
        paintFocus(painter, box);
    m_rowMs = 0.8 * m_rowMs + 0.2 * std::clamp(double(timer.nsecsElapsed()) / 1e6, 0.05, 2.0);
}

void TableRows::paintFocus(QPainter &painter, const QRectF &box) const
{
    const PlacedColumn &placed = m_table->placed()[std::size_t(m_table->currentColumn())];
    const double width = Theme::instance()->focusWidth(), inset = 1 + width / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::instance()->focus(), width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(
        QRectF(placed.x, 0, placed.width, box.height()).adjusted(inset, inset, -inset, -inset), 4 - width / 2, 4 - width / 2);
}

QVariantList TableRows::texts() const
{
    QVariantList all;
    for (const auto &picture : m_pictures) {
        if (picture->row() >= m_table->count() || (picture->row() >= 0 && !m_model))
            continue;
        for (const PlacedColumn &placed : m_table->placed()) {
            const CellPicture cell = pictureAt(picture->row(), placed);
            const double spare = placed.width - 2 * m_table->padding() - cell.width();
            for (const CellPart &part : cell.parts) {
                if (const auto *text = std::get_if<CellText>(&part))
                    all.append(QVariantMap{{QStringLiteral("text"), text->text},
                        {QStringLiteral("implicitWidth"), text->font->metrics.horizontalAdvance(text->text)},
                        {QStringLiteral("width"), text->width + std::min(0.0, spare)},
                        {QStringLiteral("elidable"), text->mayElide}});
            }
        }
    }
    return all;
}

} // namespace soundings::window
