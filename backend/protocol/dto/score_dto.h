#pragma once

#include "protocol/dto/stock_dto.h"

#include <QStringList>

namespace soundings::protocol {

/// One line of a score: which figure gave how many points, against what.
struct ScoreFactorDto {
    QString pillar; ///< "value", "quality", "momentum", "health"
    QString name;
    QString label;
    double points = 0;
    double maximum = 0;
    std::optional<double> value;
    std::optional<double> reference;
    QString note;
};

struct ScoreBreakdownDto {
    QString ticker, name, sector;
    ScoreSummaryDto score;
    QString peerGroup;
    QString reasoning;
    QStringList strengths, weaknesses, missing;
    QList<ScoreFactorDto> factors;
    ProvenanceDto provenance;
};

struct ScorePointDto {
    QDate date;
    double total = 0, value = 0, quality = 0, momentum = 0, health = 0;
    QString signal;
};

struct ScoreHistoryDto {
    QString ticker;
    int days = 0;
    QList<ScorePointDto> history; ///< oldest first
};

} // namespace soundings::protocol
