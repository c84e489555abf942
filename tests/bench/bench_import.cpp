// `soundings-server import prices` of a million rows, the whole command from start to exit, against `sqlite3 .import` of the same
// file into a table with the same key. Usage: bench_import [ROUNDS]

#include "bench/bench_support.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <random>

using namespace soundings;

namespace {

constexpr int kTickers = 400;
constexpr int kDays = 2'500;
constexpr double kLimit = 1;

/// A long file: each ticker's days in order, as data vendors write them.
void writePrices(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    std::mt19937 random(20'260'101);
    QByteArray text = "Ticker,Date,Open,High,Low,Close,Adj Close,Volume\n";
    for (int ticker = 0; ticker < kTickers; ++ticker) {
        int cents = 5'000;
        for (int day = 0; day < kDays; ++day) {
            const std::chrono::year_month_day date(
                std::chrono::sys_days(std::chrono::year(2012) / 1 / 2) + std::chrono::days(day));
            const int open = cents;
            cents = std::max(100, cents + int(random() % 151) - 75);
            const int high = std::max(open, cents) + int(random() % 50), low = std::min(open, cents) - int(random() % 50);
            char line[160];
            const int length = std::snprintf(line, sizeof line, "T%04d,%04d-%02u-%02u,%d.%02d,%d.%02d,%d.%02d,%d.%02d,%.4f,%u\n",
                ticker, int(date.year()), unsigned(date.month()), unsigned(date.day()), open / 100, open % 100, high / 100,
                high % 100, low / 100, low % 100, cents / 100, cents % 100, cents * 0.0097,
                unsigned(100'000 + random() % 9'000'000));
            text.append(line, length);
        }
    }
    file.write(text);
}

/// Seconds that the command took; ends the benchmark when it fails.
double timed(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(300'000) || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return double(timer.nsecsElapsed()) / 1e9;
}

void removeDatabase(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(suffix));
}

} // namespace

int main(int argc, char *argv[])
{
    const QString sqlite = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    if (sqlite.isEmpty()) {
        std::puts("bench_import needs the program sqlite3 to compare with; it is not installed.");
        return 0;
    }
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
    const QTemporaryDir directory;
    const QString csv = directory.filePath(QStringLiteral("prices.csv"));
    writePrices(csv);

    const QString peerDatabase = directory.filePath(QStringLiteral("peer.db"));
    const QString ourData = directory.filePath(QStringLiteral("data"));
    const QByteArray script =
        "PRAGMA journal_mode = WAL;\nPRAGMA synchronous = NORMAL;\n"
        "CREATE TABLE prices (ticker TEXT, date TEXT, open REAL, high REAL, low REAL, close REAL, adj_close REAL, "
        "volume INTEGER, PRIMARY KEY (ticker, date)) WITHOUT ROWID;\n.mode csv\n.import --skip 1 \""
        + csv.toUtf8() + "\" prices\n";
    qputenv("SAMPLE_MARKET", "false");

    std::vector<double> ours, peers;
    for (int round = 0; round < rounds; ++round) {
        removeDatabase(peerDatabase);
        removeDatabase(ourData + QStringLiteral("/soundings.db"));
        peers.push_back(timed(sqlite, {peerDatabase}, script));
        ours.push_back(timed(QStringLiteral(SOUNDINGS_SERVER),
            {QStringLiteral("--data-dir"), ourData, QStringLiteral("import"), QStringLiteral("prices"), csv}));
    }
    const double ratio = bench::median(peers) / bench::median(ours);
    std::printf("machine: %s\n", qPrintable(bench::machine()));
    std::printf(
        "%d rows, %.1f MB, %d rounds, medians of the whole command\n", kTickers * kDays, double(QFile(csv).size()) / 1e6, rounds);
    std::printf("sqlite3 .import            %7.3f s\n", bench::median(peers));
    std::printf("soundings-server import    %7.3f s (parsing, checking, storing, scoring)\n", bench::median(ours));
    std::printf("ratio                      %7.2f (at least %.1f)\n", ratio, kLimit);
    return ratio >= kLimit ? 0 : 1;
}
