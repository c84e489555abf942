#pragma once

#include "base/result.h"
#include "protocol/dto/stock_dto.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace soundings::protocol {

// How the decoders of replies read what occurs in many of them. What is missing, or of another type, is missing.
QString text(const QJsonObject &object, QLatin1String key);
std::optional<double> number(const QJsonObject &object, QLatin1String key);
QDate day(const QJsonObject &object, QLatin1String key);
QDateTime moment(const QJsonObject &object, QLatin1String key);
QStringList texts(const QJsonObject &object, QLatin1String key);
ProvenanceDto provenance(const QJsonValue &value);
std::optional<QuoteDto> quote(const QJsonValue &value);
std::optional<ScoreSummaryDto> scoreSummary(const QJsonValue &value);
StockItemDto stockItem(const QJsonObject &object);
QList<StockItemDto> stockItems(const QJsonValue &value);
MetricMap metrics(const QJsonObject &object);

// An answer that is not JSON, or not of the shape that was asked for, is an error.
std::unexpected<Error> notAsExpected(const QString &detail);
Result<QJsonDocument> parse(const QByteArray &json);
Result<QJsonObject> parseObject(const QByteArray &json);

} // namespace soundings::protocol
