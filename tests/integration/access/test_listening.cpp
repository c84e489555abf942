#include "support/certificate.h"
#include "support/raw_client.h"
#include "support/server_process.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <cstdio>

using soundings::test::RawClient;
using soundings::test::RawReply;
using soundings::test::ServerProcess;

namespace {

const QString kProgram = QStringLiteral(SOUNDINGS_SERVER);

} // namespace

/// The server where others can reach it: only with a token, only encrypted, and not too often.
class TestListening : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QByteArray m_token;
    QHash<QString, QString> m_tls;

    QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    QString makeFreshCertificate() const
    {
        return soundings::test::makeCertificate(
            m_tls[QStringLiteral("TLS_CERT")], m_tls[QStringLiteral("TLS_KEY")], QStringLiteral("IP:127.0.0.1"));
    }
    /// What a start that is refused says.
    QByteArray refusal(const QHash<QString, QString> &settings, const QString &folder) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder);
        environment.insert(QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false"));
        for (auto it = settings.cbegin(); it != settings.cend(); ++it)
            environment.insert(it.key(), it.value());
        process.setProcessEnvironment(environment);
        process.start(kProgram, {"serve", "--port", "0", "--data-dir", folder});
        if (!process.waitForFinished(20'000)) {
            process.kill();
            process.waitForFinished();
            return "it did start";
        }
        return process.exitCode() == 1 ? process.readAllStandardError() : QByteArray("it ended in another way");
    }
    /// One GET over TLS, on a connection of its own or the given one.
    RawReply getEncrypted(quint16 port, const QByteArray &target, QSslSocket &socket) const
    {
        if (socket.state() != QAbstractSocket::ConnectedState) {
            socket.setPeerVerifyMode(QSslSocket::VerifyNone);
            socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
            if (!socket.waitForEncrypted(10'000))
                return {};
        }
        socket.write("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + m_token + "\r\n\r\n");
        QByteArray text;
        while (!text.contains("\r\n\r\n") && socket.waitForReadyRead(10'000))
            text += socket.readAll();
        RawReply reply;
        reply.status = text.mid(9, 3).toInt();
        const qsizetype headEnd = text.indexOf("\r\n\r\n");
        for (const QByteArray &line : text.first(std::max<qsizetype>(headEnd, 0)).split('\n'))
            reply.headers.insert(line.left(line.indexOf(':')).toLower(), line.mid(line.indexOf(':') + 1).trimmed());
        reply.body = text.mid(headEnd + 4);
        while (reply.body.size() < reply.headers.value("content-length").toLongLong() && socket.waitForReadyRead(10'000))
            reply.body += socket.readAll();
        return reply;
    }

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty() || !QSslSocket::supportsSsl())
            QSKIP("openssl, or Qt's plugin for it, is not installed");
        QProcess process;
        process.start(kProgram, {"--data-dir", data(), "token", "create", "test", "--scope", "admin"});
        QVERIFY(process.waitForFinished(30'000));
        m_token = process.readAllStandardOutput().trimmed();
        QVERIFY(m_token.startsWith("snd_"));
        m_tls = {{QStringLiteral("TLS_CERT"), m_folder.filePath(QStringLiteral("cert.pem"))},
            {QStringLiteral("TLS_KEY"), m_folder.filePath(QStringLiteral("key.pem"))},
            {QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")}};
        const QString fault = makeFreshCertificate();
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void refusesToStartOpenToOthers()
    {
        const QHash<QString, QString> everywhere = {{QStringLiteral("HOST"), QStringLiteral("0.0.0.0")}};
        const QByteArray nothing = refusal(everywhere, m_folder.filePath(QStringLiteral("empty")));
        QVERIFY2(nothing.contains("token create") && nothing.contains("TLS_CERT"), nothing.constData());
        const QByteArray plain = refusal(everywhere, data());
        QVERIFY2(!plain.contains("token create") && plain.contains("TLS_CERT"), plain.constData());
        QHash<QString, QString> encrypted = m_tls;
        encrypted.insert(everywhere);
        const QByteArray open = refusal(encrypted, m_folder.filePath(QStringLiteral("empty")));
        QVERIFY2(open.contains("token create") && !open.contains("TLS_CERT"), open.constData());
    }

    void namesWhatIsWrongWithACertificate()
    {
        QHash<QString, QString> settings = m_tls;
        settings[QStringLiteral("TLS_KEY")] = m_folder.filePath(QStringLiteral("none.pem"));
        QVERIFY(refusal(settings, data()).contains("none.pem"));
        settings[QStringLiteral("TLS_KEY")] = m_tls[QStringLiteral("TLS_CERT")];
        QVERIFY(refusal(settings, data()).contains("no PEM key"));
        settings.remove(QStringLiteral("TLS_KEY"));
        QVERIFY(refusal(settings, data()).contains("belong together"));
        settings = m_tls;
        settings[QStringLiteral("TLS_CERT")] = m_tls[QStringLiteral("TLS_KEY")];
        QVERIFY(refusal(settings, data()).contains("no PEM certificate"));
    }

    void servesOverTlsOnly()
    {
        ServerProcess server(kProgram);
        const QString fault = server.start(data(), m_tls);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));

        QSslSocket socket;
        const RawReply document = getEncrypted(server.port(), "/openapi.json", socket); // larger than a socket's buffer
        QCOMPARE(document.status, 200);
        QVERIFY(document.body.size() > 64 * 1024);
        QVERIFY(document.body.endsWith('}'));
        QCOMPARE(document.headers.value("x-content-type-options"), QByteArray("nosniff"));
        for (int i = 0; i < 50; ++i) // on one connection
            QCOMPARE(getEncrypted(server.port(), "/api/stocks/", socket).status, 200);
        QVERIFY(!getEncrypted(server.port(), "/api/stocks/", socket).headers.contains("strict-transport-security")); // loopback

        // Plain HTTP gets nothing.
        RawClient plain(server.port());
        plain.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTcpSocket &raw = plain.socket();
        QVERIFY(raw.state() == QAbstractSocket::UnconnectedState || raw.waitForDisconnected(10'000));
        QVERIFY(!raw.readAll().contains("HTTP/"));
        QVERIFY(server.stop());
    }

    void isThereForOthersWhenSomeLeaveBeforeTheirAnswer()
    {
        ServerProcess server(kProgram);
        QHash<QString, QString> settings = m_tls;
        settings.insert(QStringLiteral("RATE_LIMIT_PER_SECOND"), QStringLiteral("0"));
        const QString fault = server.start(data(), settings);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        for (int round = 0; round < 10; ++round) {
            std::array<QSslSocket, 20> leaving;
            for (QSslSocket &socket : leaving) {
                socket.setPeerVerifyMode(QSslSocket::VerifyNone);
                socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.port());
                QVERIFY(socket.waitForEncrypted(10'000));
            }
            // So that it finds the request, the end of the encryption and the end of the connection all at once.
            QCOMPARE(::kill(pid_t(server.pid()), SIGSTOP), 0);
            for (QSslSocket &socket : leaving) {
                socket.write("GET /api/stocks/ HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + m_token
                    + "\r\nConnection: close\r\n\r\n");
                socket.disconnectFromHost();
                QVERIFY(socket.state() == QAbstractSocket::UnconnectedState || socket.waitForDisconnected(10'000));
            }
            QCOMPARE(::kill(pid_t(server.pid()), SIGCONT), 0);
        }
        QSslSocket stays;
        QCOMPARE(getEncrypted(server.port(), "/health", stays).status, 200);
        QVERIFY(server.stop());
    }

    void takesARenewedCertificateWithoutDroppingAnybody()
    {
        ServerProcess server(kProgram);
        const QString fault = server.start(data(), m_tls);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QSslSocket old;
        QCOMPARE(getEncrypted(server.port(), "/health", old).status, 200);
        const QSslCertificate before = old.peerCertificate();

        QTest::qWait(20); // the time of a file has milliseconds
        QVERIFY(makeFreshCertificate().isEmpty());
        const auto newest = [&] {
            QSslSocket fresh;
            const RawReply reply = getEncrypted(server.port(), "/health", fresh);
            return reply.status == 200 ? fresh.peerCertificate() : QSslCertificate();
        };
        QTRY_VERIFY_WITH_TIMEOUT(newest() != before && !newest().isNull(), 10'000);
        QCOMPARE(getEncrypted(server.port(), "/health", old).status, 200); // still the connection of before
        QCOMPARE(old.peerCertificate(), before);

        // A broken one is not taken.
        const QSslCertificate renewed = newest();
        QFile certificate(m_tls[QStringLiteral("TLS_CERT")]);
        QVERIFY(certificate.open(QIODevice::WriteOnly | QIODevice::Truncate));
        certificate.write("rubbish");
        certificate.close();
        QTest::qWait(2000);
        QCOMPARE(newest(), renewed);
        QVERIFY(server.stop());
        QVERIFY(makeFreshCertificate().isEmpty()); // for the tests that follow
    }

    void readsTheCertificateAnewWhenItIsTold()
    {
        ServerProcess server(kProgram);
        const QString fault = server.start(data(), m_tls);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QSslSocket old;
        QCOMPARE(getEncrypted(server.port(), "/health", old).status, 200);
        const QSslCertificate before = old.peerCertificate();

        // Files that look as old as they were, as some tools copy them.
        const QString names[] = {m_tls[QStringLiteral("TLS_CERT")], m_tls[QStringLiteral("TLS_KEY")]};
        QHash<QString, QDateTime> times;
        for (const QString &name : names)
            times.insert(name, QFileInfo(name).lastModified());
        const QString fresh = m_folder.filePath(QStringLiteral("fresh"));
        QVERIFY(soundings::test::makeCertificate(fresh + ".cert", fresh + ".key", QStringLiteral("IP:127.0.0.1")).isEmpty());
        const QString sources[] = {fresh + ".cert", fresh + ".key"};
        for (int i = 0; i < 2; ++i) {
            QFile source(sources[i]);
            QVERIFY(source.open(QIODevice::ReadWrite));
            QVERIFY(source.setFileTime(times[names[i]], QFileDevice::FileModificationTime));
            source.close();
            QCOMPARE(std::rename(qPrintable(sources[i]), qPrintable(names[i])), 0);
        }
        const auto newest = [&] {
            QSslSocket socket;
            return getEncrypted(server.port(), "/health", socket).status == 200 ? socket.peerCertificate() : QSslCertificate();
        };
        QTest::qWait(1500); // it looks twice a second
        QCOMPARE(newest(), before);
        QCOMPARE(::kill(pid_t(server.pid()), SIGHUP), 0);
        QTRY_VERIFY_WITH_TIMEOUT(newest() != before && !newest().isNull(), 10'000);
        QCOMPARE(getEncrypted(server.port(), "/health", old).status, 200); // still the connection of before
        QVERIFY(server.stop());
    }

    void refusesAKeyOfAnotherCertificateAtTheStart()
    {
        const QString other = m_folder.filePath(QStringLiteral("other"));
        QVERIFY(soundings::test::makeCertificate(other + ".cert", other + ".key", QStringLiteral("IP:127.0.0.1")).isEmpty());
        QHash<QString, QString> mixed = m_tls;
        mixed.insert(QStringLiteral("TLS_KEY"), other + ".key");
        const QByteArray said = refusal(mixed, data());
        QVERIFY2(said.contains("TLS_KEY") && said.contains("is not that of"), said.constData());

        QProcess doctor;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (auto it = mixed.cbegin(); it != mixed.cend(); ++it)
            environment.insert(it.key(), it.value());
        doctor.setProcessEnvironment(environment);
        doctor.start(kProgram, {"--data-dir", data(), "doctor"});
        QVERIFY(doctor.waitForFinished(20'000));
        QCOMPARE(doctor.exitCode(), 1);
        QVERIFY(doctor.readAllStandardOutput().contains("is not that of"));
    }

    void webSocketsAreEncryptedAsWell()
    {
        ServerProcess server(kProgram);
        const QString fault = server.start(data(), m_tls);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.port());
        QVERIFY(socket.waitForEncrypted(20'000));
        // The handshake and the first message in one go: the message must not be lost on the way to the reader of frames.
        const QByteArray ping("\x89\x82\x01\x02\x03\x04\x69\x6b", 8); // "hi", masked
        socket.write("GET /ws/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + m_token
            + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
            + ping);
        const QByteArray pong("\x8a\x02hi", 4);
        QByteArray answer;
        while (!answer.contains(pong) && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(10'000)))
            answer += socket.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 101"), answer.constData());
        QVERIFY(answer.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")); // RFC 6455, section 1.3
        QVERIFY(answer.contains(pong));
        QVERIFY(server.stop()); // with the socket open
    }

    void commandsFindTheirEncryptedServer()
    {
        ServerProcess server(kProgram);
        const QString fault = server.start(data(), m_tls);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (auto it = m_tls.cbegin(); it != m_tls.cend(); ++it)
            environment.insert(it.key(), it.value());
        environment.insert(QStringLiteral("PORT"), QString::number(server.port()));
        process.setProcessEnvironment(environment);
        process.start(kProgram, {"--data-dir", data(), "cache", "--json"});
        QVERIFY(process.waitForFinished(20'000));
        QVERIFY(process.readAllStandardError().contains("token")); // refused, by the right server
        environment.insert(QStringLiteral("SOUNDINGS_TOKEN"), QString::fromLatin1(m_token));
        process.setProcessEnvironment(environment);
        process.start(kProgram, {"--data-dir", data(), "cache", "--json"});
        QVERIFY(process.waitForFinished(20'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        QVERIFY(server.stop());
    }

    void behindAProxyEverybodyIsAStranger()
    {
        ServerProcess server(kProgram);
        const QString folder = m_folder.filePath(QStringLiteral("behind"));
        QVERIFY(QDir().mkpath(folder));
        const QString fault = server.start(folder,
            {{QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")},
                {QStringLiteral("RATE_LIMIT_PER_SECOND"), QStringLiteral("20")}},
            {QStringLiteral("--behind-proxy")});
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(RawClient::get(server.port(), "/health").status, 200);
        QCOMPARE(RawClient::get(server.port(), "/api/stocks/").status, 401);
        QCOMPARE(RawClient::get(server.port(), "/metrics").status, 401);
        QCOMPARE(RawClient::get(server.port(), "/api/stocks/", "X-Forwarded-For: 127.0.0.1\r\n").status, 401);

        // In one go, since the allowance comes back with time.
        RawClient eager(server.port());
        eager.send(QByteArray("GET /openapi.json HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2.7\r\n"
                              "If-None-Match: *\r\n\r\n")
                .repeated(200));
        int granted = 0, refused = 0;
        for (int i = 0; i < 200; ++i) {
            const RawReply reply = eager.receive();
            if (reply.status == 304)
                ++granted;
            if (reply.status == 429) {
                ++refused;
                QCOMPARE(reply.headers.value("retry-after"), QByteArray("1"));
            }
        }
        QVERIFY2(granted >= 20 && refused >= 10 && granted + refused == 200,
            qPrintable(QStringLiteral("%1 %2").arg(granted).arg(refused)));
        QCOMPARE(RawClient::get(server.port(), "/health", "X-Forwarded-For: 192.0.2.8\r\n").status, 200);
        // What came over TLS may name an origin of TLS.
        const auto from = [&](const QByteArray &protocol) {
            return RawClient::get(server.port(), "/health",
                "X-Forwarded-For: 192.0.2.9\r\nX-Forwarded-Proto: " + protocol + "\r\nOrigin: https://localhost\r\n")
                .status;
        };
        QCOMPARE(from("https"), 200);
        QCOMPARE(from("http"), 403);
        QVERIFY(server.stop());
    }
};

QTEST_GUILESS_MAIN(TestListening)
#include "test_listening.moc"
