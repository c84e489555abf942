#include "server/caching/cache_metrics.h"

#include "server/metrics.h"

namespace soundings::server {

namespace {

void sample(QByteArray &out, const char *name, const char *labels, double value)
{
    out += QByteArray(name) + labels + ' ' + QByteArray::number(value, 'g', 15) + '\n';
}

} // namespace

QByteArray cacheMetrics(const engine::ReplyCache &cache)
{
    const engine::CacheNumbers numbers = cache.numbers();
    QByteArray out;
    describeMetric(out, "soundings_cache_requests_total", "counter", "Requests for cached endpoints, by how they were answered.");
    sample(out, "soundings_cache_requests_total", "{outcome=\"hit\",tier=\"memory\"}", double(numbers.hits - numbers.staleHits));
    sample(out, "soundings_cache_requests_total", "{outcome=\"stale\",tier=\"memory\"}", double(numbers.staleHits));
    sample(out, "soundings_cache_requests_total", "{outcome=\"hit\",tier=\"redis\"}", double(numbers.sharedHits));
    sample(out, "soundings_cache_requests_total", "{outcome=\"miss\",tier=\"\"}", double(numbers.misses));
    sample(out, "soundings_cache_requests_total", "{outcome=\"collapsed\",tier=\"\"}", double(numbers.collapsed));
    describeMetric(out, "soundings_cache_hit_ratio", "gauge", "Share of those requests that the cache had the answer to.");
    sample(out, "soundings_cache_hit_ratio", "", numbers.hitRate());
    describeMetric(out, "soundings_cache_entries", "gauge", "Replies in this process' memory.");
    sample(out, "soundings_cache_entries", "", double(numbers.memory.entries));
    describeMetric(out, "soundings_cache_bytes", "gauge", "What they take, roughly.");
    sample(out, "soundings_cache_bytes", "", double(numbers.memory.bytes));
    describeMetric(out, "soundings_cache_capacity_bytes", "gauge", "What they may take.");
    sample(out, "soundings_cache_capacity_bytes", "", double(cache.memoryCapacity()));
    describeMetric(out, "soundings_cache_evictions_total", "counter", "Replies that gave way to others.");
    sample(out, "soundings_cache_evictions_total", "", double(numbers.memory.evictions));
    if (const engine::SharedCache *shared = cache.shared()) {
        describeMetric(out, "soundings_cache_shared_available", "gauge", "1 while Redis can be used.");
        sample(out, "soundings_cache_shared_available", "", shared->state().available ? 1 : 0);
    }
    return out;
}

} // namespace soundings::server
