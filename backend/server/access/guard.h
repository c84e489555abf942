#pragma once

#include "base/result.h"
#include "server/http/message.h"

#include <QByteArrayList>

namespace soundings::server {

/// Decides from where may be asked: the Host header (against DNS rebinding) and the Origin header (against other web pages).
/// Immutable.
class Guard {
public:
    struct Options {
        QStringList allowedHosts; ///< besides the names of loopback
        QStringList corsOrigins;
    };

    explicit Guard(const Options &options);

    /// forbiddenHost unless Host and Origin are ours or on the lists.
    Result<void> checkOrigin(const HttpRequest &request) const;

    /// Headers that let an allowed foreign page read the reply; none for the same origin.
    std::vector<Header> corsHeaders(const HttpRequest &request) const;
    bool isPreflight(const HttpRequest &request) const;
    std::vector<Header> preflightHeaders(const HttpRequest &request, const QByteArray &allow) const;

private:
    bool isAllowedHost(const QByteArray &host) const;

    QByteArrayList m_hosts;
    QByteArrayList m_origins;
};

} // namespace soundings::server
