#pragma once

#include "storage/sql/connection.h"

#include <vector>

namespace soundings::storage::postgres {

/// The parameters of a bulk insert: stock, batch, and the seven columns of the bars as texts of PostgreSQL arrays.
std::vector<sql::Value> barArrays(std::int64_t stock, std::int64_t batch, std::span<const PriceBar> bars);

} // namespace soundings::storage::postgres
