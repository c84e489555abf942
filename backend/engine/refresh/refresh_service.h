#pragma once

#include "engine/ports/market_delivery.h"
#include "engine/ports/market_provider.h"
#include "engine/refresh/refresh_report.h"
#include "engine/services/services.h"

#include <functional>
#include <stop_token>

namespace soundings::engine {

/// A source and what it is asked for. Of several that give the same, the first is asked first, the next for what it lacks.
struct RefreshSource {
    MarketProvider *provider = nullptr;
    MarketDataKinds kinds;
};

struct RefreshSources {
    std::vector<RefreshSource> providers; ///< asked in this order
    MarketDelivery *delivery = nullptr; ///< null: no files arrive
    std::function<std::vector<Ticker>()> held = {}; ///< what somebody holds in a live portfolio: asked first
};

struct RefreshOptions {
    std::vector<Ticker> tickers = {}; ///< empty: all
    bool byHand = false; ///< somebody asks: what was refused lately is tried again
    std::stop_token stop = {};
    std::function<void(int done, int total, const QString &note)> progress = {}; ///< on the calling thread
};

/// Keeps the market data fresh: plans what is due, asks the sources, stores what is plausible with its provenance, and scores
/// what has changed. What could not be had stays as it was, and gets stale. A run that is stopped or dies is gone on with by the
/// next one. Thread-safe, but made for one run at a time; run() blocks for as long as the sources take.
class RefreshService {
public:
    RefreshService(Services &services, RefreshSources sources);

    /// An error: no source could be asked (`unavailable`: none of those that were asked answered), or the store fails.
    /// `cancelled`: it was stopped; what was fetched is stored.
    Result<RefreshReport> run(const RefreshOptions &options) const;

private:
    Services &m_services;
    RefreshSources m_sources;
};

} // namespace soundings::engine
