#include "base/clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace soundings {

QString toIso8601(Timestamp time)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), QTimeZone::utc());
    const bool whole = utc.time().msec() == 0;
    return utc.toString(whole ? QStringLiteral("yyyy-MM-ddTHH:mm:ss'Z'") : QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz'Z'"));
}

std::optional<Timestamp> timestampFromIso8601(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) // no offset in the text: everything of ours is UTC
        time = QDateTime(time.date(), time.time(), QTimeZone::utc());
    return Timestamp(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

Timestamp SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace soundings
