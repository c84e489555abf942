#pragma once

#include "base/result.h"
#include "domain/price_series.h"

#include <memory>
#include <span>
#include <vector>

namespace soundings::engine {

struct PriceWriteCounts {
    int stored = 0; ///< days that were not there
    int replaced = 0; ///< days of the same kind of source that were overwritten
    int sampleRemoved = 0; ///< simulated days that gave way to real ones
};

/// One transaction of price writes. Destroying it without commit() undoes everything.
class PriceWriter {
public:
    virtual ~PriceWriter() = default;
    /// Bars in any order, each day once. An unknown ticker becomes a stock. Real prices remove the ticker's sample ones first;
    /// sample prices never replace real ones (nothing is written then, counts are 0).
    virtual Result<PriceWriteCounts> write(const Ticker &ticker, std::span<const PriceBar> bars) = 0;
    virtual Result<void> commit() = 0;
};

/// Daily prices. Thread-safe; every call may block on the database.
class PriceStore {
public:
    virtual ~PriceStore() = default;

    /// Days within the range, oldest first; an empty series when there is none. notFound for an unknown ticker.
    virtual Result<PriceHistory> history(const Ticker &ticker, const DayRange &range = {}) = 0;
    /// The newest `bars` days of every stock that has prices, by ticker.
    virtual Result<std::vector<PriceHistory>> newest(int bars) = 0;
    /// `source` as in Provenance: "sample", "csv", ... The writer belongs to the calling thread.
    virtual Result<std::unique_ptr<PriceWriter>> beginWrite(const QString &source, Timestamp fetchedAt) = 0;
};

} // namespace soundings::engine
