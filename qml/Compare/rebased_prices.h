#pragma once

#include "protocol/dto/price_dto.h"

#include <QList>

namespace soundings::window {

/// The prices of several stocks on the days that all of them have, each beginning at 100.
struct RebasedPrices {
    std::vector<QDate> days; ///< ascending
    std::vector<std::vector<double>> lines; ///< one a stock, in the order they were given
};

/// Of adjusted closes where a stock has them on each of those days, else of closes. Without a common day, or with a first price
/// that is not above zero, all is empty.
RebasedPrices rebase(const QList<protocol::PriceHistoryDto> &histories);

} // namespace soundings::window
