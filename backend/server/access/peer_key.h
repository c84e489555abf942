#pragma once

#include <QHostAddress>

namespace soundings::server {

/// What counts as one peer: an IPv4 address, or the /64 that one customer of a provider has to choose IPv6 addresses from.
inline QHostAddress peerKey(const QHostAddress &peer)
{
    bool isIpv4 = false;
    const quint32 ipv4 = peer.toIPv4Address(&isIpv4); // also of an IPv4 address that is written as IPv6
    if (isIpv4)
        return QHostAddress(ipv4);
    Q_IPV6ADDR network = peer.toIPv6Address();
    for (int byte = 8; byte < 16; ++byte)
        network[byte] = 0;
    return peer.isLoopback() ? peer : QHostAddress(network);
}

} // namespace soundings::server
