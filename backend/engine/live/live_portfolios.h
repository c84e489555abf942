#pragma once

#include "analysis/portfolio/portfolio_snapshot.h"
#include "engine/ports/session_store.h"
#include "engine/ports/store.h"

namespace soundings::engine {

/// The use cases of live portfolios: what needs the sessions and the stored market together. Thread-safe; blocks.
class LivePortfolios {
public:
    /// `simulates`: simulated prices move between their daily closes. Off where a real source is configured, so that nothing
    /// made up moves beside what is real.
    LivePortfolios(Store &store, SessionStore &sessions, const Clock &clock, bool simulates = true)
        : m_store(store)
        , m_sessions(sessions)
        , m_clock(clock)
        , m_simulates(simulates)
    {
    }

    SessionStore &sessions() const { return m_sessions; }
    const Clock &clock() const { return m_clock; }

    /// What a session holds that was not told anything else.
    static Holdings defaultHoldings();
    /// Opens the session or makes it; the holdings are those of a new one. Unknown tickers in them are notFound.
    Result<SessionStore::Opened> open(const QString &id, const Holdings &initial) const;
    Result<LiveSession> setHoldings(
        const QString &id, const Holdings &holdings, std::optional<std::int64_t> expectedVersion) const;

    /// notFound: there is no such stock.
    Result<void> checkTicker(const Ticker &ticker) const;
    /// What the metrics of `ticker` are computed from: the session's holdings and prices, and the stored history.
    Result<std::shared_ptr<const analysis::PortfolioSnapshot>> snapshotOf(const LiveSession &session, const Ticker &ticker) const;

    /// Moves the simulated prices of what is held one step on; real ones become what is stored, such as by a refresh. nullopt:
    /// nothing is held, or it was done within the last `pause`, perhaps by another server.
    Result<std::optional<std::int64_t>> tick(std::chrono::milliseconds pause = {}) const;

private:
    Result<StoredPrices> storedPricesOf(const Holdings &holdings) const;

    Store &m_store;
    SessionStore &m_sessions;
    const Clock &m_clock;
    bool m_simulates;
};

} // namespace soundings::engine
