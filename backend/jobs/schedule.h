#pragma once

#include "jobs/schedule_rule.h"

#include <QString>

#include <optional>
#include <vector>

namespace soundings::jobs {

/// A task that is run by the clock.
///
/// Runs that were missed, because nothing ran or the computer slept, are made up for by one: the newest of them, unless it is
/// `grace` late by now; older ones are dropped.
struct ScheduleEntry {
    QString name; ///< "refresh"; part of what is stored, so it never changes
    QString task;
    ScheduleRule rule;
    std::optional<std::chrono::minutes> grace = {}; ///< none: however late
};

/// What Soundings does by itself.
std::vector<ScheduleEntry> defaultSchedule();

/// The id of the run of an entry that is planned for that moment: always the same, so that a queue takes it once, whoever
/// brings it and how often.
QString scheduledJobId(const QString &entry, Timestamp planned);

} // namespace soundings::jobs
