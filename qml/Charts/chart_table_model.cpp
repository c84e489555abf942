#include "chart_table_model.h"

#include "Controls/format.h"
#include "chart_sentences.h"
#include "figures.h"

#include <cmath>

namespace soundings::charts {

using window::Format;

namespace {

QVariant orNothing(double value)
{
    return std::isnan(value) ? QVariant() : QVariant(value);
}

} // namespace

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

QHash<int, QByteArray> ChartTableModel::roleNames() const
{
    return {{Day, "day"}, {Open, "open"}, {High, "high"}, {Low, "low"}, {Close, "close"}, {Change, "change"}, {Volume, "volume"},
        {Sma50, "sma50"}, {Sma200, "sma200"}, {Rsi, "rsi"}, {Drawdown, "drawdown"}, {Event, "event"}, {Source, "source"}};
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

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = std::size_t(mirrored(index.row()));
    const PriceColumns &c = m_history->columns();
    switch (role) {
    case Qt::DisplayRole:
    case Day:
        return Figures::longDay(c.days[row]);
    case Open:
        return orNothing(valueAt(c.open, row));
    case High:
        return orNothing(valueAt(c.high, row));
    case Low:
        return orNothing(valueAt(c.low, row));
    case Close:
        return orNothing(c.close[row]);
    case Change:
        return orNothing(changePercentAt(c, row));
    case Volume:
        return std::isnan(valueAt(c.volume, row)) ? QVariant() : QVariant(Figures::compact(c.volume[row]));
    case Sma50:
        return orNothing(valueAt(c.sma50, row));
    case Sma200:
        return orNothing(valueAt(c.sma200, row));
    case Rsi:
        return orNothing(valueAt(c.rsi, row));
    case Drawdown:
        return orNothing(valueAt(c.drawdown, row));
    case Event:
        return eventText(row);
    case Source:
        return tr("%1, the newest price is of %2").arg(ChartSentences::sourceWords(c), Figures::longDay(c.days.back()));
    default:
        return {};
    }
}

QString ChartTableModel::spokenCell(int row, const QString &key) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const int role = roleNames().key(key.toLatin1());
    if (role == Change)
        return Format::changeSpoken(changePercentAt(m_history->columns(), std::size_t(mirrored(row))));
    if (role == Volume)
        return Figures::spokenAmount(valueAt(m_history->columns().volume, std::size_t(mirrored(row))));
    const QVariant value = data(index(row), role);
    if (role == Event)
        return value.toString().isEmpty() ? tr("no signal") : value.toString();
    if (!value.isValid())
        return tr("no value");
    return role == Day || role == Source ? value.toString()
                                         : Format::number(value.toDouble(), role == Rsi || role == Drawdown ? 1 : 2);
}

} // namespace soundings::charts
