#pragma once

#include "engine/live/live_portfolios.h"
#include "engine/live/memory_session_events.h"
#include "engine/live/memory_session_store.h"
#include "server/server.h"

#include <QTemporaryDir>

namespace soundings::test {

/// A SQLite store of a made-up market: AAPL, GOOGL, MSFT and NVDA with two years of sample prices, and NEWC with five days.
class LiveMarket {
public:
    LiveMarket();

    /// What went wrong; "" is success.
    const QString &fault() const { return m_fault; }
    engine::Store &store() { return *m_store; }
    const Clock &clock() const { return m_clock; }

private:
    QString fill();

    QTemporaryDir m_folder;
    const SystemClock m_clock;
    std::unique_ptr<engine::Store> m_store;
    QString m_fault;
};

/// A server in this process that offers live sessions, with its work.
class LiveServer {
public:
    /// All of it outlives the server. The limits and times of `options` are kept; its port and sessions are ours.
    LiveServer(LiveMarket &market, engine::SessionStore &sessions, engine::SessionEvents &events, server::ServerOptions options);
    ~LiveServer() { stop(); }

    const QString &fault() const { return m_fault; }
    quint16 port() const { return m_port; }
    void stop();
    engine::LivePortfolios &portfolios() { return m_portfolios; }

private:
    engine::LivePortfolios m_portfolios;
    Executor m_executor;
    std::unique_ptr<server::HttpServer> m_server;
    QString m_fault;
    quint16 m_port = 0;
};

/// A market, sessions in memory that are archived in its database, and a server for both.
class LiveService {
public:
    /// Starts, or starts again with what the last one has saved. The test fails where that fails.
    void start(const server::ServerOptions &options);
    void end();
    void stopServer() { m_server->stop(); }

    quint16 port() const { return m_server ? m_server->port() : quint16(0); }
    engine::SessionStore &sessions() { return *m_sessions; }

private:
    std::unique_ptr<LiveMarket> m_market;
    std::unique_ptr<engine::SessionEvents> m_events;
    std::unique_ptr<engine::SessionStore> m_sessions;
    std::unique_ptr<LiveServer> m_server;
};

/// Options of a server that is quick: few paths, and no tick that the test did not ask for.
server::ServerOptions quickOptions();
/// With so many paths that an analysis does not end while a test looks on; it stops at once when it is asked to.
server::ServerOptions endlessOptions();
/// With a deadline that the simulation of `manyHoldings` misses on any machine, and the other metrics meet on a busy one.
server::ServerOptions overrunningOptions();
QJsonObject manyHoldings();

} // namespace soundings::test
