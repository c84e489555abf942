#pragma once

#include "price_chart_data.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace soundings::charts {

/// The table twin of a price chart: the same rows, newest first, and the same figures as its readout.
class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::charts::PriceChartData *history READ history WRITE setHistory NOTIFY historyChanged)

public:
    enum Column { Day, Open, High, Low, Close, Change, Volume, Sma50, Sma200, Rsi, Event, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    PriceChartData *history() const { return m_history; }
    void setHistory(PriceChartData *history);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The row of the table that shows a row of the chart, and the other way round.
    Q_INVOKABLE int mirrored(int row) const { return rowCount() - 1 - row; }

signals:
    void historyChanged();

private:
    QString text(std::size_t row, Column column) const;
    QString spoken(std::size_t row, Column column) const;
    QString eventText(std::size_t row) const;

    QPointer<PriceChartData> m_history;
};

} // namespace soundings::charts
