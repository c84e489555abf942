#pragma once

#include <QByteArray>

namespace soundings::server {

/// What the system knows of this process, under the names that every program has in Prometheus: processor time, memory, open
/// files, threads. Reads /proc, so that it is not for the network thread; empty where there is none.
QByteArray processMetrics();

} // namespace soundings::server
