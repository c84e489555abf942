#pragma once

#include "analysis/portfolio/positions.h"
#include "domain/trading_calendar.h"
#include "engine/ports/store.h"

namespace soundings::engine {

/// A position at the newest price of its stock, in the stock's currency. What needs a price is missing where there is none.
struct ValuedPosition {
    analysis::Position position;
    QString currency;
    std::optional<StockRecord> record; ///< nullopt: the stock is not in the store any more
    std::optional<double> value;
    std::optional<double> gain; ///< value less cost
    std::optional<double> gainPercent; ///< of the cost; 15 means 15 %
    std::optional<double> dayChange; ///< of the value, since the close before
    std::optional<double> weight; ///< 0 to 1, of the value of the positions in the same currency
};

/// The open positions of one currency together. There are no exchange rates here, so currencies are not added up.
struct CurrencyTotals {
    QString currency;
    int positions = 0;
    int withoutPrice = 0; ///< positions that the value leaves out, and their cost with them
    double cost = 0, value = 0; ///< of the positions that have a price
    double gain = 0;
    std::optional<double> gainPercent;
    double dayChange = 0;
    double realisedGain = 0, income = 0; ///< of the closed positions too
    std::optional<double> score; ///< 0 to 100, of the rated positions, weighted by value
};

struct SectorShare {
    QString sector; ///< empty: not known
    QString currency;
    double value = 0;
    double weight = 0; ///< 0 to 1, within its currency
};

struct PortfolioView {
    Portfolio portfolio;
    std::vector<ValuedPosition> positions; ///< open ones by value, largest first, then the closed ones
    std::vector<CurrencyTotals> totals; ///< by value, largest first
    std::vector<SectorShare> sectors; ///< of each currency in turn, largest first
};

/// What somebody owns and what it is worth. Thread-safe; blocks on the store.
class PortfolioService {
public:
    PortfolioService(Store &store, const Clock &clock, const TradingCalendar &calendar);

    Result<std::vector<PortfolioView>> all() const;
    Result<PortfolioView> find(const QString &id) const;
    Result<PortfolioView> create(const QString &name, const QString &description) const;
    Result<PortfolioView> rename(const QString &id, const QString &name, const QString &description) const;
    Result<void> remove(const QString &id) const;

    /// Adds a transaction, or replaces the one that has its id when there is one. Refused when it is not plausible, or when more
    /// shares would be sold than were held on some day.
    Result<PortfolioView> record(const QString &id, Transaction transaction) const;
    Result<PortfolioView> forget(const QString &id, const QString &transactionId) const;
    /// Makes a ticker's only purchase of `shares` at an average price, today when it is new. Refused for a ticker with a history
    /// of more than that, which is to be corrected by its transactions.
    Result<PortfolioView> setPosition(const QString &id, const Ticker &ticker, double shares, double averagePrice) const;
    /// Takes a ticker out with all its transactions.
    Result<PortfolioView> removePosition(const QString &id, const Ticker &ticker) const;

private:
    using Edit = std::function<Result<void>(std::vector<Transaction> &)>;
    Result<PortfolioView> change(const QString &id, const Edit &edit) const;
    Result<PortfolioView> view(Portfolio portfolio) const;
    Result<void> wantPlausible(const Transaction &transaction) const;

    Store &m_store;
    const Clock &m_clock;
    const TradingCalendar &m_calendar;
};

} // namespace soundings::engine
