#pragma once

#include "base/executor.h"
#include "cache_tiers.h"
#include "composition.h"
#include "engine/caching/change_watch.h"
#include "engine/live/live_portfolios.h"
#include "engine/ports/session_events.h"
#include "job_service.h"
#include "jobs/job_watch.h"
#include "market_refresh.h"
#include "schedule_service.h"
#include "server/http/tls_context.h"
#include "server/http/tls_files.h"
#include "server/job_meter.h"
#include "server/live/event_feed.h"
#include "server/server.h"
#include "sharing_lacks.h"
#include "spare_memory.h"

#include <atomic>

namespace soundings::redis {
class RedisSessionEvents;
}

namespace soundings::telemetry {
class Reporter;
}

namespace soundings::app {

/// The engine with its HTTP server, as the settings describe both. Starts on the calling thread, which may wait for the disk;
/// destroying it stops the server, then the work, and closes the store, within 5 s.
class ServedEngine {
public:
    struct Options {
        QString host;
        quint16 port = 0; ///< 0: any free one
        std::optional<int> listeningSocket; ///< is taken instead of host and port
        QString token; ///< wanted of every caller; empty: a loopback peer may do everything
        bool encrypted = true; ///< with TLS, where the settings name a certificate
        bool shared = false; ///< open to other machines too, at an address of its own; starts all the same where that is refused
        int cpuThreads = 0; ///< 0: one a core
        bool scheduler = true; ///< queues what is due by the clock, unless another server does
        bool worker = true; ///< runs jobs; otherwise it only takes orders
        telemetry::Reporter *reporter = nullptr; ///< is told of failures, and outlives the engine; null: nobody is
    };

    /// What became of Options::shared.
    struct Sharing {
        QString url; ///< for other machines; "" where they are not let in
        SharingLacks lacks; ///< why not, where something is missing
        QString problem; ///< why not, and how to mend it
    };

    static Result<std::unique_ptr<ServedEngine>> start(const Settings &settings, const Options &options);
    ~ServedEngine();

    quint16 port() const { return m_port; }
    const Sharing &sharing() const { return m_sharing; }
    bool isEncrypted() const { return m_tls != nullptr; }
    /// Reads the certificate anew within a second, whether or not its files look changed.
    void reloadTls() { m_tlsIsWanted = true; }

private:
    ServedEngine() = default;
    Result<void> openCache();
    Result<void> openSessions();
    server::LiveOptions liveOptions() const;
    void tellOfJobs();
    void keepUp();
    void watchFolder();
    Result<void> openTls();
    void share(const Result<void> &tls);
    QStringList namesOfCertificate() const;
    void renewTls();

    // In the order in which they need each other; the server stops first.
    std::unique_ptr<Composition> m_composition;
    const std::shared_ptr<server::EventFeed> m_events = std::make_shared<server::EventFeed>();
    std::shared_ptr<engine::ReplyCache> m_cache;
    redis::RedisCache *m_redis = nullptr; ///< the cache's second tier; null: there is none
    std::unique_ptr<engine::ChangeWatch> m_changes;
    std::unique_ptr<engine::SessionEvents> m_sessionEvents; ///< told by the sessions
    std::unique_ptr<engine::SessionStore> m_sessions;
    redis::RedisSessionEvents *m_redisEvents = nullptr; ///< what m_sessionEvents is where there is a Redis
    std::unique_ptr<engine::LivePortfolios> m_portfolios;
    std::unique_ptr<MarketRefresh> m_refresh;
    const std::shared_ptr<server::JobMeter> m_jobMeter = std::make_shared<server::JobMeter>();
    std::unique_ptr<jobs::JobWatch> m_jobWatch; ///< null: the queue itself tells what other processes do
    int m_upkeeps = 0;
    SpareMemory m_spareMemory;
    std::unique_ptr<JobService> m_jobs;
    QString m_folderProblem; ///< that was last told of; touched by whoever holds the flag
    std::atomic_flag m_takesInFiles; ///< one look at the folder at a time
    std::unique_ptr<ScheduleService> m_schedule;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<server::TlsFiles> m_tlsFiles; ///< null: plain HTTP
    std::atomic_bool m_tlsIsWanted = false; ///< somebody has asked for it to be read anew
    std::shared_ptr<server::TlsContext> m_tls; ///< null: the same
    std::unique_ptr<server::HttpServer> m_server;
    quint16 m_port = 0;
    Sharing m_sharing;
};

} // namespace soundings::app
