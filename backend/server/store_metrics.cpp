#include "server/store_metrics.h"

#include "server/metrics.h"

namespace soundings::server {

QByteArray storeMetrics(const engine::QueryNumbers &numbers)
{
    QByteArray out;
    describeMetric(out, "soundings_store_query_duration_seconds", "histogram",
        "Time of this process' statements in the database, until their last row was read.");
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < numbers.counts.size(); ++i) {
        total += numbers.counts[i];
        const QByteArray bound =
            i < numbers.kBounds.size() ? QByteArray::number(numbers.kBounds[i], 'g', 12) : QByteArrayLiteral("+Inf");
        out +=
            "soundings_store_query_duration_seconds_bucket{le=\"" + bound + "\"} " + QByteArray::number(qulonglong(total)) + '\n';
    }
    out += "soundings_store_query_duration_seconds_sum " + QByteArray::number(numbers.seconds, 'g', 12) + '\n';
    out += "soundings_store_query_duration_seconds_count " + QByteArray::number(qulonglong(total)) + '\n';
    describeMetric(out, "soundings_store_slow_queries_total", "counter", "Statements that took longer than SLOW_QUERY_MS.");
    out += "soundings_store_slow_queries_total " + QByteArray::number(qulonglong(numbers.slow)) + '\n';
    return out;
}

} // namespace soundings::server
