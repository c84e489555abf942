#pragma once

#include <QByteArray>
#include <QList>

namespace soundings::test {

/// What comes over an open WebSocket, and the code that it must be closed with.
struct HostileFrames {
    const char *name;
    QByteArray bytes;
    int code; ///< RFC 6455, section 7.4.1; 0: the connection stays open
};

QList<HostileFrames> hostileFrames();

/// A frame as a client sends it.
QByteArray maskedFrame(int firstByte, const QByteArray &payload);

} // namespace soundings::test
