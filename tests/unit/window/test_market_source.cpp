#include "Controls/kept.h"
#include "secret_store.h"
#include "stored_market_source.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using app::SecretStore;
using app::StoredMarketSource;

class TestMarketSource : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_secrets = std::make_unique<SecretStore>(m_folder->filePath(QStringLiteral("config")), SecretStore::Keychain::avoid);
        m_started.clear();
        window::Kept::instance()->keep(QStringLiteral("market/provider"), QString());
    }

    void keepsAKeyInAFileOfItsOwnerOnly()
    {
        StoredMarketSource market(*m_secrets, start());
        market.begin();
        QCOMPARE(m_started.size(), 1);
        QVERIFY(m_started[0].isEmpty());
        market.started();

        QSignalSpy used(&market, &StoredMarketSource::used);
        market.use(QStringLiteral("fmp"), QStringLiteral(" secret1 "));
        QVERIFY(market.busy());
        QTRY_COMPARE(m_started.size(), 2);
        QCOMPARE(m_started[1].value(QStringLiteral("MARKET_PROVIDER")), QStringLiteral("fmp"));
        QCOMPARE(m_started[1].value(QStringLiteral("FMP_API_KEY")), QStringLiteral("secret1"));
        market.started();
        QCOMPARE(used.count(), 1);
        QCOMPARE(market.provider(), QStringLiteral("fmp"));
        const QString file = m_secrets->fileOf(QStringLiteral("fmp-api-key"));
        QVERIFY2(market.keptIn().contains(file), qPrintable(market.keptIn()));
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(!(QFileInfo(file).permissions() & others));

        StoredMarketSource next(*m_secrets, start());
        next.begin();
        QTRY_COMPARE(m_started.size(), 3);
        QCOMPARE(m_started[2].value(QStringLiteral("FMP_API_KEY")), QStringLiteral("secret1"));

        next.use(QString(), QString());
        QTRY_COMPARE(m_started.size(), 4);
        QVERIFY(m_started[3].isEmpty());
        QVERIFY(!QFileInfo::exists(file));
        QCOMPARE(next.keptIn(), QString());
    }

    void keepsAKeyInTheKeychainThatAnswers()
    {
        if (!qEnvironmentVariableIsSet("SOUNDINGS_TEST_KEYCHAIN"))
            QSKIP("SOUNDINGS_TEST_KEYCHAIN is not set: set it where a keychain runs that may be written to");
        SecretStore secrets(m_folder->path());
        StoredMarketSource market(secrets, start());
        market.use(QStringLiteral("fmp"), QStringLiteral("secret2"));
        QTRY_COMPARE(m_started.size(), 1);
        QCOMPARE(market.keptIn(), QStringLiteral("The key is in the keychain of this desktop."));
        QVERIFY(!QFileInfo::exists(secrets.fileOf(QStringLiteral("fmp-api-key"))));
        StoredMarketSource next(secrets, start());
        next.begin();
        QTRY_COMPARE(m_started.size(), 2);
        QCOMPARE(m_started[1].value(QStringLiteral("FMP_API_KEY")), QStringLiteral("secret2"));
        next.use(QString(), QString());
        QTRY_COMPARE(m_started.size(), 3);
        window::Kept::instance()->keep(QStringLiteral("market/provider"), QStringLiteral("fmp"));
        StoredMarketSource forgotten(secrets, start());
        forgotten.begin();
        QTRY_COMPARE(m_started.size(), 4);
        QVERIFY(m_started[3].isEmpty());
    }

    void refusesWhatIsNoKey()
    {
        StoredMarketSource market(*m_secrets, start());
        market.use(QStringLiteral("fmp"), QStringLiteral("  "));
        QVERIFY(market.problem().startsWith(QStringLiteral("Type the key")));
        market.use(QStringLiteral("fmp"), QStringLiteral("two words"));
        QVERIFY(market.problem().startsWith(QStringLiteral("A key has no blanks.")));
        QVERIFY(m_started.isEmpty());
        QVERIFY(!market.busy());
    }

    void startsTheEngineWithoutAKeyThatIsGone()
    {
        window::Kept::instance()->keep(QStringLiteral("market/provider"), QStringLiteral("fmp"));
        StoredMarketSource market(*m_secrets, start());
        market.begin();
        QTRY_COMPARE(m_started.size(), 1);
        QVERIFY(m_started[0].isEmpty());
        QVERIFY(market.problem().contains(QStringLiteral("Type it again")));
    }

    void saysWhatItCannotForget()
    {
        const QString file = m_secrets->fileOf(QStringLiteral("fmp-api-key"));
        QVERIFY(QDir().mkpath(file)); // a folder cannot be deleted as a file is
        StoredMarketSource market(*m_secrets, start());
        market.use(QString(), QString());
        QTRY_VERIFY(!market.busy());
        QVERIFY2(market.problem().startsWith(file + QStringLiteral(" cannot be deleted: ")), qPrintable(market.problem()));
        QVERIFY(m_started.isEmpty());
    }

    void saysWhereItCannotWrite()
    {
        QFile blocked(m_folder->filePath(QStringLiteral("config")));
        QVERIFY(blocked.open(QIODevice::WriteOnly)); // a file where the folder should be
        blocked.close();
        StoredMarketSource market(*m_secrets, start());
        market.use(QStringLiteral("fmp"), QStringLiteral("secret1"));
        QTRY_VERIFY(market.problem().contains(QStringLiteral("may be written")));
        QVERIFY(m_started.isEmpty());
    }

private:
    StoredMarketSource::Start start()
    {
        return [this](const QHash<QString, QString> &settings) { m_started.append(settings); };
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SecretStore> m_secrets;
    QList<QHash<QString, QString>> m_started;
};

QTEST_MAIN(TestMarketSource)
#include "test_market_source.moc"
