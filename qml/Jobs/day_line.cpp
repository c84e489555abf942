#include "day_line.h"

#include "job_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace soundings::window {

using namespace protocol;

namespace {

struct Run {
    QDateTime time; ///< in New York
    QString task, state, stateText;
};

QTimeZone newYork()
{
    const QTimeZone zone("America/New_York");
    return zone.isValid() ? zone : QTimeZone::utc();
}

QDateTime nextOf(const ScheduleDto &schedule)
{
    QDateTime next;
    for (const ScheduleEntryDto &entry : schedule.entries) {
        if (!entry.paused && !entry.next.isEmpty() && (!next.isValid() || entry.next.first() < next))
            next = entry.next.first();
    }
    return next;
}

/// Those that have come; a run that was planned stands at the minute in which it was queued.
void addPast(std::vector<Run> &runs, const QList<JobDto> &jobs, const QDate &day, const QTimeZone &zone)
{
    for (const JobDto &job : jobs) {
        const QDateTime time = job.queuedAt.toTimeZone(zone);
        if (isByClock(job) && time.date() == day)
            runs.push_back({time, job.task, stateCode(phaseOf(job)), stateText(phaseOf(job))});
    }
}

void addComing(std::vector<Run> &runs, const ScheduleDto &schedule, const QDate &day, const QTimeZone &zone)
{
    for (const ScheduleEntryDto &entry : schedule.entries) {
        for (const QDateTime &moment : entry.next) {
            const QDateTime time = moment.toTimeZone(zone);
            if (!entry.paused && time.date() == day)
                runs.push_back({time, entry.task, QStringLiteral("queued"), QCoreApplication::translate("Jobs", "Planned")});
        }
    }
}

} // namespace

DayLine dayLineOf(const ScheduleDto &schedule, const QList<JobDto> &jobs, const QDateTime &now)
{
    const QTimeZone zone = newYork();
    const QDate today = now.toTimeZone(zone).date();
    DayLine line;
    line.next = nextOf(schedule);
    std::vector<Run> runs;
    QDate day = today;
    addPast(runs, jobs, day, zone);
    addComing(runs, schedule, day, zone);
    if (runs.empty() && line.next.isValid()) {
        day = line.next.toTimeZone(zone).date();
        addComing(runs, schedule, day, zone);
    }
    std::ranges::stable_sort(runs, {}, &Run::time);
    const QLocale locale;
    line.title = day == today ? QCoreApplication::translate("Jobs", "Today's schedule")
                              : QCoreApplication::translate("Jobs", "The next schedule");
    line.day = QCoreApplication::translate("Jobs", "%1, New York time").arg(locale.toString(day, QStringLiteral("ddd d MMM")));
    for (const Run &run : runs) {
        line.runs.append(QVariantMap{{QStringLiteral("minutes"), run.time.time().msecsSinceStartOfDay() / 60'000},
            {QStringLiteral("time"), run.time.toString(QStringLiteral("HH:mm"))}, {QStringLiteral("task"), taskTitle(run.task)},
            {QStringLiteral("state"), run.state}, {QStringLiteral("stateText"), run.stateText}});
    }
    return line;
}

} // namespace soundings::window
