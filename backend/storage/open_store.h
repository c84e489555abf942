#pragma once

#include "base/result.h"
#include "engine/ports/query_numbers.h"
#include "engine/ports/store.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <memory>

namespace soundings::storage {

struct OpenOptions {
    int connections = 8; ///< at most so many at once; opened when they are first needed
    std::chrono::milliseconds busyTimeout{5000}; ///< how long to wait for another writer
    bool readOnly = false; ///< never writes, and so refuses a database that needs a migration
    std::chrono::milliseconds slowQuery{0}; ///< statements that take as long are logged, of all stores of the process; 0: none
    std::int64_t maxBytes = 0; ///< SQLite: writes beyond this file size fail with diskFull; 0 = no limit
};

/// Opens the database that a URL names and runs its migrations.
///
/// `sqlite:///relative/path`, `sqlite:////absolute/path`, or `postgresql://user:password@host:port/database[?parameters]`.
/// Errors: invalidArgument (bad URL), schemaTooNew, locked, readOnly, diskFull, corrupt (not a database, or not ours),
/// unavailable (the server does not answer), io.
Result<std::unique_ptr<engine::Store>> openStore(const QString &databaseUrl, const OpenOptions &options = {});

/// Proves by a transaction that changes nothing that a store which is there already would take a write; waits for another writer
/// as one would. Errors are those of openStore().
Result<void> tryWriting(const QString &databaseUrl, const OpenOptions &options = {});

/// The same for everybody who names this database, which is there, in whatever way; different for every other one, a copy of it
/// too. Tells whose is what where several databases keep something in one place.
Result<QByteArray> identityOf(const QString &databaseUrl);

/// What all stores of this process have done.
engine::QueryNumbers queryNumbers();

} // namespace soundings::storage
