#include "service_manager.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

namespace soundings::app {

#ifdef Q_OS_UNIX

namespace {

constexpr int kFirstDescriptor = 3; // sd_listen_fds(3)

} // namespace

Result<std::optional<int>> ServiceManager::listeningSocket()
{
    const bool forUs = qEnvironmentVariableIntValue("LISTEN_PID") == ::getpid();
    const int count = qEnvironmentVariableIntValue("LISTEN_FDS");
    for (const char *name : {"LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"})
        qunsetenv(name); // no program that we start shall take them for its own
    if (!forUs || count == 0)
        return std::nullopt;
    if (count != 1)
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("The service manager hands over %1 sockets. Give the .socket unit one ListenStream= line.")
                .arg(count));
    int listening = 0;
    socklen_t size = sizeof listening;
    if (::getsockopt(kFirstDescriptor, SOL_SOCKET, SO_ACCEPTCONN, &listening, &size) != 0 || listening == 0)
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("What the service manager hands over is no listening socket. Set Accept=no in the .socket unit, and "
                           "ListenStream= to an address with a port."));
    ::fcntl(kFirstDescriptor, F_SETFD, FD_CLOEXEC);
    return kFirstDescriptor;
}

void ServiceManager::tellReady()
{
    const QByteArray path = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = {}};
    if (path.isEmpty() || std::size_t(path.size()) >= sizeof address.sun_path)
        return;
    std::memcpy(address.sun_path, path.constData(), std::size_t(path.size()));
    if (path.startsWith('@'))
        address.sun_path[0] = '\0'; // a name in the abstract space, as sd_notify(3) writes it
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM, 0);
    if (descriptor < 0)
        return;
    constexpr char kReady[] = "READY=1";
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + std::size_t(path.size()));
    if (::sendto(descriptor, kReady, sizeof kReady - 1, 0, reinterpret_cast<const sockaddr *>(&address), length) < 0)
        qWarning("The service manager could not be told that the server is ready: %s", std::strerror(errno));
    ::close(descriptor);
}

#else

Result<std::optional<int>> ServiceManager::listeningSocket()
{
    return std::nullopt;
}

void ServiceManager::tellReady() { }

#endif

} // namespace soundings::app
