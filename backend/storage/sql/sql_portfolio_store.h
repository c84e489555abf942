#pragma once

#include "engine/ports/portfolio_store.h"
#include "storage/sql/database.h"

namespace soundings::storage::sql {

class SqlPortfolioStore final : public engine::PortfolioStore {
public:
    explicit SqlPortfolioStore(Database &database)
        : m_database(database)
    {
    }

    Result<std::vector<Portfolio>> all() override;
    Result<Portfolio> find(const QString &id) override;
    Result<void> add(const Portfolio &portfolio) override;
    Result<void> rename(const QString &id, const QString &name, const QString &description, Timestamp now) override;
    Result<void> remove(const QString &id) override;
    Result<Portfolio> change(const QString &id, Timestamp now, const Edit &edit) override;

private:
    Database &m_database;
};

} // namespace soundings::storage::sql
