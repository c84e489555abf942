#pragma once

#include "holdings_view_model.h"

#include <QSet>

namespace soundings::window {

/// Lists of stocks that somebody follows, with notes and target prices.
class WatchlistsViewModel : public HoldingsViewModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    Q_PROPERTY(QString currency READ currency NOTIFY changed)
    Q_PROPERTY(QString changeHead READ changeHead NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)

public:
    using HoldingsViewModel::HoldingsViewModel;

    QVariantList choices() const override;
    QString name() const override;
    bool invented() const override;
    int staleRows() const override;
    bool saveList(const QString &typedName, bool isNew) override;
    void remove() override;
    QVariantList rows() const; ///< of the list that is shown
    QString currency() const; ///< of all its prices; "" where they differ
    QString changeHead() const;
    QString summary() const;

    /// False: it was refused here, and `problem` says why. `values` are "ticker", "target" and "notes" as they were typed.
    Q_INVOKABLE bool saveItem(const QVariantMap &values, bool isNew);
    Q_INVOKABLE void take(const QString &ticker);
    /// What a form shows of a stock of the list: the values of saveItem().
    Q_INVOKABLE QVariantMap item(const QString &ticker) const;

protected:
    void load() override;

private:
    const protocol::WatchlistDto *shown() const;
    const protocol::WatchedStockDto *find(const QString &ticker) const;
    void replace(const protocol::WatchlistDto &list);
    void takeBack(const QString &id);
    void bringBack(const protocol::WatchlistDto &list);
    void putAll(const QString &id, QList<protocol::WatchedStockDto> items);
    void tellReached();

    QList<protocol::WatchlistDto> m_lists;
    QSet<QString> m_reached; ///< targets that are reached, and have been told
    bool m_hasRead = false;
};

} // namespace soundings::window
