#pragma once

#include "engine/services/audit_trail.h"
#include "engine/services/pairing_service.h"
#include "engine/services/portfolio_service.h"
#include "engine/services/price_service.h"
#include "engine/services/score_service.h"
#include "engine/services/screener_service.h"
#include "engine/services/stock_service.h"
#include "engine/services/token_service.h"
#include "engine/services/watchlist_service.h"

namespace soundings::engine {

/// Every use case over one store: what the server, the command line and the scheduler are given.
struct Services {
    Services(Store &store_, const Clock &clock_, const TradingCalendar &calendar_, ScoringProfile profile)
        : store(store_)
        , clock(clock_)
        , calendar(calendar_)
        , stocks(store_, clock_, calendar_)
        , scores(store_, clock_, calendar_, profile)
        , screener(store_, clock_, calendar_)
        , prices(store_, clock_, calendar_, profile)
        , watchlists(store_, clock_, calendar_)
        , portfolios(store_, clock_, calendar_)
        , tokens(store_, clock_)
        , pairing(store_, tokens, clock_)
        , audit(store_, clock_)
    {
    }

    Store &store;
    const Clock &clock;
    const TradingCalendar &calendar;
    StockService stocks;
    ScoreService scores;
    ScreenerService screener;
    PriceService prices;
    WatchlistService watchlists;
    PortfolioService portfolios;
    TokenService tokens;
    PairingService pairing;
    AuditTrail audit;
};

} // namespace soundings::engine
