#include "protocol/dto/decode_holdings.h"

#include "protocol/dto/read_json.h"

#include <QJsonArray>

namespace soundings::protocol {

namespace {

double numberOrNone(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toDouble();
}

std::optional<StockItemDto> stockOf(const QJsonObject &object)
{
    const QJsonValue stock = object.value(QLatin1String("stock"));
    return stock.isObject() ? std::optional(stockItem(stock.toObject())) : std::nullopt;
}

template<class Row> QList<Row> rows(const QJsonObject &object, const char *name, Row (*read)(const QJsonObject &))
{
    QList<Row> list;
    for (const QJsonValue entry : object.value(QLatin1String(name)).toArray())
        list.append(read(entry.toObject()));
    return list;
}

WatchedStockDto watched(const QJsonObject &object)
{
    const QJsonValue reached = object.value(QLatin1String("target_reached"));
    return {text(object, QLatin1String("ticker")), text(object, QLatin1String("notes")),
        number(object, QLatin1String("target_price")), number(object, QLatin1String("price_when_set")),
        reached.isBool() ? std::optional(reached.toBool()) : std::nullopt, stockOf(object)};
}

WatchlistDto watchlist(const QJsonObject &object)
{
    return {text(object, QLatin1String("id")), text(object, QLatin1String("name")), text(object, QLatin1String("description")),
        rows(object, "items", watched)};
}

TransactionDto transaction(const QJsonObject &object)
{
    return {text(object, QLatin1String("id")), text(object, QLatin1String("ticker")), text(object, QLatin1String("kind")),
        day(object, QLatin1String("date")), numberOrNone(object, "shares"), numberOrNone(object, "price"),
        numberOrNone(object, "fees"), text(object, QLatin1String("note"))};
}

PositionDto position(const QJsonObject &object)
{
    PositionDto dto;
    dto.ticker = text(object, QLatin1String("ticker"));
    dto.currency = text(object, QLatin1String("currency"));
    dto.shares = numberOrNone(object, "shares");
    dto.averagePrice = number(object, QLatin1String("average_price"));
    dto.cost = numberOrNone(object, "cost");
    dto.value = number(object, QLatin1String("value"));
    dto.gain = number(object, QLatin1String("gain"));
    dto.gainPercent = number(object, QLatin1String("gain_percent"));
    dto.dayChange = number(object, QLatin1String("day_change"));
    dto.weight = number(object, QLatin1String("weight"));
    dto.realisedGain = numberOrNone(object, "realised_gain");
    dto.income = numberOrNone(object, "income");
    dto.stock = stockOf(object);
    return dto;
}

CurrencyTotalsDto totals(const QJsonObject &object)
{
    CurrencyTotalsDto dto;
    dto.currency = text(object, QLatin1String("currency"));
    dto.positions = object.value(QLatin1String("positions")).toInt();
    dto.withoutPrice = object.value(QLatin1String("without_price")).toInt();
    dto.cost = numberOrNone(object, "cost");
    dto.value = numberOrNone(object, "value");
    dto.gain = numberOrNone(object, "gain");
    dto.gainPercent = number(object, QLatin1String("gain_percent"));
    dto.dayChange = numberOrNone(object, "day_change");
    dto.realisedGain = numberOrNone(object, "realised_gain");
    dto.income = numberOrNone(object, "income");
    dto.score = number(object, QLatin1String("score"));
    return dto;
}

SectorShareDto sector(const QJsonObject &object)
{
    return {text(object, QLatin1String("sector")), text(object, QLatin1String("currency")), numberOrNone(object, "value"),
        numberOrNone(object, "weight")};
}

PortfolioDto portfolio(const QJsonObject &object)
{
    return {text(object, QLatin1String("id")), text(object, QLatin1String("name")), text(object, QLatin1String("description")),
        rows(object, "totals", totals), rows(object, "positions", position), rows(object, "sectors", sector),
        rows(object, "transactions", transaction)};
}

} // namespace

Result<QList<WatchlistDto>> decodeWatchlists(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    return rows(object, "watchlists", watchlist);
}

Result<WatchlistDto> decodeWatchlist(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    return watchlist(object);
}

Result<QList<PortfolioDto>> decodePortfolios(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    return rows(object, "portfolios", portfolio);
}

Result<PortfolioDto> decodePortfolio(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    return portfolio(object);
}

Result<bool> decodeNothing(const QByteArray &)
{
    return true;
}

} // namespace soundings::protocol
