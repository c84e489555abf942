#include "client/list_calls.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace soundings::client {

namespace {

Request get(const QString &path, const QList<std::pair<QString, QString>> &query = {})
{
    return {Request::Method::get, path, query};
}

std::pair<QString, QString> limitedTo(int limit)
{
    return {QStringLiteral("limit"), QString::number(limit)};
}

} // namespace

Call<QList<protocol::ScreenerStrategyDto>> screenerStrategies()
{
    return {get(QStringLiteral("/api/stocks/screener/strategies")), protocol::decodeStrategies};
}

Call<protocol::ScreenerResultDto> runStrategy(const QString &key, int limit)
{
    return {get(QStringLiteral("/api/stocks/screener/strategies/") + key, {limitedTo(limit)}), protocol::decodeScreenerResult};
}

Call<protocol::ScreenerResultDto> runScreen(const ScreenerBounds &bounds, int limit)
{
    QJsonObject body{{QStringLiteral("limit"), limit}};
    for (auto bound = bounds.bounds.begin(); bound != bounds.bounds.end(); ++bound)
        body.insert(bound.key(), bound.value());
    if (!bounds.sector.isEmpty())
        body.insert(QStringLiteral("sector"), bounds.sector);
    return {{Request::Method::post, QStringLiteral("/api/stocks/screener/custom"), {},
                QJsonDocument(body).toJson(QJsonDocument::Compact)},
        protocol::decodeScreenerResult};
}

Call<protocol::RecommendationsDto> recommendations(const QString &horizon, const QString &sector, int limit)
{
    return {get(QStringLiteral("/api/stocks/recommendations/top"),
                {{QStringLiteral("horizon"), horizon}, {QStringLiteral("sector"), sector}, limitedTo(limit)}),
        protocol::decodeRecommendations};
}

Call<QList<protocol::RankedStockDto>> leaders(const QString &sector, int limit)
{
    return {get(QStringLiteral("/api/stocks/leaderboard/top"), {{QStringLiteral("sector"), sector}, limitedTo(limit)}),
        protocol::decodeLeaders};
}

Call<QList<protocol::RankedStockDto>> leadersBySignal(const QString &signal, int limit)
{
    return {get(QStringLiteral("/api/stocks/leaderboard/by-signal/") + signal, {limitedTo(limit)}), protocol::decodeLeaders};
}

Call<QList<protocol::SectorLeadersDto>> leadersBySector(int limit)
{
    return {
        get(QStringLiteral("/api/stocks/leaderboard/sectors"), {{QStringLiteral("limit_per_sector"), QString::number(limit)}}),
        protocol::decodeSectorLeaders};
}

Call<QList<protocol::ScoreMoveDto>> movers(Direction direction, int days, int limit)
{
    return {get(QStringLiteral("/api/stocks/score-changes/movers"),
                {{QStringLiteral("direction"), direction == Direction::up ? QStringLiteral("up") : QStringLiteral("down")},
                    {QStringLiteral("days"), QString::number(days)}, limitedTo(limit)}),
        protocol::decodeMovers};
}

Call<QList<protocol::ScoreMoveDto>> signalChanges(int days)
{
    return {get(QStringLiteral("/api/stocks/score-changes/signals"), {{QStringLiteral("days"), QString::number(days)}}),
        protocol::decodeSignalChanges};
}

Call<protocol::ComparisonDto> comparison(const QStringList &tickers)
{
    return {get(QStringLiteral("/api/stocks/compare"), {{QStringLiteral("tickers"), tickers.join(u',')}}),
        protocol::decodeComparison};
}

} // namespace soundings::client
