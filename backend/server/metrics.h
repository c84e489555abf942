#pragma once

#include "server/http/connection.h"

#include <QByteArray>

#include <array>
#include <atomic>
#include <map>
#include <mutex>
#include <string_view>
#include <tuple>

namespace soundings::server {

/// The two lines that stand before a metric's samples.
void describeMetric(QByteArray &out, const char *name, const char *type, const char *help);

/// Counts what the server does, and tells it in Prometheus' text format. Thread-safe.
class Metrics {
public:
    void observe(const Exchange &exchange);
    void setConnections(int open, int webSockets, quint64 accepted);
    QByteArray text() const;

private:
    static constexpr std::array<double, 11> kBounds = {
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5}; ///< seconds

    struct Key {
        std::string_view route; ///< of the route table, which outlives this
        QByteArray method;
        int status;
        bool operator<(const Key &other) const
        {
            return std::tie(route, method, status) < std::tie(other.route, other.method, other.status);
        }
    };
    struct Histogram {
        std::array<std::uint64_t, kBounds.size() + 1> counts = {};
        double sum = 0;
    };

    mutable std::mutex m_mutex;
    std::map<Key, std::uint64_t> m_requests;
    std::map<std::string_view, Histogram> m_durations; ///< by route
    std::uint64_t m_bytes = 0;
    std::atomic<int> m_open = 0, m_webSockets = 0;
    std::atomic<quint64> m_accepted = 0;
};

} // namespace soundings::server
