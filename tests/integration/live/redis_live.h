#pragma once

#include "integration/live/live_server.h"
#include "redis/sessions/redis_session_events.h"
#include "redis/sessions/redis_session_store.h"

namespace soundings::test {

/// A server in this process whose sessions are in a Redis, which it may share with others.
class RedisLiveServer {
public:
    RedisLiveServer(LiveMarket &market, const QString &redisUrl, server::ServerOptions options,
        redis::RedisSessionStore::Keeping keeping = redis::RedisSessionStore::Keeping::whatServerHas,
        const engine::SessionLimits &limits = {})
        : m_url(redis::parseRedisUrl(redisUrl).value())
        , m_sessions(m_url, {.limits = limits, .keeping = keeping}, market.clock())
        , m_events(m_url, {}, market.clock())
        , m_server(market, m_sessions, m_events, listening(std::move(options), m_events))
    {
    }

    const QString &fault() const { return m_server.fault(); }
    quint16 port() const { return m_server.port(); }
    engine::SessionStore &sessions() { return m_sessions; }
    engine::LivePortfolios &portfolios() { return m_server.portfolios(); }

private:
    static server::ServerOptions listening(server::ServerOptions options, redis::RedisSessionEvents &events)
    {
        options.onStart = [&events](QObject *life) { events.listen(life); };
        return options;
    }

    redis::RedisUrl m_url;
    redis::RedisSessionStore m_sessions;
    redis::RedisSessionEvents m_events;
    LiveServer m_server;
};

} // namespace soundings::test
