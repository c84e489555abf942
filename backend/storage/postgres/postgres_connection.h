#pragma once

#include "storage/postgres/postgres_module.h"

#include <memory>

namespace soundings::storage::postgres {

/// A connection to PostgreSQL through libpqxx; its source is the only file that knows libpqxx and its versions.
class PostgresConnection final : public sql::Connection {
public:
    /// Throws sql::Failure: unavailable when the server does not answer within a few seconds or refuses the login.
    PostgresConnection(const Address &address, const OpenOptions &options);
    ~PostgresConnection() override;

    sql::Dialect dialect() const override { return sql::Dialect::postgres; }
    sql::Statement &prepared(std::string_view text) override;
    void execute(const std::string &script) override;
    void begin(sql::Access access) override;
    void commit() override;
    void rollback() noexcept override;
    void lockPriceWriters() override;
    void insertBars(std::int64_t stock, std::int64_t batch, std::span<const PriceBar> bars, bool fresh) override;

    /// "15.18"
    QString serverVersion();

private:
    class Session;
    class PreparedStatement;

    void forgetStatements();

    std::unique_ptr<Session> m_session;
    sql::Access m_access = sql::Access::read;
    bool m_inTransaction = false;
};

} // namespace soundings::storage::postgres
