#include "engine/services/token_service.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>

namespace soundings::engine {

namespace {

constexpr std::size_t kMostTokens = 1000;
constexpr qsizetype kLongestName = 64;
constexpr std::chrono::days kLongestLife{3650};
constexpr std::chrono::minutes kBetweenSaves{1};

/// Says what it is wherever it turns up, so that programs that look for leaked secrets can find it.
QString newSecret()
{
    std::array<quint32, 8> bits;
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(bits.data()), sizeof bits);
    return QStringLiteral("snd_")
        + QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

bool isName(const QString &name)
{
    const auto isPlain = [](QChar c) { return c.isLetterOrNumber() || QStringView(u" ._-@").contains(c); };
    return !name.isEmpty() && name.size() <= kLongestName && name.trimmed() == name && std::ranges::all_of(name, isPlain);
}

} // namespace

QByteArray tokenDigest(QByteArrayView secret)
{
    return QCryptographicHash::hash(secret.toByteArray(), QCryptographicHash::Sha256).toHex();
}

Result<TokenService::Created> TokenService::create(
    const QString &name, TokenScope scope, std::optional<std::chrono::days> lifetime)
{
    if (!isName(name)) {
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("“%1” is no name for a token: it has 1 to %2 letters, digits, blanks, and . _ - @, with no blank at "
                           "either end.")
                .arg(name.left(200))
                .arg(kLongestName));
    }
    if (lifetime && (*lifetime < std::chrono::days(1) || *lifetime > kLongestLife))
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("A token lives for 1 to %1 days, or until it is revoked.").arg(kLongestLife.count()));
    SOUNDINGS_TRY(const auto tokens, m_store.tokens().all());
    if (tokens.size() >= kMostTokens)
        return fail(ErrorCode::conflict, QStringLiteral("There are %1 tokens already. Revoke some first.").arg(tokens.size()));
    Created created{{.name = name, .scope = scope, .createdAt = m_clock.now()}, newSecret()};
    created.token.digest = tokenDigest(created.secret.toUtf8());
    if (lifetime)
        created.token.expiresAt = created.token.createdAt + *lifetime;
    SOUNDINGS_CHECK(m_store.tokens().add(created.token));
    SOUNDINGS_CHECK(load());
    return created;
}

Result<void> TokenService::revoke(const QString &name)
{
    SOUNDINGS_CHECK(m_store.tokens().remove(name));
    return load();
}

Result<void> TokenService::load()
{
    const std::scoped_lock loading(m_loading);
    SOUNDINGS_TRY(const auto tokens, m_store.tokens().all());
    QHash<QByteArray, ApiToken> fresh;
    for (const ApiToken &token : tokens)
        fresh.insert(token.digest, token);
    const std::scoped_lock lock(m_mutex);
    m_tokens = std::move(fresh);
    return {};
}

Result<void> TokenService::refresh()
{
    SOUNDINGS_CHECK(load());
    {
        const std::scoped_lock lock(m_mutex);
        if (m_clock.now() < m_savedAt + kBetweenSaves)
            return {};
    }
    return saveUses();
}

Result<void> TokenService::saveUses()
{
    std::vector<TokenUse> uses;
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &[digest, at] : m_uses.asKeyValueRange())
            uses.push_back({digest, at});
        m_uses.clear();
        m_savedAt = m_clock.now();
    }
    return uses.empty() ? Result<void>() : m_store.tokens().markUsed(uses);
}

/// What a stranger can time here is the search for a digest, and a digest tells nothing about the secret that it wants.
std::optional<ApiToken> TokenService::recognise(QByteArrayView secret)
{
    const QByteArray digest = tokenDigest(secret);
    const Timestamp now = m_clock.now();
    const std::scoped_lock lock(m_mutex);
    const auto found = m_tokens.constFind(digest);
    if (found == m_tokens.constEnd() || !found->isValidAt(now))
        return std::nullopt;
    m_uses[digest] = std::chrono::floor<std::chrono::minutes>(now);
    return *found;
}

bool TokenService::isValid(const QByteArray &digest) const
{
    const Timestamp now = m_clock.now();
    const std::scoped_lock lock(m_mutex);
    const auto found = m_tokens.constFind(digest);
    return found != m_tokens.constEnd() && found->isValidAt(now);
}

bool TokenService::hasAny() const
{
    const std::scoped_lock lock(m_mutex);
    return !m_tokens.isEmpty();
}

} // namespace soundings::engine
