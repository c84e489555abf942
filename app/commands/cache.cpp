#include "cache_tiers.h"
#include "commands/command_line.h"
#include "commands/commands.h"
#include "commands/running_server.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace soundings::app {

namespace {

QString humanBytes(qint64 bytes)
{
    return bytes < 10'000    ? QStringLiteral("%1 bytes").arg(bytes)
        : bytes < 10'000'000 ? QStringLiteral("%1 kB").arg(bytes / 1000)
                             : QStringLiteral("%1 MB").arg(bytes / 1'000'000);
}

void printTier(const QJsonObject &tier)
{
    QString text = QStringLiteral("  %1: ").arg(tier[QStringLiteral("name")].toString());
    if (!tier[QStringLiteral("available")].toBool())
        text += QStringLiteral("away. %1").arg(tier[QStringLiteral("message")].toString());
    else
        text += QStringLiteral("replies %1, size %2, hits %3")
                    .arg(tier[QStringLiteral("entries")].toInteger())
                    .arg(humanBytes(tier[QStringLiteral("bytes")].toInteger()))
                    .arg(tier[QStringLiteral("hits")].toInteger());
    print(text);
}

void printStatus(const QString &address, const QJsonObject &status)
{
    print(QStringLiteral("%1: %2").arg(address, status[QStringLiteral("message")].toString()));
    if (status.contains(QStringLiteral("hit_rate")))
        print(QStringLiteral("  hits %1, misses %2, hit rate %3 %, gave way to others %4")
                .arg(status[QStringLiteral("hits")].toInteger())
                .arg(status[QStringLiteral("misses")].toInteger())
                .arg(status[QStringLiteral("hit_rate")].toDouble() * 100, 0, 'f', 1)
                .arg(status[QStringLiteral("evictions")].toInteger()));
    for (const QJsonValue tier : status[QStringLiteral("tiers")].toArray())
        printTier(tier.toObject());
}

Error nobodyThere(const QString &address)
{
    return {ErrorCode::unavailable,
        QStringLiteral(
            "No server answers at %1, and the cache lives in its memory. Start one with “soundings-server serve”, or name "
            "the running one with HOST and PORT.")
            .arg(address)};
}

/// Without a server there may still be Redis, which outlives them.
Result<QJsonObject> statusOfRedis(redis::RedisCache &cache)
{
    SOUNDINGS_TRY(const engine::SharedCacheNumbers numbers, cache.numbers());
    const engine::SharedCacheState state = cache.state();
    const QJsonObject tier{{QStringLiteral("name"), QStringLiteral("redis")}, {QStringLiteral("available"), state.available},
        {QStringLiteral("description"), state.name}, {QStringLiteral("message"), state.message},
        {QStringLiteral("entries"), numbers.entries}, {QStringLiteral("bytes"), numbers.bytes}, {QStringLiteral("hits"), 0}};
    return QJsonObject{{QStringLiteral("enabled"), true}, {QStringLiteral("available"), state.available},
        {QStringLiteral("message"), QStringLiteral("no server answers there. This is what %1 holds.").arg(state.name)},
        {QStringLiteral("tiers"), QJsonArray{tier}}};
}

Result<int> status(const Settings &settings, bool asJson)
{
    const RunningServer server(settings);
    SOUNDINGS_TRY(std::optional<QJsonObject> found, server.get(QStringLiteral("/api/cache/status")));
    if (!found) {
        const SystemClock clock;
        SOUNDINGS_TRY(const auto redis, makeRedisCache(settings, clock));
        if (!redis)
            return std::unexpected(nobodyThere(server.address()));
        SOUNDINGS_TRY(found, statusOfRedis(*redis));
    }
    if (asJson)
        printJson(*found);
    else
        printStatus(server.address(), *found);
    return kSuccess;
}

Result<int> clear(const Settings &settings, const QString &pattern, bool asJson)
{
    const RunningServer server(settings);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("pattern"), QString::fromLatin1(QUrl::toPercentEncoding(pattern)));
    SOUNDINGS_TRY(std::optional<QJsonObject> done,
        server.post(QStringLiteral("/api/cache/invalidate?") + query.toString(QUrl::FullyEncoded)));
    if (!done) {
        const SystemClock clock;
        SOUNDINGS_TRY(const auto redis, makeRedisCache(settings, clock));
        if (!redis)
            return std::unexpected(nobodyThere(server.address()));
        SOUNDINGS_TRY(const qint64 keys, redis->dropMatching(pattern.toUtf8()));
        done = QJsonObject{{QStringLiteral("success"), true}, {QStringLiteral("keys_deleted"), keys},
            {QStringLiteral("message"), QStringLiteral("%1 cached replies were dropped from Redis.").arg(keys)}};
    }
    if (asJson)
        printJson(*done);
    else
        print((*done)[QStringLiteral("message")].toString());
    return (*done)[QStringLiteral("success")].toBool() ? kSuccess : kFailure;
}

} // namespace

int runCache(const QStringList &arguments)
{
    CommandLine line("cache",
        QStringLiteral(
            "Shows what the cache of the running server holds and how often it had the answer, or drops cached replies. "
            "Only Soundings' own replies are ever dropped."));
    line.parser().addPositionalArgument(QStringLiteral("ACTION"),
        QStringLiteral("status (the default), or clear: all, or the keys of a PATTERN such as stocks:*."),
        QStringLiteral("status | clear [PATTERN]"));
    line.addJsonOption();
    if (const auto ended = line.parse(arguments))
        return *ended;
    const QStringList words = line.parser().positionalArguments();
    const QString action = words.value(0, QStringLiteral("status"));
    const bool isClear = action == u"clear";
    if ((!isClear && action != u"status") || words.size() > (isClear ? 2 : 1))
        return line.wrongUsage(QStringLiteral("it is “cache status” or “cache clear [PATTERN]”."));
    const auto settings = line.settings();
    if (!settings)
        return CommandLine::failure(settings.error());
    const Result<int> code =
        isClear ? clear(*settings, words.value(1, QStringLiteral("*")), line.json()) : status(*settings, line.json());
    return code ? *code : CommandLine::failure(code.error());
}

} // namespace soundings::app
