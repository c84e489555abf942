#pragma once

#include "engine/ports/token_store.h"
#include "storage/sql/database.h"

namespace soundings::storage::sql {

class SqlTokenStore final : public engine::TokenStore {
public:
    explicit SqlTokenStore(Database &database)
        : m_database(database)
    {
    }

    Result<std::vector<ApiToken>> all() override;
    Result<void> add(const ApiToken &token) override;
    Result<void> remove(const QString &name) override;
    Result<void> markUsed(std::span<const engine::TokenUse> uses) override;
    Result<void> addPairing(const engine::PairingCode &code, Timestamp now) override;
    Result<TokenScope> takePairing(const QByteArray &digest, Timestamp now) override;
    Result<void> dropPairings() override;

private:
    Database &m_database;
};

} // namespace soundings::storage::sql
