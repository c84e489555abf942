#pragma once

#include "protocol/dto/stock_dto.h"

namespace soundings::protocol {

/// A stock in a list that is ordered by score.
struct RankedStockDto {
    QString ticker, name, sector;
    ScoreSummaryDto score;
    ProvenanceDto provenance;
};

/// A stock that fits a horizon.
struct CandidateDto {
    RankedStockDto stock;
    int rank = 0;
    std::optional<double> fit; ///< 0 to 100
    QString why; ///< a sentence of the engine's, in English
};

/// How much each pillar counts, from 0 to 1.
struct PillarWeightsDto {
    double value = 0, quality = 0, momentum = 0, health = 0;
};

struct RecommendationsDto {
    QString horizon; ///< "short", "medium", "long"
    QString description;
    PillarWeightsDto weights;
    QList<CandidateDto> candidates; ///< best first
};

/// The best of one sector.
struct SectorLeadersDto {
    QString sector;
    QList<RankedStockDto> leaders;
};

/// A stock whose score or signal is not what it was.
struct ScoreMoveDto {
    QString ticker, name, sector;
    std::optional<double> before, now, change;
    QString signalBefore, signalNow;
    QDate changedOn; ///< of a signal; invalid where only the score is told of
    ProvenanceDto provenance;
};

} // namespace soundings::protocol
