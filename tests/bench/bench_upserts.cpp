// Companies and their figures into PostgreSQL, as an import writes them, against psql that runs one INSERT ... ON CONFLICT a row
// within one transaction. Usage: bench_upserts [ROUNDS]

#include "bench/bench_support.h"
#include "storage/open_store.h"
#include "support/postgres_server.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace soundings;

namespace {

constexpr int kStocks = 5'000;
constexpr double kLimit = 3;
constexpr Timestamp kNow{std::chrono::sys_days(std::chrono::year(2026) / 1 / 2)};

double secondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

QString rowByRow()
{
    QString script = QStringLiteral("CREATE TABLE IF NOT EXISTS s (ticker text PRIMARY KEY, name text, sector text);"
                                    "CREATE TABLE IF NOT EXISTS f (ticker text PRIMARY KEY, pe float8, roe float8);\nBEGIN;\n");
    for (int i = 0; i < kStocks; ++i) {
        script +=
            QStringLiteral("INSERT INTO s VALUES ('T%1', 'Company %1', 'Energy') ON CONFLICT (ticker) DO UPDATE SET "
                           "name = excluded.name, sector = excluded.sector;\n"
                           "INSERT INTO f VALUES ('T%1', %2, 12.5) ON CONFLICT (ticker) DO UPDATE SET pe = excluded.pe, roe = "
                           "excluded.roe;\n")
                .arg(i)
                .arg(i / 7.0);
    }
    return script + QStringLiteral("COMMIT;\n");
}

/// Statement after statement, each with its answer, as psql does with a file.
void runFile(const test::PostgresServer &server, const QString &database, const QString &file)
{
    QProcess psql;
    psql.start(test::PostgresServer::binaries() + QStringLiteral("/psql"),
        {QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(server.port()),
            QStringLiteral("-U"), QStringLiteral("soundings"), QStringLiteral("-d"), database, QStringLiteral("-qX"),
            QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-f"), file});
    if (!psql.waitForFinished(300'000) || psql.exitCode() != 0)
        qFatal("psql failed: %s", psql.readAllStandardError().constData());
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (test::PostgresServer::binaries().isEmpty()) {
        std::puts("bench_upserts needs PostgreSQL; it is not installed.");
        return 0;
    }
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
    test::PostgresServer server;
    if (const QString problem = server.create(); !problem.isEmpty())
        qFatal("%s", qPrintable(problem));

    std::vector<engine::StockUpdate> stocks(kStocks);
    std::vector<engine::FundamentalsUpdate> figures(kStocks);
    for (int i = 0; i < kStocks; ++i) {
        stocks[i].ticker = figures[i].ticker = Ticker::fromCanonical(QStringLiteral("T%1").arg(i));
        stocks[i].name = QStringLiteral("Company %1").arg(i);
        stocks[i].sector = QStringLiteral("Energy");
        for (const MetricInfo &info : allMetrics())
            figures[i].values.set(info.metric, i / 7.0);
    }
    const QTemporaryDir folder;
    QFile script(folder.filePath(QStringLiteral("rows.sql")));
    if (!script.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(script.fileName()));
    script.write(rowByRow().toUtf8());
    script.close();
    std::vector<double> ours, peers;
    for (int round = 0; round < rounds; ++round) {
        const QString url = server.createDatabase();
        const auto store = storage::openStore(url);
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        const QString database = url.section(u'/', -1).section(u'?', 0, 0);
        peers.push_back(secondsOf([&] { runFile(server, database, script.fileName()); }));
        ours.push_back(secondsOf([&] {
            const auto written = (*store)->stocks().upsert(stocks, QStringLiteral("csv"), kNow);
            const auto valued =
                (*store)->stocks().upsertFundamentals(figures, {QStringLiteral("csv"), Day(std::chrono::days(20'000)), kNow});
            if (!written || !valued)
                qFatal("the store did not take them");
        }));
    }
    const double ratio = bench::median(peers) / bench::median(ours);
    std::printf("machine: %s\n", qPrintable(bench::machine()));
    std::printf("%d companies with their figures into PostgreSQL, %d rounds, medians\n", kStocks, rounds);
    std::printf("psql, row by row           %7.3f s (3 and 3 columns)\n", bench::median(peers));
    std::printf("soundings, in batches      %7.3f s (13 and 22 columns, with the tables around them)\n", bench::median(ours));
    std::printf("ratio                      %7.2f (at least %.1f)\n", ratio, kLimit);
    return ratio >= kLimit ? 0 : 1;
}
