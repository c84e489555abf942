#include "protocol/dto/decode.h"

#include "protocol/dto/read_json.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <limits>

namespace soundings::protocol {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

} // namespace

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

Result<SignalRecordDto> decodeSignalRecord(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    if (!object.value(QLatin1String("signals")).isArray())
        return notAsExpected(QStringLiteral("no signals"));
    const auto course = [](const QJsonObject &from) {
        return PriceCourseDto{from.value(QLatin1String("count")).toInt(), number(from, QLatin1String("rose_percent")),
            number(from, QLatin1String("median_return_percent"))};
    };
    SignalRecordDto result;
    result.ticker = text(object, QLatin1String("ticker"));
    result.sessions = object.value(QLatin1String("sessions")).toInt();
    result.first = day(object, QLatin1String("first"));
    result.last = day(object, QLatin1String("last"));
    for (const QJsonValue entry : object.value(QLatin1String("signals")).toArray()) {
        const QJsonObject each = entry.toObject();
        result.courses.append({text(each, QLatin1String("indicator")), text(each, QLatin1String("type")), course(each),
            each.value(QLatin1String("enough")).toBool()});
    }
    result.anyDay = course(object.value(QLatin1String("any_day")).toObject());
    result.provenance = provenance(object.value(QLatin1String("provenance")));
    return result;
}

Result<MarketStatusDto> decodeMarketStatus(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    return MarketStatusDto{object.value(QLatin1String("open")).toBool(), text(object, QLatin1String("reason")),
        moment(object, QLatin1String("next_open")), moment(object, QLatin1String("next_close"))};
}

Result<QList<QDate>> decodeClosures(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    QList<QDate> days;
    for (const QJsonValue closure : object.value(QLatin1String("closures")).toArray())
        days.append(QDate::fromString(text(closure.toObject(), QLatin1String("date")), Qt::ISODate));
    return days;
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
