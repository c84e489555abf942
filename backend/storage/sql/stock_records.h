#pragma once

#include "engine/ports/stock_store.h"
#include "storage/sql/query.h"

#include <QStringList>

#include <vector>

namespace soundings::storage::sql {

/// Everything a list shows of the stocks with these row ids, in the order of the ids. `changeSince`: see StockQuery.
std::vector<engine::StockRecord> readRecords(Connection &connection, const std::vector<std::int64_t> &ids, Day changeSince);

/// The columns of `scores c` that readScoreSummary() expects, and how many they are.
inline constexpr const char *kScoreSummaryColumns = "c.total, c.value, c.quality, c.momentum, c.health, c.signal, c.profile, "
                                                    "c.coverage, c.has_momentum, c.peer_group, c.calculated_at";
inline constexpr int kScoreSummaryCount = 11;

/// The score without factors and texts from column `first` on; nullopt when the stock has never been scored.
std::optional<Score> readScoreSummary(const Query &query, int first);

/// A snapshot from these seven columns: day, total, value, quality, momentum, health, signal.
inline constexpr int kSnapshotCount = 7;
ScoreSnapshot readSnapshot(const Query &query, int first);

/// Source, day and time of fetching from three columns; nullopt when there is no source.
std::optional<Provenance> readProvenance(const Query &query, int first);

} // namespace soundings::storage::sql
