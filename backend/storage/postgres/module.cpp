// The one door into the module storage_postgres; see postgres_module.h.
#include "storage/postgres/postgres_connection.h"
#include "storage/postgres/postgres_module.h"

extern "C" Q_DECL_EXPORT soundings::storage::sql::Connection *soundingsConnectPostgres(
    const soundings::storage::postgres::Address &address, const soundings::storage::OpenOptions &options, QString *serverVersion)
{
    auto connection = std::make_unique<soundings::storage::postgres::PostgresConnection>(address, options);
    if (serverVersion)
        *serverVersion = connection->serverVersion();
    return connection.release();
}
