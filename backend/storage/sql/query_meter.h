#pragma once

#include "engine/ports/query_numbers.h"

#include <string_view>

namespace soundings::storage::sql {

/// Counts the statements of this process, and logs those that take long. Thread-safe.
class QueryMeter {
public:
    static void observe(std::string_view text, std::chrono::steady_clock::duration time);
    static engine::QueryNumbers numbers();
    /// 0: none is logged.
    static void setSlow(std::chrono::milliseconds limit);
};

} // namespace soundings::storage::sql
