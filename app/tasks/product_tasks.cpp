#include "tasks/product_tasks.h"

#include "backups.h"
#include "tasks/import_prices_task.h"
#include "tasks/refresh_task.h"
#include "tasks/task_arguments.h"

namespace soundings::app {

namespace {

using jobs::TaskContext;
using jobs::TaskFailure;
using Outcome = std::expected<QJsonValue, TaskFailure>;
using namespace std::chrono_literals;

QJsonObject completed(const Clock &clock)
{
    return {{QStringLiteral("status"), QStringLiteral("completed")}, {QStringLiteral("time"), toIso8601(clock.now())}};
}

Outcome snapshotScores(Composition &composition)
{
    const auto created = composition.services().scores.snapshot();
    if (!created)
        return std::unexpected(jobs::failureOf(created.error()));
    QJsonObject result = completed(composition.clock());
    result[QStringLiteral("snapshots_created")] = *created;
    return result;
}

Outcome recalculateScores(Composition &composition, const TaskContext &context)
{
    const auto report = composition.services().scores.calculate({}, context.stop);
    if (!report)
        return std::unexpected(jobs::failureOf(report.error()));
    QJsonObject result = completed(composition.clock());
    result[QStringLiteral("scored_count")] = report->scored;
    result[QStringLiteral("rated_count")] = report->rated;
    result[QStringLiteral("sectors_analyzed")] = report->sectors;
    result[QStringLiteral("profile")] = toText(report->profile);
    return result;
}

Outcome invalidateCache(engine::ReplyCache *cache, const Clock &clock, const QJsonArray &args, const QJsonObject &kwargs)
{
    const QJsonValue given = args.isEmpty() ? kwargs[QStringLiteral("pattern")] : args[0];
    if (!given.isUndefined() && !given.isString()) {
        return std::unexpected(TaskFailure{
            {QStringLiteral("TypeError"), QStringLiteral("“pattern” must be a text such as \"stocks:*\"."), {}}, false});
    }
    QString pattern = given.toString(QStringLiteral("*"));
    QJsonObject result = completed(clock);
    result[QStringLiteral("pattern")] = pattern;
    result[QStringLiteral("keys_deleted")] = 0;
    if (!cache || !cache->enabled()) {
        result[QStringLiteral("status")] = QStringLiteral("skipped");
        result[QStringLiteral("reason")] = QStringLiteral("The cache is switched off; there is nothing to drop.");
        return result;
    }
    if (const QString prefix = QStringLiteral("soundings:"); pattern.startsWith(prefix))
        pattern.remove(0, prefix.size());
    const auto dropped = cache->dropMatching(pattern.toUtf8());
    if (dropped.failure)
        return std::unexpected(jobs::failureOf(*dropped.failure));
    result[QStringLiteral("keys_deleted")] = dropped.keys;
    return result;
}

/// `soundings.backup(keep)`: keeps the newest `keep` of them.
Outcome backUp(const Composition &composition, const QJsonArray &args, const QJsonObject &kwargs)
{
    const QJsonValue given = args.isEmpty() ? kwargs[QStringLiteral("keep")] : args[0];
    const int keep = given.isUndefined() ? kBackupsKept : given.toInt(0);
    if (keep < 1) {
        return std::unexpected(
            TaskFailure{{QStringLiteral("ValueError"),
                            QStringLiteral("“keep” must be a whole number from 1 on: so many backups are kept."), {}},
                false});
    }
    const auto kept = keepBackup(composition.settings(), composition.clock(), QStringLiteral("daily"), keep);
    if (!kept)
        return std::unexpected(jobs::failureOf(kept.error()));
    QJsonObject result = completed(composition.clock());
    result[QStringLiteral("file")] = kept->file;
    result[QStringLiteral("rows")] = kept->contents.rows;
    result[QStringLiteral("bytes")] = kept->contents.bytes;
    result[QStringLiteral("removed")] = QJsonArray::fromStringList(kept->removed);
    return result;
}

} // namespace

void addProductTasks(jobs::TaskRegistry &registry, Composition &composition, const std::shared_ptr<engine::ReplyCache> &cache,
    const MarketRefresh &refresh)
{
    registry.add(refreshTask(refresh));
    const jobs::RetryPolicy patient{.retries = 3, .first = 5s, .longest = 10min};
    registry.add({.name = QStringLiteral("soundings.snapshot_daily_scores"),
        .body = withArguments({}, 0,
            [&composition](const QJsonArray &, const QJsonObject &, const TaskContext &) { return snapshotScores(composition); }),
        .retries = patient,
        .alone = true,
        .timeLimit = 5min});
    registry.add({.name = QStringLiteral("soundings.recalculate_all_scores"),
        .body = withArguments({}, 0,
            [&composition](const QJsonArray &, const QJsonObject &, const TaskContext &context) {
                return recalculateScores(composition, context);
            }),
        .retries = patient,
        .alone = true,
        .timeLimit = 5min});
    registry.add({.name = QStringLiteral("soundings.invalidate_cache"),
        .body = withArguments({QStringLiteral("pattern")}, 1,
            [&composition, cache](const QJsonArray &args, const QJsonObject &kwargs, const TaskContext &) {
                return invalidateCache(cache.get(), composition.clock(), args, kwargs);
            }),
        .retries = {.retries = 2, .first = 5s, .longest = 30s},
        .timeLimit = 1min});
    registry.add({.name = QStringLiteral("soundings.import_prices"),
        .body = withArguments({QStringLiteral("path"), QStringLiteral("ticker"), QStringLiteral("csv")}, 2,
            [&composition](const QJsonArray &args, const QJsonObject &kwargs, const TaskContext &context) {
                return importPricesTask(composition, args, kwargs, context);
            }),
        .retries = patient,
        .timeLimit = 1h});
    registry.add({.name = QStringLiteral("soundings.backup"),
        .body = withArguments({QStringLiteral("keep")}, 1,
            [&composition](const QJsonArray &args, const QJsonObject &kwargs, const TaskContext &) {
                return backUp(composition, args, kwargs);
            }),
        .retries = patient,
        .alone = true,
        .timeLimit = 1h});
}

} // namespace soundings::app
