#pragma once

#include "domain/score.h"

#include <QByteArray>

namespace soundings::storage::sql {

/// The factors and texts of a score as JSON, for the column score_details.details.
QByteArray scoreDetailsToJson(const Score &score);
/// Fills the factors and texts of `score`; what cannot be read stays empty.
void scoreDetailsFromJson(const QByteArray &json, Score &score);

} // namespace soundings::storage::sql
