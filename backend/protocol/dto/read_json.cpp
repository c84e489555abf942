#include "protocol/dto/read_json.h"

#include "protocol/dto/decode.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace soundings::protocol {

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

const QStringList &metricNames()
{
    static const QStringList names = QStringLiteral(
        "pe_ratio ev_ebitda peg_ratio pb_ratio ps_ratio roic roe gross_margin operating_margin net_margin debt_equity "
        "current_ratio interest_coverage fcf_yield revenue_growth earnings_growth dividend_yield payout_ratio")
                                         .split(u' ');
    return names;
}

} // namespace soundings::protocol
