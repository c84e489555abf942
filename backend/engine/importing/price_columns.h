#pragma once

#include "base/result.h"
#include "domain/ticker.h"
#include "engine/importing/csv_reader.h"
#include "engine/importing/field_parsing.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace soundings::engine {

/// Where in a row of a price file everything stands, worked out from its header.
struct PriceColumns {
    static constexpr int kNone = -1;

    struct MatrixColumn {
        int at;
        Ticker ticker;
    };

    int date = kNone;
    int open = kNone, high = kNone, low = kNone, close = kNone, adjustedClose = kNone, volume = kNone;
    int ticker = kNone, dividend = kNone, split = kNone;
    std::vector<MatrixColumn> matrix = {}; ///< a matrix of closes when it is not empty
    std::size_t count = 0;
};

/// `given`: the ticker that the caller named for a file which does not name its own.
Result<PriceColumns> readPriceHeader(std::span<const std::string_view> header, const std::optional<Ticker> &given);

/// How a file writes dates and numbers, which only its rows tell.
struct Dialect {
    DateOrder dateOrder = DateOrder::monthFirst;
    bool orderIsGuessed = false; ///< no row tells whether the day or the month comes first
    bool decimalComma = false;
};

/// Looks at the rows that `reader` still has. Where no date tells the order by a number above 12, the one counts that has no
/// weekends among its days; month first where that does not tell either.
Dialect detectDialect(CsvReader reader, int dateColumn);

} // namespace soundings::engine
