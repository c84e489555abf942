#include "server/server.h"

#include "base/handed_over.h"
#include "base/logging.h"
#include "engine/services/token_service.h"
#include "server/access/listening_rule.h"
#include "server/api.h"
#include "server/caching/cache_metrics.h"
#include "server/error_reply.h"
#include "server/http/second_door.h"
#include "server/job_meter.h"
#include "server/live/event_hub.h"
#include "server/live/live_metrics.h"
#include "server/live/session_hub.h"
#include "server/metrics.h"
#include "server/process_metrics.h"
#include "server/routes/audit_routes.h"
#include "server/routes/client_routes.h"
#include "server/routes/event_routes.h"
#include "server/routes/schedule_routes.h"
#include "server/routes/service_routes.h"
#include "server/routes/session_routes.h"
#include "server/routes/token_routes.h"
#include "server/store_metrics.h"

#include <QLoggingCategory>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <future>
#include <latch>

#ifdef Q_OS_LINUX
#include "server/http/epoll_dispatcher.h"
#endif

namespace soundings::server {

namespace {

Q_LOGGING_CATEGORY(slowLog, "soundings.slow")

} // namespace

struct HttpServer::Private {
    Private(const ServerOptions &options_, RouteTable routes, Executor &executor_)
        : options(options_)
        , executor(executor_)
        , metrics(std::make_shared<Metrics>())
    {
        if (options.live.portfolios)
            appendRoutes(routes, sessionRoutes(*options.live.portfolios, hub));
        if (options.events)
            appendRoutes(routes, eventRoutes(eventHub));
        if (options.scheduler)
            appendRoutes(routes, scheduleRoutes(options.scheduler));
        if (options.audit)
            appendRoutes(routes, auditRoutes(*options.audit));
        if (options.tokens)
            appendRoutes(routes, tokenRoutes(*options.tokens));
        const auto isStart = [](const Route &route) { return QByteArrayView(route.pattern) == "/"; };
        if (std::ranges::none_of(routes, isStart)) // a server without stocks
            routes.push_back({"GET", "/", Work::instant, Scope::open, "Service",
                "The browser client, or a page that says what this is and leads on", {}, "", startPage, 200, "text/html"});
        if (options.pairing)
            appendRoutes(routes, pairingRoutes(*options.pairing));
        std::vector<MetricsText> texts = {[metrics = metrics] { return metrics->text(); }, processMetrics};
        if (options.cache)
            texts.push_back([cache = options.cache] { return cacheMetrics(*cache); });
        if (options.jobs.meter)
            texts.push_back([meter = options.jobs.meter] { return meter->text(); });
        if (options.live.portfolios)
            texts.push_back([counts = liveCounts] { return liveMetrics(*counts); });
        if (options.storeNumbers)
            texts.push_back([numbers = options.storeNumbers] { return storeMetrics(numbers()); });
        appendRoutes(routes, serviceRoutes(std::move(texts)));
        addOpenApiRoute(routes);
        appendRoutes(routes, clientRoutes());
        api = std::make_shared<Api>(std::move(routes),
            Api::Access{.guard = {options.allowedHosts, options.corsOrigins},
                .admission = {options.token, options.adminKey, options.tokens, !options.proxies.isEmpty()},
                .requestsPerSecond = options.requestsPerSecond,
                .audit = options.audit},
            options.limits.body, options.cache, options.observers.failed);
    }

    Protection protection() const
    {
        const bool hasToken = !options.token.isEmpty() || (options.tokens && options.tokens->hasAny());
        return {hasToken, options.tls || !options.proxies.isEmpty()};
    }
    ConnectionHooks hooks();
    void tellWhenSlow(const Exchange &exchange) const;
    Result<quint16> open(const QHostAddress &address);
    Result<quint16> share(const QHostAddress &address, quint16 port, std::shared_ptr<const TlsContext> tls);
    void startUpkeep();
    void startLive();

    ServerOptions options;
    Executor &executor;
    const std::shared_ptr<SessionHub *> hub = std::make_shared<SessionHub *>(nullptr); ///< set once it listens
    const std::shared_ptr<EventHub *> eventHub = std::make_shared<EventHub *>(nullptr); ///< the same
    std::shared_ptr<Metrics> metrics;
    const std::shared_ptr<LiveCounts> liveCounts = std::make_shared<LiveCounts>();
    std::shared_ptr<Api> api;
    QThread thread;
    QObject *gate = nullptr; ///< lives in the network thread, to call things there
    Listener *listener = nullptr; ///< touched in the network thread only
    TokenSockets *tokenSockets = nullptr; ///< a child of the listener
};

ConnectionHooks HttpServer::Private::hooks()
{
    return {
        .bodyLimit = [this](const HeadFacts &facts) { return api->bodyLimit(facts); },
        .handle = [this](HttpRequest request, const ReplyHandle &handle) { api->handle(std::move(request), handle, executor); },
        .upgrade = [this](const HttpRequest &request) { return api->upgrade(request, *tokenSockets); },
        .lookThroughProxies = [this](HttpRequest &request) { options.proxies.lookThrough(request); },
        .isProxy = [this](const QHostAddress &peer) { return options.proxies.contains(peer); },
        .faultReply =
            [this](const HttpFault &fault, const QByteArray &target, const QByteArray &requestId) {
                Reply reply = faultReply(fault, requestId);
                reply.route = api->patternOf(target);
                return reply;
            },
        .observe =
            [this](const Exchange &exchange) {
                metrics->observe(exchange);
                if (options.observers.answered)
                    options.observers.answered(exchange);
                tellWhenSlow(exchange);
            },
        .count = [this](int open, int webSockets, quint64 accepted) { metrics->setConnections(open, webSockets, accepted); },
    };
}

void HttpServer::Private::tellWhenSlow(const Exchange &exchange) const
{
    if (options.slowRequest == std::chrono::milliseconds::zero() || exchange.duration < options.slowRequest)
        return;
    const LogScope scope(QString::fromLatin1(exchange.id));
    qCWarning(slowLog, "%s %s took %lld ms and was answered with %d", exchange.method.constData(),
        *exchange.route ? exchange.route : "a request without a route", static_cast<long long>(exchange.duration.count() / 1000),
        exchange.status);
}

/// In the network thread.
Result<quint16> HttpServer::Private::open(const QHostAddress &address)
{
    auto fresh = std::make_unique<Listener>(options.limits, hooks(), options.tls);
    if (options.listeningSocket) {
        if (!fresh->setSocketDescriptor(*options.listeningSocket))
            return fail(ErrorCode::invalidArgument,
                QStringLiteral(
                    "The socket that was handed over cannot be used: %1. In a .socket unit, write an address and a port: "
                    "ListenStream=127.0.0.1:8000.")
                    .arg(fresh->errorString()));
    } else if (!fresh->listen(address, options.port))
        return fail(ErrorCode::unavailable,
            QStringLiteral("Cannot listen on %1, port %2: %3. Choose another port with --port or PORT; 0 takes any free one.")
                .arg(options.host)
                .arg(options.port)
                .arg(fresh->errorString()));
    SOUNDINGS_CHECK(mayListenOn(fresh->serverAddress(), protection()));
    listener = fresh.release();
    tokenSockets = new TokenSockets(options.tokens, listener);
    QObject::connect(listener, &Listener::drained, listener, [this] {
        std::exchange(listener, nullptr)->deleteLater();
        thread.quit();
    });
    if (options.live.portfolios)
        startLive();
    if (options.events)
        *eventHub = new EventHub(*options.events, listener);
    if (options.onStart)
        options.onStart(listener);
    if (options.upkeep)
        startUpkeep();
    return listener->serverPort();
}

/// In the network thread.
Result<quint16> HttpServer::Private::share(const QHostAddress &address, quint16 port, std::shared_ptr<const TlsContext> tls)
{
    SOUNDINGS_CHECK(mayListenOn(address, {options.tokens && options.tokens->hasAny(), tls != nullptr}));
    auto door = std::make_unique<SecondDoor>(*listener, std::move(tls));
    if (!door->listen(address, port))
        return fail(ErrorCode::unavailable,
            QStringLiteral("Cannot listen on %1, port %2: %3. Name another port in PORT; 0 takes any free one.")
                .arg(address.toString())
                .arg(port)
                .arg(door->errorString()));
    return door.release()->serverPort(); // the listener has it
}

/// In the network thread, which the hub ends with.
void HttpServer::Private::startLive()
{
    const LiveOptions &live = options.live;
    SessionHub::Options hubOptions{.resumeGrace = live.resumeGrace,
        .marketUpdate = live.marketUpdate,
        .metricDeadline = live.metricDeadline,
        .messagesPerSecond = live.messagesPerSecond};
    hubOptions.counts = liveCounts;
    hubOptions.metrics.paths = live.monteCarloPaths;
    hubOptions.metrics.seed = live.monteCarloSeed;
    *hub = new SessionHub(*live.portfolios, *live.events, executor, hubOptions, listener);
}

/// In the network thread.
void HttpServer::Private::startUpkeep()
{
    auto *timer = new QTimer(listener);
    timer->setInterval(options.upkeepInterval);
    const auto running = std::make_shared<std::atomic_flag>();
    QObject::connect(timer, &QTimer::timeout, listener, [this, running] {
        if (running->test_and_set())
            return; // the last one waits for the disk or the network
        const bool accepted = executor.start(Pool::io, [work = options.upkeep, running](const std::stop_token &) {
            work();
            running->clear();
        });
        if (!accepted)
            running->clear();
    });
    timer->start();
}

HttpServer::HttpServer(const ServerOptions &options, RouteTable routes, Executor &executor)
    : d(std::make_unique<Private>(options, std::move(routes), executor))
{
}

HttpServer::~HttpServer()
{
    stop();
}

Result<quint16> HttpServer::listen()
{
    const bool byName = d->options.host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0;
    const QHostAddress address = byName ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(d->options.host);
    if (address.isNull())
        return fail(ErrorCode::invalidArgument,
            QStringLiteral(
                "HOST=%1 is no address. Use 127.0.0.1 or ::1 for this machine only, 0.0.0.0 or :: for all networks, or one "
                "address of this machine.")
                .arg(d->options.host));
    if (!d->options.listeningSocket)
        SOUNDINGS_CHECK(mayListenOn(address, d->protection()));
#ifdef Q_OS_LINUX
    if (!qEnvironmentVariableIsSet("SOUNDINGS_NO_EPOLL"))
        d->thread.setEventDispatcher(new EpollDispatcher);
#endif
    d->thread.setObjectName(QStringLiteral("network"));
    d->thread.start();
    d->gate = new QObject;
    d->gate->moveToThread(&d->thread);
    QObject::connect(&d->thread, &QThread::finished, d->gate, &QObject::deleteLater);

    std::promise<Result<quint16>> opened;
    auto whenOpened = opened.get_future();
    QMetaObject::invokeMethod(d->gate,
        HandedOver([this, address, opened = std::move(opened)]() mutable { opened.set_value(d->open(address)); }),
        Qt::QueuedConnection);
    const Result<quint16> port = whenOpened.get();
    if (!port) {
        d->thread.quit();
        d->thread.wait();
    }
    return port;
}

Result<quint16> HttpServer::share(const QHostAddress &address, quint16 port, std::shared_ptr<const TlsContext> tls)
{
    std::promise<Result<quint16>> opened;
    auto whenOpened = opened.get_future();
    QMetaObject::invokeMethod(d->gate,
        HandedOver([this, address, port, tls = std::move(tls), opened = std::move(opened)]() mutable {
            opened.set_value(d->share(address, port, std::move(tls)));
        }),
        Qt::QueuedConnection);
    return whenOpened.get();
}

void HttpServer::stop()
{
    if (!d->thread.isRunning())
        return;
    // Qt wakes the thread after it has posted the event. The thread must not end, and its dispatcher go, before that is done.
    std::latch posted(1);
    QMetaObject::invokeMethod(d->gate, HandedOver([this, &posted] {
        posted.wait();
        if (d->listener)
            d->listener->drain();
    }),
        Qt::QueuedConnection);
    posted.count_down();
    d->thread.wait();
}

} // namespace soundings::server
