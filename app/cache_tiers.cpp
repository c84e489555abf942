#include "cache_tiers.h"

#include "engine/services/staleness.h"

namespace soundings::app {

std::shared_ptr<engine::ReplyCache> makeReplyCache(const Settings &settings, const Clock &clock)
{
    using std::chrono::seconds;
    const engine::ReplyCache::Options options{
        .memoryBytes = settings.integer(Setting::cacheMemoryBytes),
        .standard = seconds(settings.integer(Setting::cacheTtlDefault)),
        .lists = seconds(settings.integer(Setting::cacheTtlLists)),
        .scores = seconds(settings.integer(Setting::cacheTtlScores)),
        .validUntil = [](Timestamp now) { return engine::nextChangeByItself(now, TradingCalendar::nyse()); },
    };
    return std::make_shared<engine::ReplyCache>(options, clock);
}

} // namespace soundings::app
