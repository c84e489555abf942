#include "integration/chaos/mixed_load.h"
#include "integration/chaos/trouble_table.h"
#include "support/raw_client.h"
#include "support/server_process.h"
#include "support/small_disk.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace soundings::test;

namespace {

constexpr int kPeople = 8, kPerSecond = 500;
constexpr int kMegabytes = 48; ///< the sample market and its log take a third of it

} // namespace

/// A server on SQLite under load, on a disk that fills, also in the middle of a backup, and cannot be written: no write that was
/// acknowledged is lost, no answer is wrong, reading goes on, and what cannot be stored is refused with the reason.
class TestChaosDisk : public QObject {
    Q_OBJECT

private:
    SmallDisk m_disk;
    std::unique_ptr<SmallDisk> m_backups; ///< where the backups go, in one test
    ServerProcess m_server{QStringLiteral(SOUNDINGS_SERVER)};
    std::unique_ptr<MixedLoad> m_load;
    TroubleTable m_table;

    QString data() const { return m_disk.filePath(QStringLiteral("data")); }
    bool isWell() const { return RawClient::get(m_server.port(), "/health").status == 200; }
    LoadCounts tell(const QString &trouble) { return m_table.take(trouble, *m_load); }
    void isAsBefore()
    {
        QTRY_VERIFY_WITH_TIMEOUT(isWell(), 15'000);
        QTest::qWait(1000);
        m_load->takeCounts();
        QTest::qWait(2000);
        const LoadCounts after = tell(QStringLiteral("  mended"));
        QVERIFY2(after.wrong.isEmpty(), qPrintable(after.wrong.mid(0, 3).join(u'\n')));
        QCOMPARE(after.refused + after.dropped, 0);
        QVERIFY(after.stored > 10);
    }

    QJsonObject ask(const QByteArray &method, const QByteArray &target) const
    {
        const RawReply reply =
            RawClient(m_server.port())
                .exchange(method + ' ' + target
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        return QJsonDocument::fromJson(reply.body).object();
    }
    /// The job of a backup that was ordered now; "" where the order could not be stored.
    QByteArray orderBackup() const
    {
        return ask("POST", "/api/jobs/run/soundings.backup")[QStringLiteral("id")].toString().toLatin1();
    }
    QJsonObject job(const QByteArray &id) const { return ask("GET", "/api/jobs/" + id); }
    QStringList backups(const char *pattern) const
    {
        return QDir(data() + QStringLiteral("/backups")).entryList({QLatin1String(pattern)}, QDir::Files);
    }
    void backupSucceeds()
    {
        const QByteArray id = orderBackup();
        QVERIFY(!id.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(job(id)[QStringLiteral("state")].toString(), QStringLiteral("SUCCESS"), 30'000);
    }
    /// Run it and see it fail, with what is told of it.
    QString backupFails()
    {
        const QByteArray id = orderBackup();
        const auto hasFailed = [&] { return job(id)[QStringLiteral("error")][QStringLiteral("message")].isString(); };
        return !id.isEmpty() && QTest::qWaitFor(hasFailed, 30'000)
            ? job(id)[QStringLiteral("error")][QStringLiteral("message")].toString()
            : QStringLiteral("it did not fail");
    }

private slots:
    void initTestCase()
    {
        if (const QString fault = m_disk.make(kMegabytes); !fault.isEmpty())
            QSKIP(qPrintable(fault));
        QVERIFY(QDir().mkpath(data()));
        QCOMPARE(m_server.start(data()), QString());
        m_load = std::make_unique<MixedLoad>(m_server.port(), kPeople, kPerSecond);
        QCOMPARE(startInCalm(*m_load, m_table), QString());
    }

    void cleanupTestCase()
    {
        m_load.reset();
        m_table.print();
    }

    void aFullDiskRefusesWritesAndNothingElse()
    {
        m_load->takeCounts();
        // The log's own room is used up first.
        QTRY_VERIFY_WITH_TIMEOUT((m_disk.fill(), m_load->counts().refused > 0), 20'000);
        QTest::qWait(2000);
        const LoadCounts during = tell(QStringLiteral("disk full"));
        QVERIFY2(during.wrong.isEmpty(), qPrintable(during.wrong.mid(0, 3).join(u'\n')));
        QCOMPARE(during.dropped, 0);
        // One request in ten stores something.
        QVERIFY2(during.refused <= during.asked / 5, qPrintable(QString::number(during.refused)));
        QCOMPARE(RawClient::get(m_server.port(), "/api/stocks/MSFT").status, 200);
        m_disk.empty();
        isAsBefore();
    }

    void aDiskThatFillsDuringABackupLeavesNothingOfIt()
    {
        backupSucceeds();
        const QStringList before = backups("*.db");
        m_load->takeCounts();
        m_disk.fill(4'000'000); // less than a backup takes
        const QString message = backupFails();
        QVERIFY2(message.contains(QStringLiteral("no space")), qPrintable(message));
        const LoadCounts during = tell(QStringLiteral("disk full during a backup"));
        QVERIFY2(during.wrong.isEmpty(), qPrintable(during.wrong.mid(0, 3).join(u'\n')));
        QCOMPARE(during.dropped, 0);
        QTRY_COMPARE(backups("*.part*"), QStringList());
        m_disk.empty();
        isAsBefore();
        for (const QString &kept : before)
            QVERIFY(backups("*.db").contains(kept));
        backupSucceeds();
    }

    void backupsThatCannotBeWrittenLetTheRestGoOn()
    {
        const QString folder = data() + QStringLiteral("/backups");
        QVERIFY(QDir(folder).removeRecursively());
        m_backups = std::make_unique<SmallDisk>();
        QCOMPARE(m_backups->make(kMegabytes), QString());
        QVERIFY(QFile::link(m_backups->path(), folder));
        QCOMPARE(m_backups->makeReadOnly(true), QString());
        m_load->takeCounts();
        const QString message = backupFails();
        QVERIFY2(message.contains(QStringLiteral("cannot be written")), qPrintable(message));
        const LoadCounts during = tell(QStringLiteral("backups read-only"));
        QVERIFY2(during.wrong.isEmpty(), qPrintable(during.wrong.mid(0, 3).join(u'\n')));
        QCOMPARE(during.refused + during.dropped, 0);
        QCOMPARE(m_backups->makeReadOnly(false), QString());
        backupSucceeds();
    }

    void nothingThatWasAcknowledgedIsLost()
    {
        m_load->takeCounts();
        QTest::qWait(500);
        QVERIFY(m_server.stop());
        m_load->stop();
        const LoadCounts counts = tell(QStringLiteral("SIGTERM"));
        QVERIFY2(counts.wrong.isEmpty(), qPrintable(counts.wrong.mid(0, 3).join(u'\n')));
        ServerProcess again(QStringLiteral(SOUNDINGS_SERVER));
        QCOMPARE(again.start(data()), QString());
        const QStringList lost = m_load->lostWrites(again.port());
        m_table.add(QStringLiteral("acknowledged writes that are lost: %1").arg(lost.size()));
        QVERIFY2(lost.isEmpty(), qPrintable(lost.mid(0, 10).join(u' ')));
        QVERIFY(again.stop());
    }

    void saysAtTheStartThatTheFolderCannotBeWritten()
    {
        QCOMPARE(m_disk.makeReadOnly(true), QString());
        QProcess server;
        server.start(QStringLiteral(SOUNDINGS_SERVER),
            {QStringLiteral("serve"), QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--data-dir"), data()});
        QVERIFY(server.waitForFinished(30'000));
        QCOMPARE(server.exitCode(), 1);
        const QByteArray said = server.readAllStandardError();
        QVERIFY2(said.contains("cannot be written") && said.contains("right to write"), said.constData());
    }
};

QTEST_GUILESS_MAIN(TestChaosDisk)
#include "test_chaos_disk.moc"
