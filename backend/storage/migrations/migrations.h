#pragma once

#include "storage/sql/connection.h"

#include <span>

namespace soundings::storage {

/// One step of the schema, written once for each kind of database. Never edited after a release; a change is a new step.
struct Migration {
    int number;
    const char *name;
    const char *sqlite;
    const char *postgres;
};

/// Every step, numbered from 1 without gaps.
std::span<const Migration> allMigrations();
int newestSchemaVersion();

/// The version that the open database has; 0 when it is empty. Throws sql::Failure.
int schemaVersionOf(sql::Connection &connection);

/// Runs the missing steps in one transaction, one process at a time, and writes each into schema_migrations. Throws sql::Failure:
/// schemaTooNew, or readOnly when `readOnly` and a step is missing. `shown` names the database in messages.
void migrate(sql::Connection &connection, bool readOnly, const QString &shown);

} // namespace soundings::storage
