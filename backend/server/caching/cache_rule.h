#pragma once

#include "engine/caching/cache_tags.h"
#include "engine/caching/reply_cache.h"
#include "engine/ports/stock_store.h"
#include "server/routing/parameter.h"

#include <functional>

namespace soundings::server {

/// How the replies of a route are cached. Only GETs are, and only replies with status 200; the handler names the tags.
struct CacheRule {
    engine::CacheLifetime lifetime;
    /// Equal for requests that get the same reply; empty: this one is not cached.
    std::function<QByteArray(const Arguments &)> key;
};

/// "stocks:list:3f2a..." with a hash of all arguments, as they are after defaults and spelling.
CacheRule cachedByArguments(const char *prefix, engine::CacheLifetime lifetime);
/// "stocks:detail:AAPL", for routes whose only argument is the ticker.
CacheRule cachedByTicker(const char *prefix, engine::CacheLifetime lifetime);

/// The tags of the stocks that a reply shows, and of the kinds of data that decide which ones those are.
QByteArrayList cacheTags(std::span<const engine::StockRecord> shown, engine::DataKinds deciding);
/// What a page of stocks depends on besides the stocks on it.
engine::DataKinds decidingKinds(const engine::StockQuery &query);

} // namespace soundings::server
