#include "jobs/schedule.h"

#include <QUuid>

namespace soundings::jobs {

using std::chrono::hours;
using std::chrono::minutes;

namespace {

/// Ours; never changes, or the runs of a day could be queued once more.
const QUuid kNamespace(QStringLiteral("{5b1a1e0c-8f0d-5c0a-9d5e-736f756e6473}"));

} // namespace

std::vector<ScheduleEntry> defaultSchedule()
{
    return {
        // Old prices are old, however long nobody looked.
        {QStringLiteral("refresh"), QStringLiteral("soundings.refresh_stock_data"), ScheduleRule::hourlyWhileOpen(minutes(1))},
        // A snapshot is kept under the day on which it is taken, in New York: 16:30 and 7 hours is before midnight.
        {QStringLiteral("snapshot"), QStringLiteral("soundings.snapshot_daily_scores"), ScheduleRule::afterClose(minutes(30)),
            hours(7)},
        // When the prices and scores of the day are there. One that was missed while the machine slept is made when it wakes.
        {QStringLiteral("backup"), QStringLiteral("soundings.backup"), ScheduleRule::afterClose(minutes(60)), hours(20)},
    };
}

QString scheduledJobId(const QString &entry, Timestamp planned)
{
    return QUuid::createUuidV5(kNamespace, entry + u'@' + toIso8601(planned)).toString(QUuid::WithoutBraces);
}

} // namespace soundings::jobs
