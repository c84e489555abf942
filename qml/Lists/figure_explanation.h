#pragma once

#include "protocol/dto/price_dto.h"
#include "protocol/dto/score_dto.h"

#include <QDateTime>
#include <QVariantMap>

namespace soundings::window {

/// Why a figure is what it is, for the popover: {title, value, what, how, usual, source}.
struct StatedFigure {
    QString term; ///< of the glossary
    QString label, value, median; ///< as they are shown
    bool known = false, compared = false;
};
QVariantMap explainFundamental(const StatedFigure &figure, const protocol::StockDetailDto &detail, const QDateTime &now);

/// What a price costs, and what it did since the close before.
QVariantMap explainPrice(const protocol::QuoteDto &quote, const QDateTime &now);
QVariantMap explainChange(const protocol::QuoteDto &quote, const QDateTime &now);
QVariantMap explainMarketValue(const protocol::StockItemDto &stock, const QDateTime &now);

/// One of the chart's signals: the rule that fired, on which day.
QVariantMap explainSignal(
    const protocol::TradeSignalDto &event, const protocol::ProvenanceDto &provenance, const QString &name, const QDateTime &now);

/// The score: what each pillar gave.
QVariantMap explainScore(const protocol::ScoreBreakdownDto &breakdown, const QDateTime &now);

/// A pillar: the points of each of its factors, and what is missing.
QVariantMap explainPillar(const QString &pillar, const QString &name, const QString &value,
    const protocol::ScoreBreakdownDto &breakdown, const QDateTime &now);

/// One factor of the score: its figure, what it is held against, and the points.
QVariantMap explainFactor(
    const protocol::ScoreFactorDto &factor, const protocol::ScoreBreakdownDto &breakdown, const QDateTime &now);

} // namespace soundings::window
