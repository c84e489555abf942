#pragma once

#include "storage/open_store.h"
#include "storage/sql/connection.h"

#include <string>

namespace soundings::storage::postgres {

/// How to reach a PostgreSQL server.
struct Address {
    std::string connectString; ///< for libpq; may hold a password, so never shown
    QString shown; ///< "PostgreSQL at db.example.org:5432, database soundings"
};

/// What the module offers under the name kConnect: a new connection, which the caller owns, and the server's version ("15.18")
/// where `serverVersion` is not null. Throws sql::Failure.
using Connect = sql::Connection *(const Address &address, const OpenOptions &options, QString *serverVersion);
inline constexpr char kConnect[] = "soundingsConnectPostgres";

/// Loads the module, which stays loaded. It is a file of its own because libpqxx brings libpq, OpenLDAP, Kerberos and GnuTLS with
/// it: half of the start of a server that has its data in SQLite. Throws sql::Failure when the file is missing or damaged.
Connect *loadModule();

} // namespace soundings::storage::postgres
