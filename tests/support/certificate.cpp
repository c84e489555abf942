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
    if (!fault.isEmpty())
        return fault;
    const auto sign = [&](const QStringList &validity) {
        return runOpenssl(QStringList{QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), request,
                              QStringLiteral("-signkey"), keyFile, QStringLiteral("-out"), certificateFile}
            + validity);
    };
    fault = sign({QStringLiteral("-days"), QStringLiteral("-1")});
    if (!fault.isEmpty()) // OpenSSL 3.5 wants an end after the beginning, and takes both
        fault = sign({QStringLiteral("-not_before"), QStringLiteral("20200101000000Z"), QStringLiteral("-not_after"),
            QStringLiteral("20200102000000Z")});
    return fault;
}

} // namespace soundings::test
