#include "engine/services/pairing_service.h"

#include <QRandomGenerator>

namespace soundings::engine {

namespace {

constexpr std::chrono::minutes kLifetime{5};
constexpr int kMostWrong = 10; ///< people mistype
constexpr int kMostNames = 20;
constexpr qsizetype kGroup = 5, kLength = 2 * kGroup; ///< 50 bits: of 10 guesses, one in 10^14 is right
constexpr QStringView kLetters = u"ABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // none that is taken for another

QString newCode()
{
    QString code;
    for (qsizetype i = 0; i < kLength; ++i) {
        if (i == kGroup)
            code += u'-';
        code += kLetters[QRandomGenerator::system()->bounded(int(kLetters.size()))];
    }
    return code;
}

QByteArray digestOf(const QString &code)
{
    QString plain = code.toUpper();
    plain.removeIf([](QChar c) { return c.isSpace() || c == u'-'; });
    return tokenDigest(plain.toUtf8());
}

} // namespace

Result<PairingService::Invitation> PairingService::invite(TokenScope scope)
{
    const Timestamp now = m_clock.now();
    Invitation invitation{newCode(), scope, now + kLifetime};
    SOUNDINGS_CHECK(m_store.tokens().addPairing({digestOf(invitation.code), scope, invitation.expiresAt}, now));
    return invitation;
}

Result<TokenService::Created> PairingService::redeem(const QString &code, const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    const auto scope = m_store.tokens().takePairing(digestOf(code), m_clock.now());
    if (!scope) {
        if (scope.error().code != ErrorCode::notFound)
            return std::unexpected(scope.error());
        if (++m_wrong >= kMostWrong) {
            SOUNDINGS_CHECK(m_store.tokens().dropPairings());
            m_wrong = 0;
        }
        return fail(ErrorCode::forbidden,
            QStringLiteral("This code is wrong, was used already, or is older than %1 minutes; after %2 wrong ones no older code "
                           "holds. “soundings-server pair” makes one on the server's machine.")
                .arg(kLifetime.count())
                .arg(kMostWrong));
    }
    m_wrong = 0;
    auto created = m_tokens.create(name, *scope);
    for (int number = 2; !created && created.error().code == ErrorCode::conflict && number <= kMostNames; ++number)
        created = m_tokens.create(QStringLiteral("%1 %2").arg(name).arg(number), *scope);
    return created;
}

} // namespace soundings::engine
