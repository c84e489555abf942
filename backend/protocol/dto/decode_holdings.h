#pragma once

#include "base/result.h"
#include "protocol/dto/holdings_dto.h"

namespace soundings::protocol {

// Watchlists and portfolios, read as leniently as what decode.h reads.
Result<QList<WatchlistDto>> decodeWatchlists(const QByteArray &json);
Result<WatchlistDto> decodeWatchlist(const QByteArray &json);
Result<QList<PortfolioDto>> decodePortfolios(const QByteArray &json);
Result<PortfolioDto> decodePortfolio(const QByteArray &json);
/// An answer without content.
Result<bool> decodeNothing(const QByteArray &json);

} // namespace soundings::protocol
