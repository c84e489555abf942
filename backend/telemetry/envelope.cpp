#include "telemetry/envelope.h"

#include <QJsonDocument>

namespace soundings::telemetry {

namespace {

QByteArray lineOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

QByteArray makeEnvelope(const QJsonObject &event)
{
    const QByteArray payload = QJsonDocument(event).toJson(QJsonDocument::Compact);
    const QJsonObject sdk{{QStringLiteral("name"), QStringLiteral("soundings.native")},
        {QStringLiteral("version"), QStringLiteral(SOUNDINGS_VERSION)}};
    return lineOf({{QStringLiteral("event_id"), event[QStringLiteral("event_id")]}, {QStringLiteral("sdk"), sdk}})
        + lineOf({{QStringLiteral("type"), QStringLiteral("event")},
            {QStringLiteral("content_type"), QStringLiteral("application/json")}, {QStringLiteral("length"), payload.size()}})
        + payload + '\n';
}

QByteArray stampEnvelope(const QByteArray &envelope, Timestamp sentAt)
{
    const qsizetype end = envelope.indexOf('\n');
    QJsonObject headers = QJsonDocument::fromJson(envelope.left(end)).object();
    if (end < 0 || headers.isEmpty() || !envelope.endsWith("}\n"))
        return {};
    headers.insert(QStringLiteral("sent_at"), toIso8601(sentAt));
    return lineOf(headers) + envelope.mid(end + 1);
}

} // namespace soundings::telemetry
