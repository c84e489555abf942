#include "engine/live/session_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <cmath>

namespace soundings::engine {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A number; as text where a parser that is not exact, such as RedisJSON's, might change its last digit: with 15 digits and a
/// small exponent every parser gets it right.
QJsonValue exact(double number)
{
    const double size = std::abs(number);
    const bool isSimple = QString::number(number, 'g', 15).toDouble() == number && (size == 0 || (size >= 1e-7 && size < 1e21));
    return isSimple ? QJsonValue(number) : QJsonValue(QString::number(number, 'g', QLocale::FloatingPointShortest));
}

double numberFrom(const QJsonValue &value)
{
    return value.isString() ? value.toString().toDouble() : value.toDouble();
}

SessionMessage messageFrom(const QJsonObject &object)
{
    SessionMessage message;
    message.seq = object[QStringLiteral("seq")].toInteger();
    message.kind = messageKindFrom(object[QStringLiteral("kind")].toString());
    message.analysisId = object[QStringLiteral("analysis_id")].toString();
    message.ticker = Ticker::fromCanonical(object[QStringLiteral("ticker")].toString());
    message.metric = object[QStringLiteral("metric")].toString();
    if (const QJsonValue value = object[QStringLiteral("value")]; !value.isUndefined())
        message.value = numberFrom(value);
    message.timestamp = Timestamp(std::chrono::milliseconds(object[QStringLiteral("timestamp")].toInteger()));
    message.snapshotVersion = object[QStringLiteral("snapshot_version")].toInteger();
    message.text = object[QStringLiteral("text")].toString().toUtf8();
    return message;
}

} // namespace

QByteArray toText(const Holdings &holdings)
{
    QJsonObject object;
    for (const auto &[ticker, shares] : holdings)
        object.insert(ticker.text(), exact(shares));
    return compact(object);
}

Holdings holdingsFromText(const QByteArray &text)
{
    Holdings holdings;
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        holdings.emplace(Ticker::fromCanonical(entry.key()), numberFrom(entry.value()));
    return holdings;
}

QByteArray withSeq(const QByteArray &text, std::int64_t seq)
{
    return text.chopped(1) + ",\"seq\":" + QByteArray::number(qlonglong(seq)) + '}';
}

std::int64_t seqOf(const QByteArray &text)
{
    const QByteArrayView name = ",\"seq\":";
    const qsizetype last = text.lastIndexOf(',');
    const QByteArrayView member = last < 0 ? QByteArrayView() : QByteArrayView(text).sliced(last);
    return member.startsWith(name) ? member.sliced(name.size()).chopped(1).toLongLong() : 0;
}

QByteArray toText(const SessionMessage &message)
{
    QJsonObject object{{QStringLiteral("kind"), nameOf(message.kind)}, {QStringLiteral("analysis_id"), message.analysisId},
        {QStringLiteral("ticker"), message.ticker.text()}, {QStringLiteral("metric"), message.metric},
        {QStringLiteral("timestamp"), qint64(message.timestamp.time_since_epoch().count())},
        {QStringLiteral("snapshot_version"), qint64(message.snapshotVersion)},
        {QStringLiteral("text"), QString::fromUtf8(message.text)}};
    if (message.value)
        object.insert(QStringLiteral("value"), exact(*message.value));
    return compact(object);
}

SessionMessage messageFromText(const QByteArray &text)
{
    return messageFrom(QJsonDocument::fromJson(text).object());
}

std::vector<SessionMessage> messagesFromText(const QByteArray &array)
{
    std::vector<SessionMessage> messages;
    for (const QJsonValue message : QJsonDocument::fromJson(array).array())
        messages.push_back(messageFrom(message.toObject()));
    return messages;
}

} // namespace soundings::engine
