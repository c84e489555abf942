#include "protocol/dto/decode.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace soundings::protocol {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

QString text(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toString();
}

std::optional<double> number(const QJsonObject &object, QLatin1String key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QDate day(const QJsonObject &object, QLatin1String key)
{
    return QDate::fromString(object.value(key).toString(), Qt::ISODate);
}

QDateTime moment(const QJsonObject &object, QLatin1String key)
{
    const QJsonValue value = object.value(key);
    return value.isString() ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC() : QDateTime();
}

QStringList texts(const QJsonObject &object, QLatin1String key)
{
    QStringList list;
    for (const QJsonValue entry : object.value(key).toArray())
        list.append(entry.toString());
    return list;
}

std::unexpected<Error> notAsExpected(const QString &detail)
{
    return fail(ErrorCode::corrupt,
        QCoreApplication::translate(
            "Client", "The engine's answer could not be read. It may be another version than this window."),
        detail);
}

Result<QJsonDocument> parse(const QByteArray &json)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        return notAsExpected(QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset));
    return document;
}

Result<QJsonObject> parseObject(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonDocument document, parse(json));
    if (!document.isObject())
        return notAsExpected(QStringLiteral("an object was expected"));
    return document.object();
}

ProvenanceDto provenance(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return {text(object, QLatin1String("source")), day(object, QLatin1String("as_of")),
        moment(object, QLatin1String("fetched_at")), object.value(QLatin1String("stale")).toBool()};
}

std::optional<QuoteDto> quote(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const auto price = number(object, QLatin1String("price"));
    if (!price)
        return std::nullopt;
    return QuoteDto{*price, number(object, QLatin1String("previous_close")), number(object, QLatin1String("change")),
        number(object, QLatin1String("change_percent")), number(object, QLatin1String("volume")),
        text(object, QLatin1String("currency")), provenance(object.value(QLatin1String("provenance")))};
}

std::optional<ScoreSummaryDto> scoreSummary(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    if (object.isEmpty())
        return std::nullopt;
    return ScoreSummaryDto{number(object, QLatin1String("total_score")), number(object, QLatin1String("value_score")),
        number(object, QLatin1String("quality_score")), number(object, QLatin1String("momentum_score")),
        number(object, QLatin1String("health_score")), text(object, QLatin1String("signal")),
        text(object, QLatin1String("profile")), number(object, QLatin1String("coverage")),
        object.value(QLatin1String("has_momentum_data")).toBool(), moment(object, QLatin1String("calculated_at"))};
}

StockItemDto stockItem(const QJsonObject &object)
{
    StockItemDto item;
    item.id = text(object, QLatin1String("id"));
    item.ticker = text(object, QLatin1String("ticker"));
    item.name = text(object, QLatin1String("name"));
    item.isin = text(object, QLatin1String("isin"));
    item.instrumentType = text(object, QLatin1String("instrument_type"));
    item.sector = text(object, QLatin1String("sector"));
    item.industry = text(object, QLatin1String("industry"));
    item.currency = text(object, QLatin1String("currency"));
    item.exchange = text(object, QLatin1String("exchange"));
    item.source = text(object, QLatin1String("source"));
    item.marketCap = number(object, QLatin1String("market_cap"));
    item.peRatio = number(object, QLatin1String("pe_ratio"));
    item.scoreChange7d = number(object, QLatin1String("score_change_7d"));
    item.quote = quote(object.value(QLatin1String("quote")));
    item.score = scoreSummary(object.value(QLatin1String("scores")));
    for (const QJsonValue close : object.value(QLatin1String("spark")).toArray()) {
        if (close.isDouble())
            item.spark.append(close.toDouble());
    }
    return item;
}

QList<StockItemDto> stockItems(const QJsonValue &value)
{
    QList<StockItemDto> items;
    const QJsonArray array = value.toArray();
    items.reserve(array.size());
    for (const QJsonValue entry : array)
        items.append(stockItem(entry.toObject()));
    return items;
}

MetricMap metrics(const QJsonObject &object)
{
    MetricMap values;
    for (const QString &name : metricNames()) {
        const QJsonValue value = object.value(name);
        if (value.isDouble())
            values.insert(name, value.toDouble());
    }
    return values;
}

} // namespace

const QStringList &metricNames()
{
    static const QStringList names = QStringLiteral(
        "pe_ratio ev_ebitda peg_ratio pb_ratio ps_ratio roic roe gross_margin operating_margin net_margin debt_equity "
        "current_ratio interest_coverage fcf_yield revenue_growth earnings_growth dividend_yield payout_ratio")
                                         .split(u' ');
    return names;
}

Result<StockPageDto> decodeStockPage(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    if (!object.value(QLatin1String("items")).isArray())
        return notAsExpected(QStringLiteral("no items"));
    StockPageDto page;
    page.items = stockItems(object.value(QLatin1String("items")));
    page.total = object.value(QLatin1String("total")).toInt();
    page.page = object.value(QLatin1String("page")).toInt(1);
    page.pageSize = object.value(QLatin1String("page_size")).toInt();
    return page;
}

Result<SearchResultDto> decodeSearchResult(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    if (!object.value(QLatin1String("results")).isArray())
        return notAsExpected(QStringLiteral("no results"));
    return SearchResultDto{stockItems(object.value(QLatin1String("results"))), text(object, QLatin1String("query")),
        object.value(QLatin1String("total")).toInt()};
}

Result<QStringList> decodeSectors(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonDocument document, parse(json));
    if (!document.isArray())
        return notAsExpected(QStringLiteral("a list was expected"));
    QStringList sectors;
    for (const QJsonValue entry : document.array())
        sectors.append(entry.toString());
    return sectors;
}

Result<StockDetailDto> decodeStockDetail(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    if (text(object, QLatin1String("ticker")).isEmpty())
        return notAsExpected(QStringLiteral("no ticker"));
    StockDetailDto detail;
    detail.stock = stockItem(object);
    const QJsonObject fundamentals = object.value(QLatin1String("fundamentals")).toObject();
    if (!fundamentals.isEmpty()) {
        detail.fundamentals = FundamentalsDto{metrics(fundamentals), moment(fundamentals, QLatin1String("updated_at")),
            provenance(fundamentals.value(QLatin1String("provenance")))};
        if (!detail.stock.peRatio)
            detail.stock.peRatio = number(fundamentals, QLatin1String("pe_ratio"));
    }
    const QJsonObject medians = object.value(QLatin1String("sector_medians")).toObject();
    if (!medians.isEmpty()) {
        detail.sectorMedians = SectorMediansDto{medians.value(QLatin1String("count")).toInt(),
            number(medians, QLatin1String("total_score")), number(medians, QLatin1String("value_score")),
            number(medians, QLatin1String("quality_score")), number(medians, QLatin1String("momentum_score")),
            number(medians, QLatin1String("health_score")), metrics(medians)};
    }
    const QJsonObject rank = object.value(QLatin1String("rank")).toObject();
    if (rank.value(QLatin1String("rank")).isDouble())
        detail.rank = RankDto{rank.value(QLatin1String("rank")).toInt(), rank.value(QLatin1String("rated")).toInt()};
    return detail;
}

Result<ScoreBreakdownDto> decodeScoreBreakdown(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    ScoreBreakdownDto breakdown;
    breakdown.ticker = text(object, QLatin1String("ticker"));
    if (breakdown.ticker.isEmpty())
        return notAsExpected(QStringLiteral("no ticker"));
    breakdown.name = text(object, QLatin1String("name"));
    breakdown.sector = text(object, QLatin1String("sector"));
    const QJsonObject pillars = object.value(QLatin1String("component_scores")).toObject();
    breakdown.score = {number(object, QLatin1String("total_score")), number(pillars, QLatin1String("value")),
        number(pillars, QLatin1String("quality")), number(pillars, QLatin1String("momentum")),
        number(pillars, QLatin1String("health")), text(object, QLatin1String("signal")), text(object, QLatin1String("profile")),
        number(object, QLatin1String("coverage")), object.value(QLatin1String("has_momentum_data")).toBool(),
        moment(object, QLatin1String("calculated_at"))};
    breakdown.peerGroup = text(object, QLatin1String("peer_group"));
    breakdown.reasoning = text(object, QLatin1String("reasoning"));
    breakdown.strengths = texts(object, QLatin1String("strengths"));
    breakdown.weaknesses = texts(object, QLatin1String("weaknesses"));
    breakdown.missing = texts(object, QLatin1String("missing"));
    for (const QJsonValue entry : object.value(QLatin1String("factors")).toArray()) {
        const QJsonObject factor = entry.toObject();
        breakdown.factors.append({text(factor, QLatin1String("pillar")), text(factor, QLatin1String("name")),
            text(factor, QLatin1String("label")), factor.value(QLatin1String("points")).toDouble(),
            factor.value(QLatin1String("maximum")).toDouble(), number(factor, QLatin1String("value")),
            number(factor, QLatin1String("reference")), text(factor, QLatin1String("note"))});
    }
    breakdown.provenance = provenance(object.value(QLatin1String("provenance")));
    return breakdown;
}

Result<ScoreHistoryDto> decodeScoreHistory(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    if (!object.value(QLatin1String("history")).isArray())
        return notAsExpected(QStringLiteral("no history"));
    ScoreHistoryDto result;
    result.ticker = text(object, QLatin1String("ticker"));
    result.days = object.value(QLatin1String("days")).toInt();
    for (const QJsonValue entry : object.value(QLatin1String("history")).toArray()) {
        const QJsonObject point = entry.toObject();
        result.history.append({day(point, QLatin1String("date")), point.value(QLatin1String("total_score")).toDouble(),
            point.value(QLatin1String("value_score")).toDouble(), point.value(QLatin1String("quality_score")).toDouble(),
            point.value(QLatin1String("momentum_score")).toDouble(), point.value(QLatin1String("health_score")).toDouble(),
            text(point, QLatin1String("signal"))});
    }
    return result;
}

Result<PriceHistoryDto> decodePriceHistory(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    if (!object.value(QLatin1String("data")).isArray())
        return notAsExpected(QStringLiteral("no data"));
    PriceHistoryDto result;
    result.ticker = text(object, QLatin1String("ticker"));
    result.period = text(object, QLatin1String("period"));
    result.currency = text(object, QLatin1String("currency"));
    result.provenance = provenance(object.value(QLatin1String("provenance")));
    const QJsonArray rows = object.value(QLatin1String("data")).toArray();
    const auto size = std::size_t(rows.size());
    for (auto *column : {&result.open, &result.high, &result.low, &result.close, &result.adjustedClose, &result.volume,
             &result.sma50, &result.sma200, &result.rsi})
        column->reserve(size);
    result.days.reserve(size);
    for (const QJsonValue entry : rows) {
        const QJsonObject row = entry.toObject();
        const QDate date = day(row, QLatin1String("date"));
        const auto close = number(row, QLatin1String("close"));
        if (!date.isValid() || !close)
            return notAsExpected(QStringLiteral("row %1 has no day or close").arg(result.days.size()));
        result.days.push_back(date);
        result.open.push_back(number(row, QLatin1String("open")).value_or(kMissing));
        result.high.push_back(number(row, QLatin1String("high")).value_or(kMissing));
        result.low.push_back(number(row, QLatin1String("low")).value_or(kMissing));
        result.close.push_back(*close);
        result.adjustedClose.push_back(number(row, QLatin1String("adjusted_close")).value_or(kMissing));
        result.volume.push_back(number(row, QLatin1String("volume")).value_or(kMissing));
        result.sma50.push_back(number(row, QLatin1String("sma_50")).value_or(kMissing));
        result.sma200.push_back(number(row, QLatin1String("sma_200")).value_or(kMissing));
        result.rsi.push_back(number(row, QLatin1String("rsi")).value_or(kMissing));
    }
    return result;
}

Result<TradeSignalsDto> decodeTradeSignals(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    if (!object.value(QLatin1String("signals")).isArray())
        return notAsExpected(QStringLiteral("no signals"));
    TradeSignalsDto result;
    result.ticker = text(object, QLatin1String("ticker"));
    result.period = text(object, QLatin1String("period"));
    for (const QJsonValue entry : object.value(QLatin1String("signals")).toArray()) {
        const QJsonObject event = entry.toObject();
        result.signalEvents.append({day(event, QLatin1String("date")), text(event, QLatin1String("type")),
            event.value(QLatin1String("price")).toDouble(), text(event, QLatin1String("indicator")),
            text(event, QLatin1String("strength")), text(event, QLatin1String("reason"))});
    }
    const QJsonObject outlook = object.value(QLatin1String("outlook")).toObject();
    result.stance = text(outlook, QLatin1String("stance"));
    result.summary = text(outlook, QLatin1String("summary"));
    result.asOf = day(outlook, QLatin1String("as_of"));
    result.provenance = provenance(object.value(QLatin1String("provenance")));
    return result;
}

Result<MarketStatusDto> decodeMarketStatus(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    return MarketStatusDto{object.value(QLatin1String("open")).toBool(), text(object, QLatin1String("reason")),
        moment(object, QLatin1String("next_open")), moment(object, QLatin1String("next_close"))};
}

Result<HealthDto> decodeHealth(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    HealthDto health;
    health.status = text(object, QLatin1String("status"));
    const QJsonObject components = object.value(QLatin1String("components")).toObject();
    for (auto component = components.begin(); component != components.end(); ++component) {
        const QJsonObject state = component.value().toObject();
        health.components.append({component.key(), text(state, QLatin1String("status")),
            text(state, QLatin1String("description")), text(state, QLatin1String("detail"))});
    }
    return health;
}

Error decodeError(int httpStatus, const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    Error error;
    error.message = text(object, QLatin1String("detail"));
    error.detail = QStringLiteral("HTTP %1, request %2").arg(httpStatus).arg(text(object, QLatin1String("request_id")));
    const QString slug = text(object, QLatin1String("code"));
    if (!slug.isEmpty()) {
        error.code = errorCodeFromSlug(slug);
    } else {
        const auto &table = allErrorInfos();
        const auto found = std::ranges::find(table, httpStatus, &ErrorInfo::httpStatus);
        error.code = found != table.end() ? found->code : ErrorCode::internal;
    }
    if (error.message.isEmpty())
        error.message = QCoreApplication::translate("Client", "The engine answered with status %1.").arg(httpStatus);
    for (const QJsonValue entry : object.value(QLatin1String("errors")).toArray()) {
        const QJsonObject field = entry.toObject();
        const QJsonValue location = field.value(QLatin1String("loc"));
        QStringList path;
        for (const QJsonValue part : location.toArray())
            path.append(part.toVariant().toString());
        error.fields.push_back({location.isArray() ? path.join(u'.') : location.toString(), text(field, QLatin1String("msg")),
            field.value(QLatin1String("input")).toVariant().toString()});
    }
    return error;
}

} // namespace soundings::protocol
