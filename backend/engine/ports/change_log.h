#pragma once

#include "base/result.h"
#include "domain/ticker.h"

#include <QFlags>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace soundings::engine {

/// What kind of data a transaction wrote.
enum class DataKind {
    stocks = 1, ///< which stocks there are, and their names, sectors, ...
    fundamentals = 2,
    prices = 4,
    scores = 8,
    history = 16, ///< daily snapshots of scores
};
Q_DECLARE_FLAGS(DataKinds, DataKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(DataKinds)

/// What one committed transaction has changed.
struct DataChange {
    std::int64_t number = 0; ///< rises in the order of the commits
    DataKinds kinds;
    std::vector<Ticker> tickers; ///< empty: so many that all count as changed
};

/// The changes of the stored data by every program that writes to the same database, written in the transactions that make
/// them: who keeps copies of the data learns here what no longer holds. Thread-safe; calls may block on the database.
class ChangeLog {
public:
    virtual ~ChangeLog() = default;

    /// Number of the last change; 0: there has been none.
    virtual Result<std::int64_t> newest() = 0;
    /// The changes after `number`, oldest first. nullopt: some of them have been forgotten, so that everything may have changed.
    virtual Result<std::optional<std::vector<DataChange>>> since(std::int64_t number) = 0;
    /// `committed` is called after each commit of this process, in its thread, before the writing call returns. Set once, before
    /// the store is used.
    virtual void setObserver(std::function<void()> committed) = 0;
};

} // namespace soundings::engine
