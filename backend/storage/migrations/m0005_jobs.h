#pragma once

namespace soundings::storage::migrations {

// Jobs and who works on them. `state` is a JobState by number. `phase` is what a job is waiting for: 0 its time, 1 a worker, 2
// the end of its run, 3 nothing. `args`, `kwargs`, `result` and `error` are JSON; `log` is lines of text. `alone_task` is filled
// while a job runs of whose task only one may run, and so the database itself forbids a second.
// Each phase has an index of its own, so that a step of a job touches few pages; together they count jobs by state.

inline constexpr const char *kJobsSqlite = R"sql(
CREATE TABLE jobs (
    number        INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    task          TEXT NOT NULL,
    state         INTEGER NOT NULL,
    phase         INTEGER NOT NULL,
    priority      INTEGER NOT NULL,
    not_before    INTEGER,
    queued_at     INTEGER NOT NULL,
    started_at    INTEGER,
    finished_at   INTEGER,
    runtime_ms    INTEGER,
    attempts      INTEGER NOT NULL DEFAULT 0,
    failures      INTEGER NOT NULL DEFAULT 0,
    losses        INTEGER NOT NULL DEFAULT 0,
    claims        INTEGER NOT NULL DEFAULT 0,
    worker        TEXT,
    worker_name   TEXT,
    alone_task    TEXT,
    cancel_asked  INTEGER NOT NULL DEFAULT 0,
    progress      REAL,
    progress_note TEXT,
    args          TEXT NOT NULL,
    kwargs        TEXT NOT NULL,
    result        TEXT,
    error         TEXT,
    log           TEXT
);
CREATE UNIQUE INDEX jobs_alone ON jobs (alone_task) WHERE alone_task IS NOT NULL;
CREATE INDEX jobs_due ON jobs (not_before, state) WHERE phase = 0;
CREATE INDEX jobs_ready ON jobs (priority, number, state) WHERE phase = 1;
CREATE INDEX jobs_taken ON jobs (worker, state) WHERE phase = 2;
CREATE INDEX jobs_finished ON jobs (state, number) WHERE phase = 3;

CREATE TABLE job_workers (
    id              TEXT PRIMARY KEY,
    name            TEXT NOT NULL,
    machine         TEXT NOT NULL,
    pid             INTEGER NOT NULL,
    process_started INTEGER NOT NULL,
    concurrency     INTEGER NOT NULL,
    active          INTEGER NOT NULL,
    processed       INTEGER NOT NULL,
    software        TEXT NOT NULL,
    last_seen       INTEGER NOT NULL
) WITHOUT ROWID;
)sql";

inline constexpr const char *kJobsPostgres = R"sql(
CREATE TABLE jobs (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id            text COLLATE "C" NOT NULL UNIQUE,
    task          text COLLATE "C" NOT NULL,
    state         smallint NOT NULL,
    phase         smallint NOT NULL,
    priority      smallint NOT NULL,
    not_before    bigint,
    queued_at     bigint NOT NULL,
    started_at    bigint,
    finished_at   bigint,
    runtime_ms    bigint,
    attempts      integer NOT NULL DEFAULT 0,
    failures      integer NOT NULL DEFAULT 0,
    losses        integer NOT NULL DEFAULT 0,
    claims        bigint NOT NULL DEFAULT 0,
    worker        text COLLATE "C",
    worker_name   text COLLATE "C",
    alone_task    text COLLATE "C",
    cancel_asked  smallint NOT NULL DEFAULT 0,
    progress      double precision,
    progress_note text COLLATE "C",
    args          text COLLATE "C" NOT NULL,
    kwargs        text COLLATE "C" NOT NULL,
    result        text COLLATE "C",
    error         text COLLATE "C",
    log           text COLLATE "C"
);
CREATE UNIQUE INDEX jobs_alone ON jobs (alone_task) WHERE alone_task IS NOT NULL;
CREATE INDEX jobs_due ON jobs (not_before, state) WHERE phase = 0;
CREATE INDEX jobs_ready ON jobs (priority, number, state) WHERE phase = 1;
CREATE INDEX jobs_taken ON jobs (worker, state) WHERE phase = 2;
CREATE INDEX jobs_finished ON jobs (state, number) WHERE phase = 3;

CREATE TABLE job_workers (
    id              text COLLATE "C" PRIMARY KEY,
    name            text COLLATE "C" NOT NULL,
    machine         text COLLATE "C" NOT NULL,
    pid             bigint NOT NULL,
    process_started bigint NOT NULL,
    concurrency     integer NOT NULL,
    active          integer NOT NULL,
    processed       bigint NOT NULL,
    software        text COLLATE "C" NOT NULL,
    last_seen       bigint NOT NULL
);
)sql";

} // namespace soundings::storage::migrations
