#include "support/raw_client.h"
#include "support/server_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using soundings::test::RawClient;
using soundings::test::RawReply;
using soundings::test::ServerProcess;

/// Who changed what: from the change to what is told of it, with the real program.
class TestAudit : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ServerProcess m_server{QStringLiteral(SOUNDINGS_SERVER)};
    QByteArray m_admin, m_writer;

    QByteArray command(const QStringList &arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(SOUNDINGS_SERVER), QStringList{QStringLiteral("--data-dir"), m_folder.path()} + arguments);
        process.waitForFinished(30'000);
        return process.readAllStandardOutput().trimmed();
    }
    RawReply ask(const QByteArray &method, const QByteArray &target, const QByteArray &secret, const QByteArray &body = {}) const
    {
        return RawClient(m_server.port())
            .exchange(method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + (secret.isEmpty() ? QByteArray() : "Authorization: Bearer " + secret + "\r\n")
                + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    QJsonArray entries() const
    {
        return QJsonDocument::fromJson(ask("GET", "/api/audit?limit=1000", m_admin).body)[QStringLiteral("entries")].toArray();
    }
    /// The newest entry of that action; empty where there is none.
    QJsonObject entryOf(const QString &action) const
    {
        for (const QJsonValue entry : entries()) {
            if (entry[QStringLiteral("action")] == action)
                return entry.toObject();
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        const QString fault = m_server.start(m_folder.path(), {{QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")}});
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        m_admin = command({"token", "create", "boss", "--scope", "admin"});
        m_writer = command({"token", "create", "phone", "--scope", "write"});
        QTRY_COMPARE(ask("GET", "/api/stocks/", {}).status, 401); // the server has learnt of the first
        QTRY_COMPARE(ask("GET", "/api/stocks/", m_writer).status, 200); // and of the second
    }

    void namesWhoChangedWhatAndWhatCameOfIt()
    {
        const QByteArray id = ask("POST", "/api/watchlists", m_writer, R"({"name": "mine"})").headers.value("x-request-id");
        QTRY_VERIFY(!entryOf(QStringLiteral("POST /api/watchlists")).isEmpty());
        const QJsonObject entry = entryOf(QStringLiteral("POST /api/watchlists"));
        QCOMPARE(entry[QStringLiteral("who")].toString(), QStringLiteral("phone"));
        QCOMPARE(entry[QStringLiteral("peer")].toString(), QStringLiteral("127.0.0.1"));
        QCOMPARE(entry[QStringLiteral("subject")].toString(), QStringLiteral("/api/watchlists"));
        QCOMPARE(entry[QStringLiteral("outcome")].toInt(), 201);
        QCOMPARE(entry[QStringLiteral("request_id")].toString().toLatin1(), id);
    }

    void namesWhoWasRefused()
    {
        QCOMPARE(ask("DELETE", "/api/stocks/AAPL", m_writer).status, 403);
        QCOMPARE(ask("POST", "/api/cache/invalidate", {}).status, 401);
        QTRY_COMPARE(entryOf(QStringLiteral("POST /api/cache/invalidate"))[QStringLiteral("outcome")].toInt(), 401);
        const QJsonObject refused = entryOf(QStringLiteral("DELETE /api/stocks/{ticker}"));
        QCOMPARE(refused[QStringLiteral("who")].toString(), QStringLiteral("phone"));
        QCOMPARE(refused[QStringLiteral("subject")].toString(), QStringLiteral("/api/stocks/AAPL"));
        QCOMPARE(refused[QStringLiteral("outcome")].toInt(), 403);
        QVERIFY(entryOf(QStringLiteral("POST /api/cache/invalidate"))[QStringLiteral("who")].isNull());
    }

    void notesCommands()
    {
        command({"token", "create", "brief", "--scope", "read"});
        command({"token", "revoke", "brief"});
        const QJsonObject revoked = entryOf(QStringLiteral("token revoke"));
        QCOMPARE(revoked[QStringLiteral("who")].toString(), QStringLiteral("command line"));
        QCOMPARE(revoked[QStringLiteral("subject")].toString(), QStringLiteral("brief"));
    }

    void leavesOutWhoReadsAndWhatPasses()
    {
        const qsizetype before = entries().size();
        QCOMPARE(ask("GET", "/api/stocks/", m_writer).status, 200);
        QCOMPARE(ask("GET", "/api/tokens", {}).status, 401);
        QCOMPARE(ask("POST", "/api/stocks/screener/custom", m_writer, "{}").status, 200); // reads, though by POST
        QCOMPARE(ask("POST", "/session", m_writer, R"({"holdings": {}})").status / 100, 4);
        QTest::qWait(1500); // it is written down twice a second
        QCOMPARE(entries().size(), before);
    }

    void isForAdministratorsAndHoldsNoSecret()
    {
        QCOMPARE(ask("GET", "/api/audit", m_writer).status, 403);
        QCOMPARE(ask("GET", "/api/audit", {}).status, 401);
        QCOMPARE(ask("POST", "/api/tokens", m_admin, R"({"name": "other", "scope": "read"})").status, 201);
        QTRY_VERIFY(!entryOf(QStringLiteral("POST /api/tokens")).isEmpty());
        const QByteArray all = ask("GET", "/api/audit?limit=1000", m_admin).body;
        QVERIFY(!all.contains("snd_") && !all.contains(m_admin) && !all.contains(m_writer));
        const QJsonArray page =
            QJsonDocument::fromJson(ask("GET", "/api/audit?limit=2", m_admin).body)[QStringLiteral("entries")].toArray();
        QCOMPARE(page.size(), 2);
        const QByteArray next = QByteArray::number(page[1][QStringLiteral("number")].toInteger());
        QVERIFY(!ask("GET", "/api/audit?before=" + next, m_admin).body.contains(QByteArray("\"number\":" + next + ",")));
    }

    void survivesTheServerAndIsShownByTheCommand()
    {
        ask("POST", "/api/watchlists", m_writer, R"({"name": "last words"})");
        QVERIFY(m_server.stop());
        const QByteArray table = command({"audit", "--limit", "1"});
        QVERIFY2(table.contains("phone") && table.contains("201") && table.contains("POST /api/watchlists"), table.constData());
        const auto json = QJsonDocument::fromJson(command({"audit", "--limit", "3", "--json"}));
        QCOMPARE(json[QStringLiteral("entries")].toArray().size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "test_audit.moc"
