#include "redis/sessions/session_replies.h"

#include "engine/live/session_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace soundings::redis {

using namespace engine;

namespace {

Timestamp timestampFrom(const QByteArray &text)
{
    return Timestamp(std::chrono::milliseconds(text.toLongLong()));
}

Ticker tickerFrom(const Reply &reply)
{
    return Ticker::fromCanonical(QString::fromUtf8(reply.text));
}

} // namespace

LiveSession sessionFrom(const Reply &view, const QString &id, std::chrono::milliseconds lifetime)
{
    LiveSession session;
    session.id = id;
    if (view.elements.size() != 12)
        return session;
    const auto text = [&](std::size_t place) -> const QByteArray & { return view.elements[place].text; };
    session.createdAt = timestampFrom(text(0));
    session.lastActivity = timestampFrom(text(1));
    session.expiresAt = session.lastActivity + lifetime;
    session.newestSeq = text(3).toLongLong();
    session.analysis = slotFrom(text(4));
    if (const int delivered = text(10).toInt(); session.analysis && delivered >= 0)
        session.analysis->delivered = delivered;
    session.replaced = slotFrom(text(11));
    session.holdings = holdingsFromText(text(5));
    session.market = {text(6).toLongLong(), timestampFrom(text(7)), marketSourceFrom(QString::fromUtf8(text(8))), {}};
    session.version = text(2).toLongLong() + session.market.number;
    const std::vector<Reply> &prices = view.elements[9].elements;
    for (std::size_t i = 0; i + 1 < prices.size(); i += 2)
        session.market.prices.emplace(tickerFrom(prices[i]), prices[i + 1].text.toDouble());
    return session;
}

std::optional<AnalysisSlot> slotFrom(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return {};
    AnalysisSlot slot{document[QStringLiteral("analysis_id")].toString(),
        Ticker::fromCanonical(document[QStringLiteral("ticker")].toString()),
        Timestamp(std::chrono::milliseconds(document[QStringLiteral("started_at")].toInteger())),
        document[QStringLiteral("snapshot_version")].toInteger()};
    if (const QJsonValue delivered = document[QStringLiteral("delivered")]; delivered.isDouble())
        slot.delivered = delivered.toInt();
    return slot;
}

MarketPrices marketFrom(const Reply &hash)
{
    MarketPrices market;
    for (std::size_t i = 0; i + 1 < hash.elements.size(); i += 2) {
        const QByteArray &value = hash.elements[i + 1].text;
        if (hash.elements[i].text == "number")
            market.number = value.toLongLong();
        else if (hash.elements[i].text == "as_of")
            market.asOf = timestampFrom(value);
        else if (hash.elements[i].text == "source")
            market.source = marketSourceFrom(QString::fromUtf8(value));
        else
            market.prices.emplace(tickerFrom(hash.elements[i]), value.toDouble());
    }
    return market;
}

QByteArray textOf(Timestamp time)
{
    return QByteArray::number(qlonglong(time.time_since_epoch().count()));
}

QByteArray textOf(double number)
{
    return QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

QByteArray textOf(const AnalysisSlot &slot)
{
    return QJsonDocument(
        QJsonObject{{QStringLiteral("analysis_id"), slot.analysisId}, {QStringLiteral("ticker"), slot.ticker.text()},
            {QStringLiteral("started_at"), qint64(slot.startedAt.time_since_epoch().count())}})
        .toJson(QJsonDocument::Compact);
}

} // namespace soundings::redis
