#pragma once

namespace soundings::storage::migrations {

// Days are counted from 1970-01-01, moments are milliseconds UTC, flags are 0 and 1. NULL is "not known" for numbers; for texts
// it is the empty text. Figures are double precision, so that what is read is exactly what was written.

inline constexpr const char *kInitialSqlite = R"sql(
CREATE TABLE stocks (
    id           INTEGER PRIMARY KEY,
    uuid         TEXT NOT NULL UNIQUE,
    ticker       TEXT NOT NULL UNIQUE,
    name         TEXT NOT NULL,
    name_key     TEXT NOT NULL,          -- the name in lower case, for searching and sorting
    isin         TEXT NOT NULL,
    type         TEXT NOT NULL,
    sector       TEXT NOT NULL,
    industry     TEXT NOT NULL,
    market_cap   REAL,
    currency     TEXT NOT NULL,
    exchange     TEXT NOT NULL,
    source       TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    last_updated INTEGER NOT NULL,
    is_deleted   INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX stocks_live ON stocks (ticker) WHERE is_deleted = 0;
CREATE INDEX stocks_sector ON stocks (sector, ticker) WHERE is_deleted = 0;

-- One row for each delivery of prices: where the bars of that transaction came from.
CREATE TABLE price_batches (
    id         INTEGER PRIMARY KEY,
    source     TEXT NOT NULL,
    fetched_at INTEGER NOT NULL
);

CREATE TABLE prices (
    stock_id       INTEGER NOT NULL REFERENCES stocks (id),
    day            INTEGER NOT NULL,
    open           REAL,
    high           REAL,
    low            REAL,
    close          REAL NOT NULL,
    adjusted_close REAL,
    volume         REAL,
    batch_id       INTEGER NOT NULL,
    PRIMARY KEY (stock_id, day)
) WITHOUT ROWID;

-- The newest bar of each stock, kept in the transaction that writes its prices.
CREATE TABLE quotes (
    stock_id       INTEGER PRIMARY KEY REFERENCES stocks (id),
    day            INTEGER NOT NULL,
    price          REAL NOT NULL,
    previous_close REAL,
    volume         REAL,
    batch_id       INTEGER NOT NULL
);

CREATE TABLE fundamentals (
    stock_id INTEGER PRIMARY KEY REFERENCES stocks (id),
    pe_ratio REAL, ev_ebitda REAL, peg_ratio REAL, pb_ratio REAL, ps_ratio REAL,
    roic REAL, roe REAL, gross_margin REAL, operating_margin REAL, net_margin REAL,
    debt_equity REAL, current_ratio REAL, interest_coverage REAL, fcf_yield REAL,
    revenue_growth REAL, earnings_growth REAL,
    dividend_yield REAL, payout_ratio REAL,
    source     TEXT NOT NULL,
    as_of      INTEGER NOT NULL,
    fetched_at INTEGER NOT NULL
);

-- Every stock has a row here from its beginning; signal is NULL until it is scored, total while it is not rated.
CREATE TABLE scores (
    stock_id      INTEGER PRIMARY KEY REFERENCES stocks (id),
    total         REAL,
    value         REAL,
    quality       REAL,
    momentum      REAL,
    health        REAL,
    signal        TEXT,
    profile       TEXT,
    coverage      REAL,
    has_momentum  INTEGER,
    peer_group    TEXT,
    calculated_at INTEGER
);
CREATE INDEX scores_total ON scores (total DESC);
CREATE INDEX scores_signal ON scores (signal);

-- Factors and texts, apart because lists do not read them.
CREATE TABLE score_details (
    stock_id INTEGER PRIMARY KEY REFERENCES stocks (id),
    details  TEXT NOT NULL
);

CREATE TABLE score_history (
    stock_id INTEGER NOT NULL REFERENCES stocks (id),
    day      INTEGER NOT NULL,
    total    REAL,
    value    REAL,
    quality  REAL,
    momentum REAL,
    health   REAL,
    signal   TEXT NOT NULL,
    PRIMARY KEY (stock_id, day)
) WITHOUT ROWID;

-- What is usual in a sector, from the last scoring.
CREATE TABLE sector_medians (
    sector TEXT PRIMARY KEY,
    stocks INTEGER NOT NULL,
    total REAL, value REAL, quality REAL, momentum REAL, health REAL,
    pe_ratio REAL, ev_ebitda REAL, peg_ratio REAL, pb_ratio REAL,
    ps_ratio REAL, roic REAL, roe REAL, gross_margin REAL,
    operating_margin REAL, net_margin REAL, debt_equity REAL,
    current_ratio REAL, interest_coverage REAL, fcf_yield REAL,
    revenue_growth REAL, earnings_growth REAL, dividend_yield REAL,
    payout_ratio REAL
) WITHOUT ROWID;

CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
)sql";

inline constexpr const char *kInitialPostgres = R"sql(
CREATE TABLE stocks (
    id           integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uuid         text COLLATE "C" NOT NULL UNIQUE,
    ticker       text COLLATE "C" NOT NULL UNIQUE,
    name         text COLLATE "C" NOT NULL,
    name_key     text COLLATE "C" NOT NULL,
    isin         text COLLATE "C" NOT NULL,
    type         text COLLATE "C" NOT NULL,
    sector       text COLLATE "C" NOT NULL,
    industry     text COLLATE "C" NOT NULL,
    market_cap   double precision,
    currency     text COLLATE "C" NOT NULL,
    exchange     text COLLATE "C" NOT NULL,
    source       text COLLATE "C" NOT NULL,
    created_at   bigint NOT NULL,
    last_updated bigint NOT NULL,
    is_deleted   smallint NOT NULL DEFAULT 0
);
CREATE INDEX stocks_live ON stocks (ticker) WHERE is_deleted = 0;
CREATE INDEX stocks_sector ON stocks (sector, ticker) WHERE is_deleted = 0;

CREATE TABLE price_batches (
    id         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source     text COLLATE "C" NOT NULL,
    fetched_at bigint NOT NULL
);

CREATE TABLE prices (
    stock_id       integer NOT NULL REFERENCES stocks (id),
    day            integer NOT NULL,
    batch_id       integer NOT NULL,
    open           double precision,
    high           double precision,
    low            double precision,
    close          double precision NOT NULL,
    adjusted_close double precision,
    volume         double precision,
    PRIMARY KEY (stock_id, day)
);

CREATE TABLE quotes (
    stock_id       integer PRIMARY KEY REFERENCES stocks (id),
    day            integer NOT NULL,
    price          double precision NOT NULL,
    previous_close double precision,
    volume         double precision,
    batch_id       integer NOT NULL
);

CREATE TABLE fundamentals (
    stock_id integer PRIMARY KEY REFERENCES stocks (id),
    pe_ratio double precision, ev_ebitda double precision, peg_ratio double precision, pb_ratio double precision,
    ps_ratio double precision, roic double precision, roe double precision, gross_margin double precision,
    operating_margin double precision, net_margin double precision, debt_equity double precision,
    current_ratio double precision, interest_coverage double precision, fcf_yield double precision,
    revenue_growth double precision, earnings_growth double precision, dividend_yield double precision,
    payout_ratio double precision,
    source     text COLLATE "C" NOT NULL,
    as_of      integer NOT NULL,
    fetched_at bigint NOT NULL
);

CREATE TABLE scores (
    stock_id      integer PRIMARY KEY REFERENCES stocks (id),
    total         double precision,
    value         double precision,
    quality       double precision,
    momentum      double precision,
    health        double precision,
    signal        text COLLATE "C",
    profile       text COLLATE "C",
    coverage      double precision,
    has_momentum  smallint,
    peer_group    text COLLATE "C",
    calculated_at bigint
);
CREATE INDEX scores_total ON scores (total DESC NULLS LAST);
CREATE INDEX scores_signal ON scores (signal);

CREATE TABLE score_details (
    stock_id integer PRIMARY KEY REFERENCES stocks (id),
    details  text NOT NULL
);

CREATE TABLE score_history (
    stock_id integer NOT NULL REFERENCES stocks (id),
    day      integer NOT NULL,
    total    double precision,
    value    double precision,
    quality  double precision,
    momentum double precision,
    health   double precision,
    signal   text COLLATE "C" NOT NULL,
    PRIMARY KEY (stock_id, day)
);

-- What is usual in a sector, from the last scoring.
CREATE TABLE sector_medians (
    sector text COLLATE "C" PRIMARY KEY,
    stocks integer NOT NULL,
    total double precision, value double precision, quality double precision, momentum double precision, health double precision,
    pe_ratio double precision, ev_ebitda double precision, peg_ratio double precision, pb_ratio double precision,
    ps_ratio double precision, roic double precision, roe double precision, gross_margin double precision,
    operating_margin double precision, net_margin double precision, debt_equity double precision,
    current_ratio double precision, interest_coverage double precision, fcf_yield double precision,
    revenue_growth double precision, earnings_growth double precision, dividend_yield double precision,
    payout_ratio double precision
);

CREATE TABLE settings (
    key   text COLLATE "C" PRIMARY KEY,
    value text NOT NULL
);
)sql";

} // namespace soundings::storage::migrations
