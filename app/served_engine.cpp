#include "served_engine.h"

#include "import_actions.h"

namespace soundings::app {

Result<std::unique_ptr<ServedEngine>> ServedEngine::start(const Settings &settings, const Options &options)
{
    std::unique_ptr<ServedEngine> engine(new ServedEngine);
    SOUNDINGS_TRY(engine->m_composition, Composition::open(settings, Composition::Mode::start));
    engine->m_executor = std::make_unique<Executor>(Executor::Options{.cpuThreads = options.cpuThreads});

    server::ServerOptions serverOptions{.host = options.host,
        .port = options.port,
        .allowedHosts = settings.list(Setting::allowedHosts),
        .corsOrigins = settings.list(Setting::corsOrigins),
        .token = options.token,
        .adminKey = settings.text(Setting::adminApiKey),
        .imports = importActions(*engine->m_composition)};
    serverOptions.limits.connections = int(settings.integer(Setting::maxConnections));
    serverOptions.limits.connectionsPerPeer = int(settings.integer(Setting::maxConnectionsPerPeer));
    engine->m_server =
        std::make_unique<server::HttpServer>(serverOptions, engine->m_composition->services(), *engine->m_executor);
    SOUNDINGS_TRY(engine->m_port, engine->m_server->listen());
    return engine;
}

ServedEngine::~ServedEngine()
{
    if (m_server)
        m_server->stop();
    if (m_executor)
        m_executor->stop();
}

} // namespace soundings::app
