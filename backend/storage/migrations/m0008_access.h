#pragma once

namespace soundings::storage::migrations {

// Who may use the server, and what they changed. Secrets are kept as their SHA-256 only. `number` counts the entries of the audit
// log, of which the oldest are dropped.

inline constexpr const char *kAccessSqlite = R"sql(
CREATE TABLE api_tokens (
    name         TEXT PRIMARY KEY,
    digest       TEXT NOT NULL UNIQUE,
    scope        TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    expires_at   INTEGER,
    last_used_at INTEGER
) WITHOUT ROWID;

CREATE TABLE pairing_codes (
    digest     TEXT PRIMARY KEY,
    scope      TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE audit_log (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    at         INTEGER NOT NULL,
    who        TEXT NOT NULL,
    peer       TEXT NOT NULL,
    action     TEXT NOT NULL,
    subject    TEXT NOT NULL,
    outcome    INTEGER NOT NULL,
    request_id TEXT NOT NULL
);
)sql";

inline constexpr const char *kAccessPostgres = R"sql(
CREATE TABLE api_tokens (
    name         text COLLATE "C" PRIMARY KEY,
    digest       text COLLATE "C" NOT NULL UNIQUE,
    scope        text COLLATE "C" NOT NULL,
    created_at   bigint NOT NULL,
    expires_at   bigint,
    last_used_at bigint
);

CREATE TABLE pairing_codes (
    digest     text COLLATE "C" PRIMARY KEY,
    scope      text COLLATE "C" NOT NULL,
    expires_at bigint NOT NULL
);

CREATE TABLE audit_log (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         bigint NOT NULL,
    who        text COLLATE "C" NOT NULL,
    peer       text COLLATE "C" NOT NULL,
    action     text COLLATE "C" NOT NULL,
    subject    text COLLATE "C" NOT NULL,
    outcome    integer NOT NULL,
    request_id text COLLATE "C" NOT NULL
);
)sql";

} // namespace soundings::storage::migrations
