#include "integration/chaos/mixed_load.h"
#include "integration/chaos/trouble_table.h"
#include "support/postgres_server.h"
#include "support/raw_client.h"
#include "support/redis_server.h"
#include "support/server_process.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace soundings::test;

namespace {

constexpr int kPeople = 8, kPerSecond = 500;

} // namespace

/// A server on PostgreSQL and Redis under load, while each of them is stopped, frozen and started again: no write that was
/// acknowledged is lost, no answer is wrong, and what cannot be done is refused with the reason.
class TestChaos : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    PostgresServer m_postgres;
    RedisServer m_redis;
    ServerProcess m_server{QStringLiteral(SOUNDINGS_SERVER)};
    std::unique_ptr<MixedLoad> m_load;
    QHash<QString, QString> m_settings;
    TroubleTable m_table;

    bool isWell() const { return RawClient::get(m_server.port(), "/health").status == 200; }
    LoadCounts tell(const QString &trouble) { return m_table.take(trouble, *m_load); }

private slots:
    void initTestCase()
    {
        if (PostgresServer::binaries().isEmpty() || !RedisServer::isInstalled())
            QSKIP("PostgreSQL or redis-server is not installed");
        QCOMPARE(m_postgres.create(), QString());
        QCOMPARE(m_redis.start(), QString());
        m_settings = {
            {QStringLiteral("DATABASE_URL"), m_postgres.createDatabase()}, {QStringLiteral("REDIS_URL"), m_redis.url()}};
        QCOMPARE(m_server.start(m_folder.path(), m_settings), QString());
        m_load = std::make_unique<MixedLoad>(m_server.port(), kPeople, kPerSecond);
        QCOMPARE(startInCalm(*m_load, m_table), QString());
    }

    void cleanupTestCase()
    {
        m_load.reset();
        m_table.print();
    }

    void troubleLosesNothingAndIsNeverAnsweredWrongly_data()
    {
        using Action = std::function<void(TestChaos &)>;
        QTest::addColumn<Action>("breakIt");
        QTest::addColumn<Action>("mendIt");
        QTest::addColumn<bool>("isNoticed"); ///< whether requests may have to be refused
        const auto row = [](const char *name, bool isNoticed, Action breakIt, Action mendIt) {
            QTest::newRow(name) << std::move(breakIt) << std::move(mendIt) << isNoticed;
        };
        row(
            "Redis stopped", false, [](TestChaos &t) { t.m_redis.kill(); },
            [](TestChaos &t) { QCOMPARE(t.m_redis.startAgain(), QString()); });
        row("Redis frozen", false, [](TestChaos &t) { t.m_redis.freeze(); }, [](TestChaos &t) { t.m_redis.thaw(); });
        row(
            "PostgreSQL stopped", true, [](TestChaos &t) { t.m_postgres.stop(); },
            [](TestChaos &t) { QCOMPARE(t.m_postgres.start(), QString()); });
        row("PostgreSQL frozen", true, [](TestChaos &t) { t.m_postgres.freeze(); }, [](TestChaos &t) { t.m_postgres.thaw(); });
        row(
            "PostgreSQL restarted", true,
            [](TestChaos &t) {
                t.m_postgres.stop();
                QCOMPARE(t.m_postgres.start(), QString());
            },
            [](TestChaos &) {});
        row(
            "Redis and PostgreSQL stopped", true,
            [](TestChaos &t) {
                t.m_redis.kill();
                t.m_postgres.stop();
            },
            [](TestChaos &t) {
                QCOMPARE(t.m_postgres.start(), QString());
                QCOMPARE(t.m_redis.startAgain(), QString());
            });
    }
    void troubleLosesNothingAndIsNeverAnsweredWrongly()
    {
        QFETCH(std::function<void(TestChaos &)>, breakIt);
        QFETCH(std::function<void(TestChaos &)>, mendIt);
        QFETCH(bool, isNoticed);
        m_load->takeCounts();
        breakIt(*this);
        QTest::qWait(4000);
        mendIt(*this);
        QTRY_VERIFY_WITH_TIMEOUT(isWell(), 30'000);
        const LoadCounts during = tell(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(during.wrong.isEmpty(), qPrintable(during.wrong.mid(0, 3).join(u'\n')));
        QCOMPARE(during.dropped, 0);
        if (!isNoticed)
            QCOMPARE(during.refused, 0);

        QTest::qWait(3000); // until those who waited have their answers
        m_load->takeCounts();
        QTest::qWait(2000);
        const LoadCounts after = tell(QStringLiteral("  mended"));
        QVERIFY2(after.wrong.isEmpty(), qPrintable(after.wrong.mid(0, 3).join(u'\n')));
        QCOMPARE(after.refused + after.dropped, 0);
        QVERIFY(after.stored > 10);
    }

    void stopsInTimeWithAllThatItHasAcknowledged()
    {
        m_load->takeCounts();
        QTest::qWait(500);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_server.stop());
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        m_load->stop();
        const LoadCounts counts = tell(QStringLiteral("SIGTERM, in %1 ms").arg(timer.elapsed()));
        QVERIFY2(counts.wrong.isEmpty(), qPrintable(counts.wrong.mid(0, 3).join(u'\n')));

        ServerProcess again(QStringLiteral(SOUNDINGS_SERVER));
        QCOMPARE(again.start(m_folder.path(), m_settings), QString());
        const QStringList lost = m_load->lostWrites(again.port());
        m_table.add(QStringLiteral("acknowledged writes that are lost: %1").arg(lost.size()));
        QVERIFY2(lost.isEmpty(), qPrintable(lost.mid(0, 10).join(u' ')));
        QVERIFY(again.stop());
    }
};

QTEST_GUILESS_MAIN(TestChaos)
#include "test_chaos.moc"
