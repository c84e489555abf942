#pragma once

#include <QDeadlineTimer>

namespace soundings::redis {

/// Waits until the socket can be read or written (POLLIN, POLLOUT) or has failed. False: the deadline passed.
bool waitForSocket(int socket, short events, QDeadlineTimer deadline);

/// What hiredis leaves out for a socket that does not block: small commands are sent at once, and programs that we start
/// do not inherit it.
void prepareSocket(int socket);

/// hiredis and OpenSSL write without MSG_NOSIGNAL: a server that went away would end the whole program.
void ignoreBrokenPipes();

} // namespace soundings::redis
