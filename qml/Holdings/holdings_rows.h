#pragma once

#include "protocol/dto/holdings_dto.h"

#include <QCoreApplication>
#include <QVariantList>

namespace soundings::window {

/// The tables of watchlists and portfolios as rows of a RecordModel, each cell with what is said for it.
class HoldingsRows {
    Q_DECLARE_TR_FUNCTIONS(HoldingsRows)

public:
    static QVariantList watched(const protocol::WatchlistDto &list);
    static QVariantList positions(const protocol::PortfolioDto &portfolio);
    static QVariantList transactions(const protocol::PortfolioDto &portfolio); ///< newest first
    static QVariantList sectors(const protocol::PortfolioDto &portfolio);
    /// {"value", "currency", "gain", "gainPercent", "sentence"} for each currency.
    static QVariantList totals(const protocol::PortfolioDto &portfolio);

    /// Of all prices shown; "" where they differ.
    static QString currency(const protocol::WatchlistDto &list);
    static QString currency(const protocol::PortfolioDto &portfolio);

    /// The head of its changes: "Today", "Fri 20 Nov".
    static QString changeHead(const protocol::WatchlistDto &list);

    static QString kindName(const QString &kind); ///< "buy" -> "Buy"
    /// "AAPL has reached its target of 210.00: 211.30."
    static QString reachedSentence(const protocol::WatchedStockDto &item);
    static bool isInvented(const std::optional<protocol::StockItemDto> &stock);
    static bool isStale(const std::optional<protocol::StockItemDto> &stock);
    static QString shares(double number);
    static QString spokenShares(double number); ///< "1 share", "2.50 shares"

private:
    static QVariantMap stock(const QString &ticker, const std::optional<protocol::StockItemDto> &stock, const QString &currency);
};

} // namespace soundings::window
