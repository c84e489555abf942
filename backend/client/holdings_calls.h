#pragma once

#include "client/call.h"
#include "protocol/dto/decode_holdings.h"

// Watchlists and portfolios: what somebody follows and owns.
namespace soundings::client {

Call<QList<protocol::WatchlistDto>> watchlists();
Call<protocol::WatchlistDto> createWatchlist(const QString &name);
Call<protocol::WatchlistDto> renameWatchlist(const QString &id, const QString &name, const QString &description);
Call<bool> deleteWatchlist(const QString &id);
/// Puts the stock on the list, or replaces its notes and its target there. `priceWhenSet`: of a target that is put back.
Call<protocol::WatchlistDto> watchStock(const QString &id, const QString &ticker, const QString &notes,
    std::optional<double> targetPrice, std::optional<double> priceWhenSet = {});
Call<protocol::WatchlistDto> unwatchStock(const QString &id, const QString &ticker);

Call<QList<protocol::PortfolioDto>> portfolios();
Call<protocol::PortfolioDto> createPortfolio(const QString &name);
Call<protocol::PortfolioDto> renamePortfolio(const QString &id, const QString &name, const QString &description);
Call<bool> deletePortfolio(const QString &id);
/// Enters a transaction, or corrects the one that has its id.
Call<protocol::PortfolioDto> recordTransaction(const QString &portfolioId, const protocol::TransactionDto &transaction);
Call<protocol::PortfolioDto> deleteTransaction(const QString &portfolioId, const QString &transactionId);

} // namespace soundings::client
