#include "server/metrics.h"

namespace soundings::server {

namespace {

QByteArrayView viewOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 12);
}

} // namespace

void describeMetric(QByteArray &out, const char *name, const char *type, const char *help)
{
    out += QByteArrayLiteral("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void Metrics::observe(const Exchange &exchange)
{
    const std::string_view route = *exchange.route ? exchange.route : "none"; // unknown paths must not grow the table
    const double seconds = std::chrono::duration<double>(exchange.duration).count();
    const std::lock_guard lock(m_mutex);
    ++m_requests[{route, exchange.method, exchange.status}];
    Histogram &histogram = m_durations[route];
    const auto bucket = std::ranges::lower_bound(kBounds, seconds) - kBounds.begin();
    ++histogram.counts[std::size_t(bucket)];
    histogram.sum += seconds;
    m_bytes += std::uint64_t(exchange.bytes);
}

void Metrics::setConnections(int open, int webSockets, quint64 accepted)
{
    m_open = open;
    m_webSockets = webSockets;
    m_accepted = accepted;
}

QByteArray Metrics::text() const
{
    const std::lock_guard lock(m_mutex);
    QByteArray out;
    out.reserve(8192);
    describeMetric(out, "soundings_build_info", "gauge", "Version of the running program.");
    out += "soundings_build_info{version=\"" SOUNDINGS_VERSION "\"} 1\n";

    describeMetric(out, "soundings_http_requests_total", "counter", "Requests answered, by route, method and status.");
    for (const auto &[key, count] : m_requests)
        out += QByteArrayLiteral("soundings_http_requests_total{route=\"") + viewOf(key.route) + "\",method=\"" + key.method
            + "\",status=\"" + QByteArray::number(key.status) + "\"} " + QByteArray::number(qulonglong(count)) + '\n';

    describeMetric(
        out, "soundings_http_request_duration_seconds", "histogram", "Time from a complete request to its reply, by route.");
    for (const auto &[route, histogram] : m_durations) {
        const QByteArray label = QByteArrayLiteral("{route=\"") + viewOf(route) + '"';
        std::uint64_t total = 0;
        for (std::size_t i = 0; i < kBounds.size() + 1; ++i) {
            total += histogram.counts[i];
            const QByteArray bound = i < kBounds.size() ? number(kBounds[i]) : QByteArrayLiteral("+Inf");
            out += "soundings_http_request_duration_seconds_bucket" + label + ",le=\"" + bound + "\"} "
                + QByteArray::number(qulonglong(total)) + '\n';
        }
        out += "soundings_http_request_duration_seconds_sum" + label + "} " + number(histogram.sum) + '\n';
        out += "soundings_http_request_duration_seconds_count" + label + "} " + QByteArray::number(qulonglong(total)) + '\n';
    }
    describeMetric(out, "soundings_http_response_body_bytes_total", "counter", "Bytes of reply bodies.");
    out += "soundings_http_response_body_bytes_total " + QByteArray::number(qulonglong(m_bytes)) + '\n';
    describeMetric(out, "soundings_http_connections", "gauge", "Connections that are open.");
    out += "soundings_http_connections " + QByteArray::number(m_open.load()) + '\n';
    describeMetric(out, "soundings_websocket_connections", "gauge", "Those of them that are WebSockets.");
    out += "soundings_websocket_connections " + QByteArray::number(m_webSockets.load()) + '\n';
    describeMetric(out, "soundings_http_connections_accepted_total", "counter", "Connections accepted since the start.");
    out += "soundings_http_connections_accepted_total " + QByteArray::number(m_accepted.load()) + '\n';
    return out;
}

} // namespace soundings::server
