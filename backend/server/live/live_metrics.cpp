#include "server/live/live_metrics.h"

#include "server/metrics.h"

namespace soundings::server {

QByteArray liveMetrics(const LiveCounts &counts)
{
    QByteArray out;
    describeMetric(out, "soundings_live_sessions", "gauge", "Live sessions that this server has sockets of.");
    out += "soundings_live_sessions " + QByteArray::number(counts.sessions.load()) + '\n';
    describeMetric(out, "soundings_live_sockets", "gauge", "Their sockets.");
    out += "soundings_live_sockets " + QByteArray::number(counts.sockets.load()) + '\n';
    describeMetric(out, "soundings_live_analyses_total", "counter", "Analyses that were begun here.");
    out += "soundings_live_analyses_total " + QByteArray::number(qulonglong(counts.analyses.load())) + '\n';
    return out;
}

} // namespace soundings::server
