#pragma once

namespace soundings::storage::migrations {

// What each transaction has changed, for every process that keeps copies. `tickers` is separated by blanks; empty: all.

inline constexpr const char *kChangesSqlite = R"sql(
CREATE TABLE changes (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    kinds   INTEGER NOT NULL,
    tickers TEXT NOT NULL
);
)sql";

inline constexpr const char *kChangesPostgres = R"sql(
CREATE TABLE changes (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kinds   integer NOT NULL,
    tickers text COLLATE "C" NOT NULL
);
)sql";

} // namespace soundings::storage::migrations
