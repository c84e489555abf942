#include "jobs/schedule_rule.h"

#include <algorithm>
#include <ranges>

namespace soundings::jobs {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

ScheduleRule ScheduleRule::hourlyWhileOpen(minutes afterClose)
{
    return {true, afterClose};
}

ScheduleRule ScheduleRule::afterClose(minutes delay)
{
    return {false, delay};
}

/// Ascending; none on a day without a session.
Result<std::vector<Timestamp>> ScheduleRule::momentsOf(Day day) const
{
    const TradingCalendar &calendar = TradingCalendar::nyse();
    std::vector<Timestamp> moments;
    SOUNDINGS_TRY(const bool isSession, calendar.isTradingDay(day));
    if (!isSession)
        return moments;
    SOUNDINGS_TRY(const minutes close, calendar.closeTime(day));
    // Clocks change on Sundays, so the rest of a session's day is as long as it looks.
    SOUNDINGS_TRY(const Timestamp opening, momentInNewYork(day, TradingCalendar::kOpenTime));
    const minutes length = close - TradingCalendar::kOpenTime;
    for (minutes time{0}; m_hourly && time < length; time += hours(1))
        moments.push_back(opening + time);
    moments.push_back(opening + length + m_delay);
    return moments;
}

Result<Timestamp> ScheduleRule::next(Timestamp time) const
{
    SOUNDINGS_TRY(const Day today, dayInNewYork(time));
    for (Day day = today;; day += days(1)) {
        SOUNDINGS_TRY(const auto moments, momentsOf(day));
        if (const auto found = std::ranges::upper_bound(moments, time); found != moments.end())
            return *found;
    }
}

Result<Timestamp> ScheduleRule::newest(Timestamp time) const
{
    SOUNDINGS_TRY(const Day today, dayInNewYork(time));
    for (Day day = today;; day -= days(1)) {
        SOUNDINGS_TRY(const auto moments, momentsOf(day));
        if (const auto after = std::ranges::upper_bound(moments, time); after != moments.begin())
            return *std::ranges::prev(after);
    }
}

std::vector<Timestamp> ScheduleRule::preview(Timestamp time, int count) const
{
    std::vector<Timestamp> moments;
    for (Result<Timestamp> moment = next(time); moment && std::ssize(moments) < count; moment = next(*moment))
        moments.push_back(*moment);
    return moments;
}

QString ScheduleRule::words() const
{
    const QString minutesLater =
        m_delay == minutes(1) ? QStringLiteral("one minute") : QStringLiteral("%1 minutes").arg(m_delay.count());
    if (m_hourly) {
        return QStringLiteral("Every hour while the New York Stock Exchange is open, first at 09:30, and %1 after it closes")
            .arg(minutesLater);
    }
    return QStringLiteral("On trading days, %1 after the New York Stock Exchange closes").arg(minutesLater);
}

} // namespace soundings::jobs
