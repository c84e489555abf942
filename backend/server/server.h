#pragma once

#include "base/executor.h"
#include "base/result.h"
#include "engine/ports/query_numbers.h"
#include "server/access/trusted_proxies.h"
#include "server/http/limits.h"
#include "server/import_actions.h"
#include "server/job_options.h"
#include "server/routing/route.h"
#include "server/server_observers.h"

#include <QHostAddress>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace soundings::engine {
class AuditTrail;
class LivePortfolios;
class PairingService;
class ReplyCache;
class SessionEvents;
class TokenService;
struct Services;
} // namespace soundings::engine

namespace soundings::jobs {
class Scheduler;
}

namespace soundings::server {

class EventFeed;
class TlsContext;

/// The live portfolio sessions that a server offers.
struct LiveOptions {
    engine::LivePortfolios *portfolios = nullptr; ///< null: none are offered
    engine::SessionEvents *events = nullptr; ///< its observer is the server
    int monteCarloPaths = 1'000'000;
    std::optional<std::uint64_t> monteCarloSeed; ///< empty: follows from the snapshot
    std::chrono::milliseconds resumeGrace = std::chrono::seconds(10), marketUpdate = std::chrono::seconds(30);
    std::chrono::milliseconds metricDeadline = std::chrono::seconds(30); ///< a metric that takes longer fails alone
    int messagesPerSecond = 50;
};

struct ServerOptions {
    QString host = QStringLiteral("127.0.0.1"); ///< another than loopback wants a token and TLS, or proxies
    quint16 port = 8000; ///< 0: any free one
    std::optional<int> listeningSocket; ///< a descriptor that listens already, instead of host and port; the same holds for it
    std::shared_ptr<const TlsContext> tls; ///< null: plain HTTP
    TrustedProxies proxies; ///< where there are any, nobody is taken for one who sits at this machine
    int requestsPerSecond = 0; ///< of a token, or of a peer without one; 0: no limit
    QStringList allowedHosts; ///< accepted in Host besides the names of loopback
    QStringList corsOrigins; ///< "https://example.org": may call from a browser
    QString token; ///< wanted as "Authorization: Bearer"; empty: a loopback peer may do everything
    QString adminKey; ///< also accepted, in X-Admin-Token
    engine::TokenService *tokens = nullptr; ///< those of the store, once refreshed; null: there are none, nor routes for them
    engine::PairingService *pairing = nullptr; ///< what hands out tokens for codes; null: nobody does
    ImportActions imports; ///< what is empty is not offered
    std::shared_ptr<engine::ReplyCache> cache; ///< null: every reply is made anew
    engine::AuditTrail *audit = nullptr; ///< where changes are noted; null: nowhere
    LiveOptions live;
    std::shared_ptr<EventFeed> events; ///< what /ws/events tells; null: it is not offered
    std::shared_ptr<jobs::Scheduler> scheduler; ///< what /api/jobs/schedule shows; null: it is not offered
    JobOptions jobs;
    ServerObservers observers;
    std::function<engine::QueryNumbers()> storeNumbers; ///< for the metrics; from any thread; empty: there is no store
    std::chrono::milliseconds slowRequest{0}; ///< what takes as long is logged; 0: nothing is
    /// Called in the network thread once it listens; children of `life` live there and end with it.
    std::function<void(QObject *life)> onStart;
    std::function<void()> upkeep; ///< run on the io pool every `upkeepInterval`, never twice at once
    std::chrono::milliseconds upkeepInterval{500};
    Limits limits;
};

/// The HTTP API on a network thread of its own. Handlers run on the executor's pools, so `services` must outlive the executor's
/// work: stop() the server, then stop the executor, then let go of the services.
class HttpServer {
public:
    HttpServer(const ServerOptions &options, engine::Services &services, Executor &executor);
    /// With other routes than the product's; the routes of the service itself (/openapi.json, /docs, /metrics, /) are added.
    HttpServer(const ServerOptions &options, RouteTable routes, Executor &executor);
    ~HttpServer();

    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Binds, starts the thread, and returns the port that is open.
    Result<quint16> listen();
    /// Opens another address, to other machines too, once it listens; returns the port. Refused without a token of the store, and
    /// always encrypted.
    Result<quint16> share(const QHostAddress &address, quint16 port, std::shared_ptr<const TlsContext> tls);
    /// Accepts nothing more, lets running requests finish for a moment, closes every connection and joins the thread; within 5 s.
    void stop();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace soundings::server
