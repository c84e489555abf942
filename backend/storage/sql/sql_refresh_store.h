#pragma once

#include "engine/ports/refresh_store.h"
#include "storage/sql/database.h"

namespace soundings::storage::sql {

/// The notes of the refresh as two tables.
class SqlRefreshStore final : public engine::RefreshStore {
public:
    explicit SqlRefreshStore(Database &database)
        : m_database(database)
    {
    }

    Result<int> takeCalls(const QString &provider, Day utcDay, int wanted, int budget) override;
    Result<void> giveBackCalls(const QString &provider, Day utcDay, int calls) override;
    Result<int> callsSpent(const QString &provider, Day utcDay) override;
    Result<std::vector<engine::ProviderMark>> marks(const QString &provider) override;
    Result<void> saveMarks(const QString &provider, std::span<const engine::ProviderMark> marks) override;
    Result<void> forgetMarks(const QString &provider) override;

private:
    Database &m_database;
};

} // namespace soundings::storage::sql
