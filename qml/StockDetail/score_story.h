#pragma once

#include "protocol/dto/score_dto.h"
#include "protocol/dto/stock_dto.h"

#include <QDateTime>
#include <QVariantList>
#include <QVariantMap>

namespace soundings::window {

/// The score in short: rated, total, signal, standing ("Rank 2 of 498 rated, full data"), change7d, pillars [{key, name, value,
/// median}].
QVariantMap scoreOf(const protocol::StockDetailDto &detail);

/// Why it is so: reasons {value: sentence, ...}, strengths, weaknesses, missing (a sentence), reasoning, peers, notRated (a
/// sentence), provenance.
QVariantMap storyOf(const protocol::ScoreBreakdownDto &breakdown, const QDateTime &now);

/// Every line of the score: [{pillar, label, points, value, reference, note, spoken}], pillars in the fixed order.
QVariantList factorsOf(const protocol::ScoreBreakdownDto &breakdown, const QDateTime &now);

/// The score of the last days: values and a sentence "Buy since 28 Oct, before that Hold".
QVariantMap pastOf(const protocol::ScoreHistoryDto &history, QDate today);

} // namespace soundings::window
