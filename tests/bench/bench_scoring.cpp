// Scores a market of 10,000 stocks from memory on one thread, and lets numpy and pandas do the same by the same tables.
#include "analysis/scoring/balanced_rules.h"
#include "bench/bench_support.h"
#include "support/synthetic_market.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace soundings;
using namespace soundings::analysis;

namespace {

constexpr std::size_t kStocks = 10000;
constexpr int kTurns = 5;
constexpr int kRounds = 31;
constexpr double kLimit = 10;

void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
}

template<class Work> double medianMilliseconds(Work work)
{
    std::vector<double> times;
    for (int i = 0; i < kRounds; ++i) {
        const double start = bench::threadMilliseconds();
        work();
        times.push_back(bench::threadMilliseconds() - start);
    }
    return bench::median(std::move(times));
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
    say(QStringLiteral("machine: %1").arg(bench::machine()));

    const auto market = test::SyntheticMarket(7).make(kStocks);
    PeerCatalog names;
    std::vector<ScoreRow> rows;
    for (const ScoreInput &stock : market)
        rows.push_back(names.addRow(stock));

    std::vector<PillarPoints> points(kStocks);
    const auto fitAndScore = [&] {
        const BalancedRules rules(rows, names.industryCount(), names.sectorCount());
        rules.points(rows, points);
    };
    fitAndScore();
    std::vector<double> totals(kStocks);
    std::ranges::transform(
        points, totals.begin(), [](const PillarPoints &each) { return each.signal == Signal::notRated ? -1 : each.total; });
    const QTemporaryDir folder;
    if (!folder.isValid() || !writeInputs(folder.path(), rows, totals)) {
        say(QStringLiteral("The inputs could not be written to %1; there is no comparison.").arg(folder.path()));
        return 1;
    }
    std::vector<double> ours, fitting, theirs, ratios;
    QJsonObject result;
    for (int turn = 0; turn < kTurns; ++turn) {
        ours.push_back(medianMilliseconds(fitAndScore));
        fitting.push_back(medianMilliseconds([&] { BalancedRules(rows, names.industryCount(), names.sectorCount()); }));
        QProcess peer;
        peer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        peer.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral(SOUNDINGS_BENCH_DIR "/peer_scoring.py"), folder.path()});
        if (!peer.waitForFinished(120000)) {
            say(QStringLiteral("skipped the comparison: /usr/bin/python3 did not answer"));
            return 0;
        }
        if (peer.exitCode() == 77) {
            say(QStringLiteral("skipped the comparison: numpy or pandas is not installed"));
            return 0;
        }
        if (peer.exitCode() != 0) {
            say(QStringLiteral("the peer failed; see above"));
            return 1;
        }
        result = QJsonDocument::fromJson(peer.readAllStandardOutput()).object();
        theirs.push_back(result[QStringLiteral("milliseconds")].toDouble());
        ratios.push_back(theirs.back() / ours.back());
    }
    say(QStringLiteral("%1 stocks, fit and score, one thread, its processor time, medians of %2 interleaved turns")
            .arg(kStocks)
            .arg(kTurns));
    say(QStringLiteral("soundings  %1 ms (of that the fit %2 ms)")
            .arg(bench::median(ours), 8, 'f', 3)
            .arg(bench::median(fitting), 0, 'f', 3));
    say(QStringLiteral("peer       %1 ms (%2; the same totals within %3 for %4 stocks)")
            .arg(bench::median(theirs), 8, 'f', 3)
            .arg(result[QStringLiteral("versions")].toString())
            .arg(result[QStringLiteral("largest_difference")].toDouble())
            .arg(result[QStringLiteral("compared")].toInt()));
    const double ratio = bench::median(ratios);
    say(QStringLiteral("ratio      %1 (at least %2)").arg(ratio, 8, 'f', 1).arg(kLimit));
    return ratio >= kLimit ? 0 : 1;
}
