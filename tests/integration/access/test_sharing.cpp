#include "base/settings.h"
#include "served_engine.h"
#include "support/certificate.h"

#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using app::ServedEngine;

/// The engine of a window that lets other machines in: with a token and a certificate, and on its own loopback address as before.
class TestSharing : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Result<std::unique_ptr<ServedEngine>> start(QHash<QString, QString> environment)
    {
        environment.insert(QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false"));
        environment.insert(QStringLiteral("PORT"), QStringLiteral("0"));
        SOUNDINGS_TRY(const Settings settings, Settings::load({.environment = environment, .dataDirectory = m_folder.path()}));
        return ServedEngine::start(settings,
            {.host = QStringLiteral("127.0.0.1"),
                .token = QStringLiteral("of the window"),
                .encrypted = false,
                .shared = true,
                .scheduler = false,
                .worker = false});
    }
    QHash<QString, QString> certificate() const
    {
        return {{QStringLiteral("TLS_CERT"), m_folder.filePath(QStringLiteral("cert.pem"))},
            {QStringLiteral("TLS_KEY"), m_folder.filePath(QStringLiteral("key.pem"))}};
    }
    /// The status of a GET, with this as its Host and token.
    static int statusOf(QTcpSocket &socket, const QByteArray &host, const QByteArray &token)
    {
        socket.write("GET /api/stocks/ HTTP/1.1\r\nHost: " + host
            + (token.isEmpty() ? QByteArray() : "\r\nAuthorization: Bearer " + token) + "\r\nConnection: close\r\n\r\n");
        QByteArray reply;
        while (!reply.contains("\r\n") && socket.waitForReadyRead(10'000))
            reply += socket.readAll();
        return reply.mid(9, 3).toInt();
    }
    static int sharedStatus(quint16 port, const QByteArray &host, const QByteArray &token)
    {
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        return socket.waitForEncrypted(10'000) ? statusOf(socket, host, token) : 0;
    }

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty() || !QSslSocket::supportsSsl())
            QSKIP("openssl is not installed: it makes the certificate");
        QCOMPARE(test::makeCertificate(certificate()[QStringLiteral("TLS_CERT")], certificate()[QStringLiteral("TLS_KEY")],
                     QStringLiteral("DNS:desk.example")),
            QString());
    }

    void saysWhatIsMissingAndStartsAllTheSame()
    {
        const auto engine = start({});
        QVERIFY2(engine, engine ? "" : qPrintable(engine.error().message));
        const ServedEngine::Sharing &sharing = (*engine)->sharing();
        QVERIFY(sharing.url.isEmpty());
        QVERIFY(sharing.lacks.token && sharing.lacks.certificate);
        QVERIFY2(sharing.problem.contains(QStringLiteral("Make a token")), qPrintable(sharing.problem));
        QVERIFY2(sharing.problem.contains(QStringLiteral("TLS_CERT")), qPrintable(sharing.problem));
        QTcpSocket own;
        own.connectToHost(QStringLiteral("127.0.0.1"), (*engine)->port());
        QVERIFY(own.waitForConnected());
        QCOMPARE(statusOf(own, "localhost", "of the window"), 200);
    }

    void aCertificateAloneIsNotEnough()
    {
        const auto engine = start(certificate());
        QVERIFY2(engine, engine ? "" : qPrintable(engine.error().message));
        QVERIFY((*engine)->sharing().url.isEmpty());
        QVERIFY((*engine)->sharing().lacks.token && !(*engine)->sharing().lacks.certificate);
        QVERIFY(!(*engine)->sharing().problem.contains(QStringLiteral("TLS_CERT")));
    }

    void letsInWhoHasATokenUnderTheNameOfTheCertificate()
    {
        QByteArray token;
        {
            const auto settings = Settings::load(
                {.environment = {{QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")}}, .dataDirectory = m_folder.path()});
            QVERIFY(settings);
            const auto composition = app::Composition::open(*settings, app::Composition::Mode::write);
            QVERIFY(composition);
            const auto created =
                (*composition)->services().tokens.create(QStringLiteral("laptop"), TokenScope::read, std::nullopt);
            QVERIFY(created);
            token = created->secret.toLatin1();
        }
        const auto engine = start(certificate());
        QVERIFY2(engine, engine ? "" : qPrintable(engine.error().message));
        const ServedEngine::Sharing &sharing = (*engine)->sharing();
        QVERIFY2(sharing.problem.isEmpty(), qPrintable(sharing.problem));
        const QUrl url(sharing.url);
        QCOMPARE(url.scheme() + u' ' + url.host(), QStringLiteral("https desk.example"));
        const auto port = quint16(url.port());
        QVERIFY(port != (*engine)->port());
        QCOMPARE(sharedStatus(port, "desk.example", token), 200);
        QCOMPARE(sharedStatus(port, "desk.example", {}), 401);
        QCOMPARE(sharedStatus(port, "evil.example", token), 403);
        // The window's own way in is as it was.
        QTcpSocket own;
        own.connectToHost(QStringLiteral("127.0.0.1"), (*engine)->port());
        QVERIFY(own.waitForConnected());
        QCOMPARE(statusOf(own, "localhost", "of the window"), 200);
    }
};

QTEST_GUILESS_MAIN(TestSharing)
#include "test_sharing.moc"
