#include "storage/sql/score_rows.h"

#include "storage/sql/batch_json.h"
#include "storage/sql/score_details.h"
#include "storage/sql/stock_batches.h"
#include "storage/sql/stock_records.h"
#include "storage/sql/stock_rows.h"

#include <QJsonObject>

#include <unordered_map>

namespace soundings::storage::sql {

namespace {

using engine::StockScore;
using Batch = std::vector<const StockScore *>;

/// Whether the stored score, in the columns from `first` on with its details after them, says anything else than this one; when
/// it was calculated does not count.
bool differs(const Query &row, int first, const Score &score, const QByteArray &details)
{
    const std::optional<Score> stored = readScoreSummary(row, first);
    return !stored || totalOf(stored->total, stored->signal) != totalOf(score.total, score.signal)
        || stored->signal != score.signal || stored->profile != score.profile || stored->coverage != score.coverage
        || stored->hasMomentum != score.hasMomentum || stored->peerGroup != score.peerGroup
        || row.bytes(first + kScoreSummaryCount) != details;
}

bool differsFromStored(Connection &connection, std::int64_t stock, const Score &score, const QByteArray &details)
{
    static const std::string text = std::string("SELECT ") + kScoreSummaryColumns
        + ", d.details FROM scores c LEFT JOIN score_details d ON d.stock_id = c.stock_id WHERE c.stock_id = $1";
    Query row(connection, text, {value(stock)});
    return !row.next() || differs(row, 0, score, details);
}

/// Whether that changed what is known of the stock.
bool saveScore(Connection &connection, std::int64_t stock, const Score &score)
{
    const QByteArray details = scoreDetailsToJson(score);
    const bool changed = differsFromStored(connection, stock, score, details);
    run(connection,
        "UPDATE scores SET total = $2, value = $3, quality = $4, momentum = $5, health = $6, signal = $7, profile = $8, "
        "coverage = $9, has_momentum = $10, peer_group = $11, calculated_at = $12 WHERE stock_id = $1",
        {value(stock), totalOf(score.total, score.signal), value(score.knownPillar(Pillar::value)),
            value(score.knownPillar(Pillar::quality)), value(score.knownPillar(Pillar::momentum)),
            value(score.knownPillar(Pillar::health)), value(toText(score.signal)), value(toText(score.profile)),
            value(score.coverage), value(score.hasMomentum ? 1 : 0), value(score.peerGroup), value(score.calculatedAt)});
    if (changed)
        run(connection,
            "INSERT INTO score_details (stock_id, details) VALUES ($1, $2) ON CONFLICT (stock_id) DO UPDATE SET details = "
            "excluded.details",
            {value(stock), details});
    return changed;
}

/// What a batch has to know before it writes: the row of each of its tickers, locked in their order, and whether it changes.
struct StoredRow {
    std::int64_t stock = 0;
    bool changes = true;
};

std::unordered_map<QString, StoredRow> lockRows(Connection &connection, const Batch &batch, const QByteArrayList &details)
{
    static const std::string text = std::string("SELECT s.id, u.n, ") + kScoreSummaryColumns
        + ", (SELECT d.details FROM score_details d WHERE d.stock_id = c.stock_id) "
          "FROM json_to_recordset($1::json) AS u (n integer, ticker text) JOIN stocks s ON s.ticker = u.ticker "
          "JOIN scores c ON c.stock_id = s.id ORDER BY u.n FOR UPDATE OF c";
    QJsonArray wanted;
    for (const StockScore *entry : batch)
        wanted.append(QJsonObject{{QStringLiteral("n"), wanted.size()}, {QStringLiteral("ticker"), entry->ticker.text()}});
    std::unordered_map<QString, StoredRow> rows;
    for (Query row(connection, text, {textOf(wanted)}); row.next();) {
        const auto at = row.integer(1);
        const StockScore &entry = *batch[std::size_t(at)];
        rows.emplace(entry.ticker.text(), StoredRow{row.integer(0), differs(row, 2, entry.score, details[at])});
    }
    return rows;
}

QJsonObject rowOf(std::int64_t stock, const Score &score)
{
    const auto total = score.signal == Signal::notRated ? QJsonValue() : QJsonValue(score.total);
    return {{QStringLiteral("stock_id"), qint64(stock)}, {QStringLiteral("total"), total},
        {QStringLiteral("value"), numberOrNull(score.knownPillar(Pillar::value))},
        {QStringLiteral("quality"), numberOrNull(score.knownPillar(Pillar::quality))},
        {QStringLiteral("momentum"), numberOrNull(score.knownPillar(Pillar::momentum))},
        {QStringLiteral("health"), numberOrNull(score.knownPillar(Pillar::health))},
        {QStringLiteral("signal"), toText(score.signal)}, {QStringLiteral("profile"), toText(score.profile)},
        {QStringLiteral("coverage"), numberOrNull(score.coverage)}, {QStringLiteral("has_momentum"), score.hasMomentum ? 1 : 0},
        {QStringLiteral("peer_group"), score.peerGroup},
        {QStringLiteral("calculated_at"), qint64(score.calculatedAt.time_since_epoch().count())}};
}

/// For PostgreSQL, where each statement is a round trip, and a market has thousands of scores.
Result<void> saveBatch(Connection &connection, const Batch &batch, std::vector<Ticker> &changed)
{
    QByteArrayList details;
    for (const StockScore *entry : batch)
        details.append(scoreDetailsToJson(entry->score));
    const auto stored = lockRows(connection, batch, details);
    QJsonArray summaries, texts;
    for (std::size_t at = 0; at < batch.size(); ++at) {
        const StockScore &entry = *batch[at];
        const auto row = stored.find(entry.ticker.text());
        if (row == stored.end())
            return unknownTicker(entry.ticker);
        summaries.append(rowOf(row->second.stock, entry.score));
        if (!row->second.changes)
            continue;
        changed.push_back(entry.ticker);
        texts.append(QJsonObject{{QStringLiteral("stock_id"), qint64(row->second.stock)},
            {QStringLiteral("details"), QString::fromUtf8(details[qsizetype(at)])}});
    }
    run(connection,
        "UPDATE scores c SET total = u.total, value = u.value, quality = u.quality, momentum = u.momentum, health = u.health, "
        "signal = u.signal, profile = u.profile, coverage = u.coverage, has_momentum = u.has_momentum, peer_group = "
        "u.peer_group, "
        "calculated_at = u.calculated_at FROM json_to_recordset($1::json) AS u (stock_id integer, total float8, value float8, "
        "quality float8, momentum float8, health float8, signal text, profile text, coverage float8, has_momentum integer, "
        "peer_group text, calculated_at bigint) WHERE c.stock_id = u.stock_id",
        {textOf(summaries)});
    if (!texts.isEmpty())
        run(connection,
            "INSERT INTO score_details (stock_id, details) SELECT u.stock_id, u.details "
            "FROM json_to_recordset($1::json) AS u (stock_id integer, details text) "
            "ON CONFLICT (stock_id) DO UPDATE SET details = excluded.details",
            {textOf(texts)});
    return {};
}

} // namespace

Value totalOf(double total, Signal signal)
{
    return signal == Signal::notRated ? Value() : Value(total);
}

Result<std::vector<Ticker>> writeScores(Connection &connection, const std::vector<const StockScore *> &sorted)
{
    std::vector<Ticker> changed;
    if (connection.dialect() == Dialect::postgres) {
        for (const Batch &batch : onceEach(sorted, kBatch))
            SOUNDINGS_CHECK(saveBatch(connection, batch, changed));
        return changed;
    }
    for (const StockScore *entry : sorted) {
        // One that was hidden while its score was computed is no reason to lose all the others.
        const auto stock = findAnyStock(connection, entry->ticker);
        if (!stock)
            return unknownTicker(entry->ticker);
        if (saveScore(connection, *stock, entry->score))
            changed.push_back(entry->ticker);
    }
    return changed;
}

} // namespace soundings::storage::sql
