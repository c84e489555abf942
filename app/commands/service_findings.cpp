#include "commands/service_findings.h"

#include "cache_tiers.h"
#include "celery/queue/celery_job_queue.h"
#include "celery_worker.h"
#include "composition.h"
#include "market_refresh.h"
#include "redis/redis_pool.h"
#include "storage/open_store.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>

namespace soundings::app {

namespace {

constexpr int kOldestRedis = 6;
constexpr std::chrono::seconds kClockTolerance{60}; ///< between machines: leases and lifetimes go by the clocks of both

/// Counts what is in the store; a fault ends the look.
std::vector<Finding> checkContents(engine::Store &store, const Clock &clock)
{
    const QString name = QStringLiteral("contents");
    const auto fault = [&](const Error &error) {
        return std::vector<Finding>{
            {name, Health::fault, error.message, QStringLiteral("Restore a backup, or start anew with another --data-dir.")}};
    };
    const auto stocks = store.stocks().page({});
    if (!stocks)
        return fault(stocks.error());
    const auto prices = store.prices().newest(1);
    if (!prices)
        return fault(prices.error());
    int rated = 0;
    for (const engine::StockRecord &record : stocks->records)
        rated += record.score && record.score->isRated();
    const auto simulated =
        std::ranges::count_if(*prices, [](const PriceHistory &history) { return history.provenance.isSample(); });
    std::vector<Finding> findings{{name, Health::good,
        QStringLiteral("%1 stocks, %2 of them rated; prices of %3, %4 of them simulated")
            .arg(stocks->total)
            .arg(rated)
            .arg(prices->size())
            .arg(simulated)}};
    Day newest = {};
    for (const PriceHistory &history : *prices) {
        if (!history.series.days.empty())
            newest = std::max(newest, history.series.days.back());
    }
    const auto today = dayInNewYork(clock.now());
    if (today && newest > *today + std::chrono::days(1)) {
        findings.push_back({QStringLiteral("clock"), Health::fault,
            QStringLiteral("it says %1, and there are prices of %2 already").arg(toIso8601(clock.now()), toIso(newest)),
            QStringLiteral("Set the system's clock: “timedatectl set-ntp true”. If it is right, delete the stocks that have such "
                           "prices, and import them anew.")});
    }
    return findings;
}

QString remedyOf(const Error &error, const QString &url)
{
    switch (error.code) {
    case ErrorCode::schemaTooNew:
        return QStringLiteral("Install that newer version again, or name another database in DATABASE_URL; a backup that this "
                              "version made can be restored into a new one.");
    case ErrorCode::corrupt:
        return QStringLiteral("Move it away and restore a backup: “soundings-server restore FILE”; those of the last days are in "
                              "the folder backups beside it.");
    case ErrorCode::locked:
        return QStringLiteral("Close that program, or wait until it is done; “fuser FILE” says which it is.");
    case ErrorCode::unavailable:
        return QStringLiteral("Start that server, or correct DATABASE_URL (%1).").arg(url);
    default:
        return QStringLiteral("Check DATABASE_URL (%1), that its server runs, and the rights of its file.").arg(url);
    }
}

std::vector<Finding> checkStore(const Settings &settings)
{
    const QString name = QStringLiteral("store");
    const QString url = settings.printable(Setting::databaseUrl);
    const QString file = sqliteFile(settings.text(Setting::databaseUrl));
    if (!file.isEmpty() && !QFileInfo::exists(file))
        return {
            {name, Health::note, QStringLiteral("%1 is not there yet; the first “soundings-server serve” makes it").arg(file)}};
    const auto composition = Composition::open(settings, Composition::Mode::readOnly);
    if (!composition) {
        return {{name, Health::fault, composition.error().message, remedyOf(composition.error(), url)}};
    }
    engine::Store &store = (*composition)->store();
    if (const auto answer = store.check(); !answer)
        return {{name, Health::fault, answer.error().message, remedyOf(answer.error(), url)}};
    std::vector<Finding> findings{
        {name, Health::good, QStringLiteral("%1; schema %2").arg(store.description()).arg(store.schemaVersion())}};
    std::ranges::move(checkContents(store, (*composition)->clock()), std::back_inserter(findings));
    if (!file.isEmpty() && !QFileInfo(file).isWritable()) {
        findings.push_back({QStringLiteral("store file"), Health::fault, QStringLiteral("%1 is read-only").arg(file),
            QStringLiteral("Give this user the right to write it: chmod u+w %1").arg(file)});
    } else if (const auto written = storage::tryWriting(settings.text(Setting::databaseUrl)); !written) {
        findings.push_back({name, Health::fault, written.error().message, remedyOf(written.error(), url)});
    }
    return findings;
}

/// Whether a server may be open to others as the settings have it; nothing where it is not meant to be.
std::vector<Finding> checkAccess(const Settings &settings)
{
    const QString name = QStringLiteral("access");
    const QString &host = settings.text(Setting::host);
    const QHostAddress address(host);
    if (address.isNull() || address.isLoopback())
        return {};
    const auto composition = Composition::open(settings, Composition::Mode::readOnly);
    const auto tokens = composition ? (*composition)->store().tokens().all() : std::unexpected(composition.error());
    if (!tokens || tokens->empty()) // a store that is not there, or not well, has its own finding
        return {{name, Health::fault,
            QStringLiteral("HOST=%1 lets other machines in, and there is no token: no server starts").arg(host),
            QStringLiteral("Make one with “soundings-server token create NAME --scope admin”, or set HOST to 127.0.0.1.")}};
    if (settings.text(Setting::tlsCert).isEmpty() && settings.text(Setting::trustedProxies).isEmpty())
        return {{name, Health::note, QStringLiteral("HOST=%1 without TLS: a server starts only with --behind-proxy").arg(host),
            QStringLiteral(
                "Name a certificate in TLS_CERT and its key in TLS_KEY, or the proxy that does TLS in TRUSTED_PROXIES.")}};
    return {
        {name, Health::good, QStringLiteral("HOST=%1; whoever comes in needs one of %2 tokens").arg(host).arg(tokens->size())}};
}

/// What speaks against a Redis that answers.
std::vector<Finding> checkRedisServer(const redis::RedisUrl &url, const Clock &clock)
{
    std::vector<Finding> findings;
    redis::RedisPool pool(url, {.connections = 1}, clock);
    if (const auto info = pool.command({"INFO", "server"}); info && !info->isError()) {
        static const QRegularExpression line(
            QStringLiteral("^redis_version:(\\d+)\\.(\\S+)"), QRegularExpression::MultilineOption);
        const auto found = line.match(QString::fromUtf8(info->text));
        if (found.hasMatch() && found.capturedView(1).toInt() < kOldestRedis)
            findings.push_back({QStringLiteral("redis"), Health::fault,
                QStringLiteral("%1 is a Redis %2.%3").arg(url.shown, found.captured(1), found.captured(2)),
                QStringLiteral("Update it: live sessions and jobs need Redis %1 or newer.").arg(kOldestRedis)});
    }
    if (const auto time = pool.command({"TIME"}); time && time->elements.size() == 2) {
        const auto ahead = std::chrono::seconds(time->elements[0].text.toLongLong()) - clock.now().time_since_epoch();
        if (std::chrono::abs(ahead) > kClockTolerance)
            findings.push_back({QStringLiteral("clock"), Health::fault,
                QStringLiteral("it says %1, and that of %2 differs by %3 s")
                    .arg(toIso8601(clock.now()), url.shown)
                    .arg(qint64(std::chrono::duration_cast<std::chrono::seconds>(ahead).count())),
                QStringLiteral("Let both machines set their clocks by the network: “timedatectl set-ntp true”.")});
    }
    return findings;
}

/// Asks Redis for something, as the cache would.
std::vector<Finding> checkRedis(const Settings &settings)
{
    const QString name = QStringLiteral("redis");
    const SystemClock clock;
    const auto cache = makeRedisCache(settings, clock);
    if (!cache)
        return {{name, Health::fault, cache.error().message, QStringLiteral("Correct REDIS_URL, or set REDIS_ENABLED=false.")}};
    if (!*cache)
        return {{name, Health::note, QStringLiteral("not configured")}};
    const auto url = redisUrlOf(settings);
    std::vector<Finding> findings = checkRedisServer(**url, clock);
    if (std::ranges::any_of(findings, [&](const Finding &finding) { return finding.name == name; }))
        return findings; // what it is too old for it would only refuse
    const auto numbers = (*cache)->numbers();
    const QString shown = (*cache)->state().name;
    if (!numbers)
        return {{name, Health::fault, numbers.error().message,
            QStringLiteral("Soundings works without it, on its own memory. Start that Redis, correct REDIS_URL, or set "
                           "REDIS_ENABLED=false.")}};
    if (const int stores = (*cache)->stores().value_or(0); stores > 1) {
        findings.push_back({name, Health::fault,
            QStringLiteral("%1 serves %2 databases of Soundings at once: they push out each other's cached replies, and see each "
                           "other's live sessions")
                .arg(shown)
                .arg(stores),
            QStringLiteral("Give each a number of its own in REDIS_URL, such as redis://HOST:6379/1.")});
        return findings;
    }
    findings.push_back({name, Health::good, QStringLiteral("%1; %2 cached replies").arg(shown).arg(numbers->entries)});
    return findings;
}

QString inWords(const engine::JobCounts &counts)
{
    const std::int64_t waiting = counts.of(JobState::pending) + counts.of(JobState::retry);
    return QStringLiteral("%1 jobs wait, %2 run, %3 have failed")
        .arg(waiting)
        .arg(counts.of(JobState::received) + counts.of(JobState::started))
        .arg(counts.of(JobState::failure));
}

/// Asks the broker for its jobs, and its workers whether they are there.
Finding checkBroker(const Settings &settings)
{
    const QString name = QStringLiteral("broker");
    if (settings.text(Setting::celeryBrokerUrl).isEmpty())
        return {name, Health::note, QStringLiteral("not configured: jobs are kept in the database")};
    const auto options = celeryWorkerOptions(settings);
    if (!options)
        return {name, Health::fault, options.error().message, QStringLiteral("Correct CELERY_BROKER_URL.")};
    const SystemClock clock;
    celery::CeleryJobQueue queue(options->broker, options->results, clock);
    const auto counts = queue.counts();
    const auto workers = counts ? queue.workers() : std::unexpected(counts.error());
    if (!workers)
        return {name, Health::fault, workers.error().message,
            QStringLiteral("No job can be ordered or run meanwhile. Start that Redis, or correct CELERY_BROKER_URL; without it "
                           "jobs are kept in the database.")};
    const QString message = QStringLiteral("%1; %2; workers: %3").arg(queue.description(), inWords(*counts)).arg(workers->size());
    if (workers->empty())
        return {name, Health::note, message,
            QStringLiteral("Jobs wait until somebody runs them: start “soundings-server serve” or “soundings-server worker”.")};
    return {name, Health::good, message};
}

/// What stands in the way of a refresh, without asking anybody over the network.
std::vector<Finding> checkProvider(const Settings &settings)
{
    std::vector<MarketRefresh::SourceState> states = MarketRefresh::configurationFaults(settings);
    const auto composition = Composition::open(settings, Composition::Mode::readOnly);
    if (composition)
        std::ranges::move(MarketRefresh(**composition).states(), std::back_inserter(states));
    else if (states.empty()) // there is no store yet, or its own finding says what is wrong with it
        states.push_back({QStringLiteral("provider"), false, settings.text(Setting::marketProvider), {}});
    std::vector<Finding> findings;
    findings.reserve(states.size());
    for (const MarketRefresh::SourceState &state : states)
        findings.push_back({state.name, state.isFault ? Health::fault : Health::good, state.message, state.remedy});
    return findings;
}

} // namespace

std::vector<Finding> serviceFindings(const Settings &settings)
{
    std::vector<Finding> findings = checkStore(settings);
    std::ranges::move(checkAccess(settings), std::back_inserter(findings));
    std::ranges::move(checkRedis(settings), std::back_inserter(findings));
    findings.push_back(checkBroker(settings));
    std::ranges::move(checkProvider(settings), std::back_inserter(findings));
    return findings;
}

} // namespace soundings::app
