#include "support/raw_client.h"
#include "support/server_process.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using soundings::test::RawClient;
using soundings::test::RawReply;
using soundings::test::ServerProcess;

/// A code that is shown at the server and typed at another machine, with the real program.
class TestPairing : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ServerProcess m_server{QStringLiteral(SOUNDINGS_SERVER)};

    QByteArray code(const QStringList &arguments = {}, int *exitCode = nullptr) const
    {
        QProcess process;
        process.start(QStringLiteral(SOUNDINGS_SERVER),
            QStringList{QStringLiteral("--data-dir"), m_folder.path(), QStringLiteral("pair")} + arguments);
        process.waitForFinished(30'000);
        if (exitCode)
            *exitCode = process.exitCode();
        return process.readAllStandardOutput().trimmed();
    }
    RawReply pair(const QByteArray &given, const QByteArray &name = "laptop") const
    {
        const QByteArray body = "{\"code\": \"" + given + "\", \"name\": \"" + name + "\"}";
        return RawClient(m_server.port())
            .exchange("POST /api/pair HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    static QString member(const RawReply &reply, const char *name)
    {
        return QJsonDocument::fromJson(reply.body)[QLatin1String(name)].toString();
    }
    int statusWith(const QByteArray &method, const QByteArray &target, const QString &secret) const
    {
        return RawClient(m_server.port())
            .exchange(method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + secret.toLatin1()
                + "\r\nContent-Length: 0\r\n\r\n")
            .status;
    }

private slots:
    void initTestCase()
    {
        const QString fault = m_server.start(m_folder.path(), {{QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")}});
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void cleanupTestCase() { QVERIFY(m_server.stop()); }

    void exchangesACodeForATokenOnce()
    {
        const QByteArray shown = code();
        QVERIFY2(QRegularExpression(QStringLiteral("^[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}$"))
                     .match(QString::fromLatin1(shown))
                     .hasMatch(),
            shown.constData());
        const RawReply made = pair(shown);
        QCOMPARE(made.status, 201);
        QCOMPARE(made.headers.value("cache-control"), QByteArray("no-store"));
        QCOMPARE(member(made, "name"), QStringLiteral("laptop"));
        QCOMPARE(member(made, "scope"), QStringLiteral("write"));
        const QString secret = member(made, "token");
        QCOMPARE(statusWith("GET", "/api/stocks/", secret), 200);
        QCOMPARE(statusWith("DELETE", "/api/stocks/NONE", secret), 403);
        QCOMPARE(statusWith("GET", "/api/stocks/", {}), 401); // there is a token now

        const RawReply again = pair(shown);
        QCOMPARE(again.status, 403);
        QVERIFY2(again.body.contains("soundings-server pair"), again.body.constData());
    }

    void takesTheCodeAsPeopleTypeIt()
    {
        const RawReply made = pair(' ' + code({"--scope", "read"}).toLower().replace('-', ' '));
        QCOMPARE(made.status, 201);
        QCOMPARE(member(made, "scope"), QStringLiteral("read"));
        QCOMPARE(member(made, "name"), QStringLiteral("laptop 2")); // the other one is taken
    }

    void aFewWrongGuessesEndAllCodes()
    {
        const QByteArray shown = code({"--scope", "admin"});
        for (int i = 0; i < 9; ++i)
            QCOMPARE(pair("AAAAA-AAAA" + QByteArray::number(i)).status, 403);
        QCOMPARE(pair(shown, "right after nine").status, 201);
        const QByteArray second = code();
        for (int i = 0; i < 10; ++i)
            QCOMPARE(pair("AAAAA-AAAA" + QByteArray::number(i)).status, 403);
        QCOMPARE(pair(second).status, 403);
    }

    void isGivenToOneOfManyWhoCome()
    {
        const QByteArray shown = code();
        const QByteArray body = "{\"code\": \"" + shown + "\", \"name\": \"one of many\"}";
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 8; ++i)
            clients.push_back(std::make_unique<RawClient>(m_server.port()));
        for (const auto &client : clients)
            client->send("POST /api/pair HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        int made = 0;
        for (const auto &client : clients)
            made += client->receive().status == 201;
        QCOMPARE(made, 1);
    }

    void saysWhatIsWrongWithTheRequest()
    {
        QCOMPARE(pair("").status, 422);
        QCOMPARE(pair(code(), "").status, 422);
        int exitCode = -1;
        code({"--scope", "root"}, &exitCode);
        QCOMPARE(exitCode, 2);
        const auto json = QJsonDocument::fromJson(code({"--json"}));
        QCOMPARE(json[QStringLiteral("code")].toString().size(), 11);
        QVERIFY(json[QStringLiteral("expires_at")].toString().endsWith(u'Z'));
    }
};

QTEST_GUILESS_MAIN(TestPairing)
#include "test_pairing.moc"
