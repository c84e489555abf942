#include "client/http_api_client.h"
#include "remote_access.h"
#include "support/server_process.h"

#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using app::RemoteAccess;
using app::SecretStore;

/// The window's way into a server that wants a token: a code of the real program, and what is kept of it.
class TestRemoteAccess : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder, m_kept;
    test::ServerProcess m_server{QStringLiteral(SOUNDINGS_SERVER)};
    SecretStore m_secrets{m_kept.path(), SecretStore::Keychain::avoid};

    QUrl address() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.port())); }
    QString file() const { return m_secrets.fileOf(QStringLiteral("token-http-127.0.0.1-%1").arg(m_server.port())); }
    QString command(const QStringList &arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(SOUNDINGS_SERVER), QStringList{QStringLiteral("--data-dir"), m_folder.path()} + arguments);
        process.waitForFinished(30'000);
        return QString::fromLatin1(process.readAllStandardOutput()).trimmed();
    }
    /// What the server says to who comes in this way; "" is nothing against it.
    QString refusalOf(client::HttpApiClient &client)
    {
        std::optional<Result<protocol::MarketStatusDto>> answer;
        client.marketStatus(this, [&](Result<protocol::MarketStatusDto> reply) { answer = std::move(reply); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
            return QStringLiteral("no answer");
        return *answer ? QString() : QString::fromLatin1(infoOf((*answer).error().code).slug);
    }

private slots:
    void initTestCase()
    {
        const QString fault = m_server.start(m_folder.path(), {{QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")}});
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        // From the first token on the server wants one from everybody; it knows of it within a second.
        QVERIFY(!command({QStringLiteral("token"), QStringLiteral("create"), QStringLiteral("first"), QStringLiteral("--scope"),
                             QStringLiteral("read")})
                .isEmpty());
        client::HttpApiClient nobody;
        nobody.setEndpoint(address(), {}, QStringLiteral("server"));
        QTRY_COMPARE_WITH_TIMEOUT(refusalOf(nobody), QStringLiteral("unauthorized"), 10'000);
    }
    void cleanupTestCase() { QVERIFY(m_server.stop()); }

    void aCodeGivesATokenThatIsKeptForTheAddress()
    {
        client::HttpApiClient client;
        RemoteAccess access(m_secrets, client, address(), {});
        access.begin();
        QCOMPARE(refusalOf(client), QStringLiteral("unauthorized"));
        QVERIFY(!access.hasToken());

        access.pair(QStringLiteral("ABC"));
        QVERIFY2(access.problem().contains(QStringLiteral("ten letters")), qPrintable(access.problem()));
        access.pair(QStringLiteral("ABCDE-FGHJK"));
        QVERIFY(access.busy());
        QTRY_VERIFY_WITH_TIMEOUT(!access.busy(), 20'000);
        QVERIFY2(access.problem().contains(QStringLiteral("soundings-server pair")), qPrintable(access.problem()));

        const QString code = command({QStringLiteral("pair")});
        QSignalSpy paired(&access, &RemoteAccess::paired);
        access.pair(code.toLower());
        QTRY_COMPARE_WITH_TIMEOUT(paired.count(), 1, 20'000);
        QVERIFY(access.problem().isEmpty() && access.hasToken());
        QCOMPARE(refusalOf(client), QString());
        QTRY_VERIFY(QFileInfo::exists(file()));
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(!(QFileInfo(file()).permissions() & others));
        QVERIFY2(access.keptIn().contains(file()), qPrintable(access.keptIn()));

        access.pair(code); // a second time
        QTRY_VERIFY_WITH_TIMEOUT(!access.busy(), 20'000);
        QVERIFY(access.problem().contains(QStringLiteral("used already")));
        QCOMPARE(refusalOf(client), QString());
    }

    void theKeptTokenIsUsedUntilItIsForgotten()
    {
        client::HttpApiClient client;
        RemoteAccess access(m_secrets, client, address(), {});
        access.begin();
        QCOMPARE(refusalOf(client), QString());
        QVERIFY(access.hasToken());
        QSignalSpy forgotten(&access, &RemoteAccess::forgotten);
        access.forget();
        QTRY_COMPARE(forgotten.count(), 1);
        QVERIFY(!QFileInfo::exists(file()));
        QCOMPARE(refusalOf(client), QStringLiteral("unauthorized"));
    }

    void aTokenOfTheCommandLineIsKeptOnceTheServerTakesIt()
    {
        client::HttpApiClient client;
        RemoteAccess wrong(m_secrets, client, address(), "not-a-token");
        wrong.begin();
        QCOMPARE(refusalOf(client), QStringLiteral("unauthorized"));
        QVERIFY(!QFileInfo::exists(file()));
        const QByteArray token = command({QStringLiteral("token"), QStringLiteral("create"), QStringLiteral("given"),
                                             QStringLiteral("--scope"), QStringLiteral("read")})
                                     .section(u'\n', -1)
                                     .toLatin1();
        QTest::qWait(1'500); // the server reads its tokens twice a second
        RemoteAccess right(m_secrets, client, address(), token);
        right.begin();
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(file()), 20'000);
        QCOMPARE(refusalOf(client), QString());
    }
};

QTEST_GUILESS_MAIN(TestRemoteAccess)
#include "test_remote_access.moc"
