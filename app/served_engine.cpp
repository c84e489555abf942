#include "served_engine.h"

#include "cache_tiers.h"
#include "import_actions.h"

namespace soundings::app {

Result<std::unique_ptr<ServedEngine>> ServedEngine::start(const Settings &settings, const Options &options)
{
    std::unique_ptr<ServedEngine> engine(new ServedEngine);
    SOUNDINGS_TRY(engine->m_composition, Composition::open(settings, Composition::Mode::start));
    SOUNDINGS_CHECK(engine->openCache());
    engine->m_executor = std::make_unique<Executor>(Executor::Options{.cpuThreads = options.cpuThreads});

    server::ServerOptions serverOptions{.host = options.host,
        .port = options.port,
        .allowedHosts = settings.list(Setting::allowedHosts),
        .corsOrigins = settings.list(Setting::corsOrigins),
        .token = options.token,
        .adminKey = settings.text(Setting::adminApiKey),
        .imports = importActions(*engine->m_composition),
        .cache = engine->m_cache,
        .onStart =
            [redis = engine->m_redis](QObject *life) {
                if (redis)
                    redis->listen(life);
            },
        .upkeep = [changes = engine->m_changes.get()] { static_cast<void>(changes->catchUp()); }};
    serverOptions.limits.connections = int(settings.integer(Setting::maxConnections));
    serverOptions.limits.connectionsPerPeer = int(settings.integer(Setting::maxConnectionsPerPeer));
    engine->m_server =
        std::make_unique<server::HttpServer>(serverOptions, engine->m_composition->services(), *engine->m_executor);
    SOUNDINGS_TRY(engine->m_port, engine->m_server->listen());
    return engine;
}

/// Before anybody asks: every commit from here on, by whomever, is heard of.
Result<void> ServedEngine::openCache()
{
    SOUNDINGS_TRY(const CacheTiers tiers, makeCacheTiers(m_composition->settings(), m_composition->clock()));
    m_cache = tiers.cache;
    m_redis = tiers.redis;
    engine::ChangeLog &log = m_composition->store().changes();
    m_changes = std::make_unique<engine::ChangeWatch>(log, *m_cache);
    const auto catchUp = [changes = m_changes.get()] {
        if (const auto done = changes->catchUp(); !done)
            qWarning("cache: what has changed could not be asked for: %s", qPrintable(done.error().message));
    };
    catchUp();
    log.setObserver(catchUp);
    return {};
}

ServedEngine::~ServedEngine()
{
    if (m_server)
        m_server->stop();
    if (m_executor)
        m_executor->stop();
}

} // namespace soundings::app
