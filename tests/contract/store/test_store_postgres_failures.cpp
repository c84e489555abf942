#include "storage/migrations/migrations.h"
#include "storage/open_store.h"
#include "support/postgres_server.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

using namespace soundings;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp kNow{1'700'000'000'000ms};

Result<void> writeOne(engine::Store &store, const char *ticker)
{
    const PriceBar bar{makeDay(2024, 1, 2), 1, 2, 1, 1.5, 1.5, 100};
    SOUNDINGS_TRY(auto writer, store.prices().beginWrite(QStringLiteral("csv"), kNow));
    SOUNDINGS_CHECK(writer->write(Ticker::fromCanonical(QString::fromLatin1(ticker)), {&bar, 1}));
    return writer->commit();
}

} // namespace

class TestStorePostgresFailures : public QObject {
    Q_OBJECT

private:
    test::PostgresServer m_server;

private slots:
    void initTestCase()
    {
        if (test::PostgresServer::binaries().isEmpty())
            QSKIP("PostgreSQL is not installed: install the package postgresql");
        const QString problem = m_server.create();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void survivesARestartOfTheServer()
    {
        const auto store = storage::openStore(m_server.createDatabase());
        QVERIFY(store);
        QVERIFY(writeOne(**store, "A"));
        auto writer = (*store)->prices().beginWrite(QStringLiteral("csv"), kNow);
        QVERIFY(writer);
        const PriceBar bar{makeDay(2024, 1, 2), 1, 2, 1, 1.5, 1.5, 100};
        QVERIFY((*writer)->write(Ticker::fromCanonical(QStringLiteral("HALF")), {&bar, 1}));
        m_server.stop();

        const auto committed = (*writer)->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().code, ErrorCode::unavailable);
        const auto dead = (*store)->stocks().page({});
        QCOMPARE(dead.error().code, ErrorCode::unavailable);
        QVERIFY(dead.error().message.contains(QStringLiteral("127.0.0.1:%1").arg(m_server.port())));
        QVERIFY(!dead.error().message.contains(QStringLiteral("secret")));
        QVERIFY(!dead.error().detail.contains(QStringLiteral("secret")));

        const QString problem = m_server.start();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QTRY_VERIFY_WITH_TIMEOUT((*store)->check().has_value(), 5000);
        QCOMPARE((*store)->stocks().page({})->total, 1); // what was not committed is not there
        QVERIFY(writeOne(**store, "B"));
    }

    void aDatabaseIsKnownUnderEveryNameOfItsServer()
    {
        const QString url = m_server.createDatabase(), other = m_server.createDatabase();
        QVERIFY(storage::openStore(url));
        const auto identity = storage::identityOf(url);
        QVERIFY2(identity, identity ? "" : qPrintable(identity.error().message));
        const QString byName = QString(url).replace(QStringLiteral("127.0.0.1"), QStringLiteral("localhost"));
        QVERIFY(byName != url);
        QCOMPARE(storage::identityOf(byName).value(), *identity);
        QVERIFY(storage::identityOf(other).value() != *identity);
        QCOMPARE(storage::identityOf(QStringLiteral("postgresql://nobody@127.0.0.1:1/x")).error().code, ErrorCode::unavailable);
    }

    void restartBetweenCallsIsNotNoticed()
    {
        const auto store = storage::openStore(m_server.createDatabase());
        QVERIFY(writeOne(**store, "A"));
        m_server.stop();
        QVERIFY(m_server.start().isEmpty());
        QVERIFY((*store)->stocks().page({}).has_value()); // idle connections are replaced without an error
        m_server.stop();
        QVERIFY(m_server.start().isEmpty());
        QVERIFY(writeOne(**store, "B").has_value());
    }

    void commitInDoubtIsNotRepeated()
    {
        const QString url = m_server.createDatabase();
        const QString database = url.section(u'/', -1);
        const auto store = storage::openStore(url);
        // The server closes the connection while it works on the COMMIT: nobody can know whether the row is there.
        m_server.sql(database,
            QStringLiteral("CREATE FUNCTION soundings.die() RETURNS trigger LANGUAGE plpgsql AS "
                           "'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(5); RETURN NULL; END'; "
                           "CREATE TABLE soundings.tries (n int); "
                           "CREATE CONSTRAINT TRIGGER die AFTER INSERT ON soundings.settings DEFERRABLE INITIALLY DEFERRED "
                           "FOR EACH ROW EXECUTE FUNCTION soundings.die()"));
        QVERIFY((*store)->check()); // there is an idle connection now, which a repetition would excuse
        const auto saved = (*store)->setSetting(QStringLiteral("a"), QStringLiteral("b"));
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::unavailable);
        QVERIFY2(saved.error().message.contains(QStringLiteral("may or may not")), qPrintable(saved.error().message));
        QVERIFY((*store)->check());
    }

    void writersInOtherOrdersDoNotDeadlock()
    {
        const QString url = m_server.createDatabase();
        const auto store = storage::openStore(url);
        std::vector<engine::StockUpdate> forth(40), back(40);
        for (int i = 0; i < 40; ++i) {
            forth[i].ticker = Ticker::fromCanonical(QStringLiteral("T%1").arg(i));
            back[39 - i].ticker = forth[i].ticker;
        }
        QVERIFY((*store)->stocks().upsert(forth, QStringLiteral("csv"), kNow));
        std::atomic<int> failures = 0;
        const auto repeat = [&](const std::vector<engine::StockUpdate> &updates) {
            for (int i = 0; i < 5; ++i) {
                if (!(*store)->stocks().upsert(updates, QStringLiteral("csv"), kNow))
                    ++failures;
            }
        };
        {
            const std::jthread one([&] { repeat(forth); }), other([&] { repeat(back); });
        }
        QCOMPARE(failures.load(), 0);
    }

    void whatTheServerUndidIsTriedAgain()
    {
        const QString url = m_server.createDatabase();
        const QString database = url.section(u'/', -1);
        const auto store = storage::openStore(url);
        // A sequence keeps counting when a transaction is undone, so that it knows the number of the try.
        m_server.sql(database,
            QStringLiteral(
                "CREATE SEQUENCE soundings.tries; "
                "CREATE FUNCTION soundings.undo() RETURNS trigger LANGUAGE plpgsql AS "
                "'BEGIN IF nextval(''soundings.tries'') < NEW.value::int THEN "
                "RAISE EXCEPTION ''as if'' USING ERRCODE = ''40001''; END IF; RETURN NEW; END'; "
                "CREATE TRIGGER undo BEFORE INSERT ON soundings.settings FOR EACH ROW EXECUTE FUNCTION soundings.undo()"));
        QVERIFY((*store)->setSetting(QStringLiteral("a"), QStringLiteral("3")));
        QCOMPARE(m_server.sql(database, QStringLiteral("SELECT last_value FROM soundings.tries")), QStringLiteral("3"));
        const auto hopeless = (*store)->setSetting(QStringLiteral("b"), QStringLiteral("1000"));
        QCOMPARE(hopeless.error().code, ErrorCode::conflict);
        QCOMPARE(m_server.sql(database, QStringLiteral("SELECT last_value FROM soundings.tries")), QStringLiteral("7"));
    }

    void newerSchemaIsRefused()
    {
        const QString url = m_server.createDatabase();
        QVERIFY(storage::openStore(url).has_value());
        m_server.sql(
            url.section(u'/', -1), QStringLiteral("INSERT INTO soundings.schema_migrations VALUES (99, 'future', 0, '9')"));
        const auto opened = storage::openStore(url);
        QCOMPARE(opened.error().code, ErrorCode::schemaTooNew);
        QVERIFY(opened.error().message.contains(QStringLiteral("99")));
    }

    void tablesOfAnotherProgramAreLeftAlone()
    {
        const QString url = m_server.createDatabase();
        const QString database = url.section(u'/', -1);
        m_server.sql(database, QStringLiteral("CREATE TABLE stocks (theirs int); INSERT INTO stocks VALUES (7)"));
        const auto store = storage::openStore(url);
        QVERIFY(store);
        QVERIFY(writeOne(**store, "A"));
        QCOMPARE(m_server.sql(database, QStringLiteral("SELECT theirs FROM public.stocks")), QStringLiteral("7"));
    }

    void migrationsRunOnceWhenSeveralOpen()
    {
        const QString url = m_server.createDatabase();
        std::atomic<int> failures = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&] { failures += storage::openStore(url) ? 0 : 1; });
        }
        QCOMPARE(failures.load(), 0);
        QCOMPARE(m_server.sql(url.section(u'/', -1), QStringLiteral("SELECT count(*) FROM soundings.schema_migrations")),
            QString::number(storage::newestSchemaVersion()));
    }

    void readOnlyOpeningReadsButNeverWrites()
    {
        const QString url = m_server.createDatabase();
        QCOMPARE(storage::openStore(url, {.readOnly = true}).error().code, ErrorCode::readOnly);
        QVERIFY(storage::openStore(url).has_value());
        const auto store = storage::openStore(url, {.readOnly = true});
        QVERIFY(store);
        QVERIFY((*store)->check());
        QCOMPARE(writeOne(**store, "A").error().code, ErrorCode::readOnly);
    }

    void heldLockIsSaid()
    {
        const QString url = m_server.createDatabase();
        const auto store = storage::openStore(url, {.busyTimeout = 100ms});
        const auto writer = (*store)->prices().beginWrite(QStringLiteral("csv"), kNow);
        QVERIFY(writer);
        QCOMPARE(writeOne(**store, "A").error().code, ErrorCode::locked);
    }

    void silentServerCostsOneTimeoutOnly()
    {
        QTcpServer silent; // accepts and never answers
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const QString url = QStringLiteral("postgresql://me:secret@127.0.0.1:%1/db?connect_timeout=2").arg(silent.serverPort());
        QElapsedTimer timer;
        timer.start();
        const auto opened = storage::openStore(url);
        QCOMPARE(opened.error().code, ErrorCode::unavailable);
        QVERIFY(!opened.error().message.contains(QStringLiteral("secret")));
        QVERIFY2(timer.elapsed() < 6000, qPrintable(QString::number(timer.elapsed())));
    }

    void deadServerIsRememberedForAMoment()
    {
        const auto store = storage::openStore(m_server.createDatabase());
        m_server.stop();
        QVERIFY(!(*store)->check());
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 200; ++i)
            QVERIFY(!(*store)->check());
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(m_server.start().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT((*store)->check().has_value(), 5000);
    }
};

QTEST_GUILESS_MAIN(TestStorePostgresFailures)
#include "test_store_postgres_failures.moc"
