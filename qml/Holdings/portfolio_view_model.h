#pragma once

#include "holdings_view_model.h"
#include "portfolio_charts.h"
#include "trading_days.h"

namespace soundings::window {

/// Portfolios made of transactions: what is held, what it cost, what it is worth and how it is spread.
class PortfolioViewModel : public HoldingsViewModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantList positions READ positions NOTIFY changed)
    Q_PROPERTY(QVariantList transactions READ transactions NOTIFY changed)
    Q_PROPERTY(QVariantList sectors READ sectors NOTIFY changed)
    Q_PROPERTY(QVariantList toReview READ toReview NOTIFY changed)
    Q_PROPERTY(QVariantList signalMix READ signalMix NOTIFY changed)
    Q_PROPERTY(QVariantList totals READ totals NOTIFY changed)
    Q_PROPERTY(QString currency READ currency NOTIFY changed)
    Q_PROPERTY(QVariantList kinds READ kinds CONSTANT)
    Q_PROPERTY(int knownYears READ knownYears NOTIFY daysChanged)
    Q_PROPERTY(soundings::window::PortfolioCharts *charts READ charts CONSTANT)

public:
    explicit PortfolioViewModel(QObject *parent = nullptr);

    QVariantList choices() const override;
    QString name() const override;
    bool invented() const override;
    int staleRows() const override;
    bool saveList(const QString &typedName, bool isNew) override;
    void remove() override;
    // Of the portfolio that is shown.
    QVariantList positions() const;
    QVariantList transactions() const; ///< newest first
    QVariantList sectors() const;
    QVariantList toReview() const; ///< positions with a signal to sell or a low score
    QVariantList signalMix() const;
    QVariantList totals() const; ///< one for each currency: there are no exchange rates here
    QString currency() const; ///< of all positions; "" where they differ
    PortfolioCharts *charts() { return &m_charts; }
    QVariantList kinds() const; ///< of a transaction: {"value", "text"}

    /// False: it was refused here, and `problem` says why. `values` are "ticker", "kind", "date", "shares", "price", "fees" and
    /// "note" as they were typed; with an `id` it corrects that transaction.
    Q_INVOKABLE bool saveTransaction(const QVariantMap &values, const QString &id);
    Q_INVOKABLE void removeTransaction(const QString &id);
    /// What a form shows of a transaction: the values of saveTransaction(). Without an `id` those of a purchase on the latest
    /// trading day.
    Q_INVOKABLE QVariantMap transaction(const QString &id) const;
    /// The transactions of the portfolio that is shown, as `soundings-server export portfolio` prints them.
    Q_INVOKABLE QString csv() const;
    int knownYears() const { return m_days.years(); } ///< of the exchange's holidays
    /// That there is no session on this day, in a sentence; "" where there is one, or where it is no day.
    Q_INVOKABLE QString closedOn(const QString &typedDay) const;
    Q_INVOKABLE void askDay(const QString &typedDay); ///< for the holidays of its year
    /// Asks what a share cost last; `priced` answers, unless nobody knows.
    Q_INVOKABLE void askPrice(const QString &typedTicker);

signals:
    void priced(
        const QString &ticker, const QString &price, const QString &about); ///< as it is typed; "last close, sample, 20 Nov"
    void daysChanged();

protected:
    void load() override;

private:
    const protocol::PortfolioDto *at(const QString &id) const;
    const protocol::PortfolioDto *shown() const { return at(current()); }
    const protocol::TransactionDto *find(const QString &id) const;
    void replace(const protocol::PortfolioDto &portfolio);
    void record(const QString &portfolioId, const protocol::TransactionDto &transaction, const QString &done, Step undo = {});
    void takeBack(const QString &id);
    void recordAll(const QString &portfolioId, QList<protocol::TransactionDto> transactions);

    QList<protocol::PortfolioDto> m_portfolios;
    PortfolioCharts m_charts;
    TradingDays m_days;
};

} // namespace soundings::window
