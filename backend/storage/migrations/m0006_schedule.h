#pragma once

namespace soundings::storage::migrations {

// Who fires the schedule, as a single row, and what is done of each of its entries. `done_until` is NULL until a scheduler has
// seen the entry.

inline constexpr const char *kScheduleSqlite = R"sql(
CREATE TABLE scheduler_lease (
    id         INTEGER PRIMARY KEY,
    holder     TEXT NOT NULL,
    fence      INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
);

CREATE TABLE schedule_marks (
    entry        TEXT PRIMARY KEY,
    done_until   INTEGER,
    last_planned INTEGER,
    last_job     TEXT NOT NULL DEFAULT '',
    is_paused    INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
)sql";

inline constexpr const char *kSchedulePostgres = R"sql(
CREATE TABLE scheduler_lease (
    id         integer PRIMARY KEY,
    holder     text COLLATE "C" NOT NULL,
    fence      bigint NOT NULL,
    expires_at bigint NOT NULL
);

CREATE TABLE schedule_marks (
    entry        text COLLATE "C" PRIMARY KEY,
    done_until   bigint,
    last_planned bigint,
    last_job     text COLLATE "C" NOT NULL DEFAULT '',
    is_paused    integer NOT NULL DEFAULT 0
);
)sql";

} // namespace soundings::storage::migrations
