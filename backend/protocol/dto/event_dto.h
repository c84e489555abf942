#pragma once

#include "protocol/dto/job_dto.h"

#include <QStringList>

#include <variant>

namespace soundings::protocol {

/// Stored data of these stocks have changed.
struct DataEventDto {
    enum class Kind { prices, scores, cache };
    Kind kind = Kind::prices;
    bool all = false; ///< of so many that all count as changed
    QStringList tickers;
};

/// A message that this client has no use for.
struct OtherEventDto { };

using EventDto = std::variant<OtherEventDto, JobDto, WorkerDto, DataEventDto>;

} // namespace soundings::protocol
