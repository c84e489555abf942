#pragma once

#include <QDeadlineTimer>

namespace soundings::redis {

/// Waits until the socket can be read or written (POLLIN, POLLOUT) or has failed. False: the deadline passed.
bool waitForSocket(int socket, short events, QDeadlineTimer deadline);

} // namespace soundings::redis
