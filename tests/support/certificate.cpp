#include "support/certificate.h"

#include <QProcess>

namespace soundings::test {

namespace {

QString runOpenssl(const QStringList &arguments)
{
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(QStringLiteral("openssl"), arguments);
    if (!openssl.waitForFinished(30000) || openssl.exitCode() != 0)
        return QStringLiteral("openssl failed: ") + QString::fromUtf8(openssl.readAll());
    return {};
}

} // namespace

QString makeCertificate(const QString &certificateFile, const QString &keyFile, const QString &subjectAlternativeName)
{
    return runOpenssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
        QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
        QStringLiteral("/CN=soundings test"), QStringLiteral("-addext"),
        QStringLiteral("subjectAltName=") + subjectAlternativeName, QStringLiteral("-keyout"), keyFile, QStringLiteral("-out"),
        certificateFile});
}

QString makeExpiredCertificate(const QString &certificateFile, const QString &keyFile)
{
    const QString request = certificateFile + QStringLiteral(".request");
    QString fault = runOpenssl({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"),
        QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-subj"), QStringLiteral("/CN=soundings test"),
        QStringLiteral("-keyout"), keyFile, QStringLiteral("-out"), request});
    if (fault.isEmpty())
        fault = runOpenssl(
            {QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), request, QStringLiteral("-signkey"), keyFile,
                QStringLiteral("-days"), QStringLiteral("-1"), QStringLiteral("-out"), certificateFile});
    return fault;
}

} // namespace soundings::test
