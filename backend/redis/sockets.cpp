#include "redis/sockets.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <limits>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

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

void prepareSocket(int socket)
{
    ::fcntl(socket, F_SETFD, FD_CLOEXEC);
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes); // refused by a socket of the file system, which never waits
}

void ignoreBrokenPipes()
{
    struct sigaction current{};
    if (::sigaction(SIGPIPE, nullptr, &current) == 0 && current.sa_handler == SIG_DFL)
        ::signal(SIGPIPE, SIG_IGN);
}

} // namespace soundings::redis
