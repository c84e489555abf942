#include "support/certificate.h"

#include <QProcess>

namespace soundings::test {

QString makeCertificate(const QString &certificateFile, const QString &keyFile, const QString &subjectAlternativeName)
{
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(QStringLiteral("openssl"),
        {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
            QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
            QStringLiteral("/CN=soundings test"), QStringLiteral("-addext"),
            QStringLiteral("subjectAltName=") + subjectAlternativeName, QStringLiteral("-keyout"), keyFile,
            QStringLiteral("-out"), certificateFile});
    if (!openssl.waitForFinished(30000) || openssl.exitCode() != 0)
        return QStringLiteral("openssl failed: ") + QString::fromUtf8(openssl.readAll());
    return {};
}

} // namespace soundings::test
