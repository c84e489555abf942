#include "cache_tiers.h"
#include "celery/queue/celery_job_queue.h"
#include "celery_worker.h"
#include "commands/command_line.h"
#include "commands/commands.h"
#include "commands/running_server.h"
#include "composition.h"
#include "market_refresh.h"
#include "server/http/tls_files.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QStorageInfo>
#include <QTemporaryFile>
#include <QTimeZone>

namespace soundings::app {

namespace {

constexpr qint64 kEnoughDisk = 200'000'000; ///< bytes; the sample market takes 10 MB, a million daily prices 60 MB

enum class Health { good, note, fault };

/// One thing that was looked at. A fault says in `remedy` how to mend it.
struct Finding {
    QString name;
    Health health = Health::good;
    QString message;
    QString remedy = {};
};

QString toText(Health health)
{
    return health == Health::good ? QStringLiteral("ok")
        : health == Health::note  ? QStringLiteral("note")
                                  : QStringLiteral("fault");
}

Finding checkDataDirectory(const Settings &settings)
{
    const QString name = QStringLiteral("data folder");
    const QString &folder = settings.dataDirectory();
    if (!QDir().mkpath(folder)) {
        return {name, Health::fault, QStringLiteral("%1 cannot be made").arg(folder),
            QStringLiteral("Make it yourself and give it to this user, or name another one with --data-dir.")};
    }
    QTemporaryFile probe(folder + QStringLiteral("/doctor-XXXXXX"));
    if (!probe.open() || probe.write("x") != 1) {
        return {name, Health::fault, QStringLiteral("%1 cannot be written: %2").arg(folder, probe.errorString()),
            QStringLiteral("Give this user the right to write there, or name another folder with --data-dir.")};
    }
    return {name, Health::good, folder};
}

Finding checkDisk(const Settings &settings)
{
    const QStorageInfo disk(settings.dataDirectory());
    const QString free = QStringLiteral("%1 MB free").arg(disk.bytesAvailable() / 1'000'000);
    if (disk.isValid() && disk.bytesAvailable() < kEnoughDisk) {
        return {QStringLiteral("disk"), Health::fault, free,
            QStringLiteral("Free at least %1 MB on %2, or keep the data elsewhere with --data-dir.")
                .arg(kEnoughDisk / 1'000'000)
                .arg(disk.rootPath())};
    }
    return {QStringLiteral("disk"), Health::good, free};
}

Finding checkClock(const Clock &clock)
{
    const QString name = QStringLiteral("clock");
    const auto today = dayInNewYork(clock.now());
    if (!today) {
        return {name, Health::fault, today.error().message,
            QStringLiteral("Install the system's time zone data (on Debian: apt install tzdata).")};
    }
    const auto session = TradingCalendar::nyse().lastFinishedSession(clock.now());
    if (*today < makeDay(2026, 1, 1) || !session) {
        return {name, Health::fault, QStringLiteral("it says %1").arg(toIso8601(clock.now())),
            QStringLiteral("Set the system's clock; the trading calendar reaches from %1 to %2.")
                .arg(TradingCalendar::kFirstYear)
                .arg(TradingCalendar::kLastYear)};
    }
    return {name, Health::good,
        QStringLiteral("%1; the last finished session in New York was %2").arg(toIso8601(clock.now()), toIso(*session))};
}

/// Counts what is in the store; a fault ends the look.
Finding checkContents(engine::Store &store)
{
    const QString name = QStringLiteral("contents");
    const auto fault = [&](const Error &error) {
        return Finding{
            name, Health::fault, error.message, QStringLiteral("Restore a backup, or start anew with another --data-dir.")};
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
    return {name, Health::good,
        QStringLiteral("%1 stocks, %2 of them rated; prices of %3, %4 of them simulated")
            .arg(stocks->total)
            .arg(rated)
            .arg(prices->size())
            .arg(simulated)};
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
        return {{name, Health::fault, composition.error().message,
            QStringLiteral("Check DATABASE_URL (%1), that its server runs, and the rights of its file.").arg(url)}};
    }
    engine::Store &store = (*composition)->store();
    if (const auto answer = store.check(); !answer)
        return {{name, Health::fault, answer.error().message, QStringLiteral("Check DATABASE_URL (%1).").arg(url)}};
    std::vector<Finding> findings{
        {name, Health::good, QStringLiteral("%1; schema %2").arg(store.description()).arg(store.schemaVersion())}};
    findings.push_back(checkContents(store));
    if (!file.isEmpty() && !QFileInfo(file).isWritable()) {
        findings.push_back({QStringLiteral("store file"), Health::fault, QStringLiteral("%1 is read-only").arg(file),
            QStringLiteral("Give this user the right to write it: chmod u+w %1").arg(file)});
    }
    return findings;
}

std::vector<Finding> checkConfiguration(const Settings &settings)
{
    int set = 0;
    for (const SettingInfo &info : Settings::all())
        set += settings.origin(info.setting) != SettingOrigin::builtIn;
    std::vector<Finding> findings{{QStringLiteral("configuration"), Health::good,
        QStringLiteral("%1 of %2 settings are not at their default; file: %3%4")
            .arg(set)
            .arg(kSettingCount)
            .arg(settings.configFile(), QFileInfo::exists(settings.configFile()) ? QString() : QStringLiteral(" (not there)"))}};
    for (const QString &warning : settings.warnings())
        findings.push_back({QStringLiteral("configuration"), Health::note, warning});
    return findings;
}

/// Asks Redis for something, as the cache would.
Finding checkRedis(const Settings &settings)
{
    const QString name = QStringLiteral("redis");
    const SystemClock clock;
    const auto cache = makeRedisCache(settings, clock);
    if (!cache)
        return {name, Health::fault, cache.error().message, QStringLiteral("Correct REDIS_URL, or set REDIS_ENABLED=false.")};
    if (!*cache)
        return {name, Health::note, QStringLiteral("not configured")};
    const auto numbers = (*cache)->numbers();
    const QString shown = (*cache)->state().name;
    if (!numbers)
        return {name, Health::fault, numbers.error().message,
            QStringLiteral("Soundings works without it, on its own memory. Start that Redis, correct REDIS_URL, or set "
                           "REDIS_ENABLED=false.")};
    return {name, Health::good, QStringLiteral("%1; %2 cached replies").arg(shown).arg(numbers->entries)};
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
    for (const MarketRefresh::SourceState &state : states)
        findings.push_back({state.name, state.isFault ? Health::fault : Health::good, state.message, state.remedy});
    return findings;
}

/// Nothing where none is named.
std::vector<Finding> checkCertificate(const Settings &settings)
{
    const QString name = QStringLiteral("certificate");
    const QString file = settings.text(Setting::tlsCert), key = settings.text(Setting::tlsKey);
    if (file.isEmpty() && key.isEmpty())
        return {};
    const auto loaded = server::TlsFiles(file, key).load();
    if (!loaded)
        return {{name, Health::fault, loaded.error().message,
            QStringLiteral("No server starts with these. Correct TLS_CERT and TLS_KEY.")}};
    const QDateTime end = loaded->localCertificate().expiryDate().toUTC();
    const QString until = QStringLiteral("%1, until %2").arg(file, end.toString(Qt::ISODate));
    if (end < QDateTime::currentDateTimeUtc())
        return {{name, Health::fault, until, QStringLiteral("Clients refuse it. Renew it; a running server takes the new one.")}};
    return {{name, Health::good, until}};
}

std::vector<Finding> examine(const Settings &settings)
{
    std::vector<Finding> findings = checkConfiguration(settings);
    findings.push_back(checkDataDirectory(settings));
    findings.push_back(checkDisk(settings));
    findings.push_back(checkClock(SystemClock()));
    std::ranges::move(checkStore(settings), std::back_inserter(findings));
    std::ranges::move(checkCertificate(settings), std::back_inserter(findings));
    findings.push_back(checkRedis(settings));
    findings.push_back(checkBroker(settings));
    std::ranges::move(checkProvider(settings), std::back_inserter(findings));
    return findings;
}

QString toText(SettingOrigin origin)
{
    switch (origin) {
    case SettingOrigin::builtIn:
        return QStringLiteral("default");
    case SettingOrigin::file:
        return QStringLiteral("file");
    case SettingOrigin::environment:
        return QStringLiteral("environment");
    case SettingOrigin::commandLine:
        return QStringLiteral("command line");
    }
    return {};
}

QJsonObject toJson(const std::vector<Finding> &findings, const Settings &settings, bool healthy)
{
    QJsonArray checks;
    for (const Finding &finding : findings) {
        checks.append(QJsonObject{{QStringLiteral("name"), finding.name}, {QStringLiteral("status"), toText(finding.health)},
            {QStringLiteral("message"), finding.message},
            {QStringLiteral("remedy"), finding.remedy.isEmpty() ? QJsonValue() : finding.remedy}});
    }
    QJsonArray keys;
    for (const SettingInfo &info : Settings::all()) {
        keys.append(QJsonObject{{QStringLiteral("key"), QString::fromLatin1(info.key)},
            {QStringLiteral("value"), settings.printable(info.setting)},
            {QStringLiteral("origin"), toText(settings.origin(info.setting))},
            {QStringLiteral("allowed"), QString::fromLatin1(info.allowed)}});
    }
    return {{QStringLiteral("healthy"), healthy}, {QStringLiteral("checks"), checks}, {QStringLiteral("settings"), keys}};
}

/// For health checks of containers and load balancers, which have no other program to ask with.
int askWhetherReady(const Settings &settings)
{
    const RunningServer server(settings);
    const auto answer = server.get(QStringLiteral("/ready"));
    if (!answer)
        return CommandLine::failure(answer.error());
    if (!*answer)
        return CommandLine::failure({ErrorCode::unavailable,
            QStringLiteral("No server answers at %1. Start one with “soundings-server serve”, or name the running one with HOST "
                           "and PORT.")
                .arg(server.address())});
    print(QStringLiteral("The server at %1 takes requests.").arg(server.address()));
    return kSuccess;
}

} // namespace

int runDoctor(const QStringList &arguments)
{
    CommandLine line("doctor",
        QStringLiteral("Checks the configuration, the data folder, the disk, the clock and the store, and says how to mend each "
                       "fault. Exit code "
                       "1 if there is one. With --json it also lists every setting and where it comes from."));
    line.addJsonOption();
    line.parser().addOption(
        {QStringLiteral("ready"), QStringLiteral("Only ask the running server whether it takes requests, for health checks.")});
    if (const auto ended = line.parse(arguments))
        return *ended;
    const auto settings = line.settings();
    if (!settings)
        return CommandLine::failure(settings.error());
    if (line.parser().isSet(QStringLiteral("ready")))
        return askWhetherReady(*settings);
    const std::vector<Finding> findings = examine(*settings);
    const bool healthy = std::ranges::none_of(findings, [](const Finding &finding) { return finding.health == Health::fault; });
    if (line.json()) {
        printJson(toJson(findings, *settings, healthy));
        return healthy ? kSuccess : kFailure;
    }
    for (const Finding &finding : findings) {
        print(QStringLiteral("%1 %2: %3").arg(toText(finding.health), -5).arg(finding.name, finding.message));
        if (!finding.remedy.isEmpty())
            print(QStringLiteral("      To mend it: ") + finding.remedy);
    }
    return healthy ? kSuccess : kFailure;
}

} // namespace soundings::app
