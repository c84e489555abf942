#include "session_day.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace soundings::window {

QDate SessionDay::today()
{
    return QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("America/New_York")).date();
}

QString SessionDay::head(const QSet<QDate> &days, const QDate &today)
{
    if (days.size() != 1 || !days.begin()->isValid())
        return tr("Last day");
    const QDate day = *days.begin();
    return day == today ? tr("Today") : QLocale().toString(day, tr("ddd d MMM", "day format"));
}

QString SessionDay::words(const QSet<QDate> &days, const QDate &today)
{
    if (days.size() != 1 || !days.begin()->isValid())
        return tr("on the last day");
    return *days.begin() == today ? tr("today") : tr("on %1").arg(head(days, today));
}

} // namespace soundings::window
