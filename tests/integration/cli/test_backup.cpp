#include "storage/backup/table_copy.h"
#include "storage/sql/query.h"
#include "storage/sqlite/sqlite_connection.h"
#include "support/postgres_server.h"
#include "support/raw_client.h"
#include "support/server_process.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace soundings;
using namespace soundings::test;

namespace {

struct Run {
    int exitCode = -1;
    QByteArray out, err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Every row of every table, as text, in an order of its own. Without the log's line of a restore, which only what it has
/// restored has.
QMap<QString, QByteArrayList> rowsOf(const QString &backup)
{
    storage::sqlite::SqliteConnection connection(backup, {.readOnly = true});
    QMap<QString, QByteArrayList> all;
    for (const storage::TableShape &table : storage::dataTables(connection)) {
        QByteArrayList &rows = all[QString::fromStdString(table.name)];
        std::string columns;
        for (const auto &column : table.columns)
            columns += (columns.empty() ? "" : ", ") + column.name;
        for (storage::sql::Query query(connection, "SELECT " + columns + " FROM " + table.name); query.next();) {
            QByteArray row;
            for (int at = 0; at < int(table.columns.size()); ++at)
                row += (query.isNull(at) ? QByteArray("NULL") : query.bytes(at)) + '|';
            if (!(table.name == "audit_log" && row.contains("|restore|")))
                rows.append(row);
        }
        std::ranges::sort(rows);
    }
    return all;
}

} // namespace

/// `soundings-server backup` and `restore`, on both kinds of database, while a server runs and when something goes wrong.
class TestBackup : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PostgresServer> m_postgres;

    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    QProcessEnvironment environment(const QString &databaseUrl) const
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        all.insert(QStringLiteral("XDG_CONFIG_HOME"), path("config"));
        if (!databaseUrl.isEmpty())
            all.insert(QStringLiteral("DATABASE_URL"), databaseUrl);
        return all;
    }
    Run run(const QStringList &arguments, const QString &databaseUrl = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(environment(databaseUrl));
        process.start(QStringLiteral(SOUNDINGS_SERVER), QStringList{QStringLiteral("--data-dir"), path("data")} + arguments);
        process.waitForFinished(120'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QString newUrl(const QByteArray &kind, const char *name) const
    {
        return kind == "PostgreSQL" ? m_postgres->createDatabase() : QStringLiteral("sqlite:///") + path(name);
    }
    /// The sample market, and what only its user has.
    void fill(const QString &url)
    {
        QCOMPARE(run({QStringLiteral("score")}, url).exitCode, 0);
        QCOMPARE(
            run({QStringLiteral("jobs"), QStringLiteral("run"), QStringLiteral("soundings.snapshot_daily_scores")}, url).exitCode,
            0);
        QFile prices(path("real.csv"));
        QVERIFY(prices.open(QIODevice::WriteOnly));
        prices.write("Ticker,Date,Open,High,Low,Close,Volume\nÅÄÖ,2024-01-02,1,2,0.5,1.5,\nÅÄÖ,2024-01-03,0.1,0.3,0.1,0."
                     "30000000000000004,0\n");
        prices.close();
        QVERIFY(run({QStringLiteral("import"), QStringLiteral("prices"), prices.fileName()}, url).exitCode <= 1);
    }

private slots:
    void initTestCase()
    {
        if (PostgresServer::binaries().isEmpty())
            return;
        m_postgres = std::make_unique<PostgresServer>();
        QCOMPARE(m_postgres->create(), QString());
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyRowComesBackInEitherKindOfDatabase_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        for (const char *from : {"SQLite", "PostgreSQL"}) {
            for (const char *to : {"SQLite", "PostgreSQL"})
                QTest::addRow("%s to %s", from, to) << QByteArray(from) << QByteArray(to);
        }
    }
    void everyRowComesBackInEitherKindOfDatabase()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        if (!m_postgres && (from == "PostgreSQL" || to == "PostgreSQL"))
            QSKIP("PostgreSQL is not installed: install the package postgresql");
        const QString source = newUrl(from, "source.db"), target = newUrl(to, "target.db");
        fill(source);
        const Run made = run({QStringLiteral("backup"), path("first.db"), QStringLiteral("--json")}, source);
        QVERIFY2(made.exitCode == 0, made.err.constData());
        QVERIFY(made.json()[QStringLiteral("rows")].toInt() > 80'000);
        QCOMPARE(QFile(path("first.db")).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        const Run restored = run({QStringLiteral("restore"), path("first.db"), QStringLiteral("--json")}, target);
        QVERIFY2(restored.exitCode == 0, restored.err.constData());
        QCOMPARE(restored.json()[QStringLiteral("rows")], made.json()[QStringLiteral("rows")]);
        QCOMPARE(run({QStringLiteral("backup"), path("second.db")}, target).exitCode, 0);
        const auto first = rowsOf(path("first.db")), second = rowsOf(path("second.db"));
        QCOMPARE(second.keys(), first.keys());
        for (auto table = first.cbegin(); table != first.cend(); ++table)
            QVERIFY2(second[table.key()] == table.value(), qPrintable(table.key()));

        // It goes on counting where it was: new stocks and deliveries find their place.
        QVERIFY(QFile::exists(path("real.csv")));
        QFile more(path("more.csv"));
        QVERIFY(more.open(QIODevice::WriteOnly));
        more.write("Ticker,Date,Open,High,Low,Close,Volume\nNEWONE,2024-01-02,1,2,0.5,1.5,10\n");
        more.close();
        const Run imported = run({QStringLiteral("import"), QStringLiteral("prices"), more.fileName()}, target);
        QVERIFY2(imported.exitCode == 0, imported.err.constData());
    }

    void aRunningServerShowsTheRestoredDataAtOnce()
    {
        ServerProcess server(QStringLiteral(SOUNDINGS_SERVER));
        QVERIFY(QDir().mkpath(path("data")));
        QCOMPARE(server.start(path("data")), QString());
        QCOMPARE(run({QStringLiteral("backup"), path("before.db")}).exitCode, 0);
        QVERIFY(RawClient::get(server.port(), "/api/stocks/AAPL").status == 200);
        RawClient(server.port()).exchange("DELETE /api/stocks/AAPL HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QCOMPARE(RawClient::get(server.port(), "/api/stocks/AAPL").status, 404);
        const Run restored = run({QStringLiteral("restore"), path("before.db"), QStringLiteral("--json")});
        QVERIFY2(restored.exitCode == 0, restored.err.constData());
        QTRY_COMPARE_WITH_TIMEOUT(RawClient::get(server.port(), "/api/stocks/AAPL").status, 200, 10'000);
        // And what was there before can be brought back in turn.
        const QString kept = restored.json()[QStringLiteral("kept")].toString();
        QVERIFY(QFile::exists(kept));
        QCOMPARE(run({QStringLiteral("restore"), kept}).exitCode, 0);
        QTRY_COMPARE_WITH_TIMEOUT(RawClient::get(server.port(), "/api/stocks/AAPL").status, 404, 10'000);
        QVERIFY(server.stop());
    }

    void theTaskKeepsTheNewest()
    {
        ServerProcess server(QStringLiteral(SOUNDINGS_SERVER));
        QVERIFY(QDir().mkpath(path("data")));
        QCOMPARE(server.start(path("data")), QString());
        for (int i = 0; i < 3; ++i) {
            const QByteArray body = R"({"kwargs": {"keep": 2}})";
            const RawReply ordered =
                RawClient(server.port())
                    .exchange("POST /api/jobs/run/soundings.backup HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                              "application/json\r\nContent-Length: "
                        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            QCOMPARE(ordered.status, 202);
            const QByteArray id = QJsonDocument::fromJson(ordered.body)[QStringLiteral("id")].toString().toLatin1();
            QTRY_VERIFY_WITH_TIMEOUT(RawClient::get(server.port(), "/api/jobs/" + id).body.contains("\"SUCCESS\""), 30'000);
        }
        QCOMPARE(QDir(path("data/backups")).entryList({QStringLiteral("soundings-daily-*.db")}, QDir::Files).size(), 2);
        QVERIFY(server.stop());
    }

    void theNextOneRemovesWhatAKilledOneHasLeft()
    {
        fill({});
        const QString old = path("data/backups/soundings-daily-20260101T000000.000Z.db.part"),
                      young = path("data/backups/soundings-x.db.part");
        QVERIFY(QDir().mkpath(path("data/backups")));
        for (const QString &name : QStringList{old, old + QStringLiteral("-wal"), young}) {
            QFile part(name);
            QVERIFY(part.open(QIODevice::WriteOnly) && part.write("half") == 4 && part.flush());
            if (name != young)
                QVERIFY(part.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3 * 3600), QFileDevice::FileModificationTime));
        }
        QCOMPARE(run({QStringLiteral("backup"), path("kept.db")}).exitCode, 0);
        QCOMPARE(run({QStringLiteral("restore"), path("kept.db")}).exitCode, 0); // which first keeps what is there
        QVERIFY(!QFile::exists(old) && !QFile::exists(old + QStringLiteral("-wal")));
        QVERIFY(QFile::exists(young)); // somebody may still be at it
    }

    void nothingIsReplacedAndNothingBrokenIsTaken()
    {
        QCOMPARE(run({QStringLiteral("score")}).exitCode, 0);
        QCOMPARE(run({QStringLiteral("backup"), path("good.db")}).exitCode, 0);
        const auto before = rowsOf(path("good.db"));
        const Run again = run({QStringLiteral("backup"), path("good.db")});
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.err.contains("good.db is there already"), again.err.constData());

        QVERIFY(QFile::copy(path("good.db"), path("damaged.db")));
        QFile damaged(path("damaged.db"));
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        for (qint64 at = 40'960; at < damaged.size(); at += 40'960) {
            damaged.seek(at);
            damaged.write(QByteArray(512, '\xa5'));
        }
        damaged.close();
        QFile text(path("text.db"));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no database\n") > 0);
        text.close();
        for (const char *name : {"damaged.db", "text.db", "missing.db"}) {
            const Run refused = run({QStringLiteral("restore"), path(name)});
            QCOMPARE(refused.exitCode, 1);
            QVERIFY2(refused.err.contains(name), refused.err.constData());
        }
        // What was there before a restore is not pushed out by files that are none.
        QVERIFY(QDir(path("data/backups")).entryList({QStringLiteral("soundings-before-restore-*")}, QDir::Files).isEmpty());
        QCOMPARE(run({QStringLiteral("backup"), path("after.db")}).exitCode, 0);
        QCOMPARE(rowsOf(path("after.db")), before);
        const Run nowhere = run({QStringLiteral("backup"), path("no/folder/here.db")});
        QCOMPARE(nowhere.exitCode, 1);
        QVERIFY2(nowhere.err.contains("here.db"), nowhere.err.constData());
        QCOMPARE(run({QStringLiteral("backup")}).exitCode, 2);
    }

    void aRestoreThatIsKilledChangesNothing()
    {
        QCOMPARE(run({QStringLiteral("score")}).exitCode, 0);
        QCOMPARE(run({QStringLiteral("backup"), path("good.db")}).exitCode, 0);
        QFile more(path("more.csv"));
        QVERIFY(more.open(QIODevice::WriteOnly));
        more.write("Ticker,Date,Open,High,Low,Close,Volume\nNEWONE,2024-01-02,1,2,0.5,1.5,10\n");
        more.close();
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("prices"), more.fileName()}).exitCode, 0);
        QCOMPARE(run({QStringLiteral("backup"), path("newer.db")}).exitCode, 0);
        const auto good = rowsOf(path("good.db")), newer = rowsOf(path("newer.db"));
        for (const int milliseconds : {20, 60, 120, 200, 300}) {
            QProcess process;
            process.setProcessEnvironment(environment({}));
            process.start(QStringLiteral(SOUNDINGS_SERVER),
                {QStringLiteral("--data-dir"), path("data"), QStringLiteral("restore"), path("good.db"),
                    QStringLiteral("--no-copy")});
            QVERIFY(process.waitForStarted());
            QTest::qWait(milliseconds);
            process.kill();
            process.waitForFinished();
            const QString look = path("look.db");
            QFile::remove(look);
            const Run looked = run({QStringLiteral("backup"), look});
            QVERIFY2(looked.exitCode == 0, looked.err.constData());
            const auto now = rowsOf(look);
            QVERIFY(now == newer || now == good); // as a whole
            if (now == good)
                break; // it was faster
        }
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "test_backup.moc"
