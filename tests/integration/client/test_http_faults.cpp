#include "client/http_api_client.h"
#include "support/certificate.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;

/// What is said of an engine that cannot be asked.
class TestHttpFaults : public QObject {
    Q_OBJECT

private slots:
    void aCertificateThatIsNotTrustedIsNamed()
    {
        const QTemporaryDir folder;
        const QString certificate = folder.filePath(QStringLiteral("cert.pem")), key = folder.filePath(QStringLiteral("key.pem"));
        const QString fault = test::makeCertificate(certificate, key, QStringLiteral("IP:127.0.0.1"));
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QFile keyFile(key);
        QVERIFY(keyFile.open(QIODevice::ReadOnly));
        const QByteArray pem = keyFile.readAll();
        QSslKey privateKey(pem, QSsl::Rsa);
        if (privateKey.isNull())
            privateKey = QSslKey(pem, QSsl::Ec);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate::fromPath(certificate).constFirst());
        configuration.setPrivateKey(privateKey);
        QSslServer server;
        server.setSslConfiguration(configuration);
        QVERIFY(server.listen(QHostAddress::LocalHost));

        client::HttpApiClient client;
        client.setEndpoint(
            QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort())), {}, QStringLiteral("atlas.example"));
        std::optional<Error> error;
        client.marketStatus(this, [&error](const Result<protocol::MarketStatusDto> &market) {
            if (!market)
                error = market.error();
        });
        QTRY_VERIFY(error);
        QCOMPARE(error->code, ErrorCode::unavailable);
        QVERIFY2(error->message.startsWith(QStringLiteral("atlas.example was reached, but its certificate is not trusted.")),
            qPrintable(error->message));
        QVERIFY(!error->detail.isEmpty());
        // A live session says so too.
        const auto session = client.liveSession();
        QString why;
        connect(session.get(), &client::LiveSession::connectionChanged, this,
            [&why](client::LiveSession::Connection, const QString &reason) { why = reason; });
        session->open();
        QTRY_VERIFY2(why.contains(QStringLiteral("its certificate is not trusted")), qPrintable(why));
    }
};

QTEST_GUILESS_MAIN(TestHttpFaults)
#include "test_http_faults.moc"
