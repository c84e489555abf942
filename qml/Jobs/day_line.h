#pragma once

#include "protocol/dto/job_dto.h"

#include <QVariantList>

namespace soundings::window {

/// The runs of the schedule on one day in New York: what became of those that were, and those that come.
struct DayLine {
    QString title; ///< "Today's schedule", or that of the next day with runs
    QString day; ///< "Fri 20 Nov, New York time"
    QVariantList runs; ///< { minutes, time, task, state, stateText }, by time; minutes after midnight
    QDateTime next; ///< UTC; invalid: nothing is planned
};

DayLine dayLineOf(const protocol::ScheduleDto &schedule, const QList<protocol::JobDto> &jobs, const QDateTime &now);

} // namespace soundings::window
