#include "redis/socket_wait.h"

#include <algorithm>
#include <cerrno>
#include <limits>

#include <poll.h>

namespace soundings::redis {

bool waitForSocket(int socket, short events, QDeadlineTimer deadline)
{
    for (;;) {
        pollfd wish{socket, events, 0};
        const qint64 left = std::min<qint64>(deadline.remainingTime(), std::numeric_limits<int>::max());
        const int ready = ::poll(&wish, 1, int(left)); // -1 from a deadline that never comes is poll's "without end"
        if (ready > 0)
            return true;
        if (ready == 0 || errno != EINTR)
            return false;
    }
}

} // namespace soundings::redis
