#include "protocol/dto/decode_live.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace soundings::protocol {

namespace {

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

Result<QJsonObject> parseObject(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(ErrorCode::corrupt,
            QCoreApplication::translate(
                "Client", "The engine's answer could not be read. It may be another version than this window."));
    return document.object();
}

QMap<QString, double> numbers(const QJsonValue &value)
{
    QMap<QString, double> map;
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (entry->isDouble())
            map.insert(entry.key(), entry->toDouble());
    }
    return map;
}

LivePortfolioDto portfolio(const QJsonObject &object)
{
    LivePortfolioDto dto;
    dto.version = object.value(QLatin1String("version")).toInteger();
    if (const QJsonValue held = object.value(QLatin1String("holdings")); held.isObject())
        dto.holdings = numbers(held);
    dto.prices = numbers(object.value(QLatin1String("prices")));
    dto.values = numbers(object.value(QLatin1String("holdings_value")));
    if (const QJsonValue total = object.value(QLatin1String("total_value")); total.isDouble())
        dto.total = total.toDouble();
    dto.currency = text(object, "currency");
    dto.asOf = QDateTime::fromString(text(object, "as_of"), Qt::ISODateWithMs).toUTC();
    dto.source = text(object, "source");
    return dto;
}

} // namespace

Result<LiveMessageDto> decodeLiveMessage(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    const QString type = text(object, "type");
    const QString analysis = text(object, "analysis_id");
    const QString ticker = text(object, "ticker");
    LiveMessageDto message;
    message.seq = object.value(QLatin1String("seq")).toInteger();
    if (type == QLatin1String("session_ready")) {
        message.body =
            LiveReadyDto{text(object, "session_id"), message.seq, portfolio(object.value(QLatin1String("portfolio")).toObject())};
        message.seq = 0;
    } else if (type == QLatin1String("portfolio") || type == QLatin1String("portfolio_update")) {
        message.body = portfolio(object);
    } else if (type == QLatin1String("analysis_started")) {
        message.body = LiveStartedDto{analysis, ticker};
    } else if (type == QLatin1String("analysis_result")) {
        message.body = LiveResultDto{analysis, ticker, text(object, "metric"), object.value(QLatin1String("value")).toDouble(),
            text(object, "explain"), object.value(QLatin1String("elapsed_ms")).toInteger(),
            object.value(QLatin1String("details")).toObject()};
    } else if (type == QLatin1String("analysis_complete")) {
        message.body = LiveCompleteDto{analysis, ticker, object.value(QLatin1String("completed")).toInt(),
            object.value(QLatin1String("failed")).toInt(), object.value(QLatin1String("stale")).toBool()};
    } else if (type == QLatin1String("analysis_cancelled")) {
        message.body =
            LiveCancelledDto{analysis, ticker, text(object, "reason"), object.value(QLatin1String("delivered")).toInt()};
    } else if (type == QLatin1String("resumed")) {
        message.body = LiveResumedDto{
            object.value(QLatin1String("newest_seq")).toInteger(), object.value(QLatin1String("complete")).toBool(true)};
    } else if (type == QLatin1String("error")) {
        message.body = LiveErrorDto{
            text(object, "code"), text(object, "detail"), analysis, text(object, "metric"), text(object, "request_id")};
    }
    return message;
}

Result<QString> decodeSessionId(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    return text(object, "session_id");
}

} // namespace soundings::protocol
