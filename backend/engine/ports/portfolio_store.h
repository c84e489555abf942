#pragma once

#include "base/result.h"
#include "domain/portfolio.h"

#include <functional>

namespace soundings::engine {

/// Portfolios. Thread-safe; every call may block on the database. An unknown portfolio is notFound.
class PortfolioStore {
public:
    virtual ~PortfolioStore() = default;

    /// By name.
    virtual Result<std::vector<Portfolio>> all() = 0;
    virtual Result<Portfolio> find(const QString &id) = 0;
    /// Stores the portfolio with its transactions. A conflict when another one has its name in any case.
    virtual Result<void> add(const Portfolio &portfolio) = 0;
    virtual Result<void> rename(const QString &id, const QString &name, const QString &description, Timestamp now) = 0;
    virtual Result<void> remove(const QString &id) = 0;

    /// Changes the transactions in one step that nobody else can come in between: `edit` is given the stored ones and turns them
    /// into the new ones, or says why not; then nothing is stored. It may run twice.
    using Edit = std::function<Result<void>(std::vector<Transaction> &transactions)>;
    virtual Result<Portfolio> change(const QString &id, Timestamp now, const Edit &edit) = 0;
};

} // namespace soundings::engine
