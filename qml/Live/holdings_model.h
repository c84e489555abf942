#pragma once

#include "Accessibility/spoken_cells.h"
#include "protocol/dto/live_dto.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// What a watched portfolio holds, by ticker. A holding without a price has no value.
class HoldingsModel : public QAbstractListModel, public SpokenCells {
    Q_OBJECT
    Q_INTERFACES(soundings::window::SpokenCells)
    QML_ELEMENT
    QML_UNCREATABLE("A view model owns it.")

public:
    enum Role { Ticker = Qt::UserRole + 1, Shares, Price, Value };

    using QAbstractListModel::QAbstractListModel;

    static QString sharesText(double shares); ///< parts of shares with two digits
    static QString spokenShares(double shares); ///< "1 share", "2.50 shares"

    /// Keeps the rows where only prices differ, so that the reader's place in the table stays.
    void show(const protocol::LivePortfolioDto &portfolio);

    int rowCount(const QModelIndex &parent = {}) const override;
    QHash<int, QByteArray> roleNames() const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QString spokenCell(int row, const QString &key) const override;
    Q_INVOKABLE QString tickerAt(int row) const { return m_tickers.value(row); }

private:
    QVariant figure(int row, int role) const;

    QStringList m_tickers;
    protocol::LivePortfolioDto m_portfolio;
};

} // namespace soundings::window
