// Scores a market of 10,000 stocks from memory on one thread, and lets numpy and pandas do the same by the same tables.
#include "analysis/scoring/balanced_rules.h"
#include "support/synthetic_market.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace soundings;
using namespace soundings::analysis;

namespace {

constexpr std::size_t kStocks = 10000;
constexpr int kRounds = 101;

void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
}

QString processorName()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("model name"))
                return QString::fromLatin1(line.mid(line.indexOf(':') + 1).trimmed());
        }
    }
    return QSysInfo::currentCpuArchitecture();
}

/// Time that this thread had a processor for: what else the machine does stays out of it.
double threadMilliseconds()
{
    timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

template<class Work> double medianMilliseconds(Work work)
{
    std::vector<double> times;
    for (int i = 0; i < kRounds; ++i) {
        const double start = threadMilliseconds();
        work();
        times.push_back(threadMilliseconds() - start);
    }
    std::ranges::nth_element(times, times.begin() + kRounds / 2);
    return times[kRounds / 2];
}

/// The tables of the rules, so that the peer cannot follow other ones.
QJsonObject rulesAsJson()
{
    QJsonObject kinds;
    for (const BusinessKind kind : kBusinessKinds) {
        QJsonArray factors;
        for (const BalancedFactor &factor : balancedFactors(kind)) {
            QJsonArray xs, shares;
            for (const Knot &knot : factor.knots) {
                xs.append(knot.x);
                shares.append(knot.share);
            }
            factors.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(factor.name)},
                {QStringLiteral("figure"), int(factor.figure)}, {QStringLiteral("pillar"), int(factor.pillar)},
                {QStringLiteral("basis"), int(factor.basis)}, {QStringLiteral("maximum"), factor.maximum},
                {QStringLiteral("must_exceed"), std::max(factor.mustExceed, -1e300)}, {QStringLiteral("x"), xs},
                {QStringLiteral("share"), shares}});
        }
        kinds.insert(QString::number(int(kind)), factors);
    }
    QJsonArray references, quantiles;
    for (const double value : kFixedReferences)
        references.append(value);
    for (const double value : kFixedRoicQuantiles)
        quantiles.append(value);
    return {{QStringLiteral("kinds"), kinds}, {QStringLiteral("min_peers"), int(kMinPeers)},
        {QStringLiteral("references"), references}, {QStringLiteral("roic_quantiles"), quantiles},
        {QStringLiteral("pillar_share"), kPillarShare}, {QStringLiteral("coverage"), kCoverage},
        {QStringLiteral("pillars_needed"), kPillarsNeeded}, {QStringLiteral("stocks"), int(kStocks)},
        {QStringLiteral("figures"), int(kFigureCount)}};
}

bool write(const QString &path, const char *bytes, qint64 size)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes, size) == size;
}

template<class T> bool writeColumn(const QString &path, const std::vector<T> &column)
{
    return write(path, reinterpret_cast<const char *>(column.data()), qint64(column.size() * sizeof(T)));
}

/// Row by row: figures, then industry, sector and kind, and our totals (-1: not rated).
bool writeInputs(const QString &folder, const std::vector<ScoreRow> &rows, const std::vector<double> &totals)
{
    std::vector<double> figures;
    std::vector<qint64> keys;
    for (const ScoreRow &row : rows) {
        figures.insert(figures.end(), row.figures.begin(), row.figures.end());
        keys.insert(keys.end(), {row.peers.industry, row.peers.sector, qint64(row.peers.kind)});
    }
    const QByteArray rules = QJsonDocument(rulesAsJson()).toJson();
    return writeColumn(folder + QStringLiteral("/figures.f64"), figures)
        && writeColumn(folder + QStringLiteral("/keys.i64"), keys) && writeColumn(folder + QStringLiteral("/totals.f64"), totals)
        && write(folder + QStringLiteral("/rules.json"), rules.constData(), rules.size());
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    say(QStringLiteral("machine: %1, %2 threads, %3")
            .arg(processorName())
            .arg(QThread::idealThreadCount())
            .arg(QSysInfo::prettyProductName()));

    const auto market = test::SyntheticMarket(7).make(kStocks);
    PeerCatalog names;
    std::vector<ScoreRow> rows;
    for (const ScoreInput &stock : market)
        rows.push_back(names.addRow(stock));

    std::vector<PillarPoints> points(kStocks);
    const double ours = medianMilliseconds([&] {
        const BalancedRules rules(rows, names.industryCount(), names.sectorCount());
        rules.points(rows, points);
    });
    std::vector<double> totals(kStocks);
    std::ranges::transform(
        points, totals.begin(), [](const PillarPoints &each) { return each.signal == Signal::notRated ? -1 : each.total; });
    const double fitting = medianMilliseconds([&] { BalancedRules(rows, names.industryCount(), names.sectorCount()); });
    say(QStringLiteral("soundings: %1 stocks, fit and score, one thread, median of %2: %3 ms (of that the fit: %4 ms)")
            .arg(kStocks)
            .arg(kRounds)
            .arg(ours, 0, 'f', 3)
            .arg(fitting, 0, 'f', 3));

    const QTemporaryDir folder;
    if (!folder.isValid() || !writeInputs(folder.path(), rows, totals)) {
        say(QStringLiteral("The inputs could not be written to %1; there is no comparison.").arg(folder.path()));
        return 1;
    }
    QProcess peer;
    peer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    peer.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral(SOUNDINGS_BENCH_DIR "/peer_scoring.py"), folder.path()});
    if (!peer.waitForFinished(120000)) {
        say(QStringLiteral("skipped the comparison: /usr/bin/python3 did not answer"));
        return 0;
    }
    const QJsonObject result = QJsonDocument::fromJson(peer.readAllStandardOutput()).object();
    if (peer.exitCode() == 77) {
        say(QStringLiteral("skipped the comparison: numpy or pandas is not installed"));
        return 0;
    }
    if (peer.exitCode() != 0) {
        say(QStringLiteral("the peer failed; see above"));
        return 1;
    }
    const double theirs = result[QStringLiteral("milliseconds")].toDouble();
    say(QStringLiteral("%1: the same totals within %2 for %3 of %4 stocks, median of %5: %6 ms")
            .arg(result[QStringLiteral("versions")].toString())
            .arg(result[QStringLiteral("largest_difference")].toDouble())
            .arg(result[QStringLiteral("compared")].toInt())
            .arg(kStocks)
            .arg(result[QStringLiteral("rounds")].toInt())
            .arg(theirs, 0, 'f', 3));
    say(QStringLiteral("ratio: %1 (at least 10 is asked for)").arg(theirs / ours, 0, 'f', 1));
    return 0;
}
