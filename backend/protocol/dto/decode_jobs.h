#pragma once

#include "base/result.h"
#include "protocol/dto/event_dto.h"

class QByteArray;

namespace soundings::protocol {

// Read leniently, as decode.h says.
Result<JobDto> decodeJob(const QByteArray &json);
Result<JobPageDto> decodeJobPage(const QByteArray &json);
Result<QList<WorkerDto>> decodeWorkers(const QByteArray &json);
Result<ScheduleDto> decodeSchedule(const QByteArray &json);
Result<EventDto> decodeEvent(const QByteArray &json);

} // namespace soundings::protocol
