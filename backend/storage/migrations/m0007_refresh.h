#pragma once

namespace soundings::storage::migrations {

// What the refresh of market data remembers: calls spent of each source's daily budget (days are UTC), and what a source said
// when it was last asked about a subject. `not_before` is 0 where nothing stands against asking again.

inline constexpr const char *kRefreshSqlite = R"sql(
CREATE TABLE provider_calls (
    provider TEXT NOT NULL,
    day      INTEGER NOT NULL,
    calls    INTEGER NOT NULL,
    PRIMARY KEY (provider, day)
) WITHOUT ROWID;

CREATE TABLE provider_marks (
    provider   TEXT NOT NULL,
    subject    TEXT NOT NULL,
    topic      TEXT NOT NULL,
    checked_at INTEGER NOT NULL,
    outcome    TEXT NOT NULL,
    not_before INTEGER NOT NULL,
    version    TEXT NOT NULL,
    message    TEXT NOT NULL,
    PRIMARY KEY (provider, subject, topic)
) WITHOUT ROWID;
)sql";

inline constexpr const char *kRefreshPostgres = R"sql(
CREATE TABLE provider_calls (
    provider text COLLATE "C" NOT NULL,
    day      integer NOT NULL,
    calls    bigint NOT NULL,
    PRIMARY KEY (provider, day)
);

CREATE TABLE provider_marks (
    provider   text COLLATE "C" NOT NULL,
    subject    text COLLATE "C" NOT NULL,
    topic      text COLLATE "C" NOT NULL,
    checked_at bigint NOT NULL,
    outcome    text COLLATE "C" NOT NULL,
    not_before bigint NOT NULL,
    version    text COLLATE "C" NOT NULL,
    message    text COLLATE "C" NOT NULL,
    PRIMARY KEY (provider, subject, topic)
);
)sql";

} // namespace soundings::storage::migrations
