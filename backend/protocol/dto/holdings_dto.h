#pragma once

#include "protocol/dto/stock_dto.h"

namespace soundings::protocol {

/// A stock of a watchlist.
struct WatchedStockDto {
    QString ticker, notes;
    std::optional<double> targetPrice;
    std::optional<double> priceWhenSet; ///< tells from which side the target is reached
    std::optional<bool> targetReached; ///< missing: there is no target, or no price
    std::optional<StockItemDto> stock; ///< missing: the engine does not know it any more
};

struct WatchlistDto {
    QString id, name, description;
    QList<WatchedStockDto> items;
};

/// Something that happened to a holding. Amounts are in the stock's currency.
struct TransactionDto {
    QString id; ///< "" when it is new
    QString ticker;
    QString kind; ///< "buy", "sell", "dividend", "split"
    QDate date;
    double shares = 0; ///< of a split: new ones for each old one
    double price = 0; ///< of a share; of a dividend: paid on each share
    double fees = 0;
    QString note;
};

/// What is held of one stock; what needs a price is missing where there is none.
struct PositionDto {
    QString ticker, currency;
    double shares = 0; ///< 0: it is closed
    std::optional<double> averagePrice;
    double cost = 0;
    std::optional<double> value, gain, gainPercent, dayChange;
    std::optional<double> weight; ///< 0-1 of what is held in its currency
    double realisedGain = 0, income = 0;
    std::optional<StockItemDto> stock;
};

/// All that is held in one currency.
struct CurrencyTotalsDto {
    QString currency;
    int positions = 0, withoutPrice = 0;
    double cost = 0, value = 0, gain = 0;
    std::optional<double> gainPercent;
    double dayChange = 0, realisedGain = 0, income = 0;
    std::optional<double> score;
};

struct SectorShareDto {
    QString sector; ///< "" when it is not known
    QString currency;
    double value = 0;
    double weight = 0; ///< 0-1 within its currency
};

struct PortfolioDto {
    QString id, name, description;
    QList<CurrencyTotalsDto> totals;
    QList<PositionDto> positions;
    QList<SectorShareDto> sectors;
    QList<TransactionDto> transactions;
};

} // namespace soundings::protocol
