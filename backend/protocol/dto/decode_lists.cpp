#include "protocol/dto/decode_lists.h"

#include "protocol/dto/read_json.h"

#include <QJsonArray>

namespace soundings::protocol {

namespace {

RankedStockDto rankedStock(const QJsonObject &object)
{
    return {text(object, QLatin1String("ticker")), text(object, QLatin1String("name")), text(object, QLatin1String("sector")),
        scoreSummary(object).value_or(ScoreSummaryDto{}), provenance(object.value(QLatin1String("provenance")))};
}

QList<RankedStockDto> rankedStocks(const QJsonArray &array)
{
    QList<RankedStockDto> stocks;
    stocks.reserve(array.size());
    for (const QJsonValue entry : array)
        stocks.append(rankedStock(entry.toObject()));
    return stocks;
}

ConditionMatchDto conditionMatch(const QJsonObject &object)
{
    return {text(object, QLatin1String("metric")), text(object, QLatin1String("label")), text(object, QLatin1String("unit")),
        number(object, QLatin1String("value")), text(object, QLatin1String("text"))};
}

ScreenerHitDto screenerHit(const QJsonObject &object)
{
    ScreenerHitDto hit{
        stockItem(object), {}, texts(object, QLatin1String("strengths")), texts(object, QLatin1String("weaknesses"))};
    for (const QJsonValue match : object.value(QLatin1String("conditions")).toArray())
        hit.conditions.append(conditionMatch(match.toObject()));
    return hit;
}

ScoreMoveDto scoreMove(const QJsonObject &object, QLatin1String signalBefore)
{
    return {text(object, QLatin1String("ticker")), text(object, QLatin1String("name")), text(object, QLatin1String("sector")),
        number(object, QLatin1String("historical_score")), number(object, QLatin1String("current_score")),
        number(object, QLatin1String("score_change")), text(object, signalBefore), text(object, QLatin1String("current_signal")),
        day(object, QLatin1String("change_date")), provenance(object.value(QLatin1String("provenance")))};
}

Result<QList<ScoreMoveDto>> scoreMoves(const QByteArray &json, QLatin1String list, QLatin1String signalBefore)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    if (!object.value(list).isArray())
        return notAsExpected(QStringLiteral("no %1").arg(list));
    QList<ScoreMoveDto> moves;
    for (const QJsonValue entry : object.value(list).toArray())
        moves.append(scoreMove(entry.toObject(), signalBefore));
    return moves;
}

} // namespace

Result<QList<ScreenerStrategyDto>> decodeStrategies(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    if (!object.value(QLatin1String("strategies")).isArray())
        return notAsExpected(QStringLiteral("no strategies"));
    QList<ScreenerStrategyDto> strategies;
    for (const QJsonValue entry : object.value(QLatin1String("strategies")).toArray()) {
        const QJsonObject strategy = entry.toObject();
        strategies.append({text(strategy, QLatin1String("key")), text(strategy, QLatin1String("name")),
            text(strategy, QLatin1String("description"))});
    }
    return strategies;
}

Result<ScreenerResultDto> decodeScreenerResult(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    if (!object.value(QLatin1String("results")).isArray())
        return notAsExpected(QStringLiteral("no results"));
    ScreenerResultDto result;
    for (const QJsonValue entry : object.value(QLatin1String("results")).toArray())
        result.hits.append(screenerHit(entry.toObject()));
    result.total = object.value(QLatin1String("total_matches")).toInt(int(result.hits.size()));
    result.leftOut = object.value(QLatin1String("left_out_missing")).toInt();
    for (const QJsonValue entry : object.value(QLatin1String("funnel")).toArray()) {
        const QJsonObject step = entry.toObject();
        result.funnel.append({text(step, QLatin1String("condition")), step.value(QLatin1String("remaining")).toInt(),
            step.value(QLatin1String("without_it")).toInt()});
    }
    return result;
}

Result<RecommendationsDto> decodeRecommendations(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    if (!object.value(QLatin1String("candidates")).isArray())
        return notAsExpected(QStringLiteral("no candidates"));
    const QJsonObject weights = object.value(QLatin1String("weights")).toObject();
    const auto weight = [&weights](const char *pillar) { return weights.value(QLatin1String(pillar)).toDouble(); };
    RecommendationsDto result{text(object, QLatin1String("horizon")), text(object, QLatin1String("description")),
        {weight("value"), weight("quality"), weight("momentum"), weight("health")}, {}};
    for (const QJsonValue entry : object.value(QLatin1String("candidates")).toArray()) {
        const QJsonObject candidate = entry.toObject();
        result.candidates.append({rankedStock(candidate), candidate.value(QLatin1String("rank")).toInt(),
            number(candidate, QLatin1String("horizon_score")), text(candidate, QLatin1String("why"))});
    }
    return result;
}

Result<QList<RankedStockDto>> decodeLeaders(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonDocument document, parse(json));
    if (!document.isArray())
        return notAsExpected(QStringLiteral("a list was expected"));
    return rankedStocks(document.array());
}

Result<QList<SectorLeadersDto>> decodeSectorLeaders(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    QList<SectorLeadersDto> sectors;
    for (auto sector = object.begin(); sector != object.end(); ++sector) {
        if (!sector->isArray())
            return notAsExpected(QStringLiteral("no list for sector %1").arg(sector.key()));
        sectors.append({sector.key(), rankedStocks(sector->toArray())});
    }
    return sectors;
}

Result<QList<ScoreMoveDto>> decodeMovers(const QByteArray &json)
{
    return scoreMoves(json, QLatin1String("movers"), QLatin1String("historical_signal"));
}

Result<QList<ScoreMoveDto>> decodeSignalChanges(const QByteArray &json)
{
    return scoreMoves(json, QLatin1String("signal_changes"), QLatin1String("previous_signal"));
}

Result<ComparisonDto> decodeComparison(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    if (!object.value(QLatin1String("rows")).isArray())
        return notAsExpected(QStringLiteral("no rows"));
    ComparisonDto comparison{stockItems(object.value(QLatin1String("stocks"))), {}};
    for (const QJsonValue entry : object.value(QLatin1String("rows")).toArray()) {
        const QJsonObject row = entry.toObject();
        ComparedFigureDto figure{
            text(row, QLatin1String("key")), text(row, QLatin1String("label")), {}, texts(row, QLatin1String("best"))};
        for (const QJsonValue value : row.value(QLatin1String("values")).toArray())
            figure.values.append(value.isDouble() ? std::optional(value.toDouble()) : std::nullopt);
        comparison.figures.append(figure);
    }
    return comparison;
}

} // namespace soundings::protocol
