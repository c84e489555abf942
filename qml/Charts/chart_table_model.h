#pragma once

#include "Accessibility/spoken_cells.h"
#include "price_chart_data.h"

#include <QAbstractListModel>
#include <QPointer>

namespace soundings::charts {

/// The table twin of a price chart: the same rows, newest first, one role a column of the table.
class ChartTableModel : public QAbstractListModel, public window::SpokenCells {
    Q_OBJECT
    Q_INTERFACES(soundings::window::SpokenCells)
    QML_ELEMENT
    Q_PROPERTY(soundings::charts::PriceChartData *history READ history WRITE setHistory NOTIFY historyChanged)

public:
    enum Role { Day = Qt::UserRole + 1, Open, High, Low, Close, Change, Volume, Sma50, Sma200, Rsi, Drawdown, Event, Source };

    using QAbstractListModel::QAbstractListModel;

    PriceChartData *history() const { return m_history; }
    void setHistory(PriceChartData *history);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    QString spokenCell(int row, const QString &key) const override;

    /// The row of the table that shows a row of the chart, and the other way round.
    Q_INVOKABLE int mirrored(int row) const { return rowCount() - 1 - row; }

signals:
    void historyChanged();

private:
    QString eventText(std::size_t row) const;

    QPointer<PriceChartData> m_history;
};

} // namespace soundings::charts
