#include "chart_table_model.h"

#include "chart_sentences.h"
#include "figures.h"

namespace soundings::charts {

void ChartTableModel::setHistory(PriceChartData *history)
{
    if (m_history == history)
        return;
    beginResetModel();
    if (m_history)
        disconnect(m_history, nullptr, this, nullptr);
    m_history = history;
    if (history) {
        connect(history, &PriceChartData::columnsChanged, this, [this] {
            beginResetModel();
            endResetModel();
        });
    }
    endResetModel();
    emit historyChanged();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_history ? 0 : m_history->count();
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChartTableModel::eventText(std::size_t row) const
{
    QStringList texts;
    for (const ChartEvent &event : m_history->columns().events) {
        if (event.index == row)
            texts << (event.buy ? tr("Buy: %1") : tr("Sell: %1")).arg(event.rule);
    }
    return texts.join(QStringLiteral("; "));
}

QString ChartTableModel::text(std::size_t row, Column column) const
{
    const PriceColumns &c = m_history->columns();
    switch (column) {
    case Day:
        return Figures::longDay(c.days[row]);
    case Open:
        return Figures::price(valueAt(c.open, row));
    case High:
        return Figures::price(valueAt(c.high, row));
    case Low:
        return Figures::price(valueAt(c.low, row));
    case Close:
        return Figures::price(c.close[row]);
    case Change:
        return Figures::signedPercent(changePercentAt(c, row));
    case Volume:
        return Figures::compact(valueAt(c.volume, row));
    case Sma50:
        return Figures::price(valueAt(c.sma50, row));
    case Sma200:
        return Figures::price(valueAt(c.sma200, row));
    case Rsi:
        return Figures::fixed(valueAt(c.rsi, row), 1);
    case Event:
        return eventText(row);
    case ColumnCount:
        break;
    }
    return {};
}

QString ChartTableModel::spoken(std::size_t row, Column column) const
{
    const PriceColumns &c = m_history->columns();
    if (column == Change)
        return Figures::spokenChange(changePercentAt(c, row));
    if (column == Volume)
        return Figures::spokenAmount(valueAt(c.volume, row));
    const QString shown = text(row, column);
    return shown == Figures::missing() ? tr("no value") : shown;
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = std::size_t(mirrored(index.row()));
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole)
        return text(row, column);
    if (role == Qt::AccessibleTextRole)
        return spoken(row, column);
    return {};
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QString names[ColumnCount] = {tr("Day"), tr("Open"), tr("High"), tr("Low"), tr("Close"), tr("Change"), tr("Volume"),
        tr("SMA 50"), tr("SMA 200"), tr("RSI 14"), tr("Signal")};
    return names[section];
}

} // namespace soundings::charts
