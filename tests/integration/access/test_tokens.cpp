#include "support/raw_client.h"
#include "support/server_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>

using soundings::test::RawClient;
using soundings::test::RawReply;
using soundings::test::ServerProcess;

/// Tokens from the command line to the last socket, with the real program.
class TestTokens : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ServerProcess m_server{QStringLiteral(SOUNDINGS_SERVER)};

    QByteArray token(const QStringList &arguments, int *exitCode = nullptr) const
    {
        QProcess process;
        process.start(QStringLiteral(SOUNDINGS_SERVER),
            QStringList{QStringLiteral("--data-dir"), m_folder.path(), QStringLiteral("token")} + arguments);
        process.waitForFinished(30'000);
        if (exitCode)
            *exitCode = process.exitCode();
        return process.readAllStandardOutput().trimmed();
    }
    RawReply ask(const QByteArray &method, const QByteArray &target, const QByteArray &secret, const QByteArray &body = {}) const
    {
        return RawClient(m_server.port())
            .exchange(method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + (secret.isEmpty() ? QByteArray() : "Authorization: Bearer " + secret + "\r\n")
                + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    QString codeOf(const RawReply &reply) const { return QJsonDocument::fromJson(reply.body)[QStringLiteral("code")].toString(); }
    QNetworkRequest socketRequest(const QString &path, const QByteArray &secret) const
    {
        QNetworkRequest request(QUrl(QStringLiteral("ws://localhost:%1%2").arg(m_server.port()).arg(path)));
        request.setRawHeader("Authorization", "Bearer " + secret);
        return request;
    }

private slots:
    void initTestCase()
    {
        const QString fault = m_server.start(m_folder.path(), {{QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")}});
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void cleanupTestCase() { QVERIFY(m_server.stop()); }

    void everybodyMayDoEverythingUntilThereIsAToken()
    {
        QCOMPARE(ask("GET", "/api/tokens", {}).status, 200);
        QCOMPARE(ask("DELETE", "/api/stocks/NONE", {}).status, 404);
    }

    void eachScopeOpensWhatItNames()
    {
        const QByteArray read = token({"create", "reader", "--scope", "read"});
        const QByteArray write = token({"create", "writer", "--scope", "write"});
        const QByteArray admin = token({"create", "admin", "--scope", "admin"});
        QVERIFY(read.startsWith("snd_") && write.startsWith("snd_") && admin.startsWith("snd_"));
        QTRY_COMPARE(ask("GET", "/api/stocks/", {}).status, 401); // the server has learnt of one
        QTRY_COMPARE(ask("GET", "/api/stocks/", admin).status, 200); // and of the last

        struct Row {
            const char *method, *target, *body;
            int none, reader, writer, admin;
        };
        const Row rows[] = {
            {"GET", "/health", "", 200, 200, 200, 200},
            {"GET", "/openapi.json", "", 200, 200, 200, 200},
            {"GET", "/metrics", "", 200, 200, 200, 200}, // who asks sits at this machine
            {"GET", "/api/stocks/", "", 401, 200, 200, 200},
            {"HEAD", "/api/stocks/", "", 401, 200, 200, 200},
            {"GET", "/api/portfolios", "", 401, 200, 200, 200},
            {"POST", "/api/watchlists", R"({"name": "%"})", 401, 403, 201, 201},
            {"DELETE", "/api/watchlists/none", "", 401, 403, 404, 404},
            {"DELETE", "/api/stocks/NONE", "", 401, 403, 403, 404},
            {"POST", "/api/cache/invalidate?pattern=none", "", 401, 403, 403, 200},
            {"GET", "/api/tokens", "", 401, 403, 403, 200},
            {"DELETE", "/api/tokens/none", "", 401, 403, 403, 404},
        };
        for (const Row &row : rows) {
            const std::pair<QByteArray, int> asked[] = {
                {{}, row.none}, {read, row.reader}, {write, row.writer}, {admin, row.admin}};
            for (const auto &[secret, status] : asked) {
                const RawReply reply = QByteArray(row.method) == "HEAD"
                    ? RawClient(m_server.port())
                          .exchange("HEAD " + QByteArray(row.target) + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                  + secret + "\r\n\r\n",
                              false)
                    : ask(row.method, row.target, secret, QByteArray(row.body).replace("%", secret.right(8)));
                QVERIFY2(reply.status == status,
                    qPrintable(QStringLiteral("%1 %2: %3 instead of %4: %5")
                            .arg(QLatin1String(row.method), QLatin1String(row.target))
                            .arg(reply.status)
                            .arg(status)
                            .arg(QString::fromUtf8(reply.body))));
                if (status == 401)
                    QVERIFY(reply.headers.contains("www-authenticate"));
            }
        }
        QCOMPARE(codeOf(ask("DELETE", "/api/stocks/NONE", read)), QStringLiteral("forbidden"));
        QCOMPARE(codeOf(ask("DELETE", "/api/stocks/NONE", {})), QStringLiteral("unauthorized"));
        QCOMPARE(codeOf(ask("GET", "/api/stocks/", "snd_wrong")), QStringLiteral("unauthorized"));
    }

    void isShownOnceAndNeverKept()
    {
        const QByteArray admin = token({"create", "chief", "--scope", "admin"});
        QTRY_COMPARE(ask("GET", "/api/tokens", admin).status, 200);
        const RawReply made = ask("POST", "/api/tokens", admin, R"({"name": "phone", "scope": "read", "expires_in_days": 30})");
        QCOMPARE(made.status, 201);
        QCOMPARE(made.headers.value("cache-control"), QByteArray("no-store"));
        const QByteArray secret = QJsonDocument::fromJson(made.body)[QStringLiteral("token")].toString().toUtf8();
        QCOMPARE(ask("GET", "/api/stocks/", secret).status, 200); // at once: this server has made it
        QVERIFY(!ask("GET", "/api/tokens", admin).body.contains(secret));
        QVERIFY(!token({"list", "--json"}).contains(secret));
        QFile database(m_folder.filePath(QStringLiteral("soundings.db"))), log(database.fileName() + QStringLiteral("-wal"));
        QVERIFY(database.open(QIODevice::ReadOnly));
        QVERIFY(!database.readAll().contains(secret));
        if (log.open(QIODevice::ReadOnly))
            QVERIFY(!log.readAll().contains(secret));
        QCOMPARE(ask("POST", "/api/tokens", admin, R"({"name": "phone", "scope": "read"})").status, 409);
        QCOMPARE(ask("POST", "/api/tokens", admin, R"({"name": "a/b", "scope": "read"})").status, 422);
        QCOMPARE(ask("POST", "/api/tokens", admin, R"({"name": "x", "scope": "root"})").status, 422);
    }

    void revokingClosesWhatWasOpenedWithIt()
    {
        const QByteArray secret = token({"create", "watcher", "--scope", "read"});
        QTRY_COMPARE(ask("GET", "/api/stocks/", secret).status, 200);
        QWebSocket socket, live;
        QSignalSpy opened(&socket, &QWebSocket::connected);
        socket.open(socketRequest(QStringLiteral("/ws/events"), secret));
        QVERIFY(opened.wait());

        // A live session changes things, so that reading is not enough for it.
        live.open(socketRequest(QStringLiteral("/ws/some-session"), secret));
        QTRY_VERIFY2(live.errorString().contains(QStringLiteral("403")), qPrintable(live.errorString()));

        QSignalSpy closed(&socket, &QWebSocket::disconnected);
        int exitCode = -1;
        token({"revoke", "watcher"}, &exitCode);
        QCOMPARE(exitCode, 0);
        QVERIFY(closed.wait(5000));
        QCOMPARE(int(socket.closeCode()), 1008);
        QVERIFY(socket.closeReason().contains(QStringLiteral("revoked")));
        QCOMPARE(ask("GET", "/api/stocks/", secret).status, 401);
        token({"revoke", "watcher"}, &exitCode);
        QCOMPARE(exitCode, 1);
    }

    void revokingClosesWhatABrowserOpened()
    {
        const QByteArray secret = token({"create", "tab", "--scope", "write"});
        QTRY_COMPARE(ask("GET", "/api/stocks/", secret).status, 200);
        // A page cannot set headers; it offers the token as a protocol beside the one that it speaks.
        RawClient page(m_server.port());
        const QByteArray here = "localhost:" + QByteArray::number(m_server.port());
        const RawReply opened = page.exchange("GET /ws/events HTTP/1.1\r\nHost: " + here + "\r\nOrigin: http://" + here
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: soundings, bearer."
                + secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + "\r\n\r\n",
            false);
        QCOMPARE(opened.status, 101);
        QVERIFY(!opened.headers.value("sec-websocket-protocol").contains("bearer"));
        token({"revoke", "tab"});
        QTcpSocket &socket = page.socket();
        QByteArray frame;
        while (frame.size() < 4 && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(5000)))
            frame += socket.readAll();
        QVERIFY(frame.size() >= 4);
        QCOMPARE(int(uchar(frame[0])), 0x88); // a closing frame
        QCOMPARE((uchar(frame[2]) << 8) + uchar(frame[3]), 1008);
    }

    void guessingIsMadeToWaitAndLocksNobodyOut()
    {
        const QByteArray right = token({"create", "neighbour", "--scope", "read"});
        QTRY_COMPARE(ask("GET", "/api/stocks/", right).status, 200);
        int refused = 0;
        for (int i = 0; i < 40 && refused == 0; ++i) {
            const RawReply reply = ask("GET", "/api/stocks/", "guess-" + QByteArray::number(i));
            if (reply.status == 429) {
                QVERIFY(reply.headers.value("retry-after").toInt() >= 1);
                QVERIFY(reply.body.contains("wrong tokens"));
                ++refused;
            }
        }
        QCOMPARE(refused, 1);
        QCOMPARE(ask("GET", "/api/stocks/", right).status, 200); // from the same address
        QCOMPARE(ask("GET", "/api/stocks/", "one-more-guess").status, 429);
        QCOMPARE(ask("GET", "/health", {}).status, 200);
    }

    void wrongUsageIsTold()
    {
        int exitCode = -1;
        const QList<QStringList> wrong = {{"create", "x"}, {"create", "x", "--scope", "root"}, {"create", "--scope", "read"},
            {"revoke"}, {"forget", "x"}, {"create", "x", "--scope", "read", "--expires", "soon"}};
        for (const QStringList &arguments : wrong) {
            token(arguments, &exitCode);
            QCOMPARE(exitCode, 2);
        }
        token({"create", "x", "--scope", "read", "--expires", "0"}, &exitCode);
        QCOMPARE(exitCode, 1);
    }
};

QTEST_GUILESS_MAIN(TestTokens)
#include "test_tokens.moc"
