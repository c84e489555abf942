#pragma once

#include "engine/ports/session_archive.h"
#include "storage/sql/database.h"

namespace soundings::storage::sql {

/// Live sessions as tables. A batch is one transaction, so that what is found after a crash is the state of one moment.
class SqlSessionArchive final : public engine::SessionArchive {
public:
    explicit SqlSessionArchive(Database &database)
        : m_database(database)
    {
    }

    Result<engine::ArchivedState> load() override;
    Result<void> save(const engine::ArchiveBatch &batch) override;

private:
    Database &m_database;
};

} // namespace soundings::storage::sql
