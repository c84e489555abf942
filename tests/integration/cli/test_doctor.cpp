#include "storage/sql/query.h"
#include "storage/sqlite/sqlite_connection.h"
#include "support/certificate.h"
#include "support/fake_market_server.h"
#include "support/fake_redis.h"
#include "support/postgres_server.h"
#include "support/redis_server.h"
#include "support/small_disk.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace soundings;
using namespace soundings::test;

namespace {

const QString kProgram = QStringLiteral(SOUNDINGS_SERVER);

struct Run {
    int exitCode = -1;
    QByteArray out, err;
};

} // namespace

/// Each trouble that an installation can have, made on purpose: doctor names it, and it alone, says how to mend it, and fails.
class TestDoctor : public QObject {
    Q_OBJECT

private:
    using Action = std::function<void(TestDoctor &)>;

    QTemporaryDir m_template; ///< a store with a few prices, copied for each row
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmallDisk> m_disk;
    QString m_data; ///< the data folder
    QHash<QString, QString> m_environment;
    // What a row has started.
    std::unique_ptr<QTcpServer> m_stranger;
    std::unique_ptr<FakeRedis> m_fakeRedis;
    std::unique_ptr<FakeMarketServer> m_market;
    std::unique_ptr<RedisServer> m_redis;
    std::unique_ptr<storage::sqlite::SqliteConnection> m_other;
    PostgresServer m_postgres;
    bool m_hasPostgres = false;
    bool m_cannotBeMade = false; ///< what the row is about, on this machine

    void set(const char *key, const QString &value) { m_environment.insert(QLatin1String(key), value); }
    void skip(const QString &reason)
    {
        m_cannotBeMade = true;
        QSKIP(qPrintable(reason));
    }
    QString database() const { return m_data + QStringLiteral("/soundings.db"); }
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    Run run(const QStringList &arguments, const QString &data) const
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        all.insert(QStringLiteral("XDG_CONFIG_HOME"), m_template.path());
        all.insert(QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false"));
        all.insert(QStringLiteral("PORT"), QStringLiteral("0"));
        for (const auto &[key, value] : m_environment.asKeyValueRange())
            all.insert(key, value);
        QProcess process;
        process.setProcessEnvironment(all);
        process.start(kProgram, QStringList{QStringLiteral("--data-dir"), data} + arguments);
        // The fakes live in this thread, which has to go on.
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
            process.kill();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Run run(const QStringList &arguments) const { return run(arguments, m_data); }

    void putStoreInto(const QString &folder)
    {
        m_data = folder;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::copy(m_template.filePath(QStringLiteral("soundings.db")), database()));
    }
    void sql(const char *statement)
    {
        storage::sqlite::SqliteConnection connection(database(), {});
        connection.execute(statement);
    }
    void useDisk(int megabytes)
    {
        m_disk = std::make_unique<SmallDisk>();
        if (const QString fault = m_disk->make(megabytes); !fault.isEmpty())
            return skip(fault);
        putStoreInto(m_disk->filePath(QStringLiteral("data")));
    }
    void useFakeRedis(const QByteArray &version, qint64 secondsAhead)
    {
        m_fakeRedis = std::make_unique<FakeRedis>();
        m_fakeRedis->prepare("INFO", FakeRedis::bulk("# Server\r\nredis_version:" + version + "\r\nredis_mode:standalone\r\n"));
        const QByteArray now = QByteArray::number(QDateTime::currentSecsSinceEpoch() + secondsAhead);
        m_fakeRedis->prepare("TIME", "*2\r\n" + FakeRedis::bulk(now) + FakeRedis::bulk("0"));
        m_fakeRedis->prepare("ZCOUNT", ":0\r\n");
        m_fakeRedis->prepare("ZRANGEBYSCORE", "*0\r\n");
        set("REDIS_URL", m_fakeRedis->url());
    }
    void useRedisWithPassword()
    {
        if (!RedisServer::isInstalled())
            return skip(QStringLiteral("redis-server is not installed"));
        m_redis = std::make_unique<RedisServer>();
        QCOMPARE(m_redis->start({QStringLiteral("--requirepass"), QStringLiteral("secret")}), QString());
    }
    QString postgresUrl(const QString &login)
    {
        if (PostgresServer::binaries().isEmpty())
            return {};
        if (!m_hasPostgres && !m_postgres.create().isEmpty())
            return {};
        m_hasPostgres = true;
        return m_postgres.createDatabase().replace(QStringLiteral("soundings:secret"), login);
    }
    /// The database of the row is one of PostgreSQL, brought up to date by the program itself.
    QString usePostgres(const QString &login = QStringLiteral("soundings:secret"))
    {
        const QString url = postgresUrl(login);
        if (!url.isEmpty())
            set("DATABASE_URL", url);
        return url;
    }
    void useCertificate(bool expired)
    {
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
            return skip(QStringLiteral("openssl is not installed"));
        const QString certificate = path("cert.pem"), key = path("key.pem");
        QCOMPARE(expired ? makeExpiredCertificate(certificate, key)
                         : makeCertificate(certificate, key, QStringLiteral("IP:127.0.0.1")),
            QString());
        set("TLS_CERT", certificate);
        set("TLS_KEY", key);
    }

private slots:
    void initTestCase()
    {
        QFile prices(m_template.filePath(QStringLiteral("prices.csv")));
        QVERIFY(prices.open(QIODevice::WriteOnly));
        prices.write("Ticker,Date,Close\nAAPL,2026-01-05,100\nAAPL,2026-01-06,101\n");
        prices.close();
        const Run imported = run({QStringLiteral("import"), QStringLiteral("prices"), prices.fileName()}, m_template.path());
        QVERIFY2(imported.exitCode == 0, imported.err.constData());
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_environment.clear();
        m_cannotBeMade = false;
        putStoreInto(m_folder->filePath(QStringLiteral("data")));
    }

    void cleanup()
    {
        m_stranger.reset();
        m_fakeRedis.reset();
        m_market.reset();
        m_redis.reset();
        m_other.reset();
        m_disk.reset();
    }

    void isContentWhereNothingIsWrong()
    {
        const Run told = run({QStringLiteral("doctor")});
        QVERIFY2(told.exitCode == 0 && !told.out.contains("\nfault"), told.out.constData());
        QVERIFY(told.out.contains("ok    port: 127.0.0.1, any port that is free"));
    }

    void saysItInWordsToo()
    {
        set("MARKET_PROVIDER", QStringLiteral("fmp"));
        const Run told = run({QStringLiteral("doctor")});
        QCOMPARE(told.exitCode, 1);
        QVERIFY2(
            told.out.contains("fault provider: fmp: FMP_API_KEY is empty\n      To mend it: Get a key at"), told.out.constData());
    }

    void saysWhoCanReadTheData()
    {
        QVERIFY(QFile::setPermissions(database(), QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(!run({QStringLiteral("doctor")}).out.contains("other users"));
        QVERIFY(QFile::setPermissions(database(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        const QByteArray told = run({QStringLiteral("doctor")}).out;
        QVERIFY2(told.contains(QByteArray("other users of this machine can read " + database().toUtf8())), told.constData());
        QVERIFY2(told.contains(QByteArray("chmod go= “" + database().toUtf8())), told.constData());
        QVERIFY(QFile::setPermissions(m_data, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY2(!run({QStringLiteral("doctor")}).out.contains("other users"), "nobody gets through the folder");
    }

    void findsEachTroubleAndSaysHowToMendIt_data()
    {
        QTest::addColumn<Action>("cause");
        QTest::addColumn<QStringList>("faults"); ///< names of the findings that are faults, the telling one first
        QTest::addColumn<QString>("message"); ///< a part of what the first says
        QTest::addColumn<QString>("remedy"); ///< a part of its advice
        const auto row = [](const char *name, const QStringList &faults, const char *message, const char *remedy, Action cause) {
            QTest::newRow(name) << std::move(cause) << faults << QString::fromUtf8(message) << QString::fromUtf8(remedy);
        };

        row("port taken", {"port"}, "is taken by another program", "choose another port with --port or PORT", [](TestDoctor &t) {
            t.m_stranger = std::make_unique<QTcpServer>();
            QVERIFY(t.m_stranger->listen(QHostAddress::LocalHost));
            connect(t.m_stranger.get(), &QTcpServer::newConnection, t.m_stranger.get(),
                [stranger = t.m_stranger.get()] { delete stranger->nextPendingConnection(); });
            t.set("PORT", QString::number(t.m_stranger->serverPort()));
        });
        row("HOST of another machine", {"port", "access"}, "cannot be opened", "an address that this machine has",
            [](TestDoctor &t) {
                t.set("HOST", QStringLiteral("192.0.2.1"));
                t.set("PORT", QStringLiteral("18000"));
            });
        row("open to others without a token", {"access"}, "there is no token: no server starts", "token create NAME",
            [](TestDoctor &t) { t.set("HOST", QStringLiteral("0.0.0.0")); });
        row("data folder read-only", {"data folder", "store"}, "cannot be written", "name another folder with --data-dir",
            [](TestDoctor &t) {
                t.useDisk(300);
                if (!t.m_cannotBeMade)
                    QCOMPARE(t.m_disk->makeReadOnly(true), QString());
            });
        row("disk full", {"disk", "store"}, "0 MB free", "Free at least 200 MB on the disk of", [](TestDoctor &t) {
            t.useDisk(4);
            if (!t.m_cannotBeMade)
                t.m_disk->fill();
        });

        row("database is none", {"store"}, "is not a Soundings database", "Move it away and restore a backup", [](TestDoctor &t) {
            QFile file(t.database());
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write("this is not a database, whatever its name says. " + QByteArray(5000, 'x'));
        });
        row("database damaged", {"store"}, "is damaged", "soundings-server restore FILE", [](TestDoctor &t) {
            QFile file(t.database());
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.seek(4096);
            file.write(QByteArray(file.size() - 4096, 'x')); // all but the first page
        });
        row("database of a newer version", {"store"}, "was written by a newer Soundings", "Install that newer version again",
            [](TestDoctor &t) {
                t.sql("INSERT INTO schema_migrations (number, name, applied_at, program) VALUES (999, 'later', 0, '99')");
            });
        row("database locked", {"store"}, "holds its lock", "fuser", [](TestDoctor &t) {
            t.m_other = std::make_unique<storage::sqlite::SqliteConnection>(t.database(), storage::OpenOptions());
            t.m_other->begin(storage::sql::Access::write);
        });
        row("clock behind", {"clock"}, "there are prices of", "timedatectl set-ntp true",
            [](TestDoctor &t) { t.sql("UPDATE prices SET day = day + 20000"); });

        row("PostgreSQL away", {"store"}, "127.0.0.1", "Start that server, or correct DATABASE_URL",
            [](TestDoctor &t) { t.set("DATABASE_URL", QStringLiteral("postgresql://soundings@127.0.0.1:1/stocks")); });
        row("PostgreSQL with a newer schema", {"store"}, "was written by a newer Soundings", "Install that newer version again",
            [](TestDoctor &t) {
                const QString url = t.usePostgres();
                if (url.isEmpty())
                    return t.skip(QStringLiteral("PostgreSQL is not installed"));
                QCOMPARE(t.run({QStringLiteral("score")}).exitCode, 0); // which makes the tables
                t.m_postgres.sql(url.section(u'/', -1),
                    QStringLiteral("INSERT INTO soundings.schema_migrations (number, name, applied_at, program) "
                                   "VALUES (999, 'later', 0, '99')"));
            });
        row("PostgreSQL with another password", {"store"}, "password", "DATABASE_URL", [](TestDoctor &t) {
            if (t.usePostgres(QStringLiteral("doctor:wrong")).isEmpty())
                return t.skip(QStringLiteral("PostgreSQL is not installed"));
            const QString admin = QStringLiteral("postgres");
            t.m_postgres.sql(admin, QStringLiteral("CREATE ROLE doctor LOGIN PASSWORD 'right'"));
            const QString rules = t.m_postgres.sql(admin, QStringLiteral("SHOW hba_file"));
            t.m_postgres.sql(admin,
                QStringLiteral(
                    "COPY (VALUES ('host all doctor 127.0.0.1/32 scram-sha-256'), ('host all all 127.0.0.1/32 trust')) TO '%1'")
                    .arg(rules));
            t.m_postgres.sql(admin, QStringLiteral("SELECT pg_reload_conf()"));
            QTest::qWait(300); // until new connections are asked by the new rules
        });

        row("Redis away", {"redis"}, "cannot be reached", "Start that Redis, correct REDIS_URL",
            [](TestDoctor &t) { t.set("REDIS_URL", QStringLiteral("redis://127.0.0.1:1/0")); });
        row("Redis with another password", {"redis"}, "refuses the login", "correct REDIS_URL", [](TestDoctor &t) {
            t.useRedisWithPassword();
            if (t.m_redis)
                t.set("REDIS_URL", QStringLiteral("redis://:wrong@127.0.0.1:%1/0").arg(t.m_redis->port()));
        });
        row("Redis too old", {"redis"}, "is a Redis 5.0.14", "Redis 6 or newer",
            [](TestDoctor &t) { t.useFakeRedis("5.0.14", 0); });
        row("two databases on one Redis", {"redis"}, "serves 2 databases of Soundings at once",
            "a number of its own in REDIS_URL", [](TestDoctor &t) {
                if (!RedisServer::isInstalled())
                    return t.skip(QStringLiteral("redis-server is not installed"));
                t.m_redis = std::make_unique<RedisServer>();
                QCOMPARE(t.m_redis->start(), QString());
                t.set("REDIS_URL", t.m_redis->url());
                const QString now = QString::number(QDateTime::currentMSecsSinceEpoch());
                t.m_redis->cli({"ZADD", "soundings:cache:stores", now, "0123456789abcdef", now, "fedcba9876543210"});
            });
        row("clock of Redis differs", {"clock"}, "differs by", "timedatectl set-ntp true",
            [](TestDoctor &t) { t.useFakeRedis("7.2.4", 3600); });
        row("broker away", {"broker"}, "cannot be reached", "correct CELERY_BROKER_URL",
            [](TestDoctor &t) { t.set("CELERY_BROKER_URL", QStringLiteral("redis://127.0.0.1:1/0")); });
        row("broker with another password", {"broker"}, "refuses the login", "correct CELERY_BROKER_URL", [](TestDoctor &t) {
            t.useRedisWithPassword();
            if (t.m_redis)
                t.set("CELERY_BROKER_URL", QStringLiteral("redis://:wrong@127.0.0.1:%1/0").arg(t.m_redis->port()));
        });

        row("certificate expired", {"certificate"}, "until ", "Renew it", [](TestDoctor &t) { t.useCertificate(true); });
        row("certificate with another key", {"certificate"}, "is not that of the first certificate",
            "Correct TLS_CERT and TLS_KEY", [](TestDoctor &t) {
                t.useCertificate(false);
                if (t.m_cannotBeMade)
                    return;
                QCOMPARE(
                    makeCertificate(t.path("other.pem"), t.path("other-key.pem"), QStringLiteral("IP:127.0.0.1")), QString());
                t.set("TLS_KEY", t.path("other-key.pem"));
            });

        row("provider without a key", {"provider"}, "FMP_API_KEY is empty", "Get a key at",
            [](TestDoctor &t) { t.set("MARKET_PROVIDER", QStringLiteral("fmp")); });
        row("provider refuses the key", {"provider"}, "fmp: ", "FMP does not accept the key", [](TestDoctor &t) {
            t.m_market = std::make_unique<FakeMarketServer>([](const QByteArray &, int) {
                return FakeMarketServer::Reply{.status = 401, .body = R"({"Error Message":"Invalid API KEY."})"};
            });
            t.set("MARKET_PROVIDER", QStringLiteral("fmp"));
            t.set("FMP_API_KEY", QStringLiteral("a-key-of-the-test"));
            t.set("FMP_BASE_URL", t.m_market->url(QStringLiteral("/stable")).toString());
            QCOMPARE(t.run({QStringLiteral("refresh"), QStringLiteral("AAPL")}).exitCode, 1);
        });
        row("folder of the provider away", {"provider"}, "/nowhere/at/all cannot be read", "name another one in MARKET_PROVIDER",
            [](TestDoctor &t) { t.set("MARKET_PROVIDER", QStringLiteral("csv:/nowhere/at/all")); });
    }

    void findsEachTroubleAndSaysHowToMendIt()
    {
        QFETCH(const Action, cause);
        QFETCH(const QStringList, faults);
        QFETCH(const QString, message);
        QFETCH(const QString, remedy);
        cause(*this);
        if (m_cannotBeMade)
            return; // it was skipped
        const Run told = run({QStringLiteral("doctor"), QStringLiteral("--json")});
        const QJsonObject answer = QJsonDocument::fromJson(told.out).object();
        QVERIFY2(told.exitCode == 1 && !answer[u"healthy"].toBool(true), told.out.constData());
        QStringList found;
        for (const QJsonValue check : answer[u"checks"].toArray()) {
            if (check[u"status"] != QStringLiteral("fault"))
                continue;
            const QString name = check[u"name"].toString();
            found.append(name);
            QVERIFY2(!check[u"remedy"].toString().isEmpty(), qPrintable(name));
            if (name == faults.front()) {
                QVERIFY2(check[u"message"].toString().contains(message), qPrintable(check[u"message"].toString()));
                QVERIFY2(check[u"remedy"].toString().contains(remedy), qPrintable(check[u"remedy"].toString()));
            }
        }
        found.sort();
        QStringList expected = faults;
        expected.sort();
        QCOMPARE(found, expected);
        for (const char *secret : {"wrong@", ":wrong", "a-key-of-the-test"})
            QVERIFY2(!QByteArray(told.out + told.err).contains(secret), secret);
    }
};

QTEST_GUILESS_MAIN(TestDoctor)
#include "test_doctor.moc"
