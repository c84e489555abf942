#pragma once

namespace soundings::storage::migrations {

// Watchlists and portfolios. They name tickers and not rows of stocks, so that they outlive a stock that is deleted.

inline constexpr const char *kPortfoliosSqlite = R"sql(
CREATE TABLE watchlists (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    name_key    TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE watchlist_items (
    watchlist_id   TEXT NOT NULL REFERENCES watchlists (id) ON DELETE CASCADE,
    ticker         TEXT NOT NULL,
    notes          TEXT NOT NULL,
    target_price   REAL,
    price_when_set REAL,
    added_at       INTEGER NOT NULL,
    PRIMARY KEY (watchlist_id, ticker)
) WITHOUT ROWID;

CREATE TABLE portfolios (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    name_key    TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL
) WITHOUT ROWID;

-- `place` counts the transactions of a portfolio in the order in which they take effect.
CREATE TABLE transactions (
    portfolio_id TEXT NOT NULL REFERENCES portfolios (id) ON DELETE CASCADE,
    place        INTEGER NOT NULL,
    id           TEXT NOT NULL,
    ticker       TEXT NOT NULL,
    kind         TEXT NOT NULL,
    day          INTEGER NOT NULL,
    shares       REAL NOT NULL,
    price        REAL NOT NULL,
    fees         REAL NOT NULL,
    note         TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    PRIMARY KEY (portfolio_id, place)
) WITHOUT ROWID;
)sql";

inline constexpr const char *kPortfoliosPostgres = R"sql(
CREATE TABLE watchlists (
    id          text COLLATE "C" PRIMARY KEY,
    name        text COLLATE "C" NOT NULL,
    name_key    text COLLATE "C" NOT NULL UNIQUE,
    description text COLLATE "C" NOT NULL,
    created_at  bigint NOT NULL,
    updated_at  bigint NOT NULL
);

CREATE TABLE watchlist_items (
    watchlist_id   text COLLATE "C" NOT NULL REFERENCES watchlists (id) ON DELETE CASCADE,
    ticker         text COLLATE "C" NOT NULL,
    notes          text COLLATE "C" NOT NULL,
    target_price   double precision,
    price_when_set double precision,
    added_at       bigint NOT NULL,
    PRIMARY KEY (watchlist_id, ticker)
);

CREATE TABLE portfolios (
    id          text COLLATE "C" PRIMARY KEY,
    name        text COLLATE "C" NOT NULL,
    name_key    text COLLATE "C" NOT NULL UNIQUE,
    description text COLLATE "C" NOT NULL,
    created_at  bigint NOT NULL,
    updated_at  bigint NOT NULL
);

CREATE TABLE transactions (
    portfolio_id text COLLATE "C" NOT NULL REFERENCES portfolios (id) ON DELETE CASCADE,
    place        integer NOT NULL,
    id           text COLLATE "C" NOT NULL,
    ticker       text COLLATE "C" NOT NULL,
    kind         text COLLATE "C" NOT NULL,
    day          integer NOT NULL,
    shares       double precision NOT NULL,
    price        double precision NOT NULL,
    fees         double precision NOT NULL,
    note         text COLLATE "C" NOT NULL,
    created_at   bigint NOT NULL,
    PRIMARY KEY (portfolio_id, place)
);
)sql";

} // namespace soundings::storage::migrations
