#include "storage/sql/sql_token_store.h"

#include "storage/sql/query.h"

namespace soundings::storage::sql {

namespace {

Value value(std::optional<Timestamp> time)
{
    return time ? sql::value(*time) : Value();
}

std::optional<Timestamp> optionalTimestamp(const Query &query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional(query.timestamp(column));
}

Value textOf(const QByteArray &digest)
{
    return sql::value(QString::fromLatin1(digest));
}

} // namespace

Result<std::vector<ApiToken>> SqlTokenStore::all()
{
    return m_database.read([](Connection &connection) -> Result<std::vector<ApiToken>> {
        std::vector<ApiToken> tokens;
        Query query(connection, "SELECT name, digest, scope, created_at, expires_at, last_used_at FROM api_tokens ORDER BY name");
        while (query.next()) {
            const auto scope = tokenScopeFromText(query.text(2));
            if (!scope) {
                return fail(ErrorCode::corrupt,
                    QStringLiteral("The token “%1” has the scope “%2”, which this program does not know. Revoke it.")
                        .arg(query.text(0), query.text(2)));
            }
            tokens.push_back({query.text(0), *scope, query.text(1).toLatin1(), query.timestamp(3), optionalTimestamp(query, 4),
                optionalTimestamp(query, 5)});
        }
        return tokens;
    });
}

Result<void> SqlTokenStore::add(const ApiToken &token)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        const int added = run(connection,
            "INSERT INTO api_tokens (name, digest, scope, created_at, expires_at, last_used_at) VALUES ($1, $2, $3, $4, $5, $6) "
            "ON CONFLICT (name) DO NOTHING",
            {sql::value(token.name), textOf(token.digest), sql::value(toText(token.scope)), sql::value(token.createdAt),
                value(token.expiresAt), value(token.lastUsedAt)});
        if (added == 0) {
            return fail(ErrorCode::conflict,
                QStringLiteral("There is a token “%1” already. Revoke it first, or choose another name.").arg(token.name));
        }
        return {};
    });
}

Result<void> SqlTokenStore::remove(const QString &name)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        if (run(connection, "DELETE FROM api_tokens WHERE name = $1", {sql::value(name)}) == 0)
            return fail(ErrorCode::notFound, QStringLiteral("There is no token “%1”.").arg(name));
        return {};
    });
}

Result<void> SqlTokenStore::markUsed(std::span<const engine::TokenUse> uses)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        for (const engine::TokenUse &use : uses) {
            run(connection,
                "UPDATE api_tokens SET last_used_at = $2 WHERE digest = $1 AND (last_used_at IS NULL OR last_used_at < $2)",
                {textOf(use.digest), sql::value(use.at)});
        }
        return {};
    });
}

Result<void> SqlTokenStore::addPairing(const engine::PairingCode &code, Timestamp now)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        run(connection, "DELETE FROM pairing_codes WHERE expires_at <= $1", {sql::value(now)});
        run(connection, "INSERT INTO pairing_codes (digest, scope, expires_at) VALUES ($1, $2, $3)",
            {textOf(code.digest), sql::value(toText(code.scope)), sql::value(code.expiresAt)});
        return {};
    });
}

Result<TokenScope> SqlTokenStore::takePairing(const QByteArray &digest, Timestamp now)
{
    return m_database.write([&](Connection &connection) -> Result<TokenScope> {
        std::optional<TokenScope> scope;
        {
            Query query(connection, "SELECT scope FROM pairing_codes WHERE digest = $1 AND expires_at > $2",
                {textOf(digest), sql::value(now)});
            if (query.next())
                scope = tokenScopeFromText(query.text(0));
        }
        // Where two come at once, the database lets one of them delete it.
        if (!scope || run(connection, "DELETE FROM pairing_codes WHERE digest = $1", {textOf(digest)}) == 0)
            return fail(ErrorCode::notFound, QStringLiteral("There is no such code."));
        return *scope;
    });
}

Result<void> SqlTokenStore::dropPairings()
{
    return m_database.write([](Connection &connection) -> Result<void> {
        run(connection, "DELETE FROM pairing_codes", {});
        return {};
    });
}

} // namespace soundings::storage::sql
