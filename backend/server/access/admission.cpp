#include "server/access/admission.h"

#include "engine/services/token_service.h"
#include "server/error_reply.h"

#include <algorithm>

namespace soundings::server {

namespace {

constexpr QByteArrayView kBearer = "bearer ";

/// A page of a browser cannot set headers of a WebSocket's handshake; it offers "bearer." and the token in base64url as a
/// protocol.
QByteArray offeredToken(const HttpRequest &request)
{
    constexpr QByteArrayView kPrefix = "bearer.";
    for (const QByteArray &entry : request.header("Sec-WebSocket-Protocol").value_or(QByteArray()).split(',')) {
        const QByteArray protocol = entry.trimmed();
        if (protocol.startsWith(kPrefix))
            return QByteArray::fromBase64(protocol.sliced(kPrefix.size()), QByteArray::Base64UrlEncoding);
    }
    return {};
}

/// Everything in the request that is meant to be a token.
QByteArrayList secretsOf(const HttpRequest &request)
{
    QByteArrayList secrets;
    if (const auto authorization = request.header("Authorization")) {
        if (authorization->first(std::min(kBearer.size(), authorization->size())).toLower() == kBearer)
            secrets.append(authorization->sliced(kBearer.size()).trimmed());
    }
    secrets.append(request.header("X-Admin-Token").value_or(QByteArray()).trimmed());
    secrets.append(offeredToken(request));
    secrets.removeAll(QByteArray());
    return secrets;
}

Scope scopeOf(TokenScope scope)
{
    switch (scope) {
    case TokenScope::read:
        return Scope::read;
    case TokenScope::write:
        return Scope::write;
    case TokenScope::admin:
        return Scope::admin;
    }
    return Scope::open;
}

} // namespace

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    unsigned difference = a.size() == b.size() ? 0 : 1;
    for (qsizetype i = 0; i < b.size(); ++i)
        difference |= unsigned(static_cast<unsigned char>(b[i]))
            ^ unsigned(static_cast<unsigned char>(a.isEmpty() ? '\0' : a[i % a.size()]));
    return difference == 0;
}

Admission::Admission(const Options &options)
    : m_tokens(options.tokens)
    , m_token(options.token.toUtf8())
    , m_adminKey(options.adminKey.toUtf8())
    , m_isBehindProxy(options.isBehindProxy)
{
}

/// The server of one's own desktop asks for nothing until it is given something to ask for.
Scope Admission::grantedToAnybody(const QHostAddress &peer) const
{
    if (!isThisMachine(peer) || !m_token.isEmpty() || (m_tokens && m_tokens->hasAny()))
        return Scope::open;
    return m_adminKey.isEmpty() ? Scope::admin : Scope::write;
}

/// Whose secret has 256 random bits.
std::optional<Caller> Admission::callerOfToken(const QByteArrayList &secrets) const
{
    for (const QByteArray &secret : secrets) {
        if (!m_token.isEmpty() && equalInConstantTime(secret, m_token))
            return Caller{QStringLiteral("the window"), Scope::admin, {}};
        if (const auto token = m_tokens ? m_tokens->recognise(secret) : std::nullopt)
            return Caller{token->name, scopeOf(token->scope), token->digest};
    }
    return std::nullopt;
}

/// Who has the secret that people have chosen, so that it can be guessed at.
std::optional<Caller> Admission::callerOfAdminKey(const QByteArrayList &secrets) const
{
    const bool isThere = !m_adminKey.isEmpty()
        && std::ranges::any_of(secrets, [this](const QByteArray &secret) { return equalInConstantTime(secret, m_adminKey); });
    return isThere ? std::optional(Caller{QStringLiteral("ADMIN_API_KEY"), Scope::admin, {}}) : std::nullopt;
}

std::expected<Caller, Reply> Admission::identify(const HttpRequest &request, FailedAttempts::Clock::time_point now)
{
    Caller anybody{{}, grantedToAnybody(request.peer), {}};
    if (anybody.granted == Scope::admin)
        return anybody; // whatever token an old client still sends
    const QByteArrayList secrets = secretsOf(request);
    if (secrets.isEmpty())
        return anybody;
    // Others at the same address, behind one router or one proxy, do not lock out those who have a token. No waiting is spent on
    // guessing here: there is nothing that could be guessed.
    if (auto known = callerOfToken(secrets))
        return *known;
    if (const auto wait = m_failed.waitOf(request.peer, now); wait.count() > 0) {
        const Error error{ErrorCode::rateLimited,
            QStringLiteral("Too many wrong tokens have come from your address. Wait %1 s, then try again with the right one.")
                .arg(wait.count())};
        return std::unexpected(errorReply(error, request.id, wait));
    }
    if (auto known = callerOfAdminKey(secrets))
        return *known;
    for (const QByteArray &secret : secrets)
        m_failed.note(request.peer, engine::tokenDigest(secret), now);
    return anybody;
}

Result<void> Admission::allow(const Caller &caller, Scope wanted)
{
    if (wanted <= caller.granted)
        return {};
    const QString word = toText(wanted);
    if (caller.name.isEmpty()) {
        return fail(ErrorCode::unauthorized,
            QStringLiteral(
                "This needs a token that may %1; none was sent, or it is wrong, was revoked or has expired. Send one as "
                "“Authorization: Bearer TOKEN”. “soundings-server token create NAME --scope %2” makes one on the "
                "server's machine.")
                .arg(wanted == Scope::admin ? QStringLiteral("administer") : word, word));
    }
    return fail(ErrorCode::forbidden,
        QStringLiteral(
            "The token “%1” has the scope %2, and this needs %3. “soundings-server token create NAME --scope %3” makes "
            "one on the server's machine.")
            .arg(caller.name, toText(caller.granted), word));
}

} // namespace soundings::server
