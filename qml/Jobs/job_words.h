#pragma once

#include "protocol/dto/job_dto.h"

namespace soundings::window {

/// Where a job is, as people see it. QML knows them by the names that stateCode() gives.
enum class JobPhase { queued, running, retrying, done, failed, cancelled };

JobPhase phaseOf(const protocol::JobDto &job);
QString stateCode(JobPhase phase); ///< "queued", ...
QString stateText(JobPhase phase); ///< "Queued"
/// "Refresh stock data"; the name on the wire for a task of somebody else.
QString taskTitle(const QString &task);
/// Whether the schedule has ordered it.
bool isByClock(const protocol::JobDto &job);
QString triesText(int tries); ///< "1 try", "3 tries"
QString durationText(qint64 milliseconds); ///< "6 ms", "0.8 s", "41 s", "1 min 21 s"
/// "14:30" today, "Thu 16:30" within a week, else "12 Nov". In the local time of `now`; empty for no time.
QString momentText(const QDateTime &time, const QDateTime &now);
/// The same with seconds today: "14:30:00".
QString startText(const QDateTime &time, const QDateTime &now);
/// What came out, or what is wrong, in a few words; empty where there is nothing to say.
QString resultText(const protocol::JobDto &job, const QDateTime &now);

} // namespace soundings::window
