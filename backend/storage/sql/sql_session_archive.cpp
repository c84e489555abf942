#include "storage/sql/sql_session_archive.h"

#include "engine/live/session_text.h"
#include "storage/sql/query.h"

namespace soundings::storage::sql {

using namespace engine;

namespace {

MarketPrices readMarket(Connection &connection)
{
    MarketPrices market;
    {
        Query row(connection, "SELECT number, as_of, source FROM live_market WHERE id = 1");
        if (row.next())
            market = {row.integer(0), row.timestamp(1), marketSourceFrom(row.text(2)), {}};
    }
    Query row(connection, "SELECT ticker, price FROM live_prices");
    while (row.next())
        market.prices.emplace(Ticker::fromCanonical(row.text(0)), row.real(1));
    return market;
}

void writeMarket(Connection &connection, const MarketPrices &market)
{
    run(connection,
        "INSERT INTO live_market (id, number, as_of, source) VALUES (1, $1, $2, $3) ON CONFLICT (id) DO UPDATE SET "
        "number = excluded.number, as_of = excluded.as_of, source = excluded.source",
        {value(market.number), value(market.asOf), value(nameOf(market.source))});
    for (const auto &[ticker, price] : market.prices) {
        run(connection,
            "INSERT INTO live_prices (ticker, price) VALUES ($1, $2) ON CONFLICT (ticker) DO UPDATE SET price = excluded.price",
            {value(ticker.text()), value(price)});
    }
}

std::vector<ArchivedSession> readSessions(Connection &connection)
{
    std::vector<ArchivedSession> sessions;
    Query row(connection,
        "SELECT id, holdings, holdings_changes, holdings_version, created_at, last_activity, newest_seq, forgotten_seq "
        "FROM live_sessions");
    while (row.next()) {
        sessions.push_back({row.text(0), holdingsFromText(row.bytes(1)), row.integer(2), row.integer(3), row.timestamp(4),
            row.timestamp(5), row.integer(6), row.integer(7)});
    }
    return sessions;
}

void writeSession(Connection &connection, const ArchivedSession &session)
{
    run(connection,
        "INSERT INTO live_sessions (id, holdings, holdings_changes, holdings_version, created_at, last_activity, newest_seq, "
        "forgotten_seq) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET holdings = excluded.holdings, "
        "holdings_changes = excluded.holdings_changes, holdings_version = excluded.holdings_version, "
        "created_at = excluded.created_at, last_activity = excluded.last_activity, newest_seq = excluded.newest_seq, "
        "forgotten_seq = excluded.forgotten_seq",
        {value(session.id), Value(toText(session.holdings)), value(session.holdingsChanges), value(session.holdingsVersion),
            value(session.createdAt), value(session.lastActivity), value(session.newestSeq), value(session.forgottenSeq)});
    if (session.forgottenSeq > 0) {
        run(connection, "DELETE FROM live_messages WHERE session_id = $1 AND seq <= $2",
            {value(session.id), value(session.forgottenSeq)});
    }
}

std::vector<ArchivedMessage> readMessages(Connection &connection)
{
    std::vector<ArchivedMessage> messages;
    Query row(connection, "SELECT session_id, seq, body FROM live_messages ORDER BY session_id, seq");
    while (row.next()) {
        messages.push_back({row.text(0), messageFromText(row.bytes(2))});
        messages.back().message.seq = row.integer(1);
    }
    return messages;
}

} // namespace

Result<ArchivedState> SqlSessionArchive::load()
{
    return m_database.read([](Connection &connection) -> Result<ArchivedState> {
        return ArchivedState{readMarket(connection), readSessions(connection), readMessages(connection)};
    });
}

Result<void> SqlSessionArchive::save(const ArchiveBatch &batch)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        for (const QString &id : batch.removed) {
            run(connection, "DELETE FROM live_sessions WHERE id = $1", {value(id)});
            run(connection, "DELETE FROM live_messages WHERE session_id = $1", {value(id)});
        }
        if (batch.market)
            writeMarket(connection, *batch.market);
        for (const ArchivedSession &session : batch.sessions)
            writeSession(connection, session);
        // One that is there was saved before by a commit whose outcome was not known.
        for (const ArchivedMessage &archived : batch.messages) {
            run(connection,
                "INSERT INTO live_messages (session_id, seq, body) VALUES ($1, $2, $3) ON CONFLICT (session_id, seq) DO NOTHING",
                {value(archived.sessionId), value(archived.message.seq), Value(toText(archived.message))});
        }
        return {};
    });
}

} // namespace soundings::storage::sql
