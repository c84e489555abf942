#pragma once

#include "client/call.h"
#include "protocol/dto/decode_lists.h"

#include <QMap>

// Lists of stocks: screens, rankings, changes, comparisons.
namespace soundings::client {

/// The searches that come with the engine.
Call<QList<protocol::ScreenerStrategyDto>> screenerStrategies();
Call<protocol::ScreenerResultDto> runStrategy(const QString &key, int limit);

/// Bounds of one's own, all of which must hold.
struct ScreenerBounds {
    QMap<QString, double> bounds; ///< "pe_ratio_max" -> 15; percents say 15 for 15 %
    QString sector; ///< "" is all

    bool operator==(const ScreenerBounds &) const = default;
};
Call<protocol::ScreenerResultDto> runScreen(const ScreenerBounds &bounds, int limit);

/// `horizon` is "short", "medium" or "long"; `sector` "" is all.
Call<protocol::RecommendationsDto> recommendations(const QString &horizon, const QString &sector, int limit);

Call<QList<protocol::RankedStockDto>> leaders(const QString &sector, int limit);
/// `signal` is "STRONG_BUY" and so on.
Call<QList<protocol::RankedStockDto>> leadersBySignal(const QString &signal, int limit);
/// The best of each sector.
Call<QList<protocol::SectorLeadersDto>> leadersBySector(int limit);

enum class Direction { up, down };
Call<QList<protocol::ScoreMoveDto>> movers(Direction direction, int days, int limit);
Call<QList<protocol::ScoreMoveDto>> signalChanges(int days);

/// Two to four tickers.
Call<protocol::ComparisonDto> comparison(const QStringList &tickers);

} // namespace soundings::client
