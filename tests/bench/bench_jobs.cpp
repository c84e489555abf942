// Jobs from their order to their end through the queue in the database, beside what SQLite itself commits in the same run.
#include "bench_support.h"

#include "base/thread_group.h"
#include "jobs/job_runner.h"
#include "jobs/stored_job_queue.h"
#include "storage/open_store.h"

#include <QTemporaryDir>

#include <sqlite3.h>

#include <atomic>
#include <chrono>
#include <cstdio>

using namespace soundings;
using Seconds = std::chrono::duration<double>;
using std::chrono::steady_clock;

namespace {

constexpr int kJobs = 20'000;
constexpr int kRounds = 3;

template<class Work> double secondsOf(Work work)
{
    const auto begin = steady_clock::now();
    work();
    return Seconds(steady_clock::now() - begin).count();
}

/// Commits a second of one small row each, with the settings of our store: what a queue could do that commits once a job.
double rawCommits(const QString &path, const char *synchronous)
{
    sqlite3 *database = nullptr;
    sqlite3_open(qPrintable(path), &database);
    const auto run = [&](const QByteArray &sql) {
        if (sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(database));
    };
    run(QByteArray("PRAGMA journal_mode = WAL; PRAGMA synchronous = ") + synchronous);
    run("CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, text TEXT)");
    sqlite3_stmt *insert = nullptr;
    sqlite3_prepare_v2(
        database, "INSERT INTO t (text) VALUES ('a row about as long as a job of a few arguments')", -1, &insert, nullptr);
    const auto end = steady_clock::now() + std::chrono::seconds(1);
    int commits = 0;
    for (; steady_clock::now() < end; ++commits) {
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    sqlite3_close(database);
    return commits;
}

struct Round {
    double ordered = 0, run = 0, both = 0; ///< jobs a second
};

Round measure(const QString &path)
{
    auto store = storage::openStore(QStringLiteral("sqlite:///") + path);
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    const SystemClock clock;
    std::atomic<int> runs = 0;
    jobs::TaskRegistry tasks;
    tasks.add({.name = QStringLiteral("empty"),
        .body = [&](const QJsonArray &, const QJsonObject &,
                    const jobs::TaskContext &) -> std::expected<QJsonValue, jobs::TaskFailure> {
            ++runs;
            return QJsonValue();
        }});
    jobs::StoredJobQueue queue((*store)->jobs(), clock);
    const auto order = [&] {
        for (int i = 0; i < kJobs; ++i) {
            if (!queue.enqueue({.task = QStringLiteral("empty"), .args = {i}}))
                qFatal("a job could not be ordered");
        }
    };
    // Done is a job whose end is in the database.
    const auto waitForEnd = [&](std::int64_t last) {
        while (runs < last)
            QThread::msleep(1);
        while (
            queue.counts()->of(JobState::pending) + queue.counts()->of(JobState::started) + queue.counts()->of(JobState::received)
            > 0)
            QThread::msleep(1);
    };
    Round round;
    round.ordered = kJobs / secondsOf(order);
    jobs::JobRunner runner((*store)->jobs(), tasks, clock, {.name = QStringLiteral("bench"), .concurrency = 2});
    round.run = kJobs / secondsOf([&] {
        if (!runner.start())
            qFatal("the runner does not start");
        waitForEnd(kJobs);
    });
    queue.setRunner(&runner);
    round.both = kJobs / secondsOf([&] {
        order();
        waitForEnd(2 * kJobs);
    });
    queue.setRunner(nullptr);
    return round;
}

} // namespace

int main()
{
    std::printf("%s\n", qPrintable(bench::machine()));
    std::vector<double> normal, full, ordered, run, both;
    for (int i = 0; i < kRounds; ++i) {
        const QTemporaryDir folder;
        normal.push_back(rawCommits(folder.filePath(QStringLiteral("normal.db")), "NORMAL"));
        full.push_back(rawCommits(folder.filePath(QStringLiteral("full.db")), "FULL"));
        const Round round = measure(folder.filePath(QStringLiteral("jobs.db")));
        ordered.push_back(round.ordered);
        run.push_back(round.run);
        both.push_back(round.both);
    }
    const double peer = bench::median(normal);
    std::printf("raw SQLite, one small row a commit, as our store commits:  %8.0f commits/s\n", peer);
    std::printf("the same with an fsync a commit, for comparison:           %8.0f commits/s\n", bench::median(full));
    const auto line = [&](const char *what, const std::vector<double> &values) {
        std::printf("%s %8.0f jobs/s, %.2f of raw commits\n", what, bench::median(values), bench::median(values) / peer);
    };
    line("ordered, one commit each, by one thread:                  ", ordered);
    line("run, two threads, empty tasks, until the end is stored:   ", run);
    line("ordered and run at the same time, from order to stored end:", both);
    std::printf("wanted: 5000 jobs/s from order to end. The peer writes one row once; a job is written three times, with its "
                "indexes.\n");
    return 0;
}
