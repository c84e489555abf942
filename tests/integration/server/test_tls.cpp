#include "server/http/tls_context.h"
#include "server/http/tls_files.h"
#include "server/server.h"
#include "support/certificate.h"
#include "support/raw_client.h"

#include <QFile>
#include <QProcess>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace soundings::server;

namespace {

constexpr int kPatience = 20'000; ///< milliseconds
const QByteArray kLarge(1024 * 1024, 'x');

Route route(const char *pattern, const QByteArray &text)
{
    return {"GET", pattern, Work::instant, Scope::read, "", "", {}, "", [text](const Request &) -> Result<Reply> {
                Reply reply;
                reply.contentType = "text/plain";
                reply.body = text;
                return reply;
            }};
}

/// A client that takes any certificate.
class TlsClient {
public:
    explicit TlsClient(quint16 port)
    {
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        m_socket.waitForEncrypted(kPatience);
    }
    /// Status line to body.
    QByteArray get(const QByteArray &target, qsizetype bodySize)
    {
        m_socket.write("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://localhost\r\n\r\n");
        QByteArray text;
        qsizetype end = -1;
        while (end < 0 || text.size() < end + 4 + bodySize) {
            if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(kPatience))
                break;
            text += m_socket.readAll();
            end = text.indexOf("\r\n\r\n");
        }
        return text;
    }
    QSslSocket &socket() { return m_socket; }

private:
    QSslSocket m_socket;
};

} // namespace

/// The listener with a cipher in between.
class TestTls : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    Executor m_executor;
    std::shared_ptr<TlsContext> m_context;
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;

    QString certificate() const { return m_folder.filePath(QStringLiteral("cert.pem")); }
    QString key() const { return m_folder.filePath(QStringLiteral("key.pem")); }
    QString makeFresh() const { return test::makeCertificate(certificate(), key(), QStringLiteral("IP:127.0.0.1")); }

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty() || !QSslSocket::supportsSsl())
            QSKIP("openssl, or Qt's plugin for it, is not installed");
        const QString fault = makeFresh();
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        TlsFiles files(certificate(), key());
        const auto configuration = files.load();
        if (!configuration)
            QFAIL(qPrintable(configuration.error().message));
        m_context = std::make_shared<TlsContext>(*configuration);
        ServerOptions options;
        options.port = 0;
        options.tls = m_context;
        options.limits.tick = std::chrono::milliseconds(50);
        options.limits.head = std::chrono::milliseconds(500);
        m_server =
            std::make_unique<HttpServer>(options, RouteTable{route("/fast", "quick"), route("/large", kLarge)}, m_executor);
        const auto port = m_server->listen();
        QVERIFY(port.has_value());
        m_port = *port;
    }

    void cleanupTestCase()
    {
        m_server.reset();
        m_executor.stop();
    }

    void answersManyRequestsOnOneConnection()
    {
        TlsClient client(m_port);
        QVERIFY(client.socket().sessionProtocol() >= QSsl::TlsV1_2);
        for (int i = 0; i < 200; ++i)
            QVERIFY(client.get("/fast", 5).endsWith("quick"));
    }

    void sendsLargeRepliesWhole()
    {
        TlsClient client(m_port);
        for (int i = 0; i < 5; ++i)
            QVERIFY(client.get("/large", kLarge.size()).endsWith(kLarge));
    }

    void takesAnOriginOfTlsAndNoOther()
    {
        TlsClient client(m_port);
        client.socket().write("GET /fast HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n\r\n");
        QVERIFY(client.socket().waitForReadyRead(kPatience));
        QVERIFY(client.socket().readAll().startsWith("HTTP/1.1 403"));
    }

    void explainsARefusalBeforeItCloses()
    {
        TlsClient client(m_port);
        client.socket().write("GET /fast HTTP/1.1\r\n\r\n");
        client.socket().write(QByteArray(100'000, 'x')); // which nobody will read
        QByteArray text;
        while (client.socket().bytesAvailable() > 0 || client.socket().waitForReadyRead(kPatience))
            text += client.socket().readAll();
        QVERIFY(text.startsWith("HTTP/1.1 400"));
        QVERIFY(text.contains("nosniff"));
        QCOMPARE(client.socket().state(), QAbstractSocket::UnconnectedState);
    }

    void saysNothingToPlainHttp()
    {
        test::RawClient plain(m_port);
        plain.send("GET /fast HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTcpSocket &raw = plain.socket();
        QVERIFY(raw.state() == QAbstractSocket::UnconnectedState || raw.waitForDisconnected(kPatience));
        QVERIFY(!raw.readAll().contains("HTTP/"));
    }

    void closesOneWhoNeverShakesHands()
    {
        const test::RawClient silent(m_port);
        test::RawClient slow(m_port);
        slow.send("\x16\x03\x01");
        QVERIFY(slow.isClosed(kPatience));
    }

    void takesARenewedCertificateWithoutDroppingAnybody()
    {
        TlsClient old(m_port);
        const QSslCertificate before = old.socket().peerCertificate();
        QVERIFY(!before.isNull());
        TlsFiles files(certificate(), key());
        QVERIFY(files.load().has_value());
        QVERIFY(!files.haveChanged());
        QTest::qWait(20); // the time of a file has milliseconds
        QVERIFY(makeFresh().isEmpty());
        QVERIFY(files.haveChanged());
        const auto renewed = files.load();
        QVERIFY(renewed.has_value());
        m_context->set(*renewed);
        TlsClient fresh(m_port);
        QVERIFY(fresh.get("/fast", 5).endsWith("quick"));
        QVERIFY(fresh.socket().peerCertificate() != before);
        QVERIFY(old.get("/fast", 5).endsWith("quick"));
        QCOMPARE(old.socket().peerCertificate(), before);
    }

    void namesWhatIsWrongWithFiles()
    {
        const auto fault = [](const QString &chain, const QString &secret) {
            const auto loaded = TlsFiles(chain, secret).load();
            return loaded ? QString() : loaded.error().message;
        };
        QVERIFY(fault(certificate(), QStringLiteral("/none.pem")).contains(QStringLiteral("/none.pem")));
        QVERIFY(fault(certificate(), certificate()).contains(QStringLiteral("no PEM key")));
        QVERIFY(fault(key(), key()).contains(QStringLiteral("no PEM certificate")));
        QVERIFY(fault(certificate(), {}).contains(QStringLiteral("belong together")));
    }

    void noticesAKeyOfAnotherCertificate_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("RSA") << QStringLiteral("rsa:2048");
        QTest::newRow("EC P-256") << QStringLiteral("ec:prime256v1");
        QTest::newRow("EC P-384") << QStringLiteral("ec:secp384r1");
    }
    void noticesAKeyOfAnotherCertificate()
    {
        QFETCH(QString, kind);
        const auto named = [&](const char *name) { return m_folder.filePath(QLatin1String(name)); };
        for (const QString &which : {QStringLiteral("a"), QStringLiteral("b")}) {
            QStringList arguments{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-nodes"),
                QStringLiteral("-subj"), QStringLiteral("/CN=soundings test"), QStringLiteral("-keyout"),
                m_folder.filePath(which + QStringLiteral(".key")), QStringLiteral("-out"),
                m_folder.filePath(which + QStringLiteral(".pem")), QStringLiteral("-newkey")};
            if (kind.startsWith(u"ec:"))
                arguments +=
                    {QStringLiteral("ec"), QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:") + kind.sliced(3)};
            else
                arguments += kind;
            QProcess openssl;
            openssl.start(QStringLiteral("openssl"), arguments);
            QVERIFY(openssl.waitForFinished(kPatience));
            QVERIFY2(openssl.exitCode() == 0, openssl.readAllStandardError().constData());
        }
        const auto right = TlsFiles(named("a.pem"), named("a.key")).load();
        QVERIFY2(right, right ? "" : qPrintable(right.error().message));
        const auto wrong = TlsFiles(named("a.pem"), named("b.key")).load();
        QVERIFY(!wrong);
        QVERIFY2(wrong.error().message.contains(named("b.key")) && wrong.error().message.contains(named("a.pem")),
            qPrintable(wrong.error().message));
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "test_tls.moc"
