#pragma once

#include "engine/ports/session_store.h"
#include "redis/redis_pool.h"

#include <atomic>

namespace soundings::redis {

struct SessionScripts;

/// The sessions of all servers that share a Redis. Each step is one script, so that nothing comes between its parts, and sends
/// no more than it has to. Besides `soundings:session:` (or `session-json:`) and the id, it only uses keys in `soundings:live:`.
class RedisSessionStore final : public engine::SessionStore {
public:
    enum class Keeping {
        whatServerHas, ///< json where the server has RedisJSON, which is asked when it is first needed
        native, ///< a hash and a stream for each session
        json, ///< a JSON document for each session
    };
    struct Options {
        RedisPool::Options pool;
        engine::SessionLimits limits;
        Keeping keeping = Keeping::whatServerHas;
    };

    RedisSessionStore(const RedisUrl &url, const Options &options, const Clock &clock);

    Result<Opened> open(const QString &id, const engine::Holdings &initial, const engine::StoredPrices &stored) override;
    Result<engine::LiveSession> find(const QString &id, engine::Activity activity) override;
    Result<std::vector<engine::LiveSession>> findAll(const std::vector<QString> &ids) override;
    Result<void> touch(const QString &id) override;
    Result<void> remove(const QString &id) override;
    Result<engine::LiveSession> setHoldings(const QString &id, const engine::Holdings &holdings,
        const engine::StoredPrices &stored, std::optional<std::int64_t> expectedVersion) override;
    Result<Started> startAnalysis(const QString &id, const QString &analysisId, const Ticker &ticker) override;
    Result<std::optional<std::int64_t>> append(const QString &id, const engine::SessionMessage &message) override;
    Result<std::optional<std::int64_t>> endAnalysis(const QString &id, const engine::SessionMessage &last) override;
    Result<std::int64_t> appendEvent(const QString &id, const engine::SessionMessage &message) override;
    Result<void> tellPortfolios(const std::vector<engine::PortfolioNews> &news) override;
    Result<Missed> messagesAfter(const QString &id, std::int64_t seq) override;
    Result<std::vector<engine::SessionMessage>> history(const QString &id, const Ticker &ticker, int limit) override;
    Result<std::optional<std::int64_t>> setPrices(const engine::MarketTick &tick, std::int64_t previous) override;
    Result<engine::MarketPrices> prices() override;
    Result<std::vector<Ticker>> heldTickers() override;
    /// Sessions expire by themselves; this only forgets which tickers they held.
    Result<void> maintain() override;

private:
    Result<const SessionScripts *> scripts();
    Result<Reply> run(const QString &id, Script SessionScripts::*step, const std::vector<QByteArray> &arguments);
    /// Many steps in one round trip. A reply that is an error becomes nil, unless all are.
    Result<std::vector<Reply>> runAll(const std::vector<Command> &steps);
    Result<std::int64_t> keep(const QString &id, const QByteArray &how, const engine::SessionMessage &message);
    engine::LiveSession sessionFrom(const Reply &view, const QString &id) const;

    RedisPool m_pool;
    const QByteArray m_channels;
    const engine::SessionLimits m_limits;
    const Clock &m_clock;
    std::atomic<const SessionScripts *> m_scripts; ///< null: not known yet
};

} // namespace soundings::redis
