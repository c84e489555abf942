#pragma once

#include "base/result.h"
#include "server/http/message.h"
#include "server/routing/route.h"

#include <QByteArrayList>

namespace soundings::server {

/// Decides who may ask: the Host header (against DNS rebinding), the Origin header (against other web pages), the token. Immutable.
class Guard
{
public:
    struct Options {
        QStringList allowedHosts; ///< besides the names of loopback
        QStringList corsOrigins;
        QString token;
        QString adminKey;
    };

    explicit Guard(const Options &options);

    /// forbiddenHost unless Host and Origin are ours or on the lists.
    Result<void> checkOrigin(const HttpRequest &request) const;
    /// unauthorized without the token that the scope needs.
    Result<void> checkToken(const HttpRequest &request, Scope scope) const;

    /// Headers that let an allowed foreign page read the reply; none for the same origin.
    std::vector<Header> corsHeaders(const HttpRequest &request) const;
    bool isPreflight(const HttpRequest &request) const;
    std::vector<Header> preflightHeaders(const HttpRequest &request, const QByteArray &allow) const;

private:
    bool isAllowedHost(const QByteArray &host) const;

    QByteArrayList m_hosts;
    QByteArrayList m_origins;
    QByteArray m_token;
    QByteArray m_adminKey;
};

/// Takes as long for a wrong text as for the right one.
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

} // namespace soundings::server
