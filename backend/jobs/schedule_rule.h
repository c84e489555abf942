#pragma once

#include "domain/trading_calendar.h"

#include <vector>

namespace soundings::jobs {

/// When something is due, as a rule over the sessions of the exchange: holidays, early closes and daylight saving are the
/// calendar's. What was due, what is next and the preview come from the same function. A value; thread-safe.
class ScheduleRule {
public:
    /// At the opening bell, every hour after it while the session lasts, and `afterClose` after the closing bell.
    static ScheduleRule hourlyWhileOpen(std::chrono::minutes afterClose);
    /// Once a session, `delay` after its closing bell.
    static ScheduleRule afterClose(std::chrono::minutes delay);

    /// The first moment after `time`. An error beyond the years of the calendar.
    Result<Timestamp> next(Timestamp time) const;
    /// The last moment that is not after `time`. An error before the years of the calendar.
    Result<Timestamp> newest(Timestamp time) const;
    /// The first `count` moments after `time`; fewer where the calendar ends.
    std::vector<Timestamp> preview(Timestamp time, int count) const;

    /// For people: "Every hour while ...".
    QString words() const;
    /// The zone whose clocks the rule follows.
    static QString timeZone() { return QStringLiteral("America/New_York"); }

private:
    ScheduleRule(bool hourly, std::chrono::minutes delay)
        : m_hourly(hourly)
        , m_delay(delay)
    {
    }
    Result<std::vector<Timestamp>> momentsOf(Day day) const;

    bool m_hourly; ///< also while the session lasts
    std::chrono::minutes m_delay;
};

} // namespace soundings::jobs
