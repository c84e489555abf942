#pragma once

#include "base/result.h"
#include "protocol/dto/comparison_dto.h"
#include "protocol/dto/ranking_dto.h"
#include "protocol/dto/screener_dto.h"

class QByteArray;

namespace soundings::protocol {

// Lists of stocks that were searched for, ranked or compared; read leniently, as decode.h says.
Result<QList<ScreenerStrategyDto>> decodeStrategies(const QByteArray &json);
Result<ScreenerResultDto> decodeScreenerResult(const QByteArray &json);
Result<RecommendationsDto> decodeRecommendations(const QByteArray &json);
Result<QList<RankedStockDto>> decodeLeaders(const QByteArray &json);
Result<QList<SectorLeadersDto>> decodeSectorLeaders(const QByteArray &json);
Result<QList<ScoreMoveDto>> decodeMovers(const QByteArray &json);
Result<QList<ScoreMoveDto>> decodeSignalChanges(const QByteArray &json);
Result<ComparisonDto> decodeComparison(const QByteArray &json);

} // namespace soundings::protocol
