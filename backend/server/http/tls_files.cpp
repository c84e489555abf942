#include "server/http/tls_files.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace soundings::server {

namespace {

Result<QByteArray> contents(const char *setting, const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::io,
            QStringLiteral("%1 names %2, which cannot be read: %3. Check the name, and that the user of the server may read it.")
                .arg(QLatin1String(setting), name, file.errorString()));
    }
    return file.readAll();
}

QSslKey keyOf(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        if (QSslKey key(pem, algorithm); !key.isNull())
            return key;
    }
    return {};
}

/// The end of a public key - its point, or modulus and exponent - stands in the private key as well.
bool belongTogether(const QSslCertificate &certificate, const QSslKey &key)
{
    constexpr qsizetype kEnough = 64; // bytes: what is random in the smallest key that is in use
    return key.toDer().contains(certificate.publicKey().toDer().right(kEnough));
}

} // namespace

TlsFiles::Stamp TlsFiles::stamp() const
{
    return {QFileInfo(m_certificate).lastModified(), QFileInfo(m_key).lastModified()};
}

Result<QSslConfiguration> TlsFiles::load()
{
    m_loaded = stamp(); // before reading: what is replaced meanwhile is read again
    if (!QSslSocket::supportsSsl())
        return fail(ErrorCode::unavailable,
            QStringLiteral("TLS needs Qt's OpenSSL plugin, which is not here. Install it, or leave TLS_CERT and TLS_KEY empty."));
    if (m_certificate.isEmpty() || m_key.isEmpty())
        return fail(ErrorCode::invalidArgument, QStringLiteral("TLS_CERT and TLS_KEY belong together: set both, or neither."));
    SOUNDINGS_TRY(const QByteArray chainText, contents("TLS_CERT", m_certificate));
    SOUNDINGS_TRY(const QByteArray keyText, contents("TLS_KEY", m_key));
    const QList<QSslCertificate> chain = QSslCertificate::fromData(chainText, QSsl::Pem);
    if (chain.isEmpty())
        return fail(ErrorCode::corrupt, QStringLiteral("TLS_CERT names %1, which holds no PEM certificate.").arg(m_certificate));
    const QSslKey key = keyOf(keyText);
    if (key.isNull()) {
        return fail(ErrorCode::corrupt,
            QStringLiteral("TLS_KEY names %1, which holds no PEM key that can be used. It must be an RSA or EC key without a "
                           "passphrase.")
                .arg(m_key));
    }
    if (!belongTogether(chain.front(), key)) {
        return fail(ErrorCode::corrupt,
            QStringLiteral(
                "The key in %1 (TLS_KEY) is not that of the first certificate in %2 (TLS_CERT). Name the pair that was "
                "made together, the server's own certificate before those that vouch for it.")
                .arg(m_key, m_certificate));
    }
    if (chain.front().expiryDate() < QDateTime::currentDateTimeUtc())
        qWarning("The certificate in %s has expired; clients will refuse it.", qUtf8Printable(m_certificate));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show a token, not a certificate
    return configuration;
}

} // namespace soundings::server
