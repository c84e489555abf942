#pragma once

namespace soundings::storage::migrations {

// Live portfolio sessions of a server without Redis, which keeps them in memory and writes them here. `holdings` and `body` are
// JSON. The analysis that a session runs is not here: it ends with its process.

inline constexpr const char *kSessionsSqlite = R"sql(
CREATE TABLE live_sessions (
    id               TEXT PRIMARY KEY,
    holdings         TEXT NOT NULL,
    holdings_changes INTEGER NOT NULL,
    holdings_version INTEGER NOT NULL,
    created_at       INTEGER NOT NULL,
    last_activity    INTEGER NOT NULL,
    newest_seq       INTEGER NOT NULL,
    forgotten_seq    INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE live_messages (
    session_id TEXT NOT NULL,
    seq        INTEGER NOT NULL,
    body       TEXT NOT NULL,
    PRIMARY KEY (session_id, seq)
) WITHOUT ROWID;

-- The one set of prices: a single row, and one for each ticker.
CREATE TABLE live_market (
    id     INTEGER PRIMARY KEY,
    number INTEGER NOT NULL,
    as_of  INTEGER NOT NULL,
    source TEXT NOT NULL
);
CREATE TABLE live_prices (
    ticker TEXT PRIMARY KEY,
    price  REAL NOT NULL
) WITHOUT ROWID;
)sql";

inline constexpr const char *kSessionsPostgres = R"sql(
CREATE TABLE live_sessions (
    id               text COLLATE "C" PRIMARY KEY,
    holdings         text COLLATE "C" NOT NULL,
    holdings_changes bigint NOT NULL,
    holdings_version bigint NOT NULL,
    created_at       bigint NOT NULL,
    last_activity    bigint NOT NULL,
    newest_seq       bigint NOT NULL,
    forgotten_seq    bigint NOT NULL
);

CREATE TABLE live_messages (
    session_id text COLLATE "C" NOT NULL,
    seq        bigint NOT NULL,
    body       text COLLATE "C" NOT NULL,
    PRIMARY KEY (session_id, seq)
);

CREATE TABLE live_market (
    id     integer PRIMARY KEY,
    number bigint NOT NULL,
    as_of  bigint NOT NULL,
    source text COLLATE "C" NOT NULL
);
CREATE TABLE live_prices (
    ticker text COLLATE "C" PRIMARY KEY,
    price  double precision NOT NULL
);
)sql";

} // namespace soundings::storage::migrations
