#pragma once

#include "protocol/dto/price_dto.h"

#include <QStringList>

#include <vector>

namespace soundings::window {

/// Pearson's correlation of the daily returns of each pair, over the days that all have in common.
struct CorrelationMatrix {
    QStringList tickers;
    std::vector<std::vector<double>> values; ///< [row][column]; NaN where a price never moved
    int returns = 0; ///< days that it is made of
    QDate first, last;
    QString source; ///< "csv"; several with a comma
};

inline constexpr int kFewestReturns = 60; ///< as the engine's metrics ask for

/// A pure function that is run on a worker thread. Adjusted closes where every common day has one, else closes.
CorrelationMatrix correlationOf(const QList<protocol::PriceHistoryDto> &histories);

} // namespace soundings::window
