// Companies and their figures into PostgreSQL, as an import writes them, and the scores of all of them, against psql that runs
// the same statements row by row within one transaction. Usage: bench_upserts [ROUNDS]

#include "bench/bench_support.h"
#include "storage/open_store.h"
#include "storage/sql/score_details.h"
#include "support/postgres_server.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace soundings;

namespace {

constexpr int kStocks = 5'000;
constexpr int kFactors = 12;
constexpr double kLimit = 3;
constexpr Timestamp kNow{std::chrono::sys_days(std::chrono::year(2026) / 1 / 2)};

double secondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

/// What a store writes for a company, one prepared statement after the other: is it there, add it, its row of scores, what it is
/// called; has it figures, and those.
QString rowByRow()
{
    QString columns, values, updates;
    for (const MetricInfo &info : allMetrics()) {
        const QString name = QString::fromLatin1(info.name);
        columns += QStringLiteral(", ") + name;
        values += QStringLiteral(", $2");
        updates += QStringLiteral(", %1 = excluded.%1").arg(name);
    }
    QString script = QStringLiteral(
        "SET search_path TO soundings;\n"
        "PREPARE known AS SELECT id, is_deleted FROM stocks WHERE ticker = $1;\n"
        "PREPARE added AS INSERT INTO stocks (uuid, ticker, name, name_key, isin, type, sector, industry, currency, exchange, "
        "source, "
        "created_at, last_updated) VALUES ($1, $1, '', '', '', 'STOCK', '', '', 'USD', '', 'csv', 1, 1) ON CONFLICT (ticker) DO "
        "NOTHING "
        "RETURNING id;\n"
        "PREPARE scored AS INSERT INTO scores (stock_id) SELECT id FROM stocks WHERE ticker = $1;\n"
        "PREPARE called AS UPDATE stocks SET name = $2, name_key = $2, sector = 'Energy', source = 'csv', last_updated = 2 "
        "WHERE ticker = $1;\n"
        "PREPARE valued AS SELECT 1 FROM fundamentals f JOIN stocks s ON s.id = f.stock_id WHERE s.ticker = $1;\n"
        "PREPARE figures (text, float8) AS INSERT INTO fundamentals (stock_id, source, as_of, fetched_at%1) SELECT id, 'csv', 1, "
        "1%2 "
        "FROM stocks WHERE ticker = $1 ON CONFLICT (stock_id) DO UPDATE SET source = excluded.source%3;\n\\o /dev/null\nBEGIN;\n")
                         .arg(columns, values, updates);
    for (int i = 0; i < kStocks; ++i) {
        script += QStringLiteral("EXECUTE known ('T%1');\nEXECUTE added ('T%1');\nEXECUTE scored ('T%1');\n"
                                 "EXECUTE called ('T%1', 'Company %1');\nEXECUTE known ('T%1');\nEXECUTE valued ('T%1');\n"
                                 "EXECUTE figures ('T%1', %2);\n")
                      .arg(i)
                      .arg(i / 7.0);
    }
    return script + QStringLiteral("COMMIT;\n");
}

/// A score with as many factors as one of the balanced profile has.
std::vector<engine::StockScore> scoresOf(std::span<const engine::StockUpdate> stocks)
{
    std::vector<engine::StockScore> scores;
    for (const engine::StockUpdate &stock : stocks) {
        engine::StockScore entry{stock.ticker, {}};
        entry.score.total = 50 + double(scores.size() % 97) / 7;
        entry.score.signal = Signal::hold;
        entry.score.coverage = 0.9;
        entry.score.peerGroup = QStringLiteral("Energy");
        entry.score.calculatedAt = kNow;
        for (int i = 0; i < kFactors; ++i)
            entry.score.factors.push_back({Pillar::value, QStringLiteral("factor_%1").arg(i), QStringLiteral("Factor %1").arg(i),
                i / 3.0, 10, i / 7.0, 1.5, QStringLiteral("better than half of its peers")});
        scores.push_back(std::move(entry));
    }
    return scores;
}

/// What a store writes for a score: is it another one, the summary, its factors and texts.
QString scoresRowByRow(std::span<const engine::StockScore> scores)
{
    QString script = QStringLiteral(
        "SET search_path TO soundings;\n"
        "PREPARE known AS SELECT c.*, d.details FROM stocks s JOIN scores c ON c.stock_id = s.id LEFT JOIN score_details d "
        "ON d.stock_id = s.id WHERE s.ticker = $1;\n"
        "PREPARE summed (text, float8) AS UPDATE scores SET total = $2, value = 0, quality = 0, momentum = 0, health = 0, signal "
        "= 'HOLD', "
        "profile = 'balanced', coverage = 0.9, has_momentum = 0, peer_group = 'Energy', calculated_at = 1 "
        "WHERE stock_id = (SELECT id FROM stocks WHERE ticker = $1);\n"
        "PREPARE detailed (text, text) AS INSERT INTO score_details (stock_id, details) SELECT id, $2 FROM stocks WHERE ticker = "
        "$1 "
        "ON CONFLICT (stock_id) DO UPDATE SET details = excluded.details;\n\\o /dev/null\nBEGIN;\n");
    for (const engine::StockScore &entry : scores)
        script += QStringLiteral("EXECUTE known ('%1');\nEXECUTE summed ('%1', %2);\nEXECUTE detailed ('%1', '%3');\n")
                      .arg(entry.ticker.text())
                      .arg(entry.score.total)
                      .arg(QString::fromUtf8(storage::sql::scoreDetailsToJson(entry.score)));
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

QString write(const QString &file, const QString &script)
{
    QFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file));
    target.write(script.toUtf8());
    return file;
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
    const std::vector<engine::StockScore> scores = scoresOf(stocks);
    const QTemporaryDir folder;
    const QString rows = write(folder.filePath(QStringLiteral("rows.sql")), rowByRow());
    const QString scoreRows = write(folder.filePath(QStringLiteral("scores.sql")), scoresRowByRow(scores));
    std::vector<double> ours, peers, oursOfScores, peersOfScores;
    for (int round = 0; round < rounds; ++round) {
        // The same tables, each side in a database of its own.
        const QString url = server.createDatabase(), peerUrl = server.createDatabase();
        const auto store = storage::openStore(url), peer = storage::openStore(peerUrl);
        if (!store || !peer)
            qFatal("no store could be made");
        const QString database = peerUrl.section(u'/', -1).section(u'?', 0, 0);
        peers.push_back(secondsOf([&] { runFile(server, database, rows); }));
        ours.push_back(secondsOf([&] {
            const auto written = (*store)->stocks().upsert(stocks, QStringLiteral("csv"), kNow);
            const auto valued =
                (*store)->stocks().upsertFundamentals(figures, {QStringLiteral("csv"), Day(std::chrono::days(20'000)), kNow});
            if (!written || !valued)
                qFatal("the store did not take them");
        }));
        peersOfScores.push_back(secondsOf([&] { runFile(server, database, scoreRows); }));
        oursOfScores.push_back(secondsOf([&] {
            if (!(*store)->scores().save(scores))
                qFatal("the store did not take the scores");
        }));
    }
    const double ratio = bench::median(peers) / bench::median(ours);
    std::printf("machine: %s\n", qPrintable(bench::machine()));
    std::printf("%d companies with their figures into PostgreSQL, %d rounds, medians\n", kStocks, rounds);
    std::printf(
        "psql, row by row           %7.3f s (the same tables, prepared statements, one transaction)\n", bench::median(peers));
    std::printf("soundings, in batches      %7.3f s (two transactions, with the log of changes)\n", bench::median(ours));
    std::printf("ratio                      %7.2f (at least %.1f)\n", ratio, kLimit);
    const double ratioOfScores = bench::median(peersOfScores) / bench::median(oursOfScores);
    std::printf("the scores of all of them\n");
    std::printf("psql, row by row           %7.3f s\n", bench::median(peersOfScores));
    std::printf("soundings, in batches      %7.3f s (with the log of changes)\n", bench::median(oursOfScores));
    std::printf("ratio                      %7.2f (at least %.1f)\n", ratioOfScores, kLimit);
    return ratio >= kLimit && ratioOfScores >= kLimit ? 0 : 1;
}
