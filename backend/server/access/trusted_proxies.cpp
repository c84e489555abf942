#include "server/access/trusted_proxies.h"

#include <algorithm>

namespace soundings::server {

namespace {

/// One proxy's word on who came to it.
struct Hop {
    QByteArray from, protocol;
};

QByteArray unquoted(const QByteArray &text)
{
    return text.size() >= 2 && text.startsWith('"') && text.endsWith('"') ? text.sliced(1, text.size() - 2) : text;
}

/// RFC 7239: for=192.0.2.1;proto=https, for="[2001:db8::1]:4711"
QList<Hop> hopsOfForwarded(const QByteArray &header)
{
    QList<Hop> hops;
    for (const QByteArray &element : header.split(',')) {
        Hop hop;
        for (const QByteArray &pair : element.split(';')) {
            const qsizetype equals = pair.indexOf('=');
            const QByteArray name = pair.left(equals).trimmed().toLower(), value = unquoted(pair.mid(equals + 1).trimmed());
            if (equals > 0 && name == "for")
                hop.from = value;
            else if (equals > 0 && name == "proto")
                hop.protocol = value.toLower();
        }
        hops.append(hop);
    }
    return hops;
}

QList<Hop> hopsOf(const HttpRequest &request)
{
    if (const auto forwarded = request.header("Forwarded"))
        return hopsOfForwarded(*forwarded);
    QList<Hop> hops;
    for (const QByteArray &address : request.header("X-Forwarded-For").value_or(QByteArray()).split(','))
        hops.append({address.trimmed(), {}});
    hops.last().protocol = request.header("X-Forwarded-Proto").value_or(QByteArray()).trimmed().toLower();
    return hops;
}

/// Null for what is no address, such as "unknown".
QHostAddress addressOf(QByteArray text)
{
    if (text.startsWith('[')) {
        text = text.sliced(1, std::max<qsizetype>(text.indexOf(']'), 1) - 1);
    } else if (text.count(':') == 1) {
        text = text.first(text.indexOf(':')); // IPv4 with a port
    }
    return QHostAddress(QString::fromLatin1(text));
}

} // namespace

Result<TrustedProxies> TrustedProxies::fromList(const QStringList &entries)
{
    TrustedProxies proxies;
    for (const QString &entry : entries) {
        const auto network = QHostAddress::parseSubnet(entry);
        // Qt also takes "/8" and "10" for networks, which are rather slips of the pen.
        const bool isWritten = entry.section(u'/', 0, 0).contains(u'.') || entry.contains(u':');
        if (!isWritten || network.first.isNull() || network.second < 0) {
            return fail(ErrorCode::invalidArgument,
                QStringLiteral("TRUSTED_PROXIES has “%1”, which is no address or network. Write addresses such as 127.0.0.1 or "
                               "::1, or networks such as 10.0.0.0/8, separated by commas.")
                    .arg(entry));
        }
        proxies.m_networks.append(network);
    }
    return proxies;
}

bool TrustedProxies::contains(const QHostAddress &peer) const
{
    bool isIpv4 = false;
    const QHostAddress plain(peer.toIPv4Address(&isIpv4)); // also of one that is written as IPv6
    return std::ranges::any_of(m_networks, [&](const auto &network) { return (isIpv4 ? plain : peer).isInSubnet(network); });
}

/// From the nearest hop outwards, as long as it is a proxy that we trust: whatever is beyond, a client may have made up.
void TrustedProxies::lookThrough(HttpRequest &request) const
{
    if (isEmpty() || !contains(request.peer))
        return;
    const QList<Hop> hops = hopsOf(request);
    for (auto hop = hops.crbegin(); hop != hops.crend() && contains(request.peer); ++hop) {
        const QHostAddress from = addressOf(hop->from);
        if (!hop->protocol.isEmpty())
            request.isSecure = hop->protocol == "https";
        if (from.isNull())
            return; // it does not tell; then the proxy counts as the peer
        request.peer = from;
    }
}

} // namespace soundings::server
