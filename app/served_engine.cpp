#include "served_engine.h"

#include "cache_tiers.h"
#include "error_reports.h"
#include "import_actions.h"

#include "engine/live/memory_session_events.h"
#include "engine/live/memory_session_store.h"
#include "jobs/scheduler_timer.h"
#include "redis/sessions/redis_session_events.h"
#include "redis/sessions/redis_session_store.h"
#include "server/live/event_json.h"
#include "storage/open_store.h"

#include <QHostInfo>
#include <QSslCertificate>

namespace soundings::app {

namespace {

/// At jobs of other processes: every two seconds.
constexpr int kUpkeepsBetweenLooks = 4;

} // namespace

Result<std::unique_ptr<ServedEngine>> ServedEngine::start(const Settings &settings, const Options &options)
{
    std::unique_ptr<ServedEngine> engine(new ServedEngine);
    SOUNDINGS_TRY(engine->m_composition, Composition::open(settings, Composition::Mode::start));
    // Before anybody can ask: what is not known yet would be taken for "nobody needs a token".
    SOUNDINGS_CHECK(engine->m_composition->services().tokens.refresh());
    SOUNDINGS_CHECK(engine->openCache());
    SOUNDINGS_CHECK(engine->openSessions());
    SOUNDINGS_TRY(engine->m_jobs, JobService::open(*engine->m_composition, engine->m_cache, *engine->m_refresh));
    engine->tellOfJobs();
    if (options.reporter)
        engine->m_jobs->observeRuns(reportRuns(*options.reporter));
    SOUNDINGS_TRY(engine->m_schedule, ScheduleService::make(*engine->m_composition, engine->m_jobs->queue()));
    engine->m_executor = std::make_unique<Executor>(Executor::Options{.cpuThreads = options.cpuThreads});

    const Result<void> tls = options.encrypted || options.shared ? engine->openTls() : Result<void>();
    if (options.encrypted)
        SOUNDINGS_CHECK(tls);
    SOUNDINGS_TRY(const server::TrustedProxies proxies, server::TrustedProxies::fromList(settings.list(Setting::trustedProxies)));
    server::ServerOptions serverOptions{.host = options.host,
        .port = options.port,
        .listeningSocket = options.listeningSocket,
        .tls = options.encrypted ? engine->m_tls : nullptr,
        .proxies = proxies,
        .requestsPerSecond = int(settings.integer(Setting::rateLimitPerSecond)),
        .allowedHosts = settings.list(Setting::allowedHosts) + QStringList{options.host} + engine->namesOfCertificate(),
        .corsOrigins = settings.list(Setting::corsOrigins),
        .token = options.token,
        .adminKey = settings.text(Setting::adminApiKey),
        .tokens = &engine->m_composition->services().tokens,
        .pairing = &engine->m_composition->services().pairing,
        .imports = importActions(*engine->m_composition),
        .cache = engine->m_cache,
        .audit = &engine->m_composition->services().audit,
        .live = engine->liveOptions(),
        .events = engine->m_events,
        .scheduler = engine->m_schedule->scheduler(),
        .jobs = {&engine->m_jobs->queue(), engine->m_jobs->tasks().names(), engine->m_jobMeter},
        .onStart =
            [engine = engine.get(), redis = engine->m_redis, events = engine->m_redisEvents, schedules = options.scheduler](
                QObject *life) {
                if (redis)
                    redis->listen(life);
                if (events)
                    events->listen(life);
                if (schedules)
                    new jobs::SchedulerTimer(engine->m_schedule->scheduler(), *engine->m_executor, life);
            },
        .upkeep = [engine = engine.get()] { engine->keepUp(); }};
    serverOptions.slowRequest = std::chrono::milliseconds(settings.integer(Setting::slowRequestMilliseconds));
    serverOptions.storeNumbers = storage::queryNumbers;
    if (options.reporter)
        serverOptions.observers = reportRequests(*options.reporter);
    serverOptions.limits.connections = int(settings.integer(Setting::maxConnections));
    serverOptions.limits.connectionsPerPeer = int(settings.integer(Setting::maxConnectionsPerPeer));
    engine->m_server =
        std::make_unique<server::HttpServer>(serverOptions, engine->m_composition->services(), *engine->m_executor);
    SOUNDINGS_TRY(engine->m_port, engine->m_server->listen());
    if (options.shared)
        engine->share(tls);
    engine->m_jobs->watch();
    if (options.worker)
        SOUNDINGS_CHECK(engine->m_jobs->startWorker());
    return engine;
}

/// What happens to jobs is counted, and told to whoever listens.
void ServedEngine::tellOfJobs()
{
    m_jobs->observe({.job = [meter = m_jobMeter](const Job &job) { meter->observe(job); }});
    const auto tell = [events = m_events](const Job &job) { events->publish(server::eventOf(job)); };
    if (m_composition->settings().text(Setting::celeryBrokerUrl).isEmpty()) {
        m_jobWatch = std::make_unique<jobs::JobWatch>(m_jobs->queue(), tell);
        static_cast<void>(m_jobWatch->look()); // before anybody listens: the first look only remembers
    }
    m_jobs->observe({
        .job =
            [tell, watch = m_jobWatch.get()](const Job &job) {
                if (watch)
                    watch->saw(job);
                tell(job);
            },
        .worker = [events = m_events](const engine::Worker &worker) { events->publish(server::eventOf(worker)); },
    });
}

/// Where the settings name a certificate.
Result<void> ServedEngine::openTls()
{
    const Settings &settings = m_composition->settings();
    const QString certificate = settings.text(Setting::tlsCert), key = settings.text(Setting::tlsKey);
    if (certificate.isEmpty() && key.isEmpty())
        return {};
    m_tlsFiles = std::make_unique<server::TlsFiles>(certificate, key);
    SOUNDINGS_TRY(const QSslConfiguration configuration, m_tlsFiles->load());
    m_tls = std::make_shared<server::TlsContext>(configuration);
    return {};
}

/// Other machines know this one by these, or their connection is not trusted. Before Host is checked.
QStringList ServedEngine::namesOfCertificate() const
{
    QStringList names;
    if (m_tls) {
        const QSslCertificate certificate = m_tls->get().localCertificate();
        for (const QString &name : certificate.subjectAlternativeNames())
            names.append(name);
        names += certificate.subjectInfo(QSslCertificate::CommonName);
    }
    names.removeIf([](const QString &name) { return name.contains(u'*'); }); // stands for any name
    return names;
}

void ServedEngine::share(const Result<void> &tls)
{
    if (!tls) {
        m_sharing.problem = tls.error().message;
        return;
    }
    m_sharing.lacks = {.token = !m_composition->services().tokens.hasAny(), .certificate = !m_tls};
    if (m_sharing.lacks.any()) {
        QStringList missing;
        if (m_sharing.lacks.token)
            missing << QStringLiteral("a token for those who come in: “Make a token” makes one in the settings");
        if (m_sharing.lacks.certificate)
            missing << QStringLiteral("a certificate: name its file in TLS_CERT and that of its key in TLS_KEY");
        m_sharing.problem = QStringLiteral("Other machines are not let in. Sharing needs %1. Then switch it on again.")
                                .arg(missing.join(QStringLiteral(", and ")));
        return;
    }
    const Settings &settings = m_composition->settings();
    QHostAddress address(settings.text(Setting::host));
    if (address.isNull() || address.isLoopback())
        address = QHostAddress(QHostAddress::AnyIPv4);
    if (const auto port = m_server->share(address, quint16(settings.integer(Setting::port)), m_tls)) {
        const QStringList names = namesOfCertificate();
        m_sharing.url =
            QStringLiteral("https://%1:%2").arg(names.isEmpty() ? QHostInfo::localHostName() : names.front()).arg(*port);
    } else {
        m_sharing.problem = port.error().message;
    }
}

/// Before anybody asks: every commit from here on, by whomever, is heard of, and told to whoever listens.
Result<void> ServedEngine::openCache()
{
    SOUNDINGS_TRY(const CacheTiers tiers, makeCacheTiers(m_composition->settings(), m_composition->clock()));
    m_cache = tiers.cache;
    m_redis = tiers.redis;
    engine::ChangeLog &log = m_composition->store().changes();
    m_changes = std::make_unique<engine::ChangeWatch>(log, *m_cache);
    m_changes->setObserver([events = m_events](const auto &changes) {
        for (server::Event &event : server::eventsOf(changes))
            events->publish(std::move(event));
    });
    m_cache->setDropObserver([events = m_events](const QByteArray &pattern) { events->publish(server::eventOfDrop(pattern)); });
    const auto catchUp = [changes = m_changes.get()] {
        if (const auto done = changes->catchUp(); !done)
            qWarning("cache: what has changed could not be asked for: %s", qPrintable(done.error().message));
    };
    catchUp();
    log.setObserver(catchUp);
    return {};
}

Result<void> ServedEngine::openSessions()
{
    engine::Store &store = m_composition->store();
    const Settings &settings = m_composition->settings();
    const engine::SessionLimits limits{.lifetime = std::chrono::seconds(settings.integer(Setting::sessionTtlSeconds))};
    SOUNDINGS_TRY(const std::optional<redis::RedisUrl> redisUrl, redisUrlOf(settings));
    if (redisUrl) {
        m_sessions = std::make_unique<redis::RedisSessionStore>(
            *redisUrl, redis::RedisSessionStore::Options{.limits = limits}, m_composition->clock());
        auto events = std::make_unique<redis::RedisSessionEvents>(*redisUrl, redis::RedisPool::Options(), m_composition->clock());
        m_redisEvents = events.get();
        m_sessionEvents = std::move(events);
    } else {
        m_sessionEvents = std::make_unique<engine::MemorySessionEvents>();
        SOUNDINGS_TRY(m_sessions,
            engine::MemorySessionStore::load(&store.sessions(), limits, m_composition->clock(), m_sessionEvents.get()));
    }
    // Where prices are real, or ought to be, none are made up.
    const bool simulates = settings.text(Setting::marketProvider) == u"sample";
    m_portfolios = std::make_unique<engine::LivePortfolios>(store, *m_sessions, m_composition->clock(), simulates);
    m_refresh = std::make_unique<MarketRefresh>(
        *m_composition, [sessions = m_sessions.get()] { return sessions->heldTickers().value_or(std::vector<Ticker>()); });
    return {};
}

server::LiveOptions ServedEngine::liveOptions() const
{
    const Settings &settings = m_composition->settings();
    server::LiveOptions live{.portfolios = m_portfolios.get(),
        .events = m_sessionEvents.get(),
        .monteCarloPaths = int(settings.integer(Setting::monteCarloPaths)),
        .resumeGrace = std::chrono::seconds(settings.integer(Setting::resumeGraceSeconds)),
        .marketUpdate = std::chrono::seconds(settings.integer(Setting::marketUpdateSeconds)),
        .messagesPerSecond = int(settings.integer(Setting::rateLimitPerSecond))};
    if (const auto seed = settings.optionalInteger(Setting::monteCarloSeed))
        live.monteCarloSeed = std::uint64_t(*seed);
    return live;
}

/// What has to be done now and then. A failure shows where it matters - in /health, in what a client is told - and the next
/// time makes up for it.
void ServedEngine::keepUp()
{
    static_cast<void>(m_composition->services().tokens.refresh()); // first: nothing else that is away delays a revocation
    static_cast<void>(m_composition->services().audit.flush());
    renewTls();
    watchFolder();
    static_cast<void>(m_changes->catchUp());
    static_cast<void>(m_sessions->maintain());
    if (m_jobWatch && m_upkeeps++ % kUpkeepsBetweenLooks == 0)
        static_cast<void>(m_jobWatch->look());
    m_jobMeter->refresh(m_jobs->queue());
    m_spareMemory.giveBack();
}

/// A certificate that was replaced is taken for the next connection; those that are open go on.
void ServedEngine::renewTls()
{
    if (!m_tlsFiles || (!m_tlsIsWanted.exchange(false) && !m_tlsFiles->haveChanged()))
        return;
    if (const auto renewed = m_tlsFiles->load()) {
        m_tls->set(*renewed);
        qInfo("The certificate was read anew.");
    } else {
        qWarning("The certificate stays the one it was: %s", qUtf8Printable(renewed.error().message));
    }
}

/// Apart from what else is kept up: a long file takes its time.
void ServedEngine::watchFolder()
{
    if (!m_refresh->watchesFolder() || m_takesInFiles.test_and_set())
        return;
    const bool accepted = m_executor->start(Pool::io, [this](const std::stop_token &stop) {
        const auto done = m_refresh->takeInFiles(stop);
        if (!done && done.error().code != ErrorCode::cancelled && m_folderProblem != done.error().message)
            qWarning("%s", qUtf8Printable(done.error().message));
        m_folderProblem = done ? QString() : done.error().message;
        m_takesInFiles.clear();
    });
    if (!accepted)
        m_takesInFiles.clear();
}

ServedEngine::~ServedEngine()
{
    if (m_server)
        m_server->stop();
    if (m_jobs)
        m_jobs->stopWorker();
    if (m_executor)
        m_executor->stop();
    if (m_server) {
        static_cast<void>(m_composition->services().tokens.saveUses());
        static_cast<void>(m_composition->services().audit.flush());
    }
}

} // namespace soundings::app
