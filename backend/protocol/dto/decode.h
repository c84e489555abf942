#pragma once

#include "base/result.h"
#include "protocol/dto/price_dto.h"
#include "protocol/dto/score_dto.h"
#include "protocol/dto/service_dto.h"

#include <QStringList>

class QByteArray;

namespace soundings::protocol {

// Replies of the API, read leniently: an unknown field is passed over and a missing one is missing, but what is not JSON, or not
// the shape that was asked for, is an error `corrupt`.
Result<StockPageDto> decodeStockPage(const QByteArray &json);
Result<SearchResultDto> decodeSearchResult(const QByteArray &json);
Result<QStringList> decodeSectors(const QByteArray &json);
Result<StockDetailDto> decodeStockDetail(const QByteArray &json);
Result<ScoreBreakdownDto> decodeScoreBreakdown(const QByteArray &json);
Result<ScoreHistoryDto> decodeScoreHistory(const QByteArray &json);
Result<PriceHistoryDto> decodePriceHistory(const QByteArray &json);
Result<TradeSignalsDto> decodeTradeSignals(const QByteArray &json);
Result<SignalRecordDto> decodeSignalRecord(const QByteArray &json);
Result<MarketStatusDto> decodeMarketStatus(const QByteArray &json);
Result<QList<QDate>> decodeClosures(const QByteArray &json); ///< of a year of the exchange
Result<HealthDto> decodeHealth(const QByteArray &json);

/// The error that a reply with status 400 and more stands for: by its slug, else by its status.
Error decodeError(int httpStatus, const QByteArray &body);

/// The eighteen fundamental figures by their names on the wire, in the order of the API.
const QStringList &metricNames();

} // namespace soundings::protocol
