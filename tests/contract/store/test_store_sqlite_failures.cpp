#include "storage/migrations/migrations.h"
#include "storage/open_store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <unistd.h>

using namespace soundings;
using namespace std::chrono_literals;

namespace {

constexpr int kBarsOfAFile = 3000;
constexpr Timestamp kNow{1'700'000'000'000ms};

QString urlOf(const QString &path)
{
    return QStringLiteral("sqlite:///") + path;
}

std::vector<PriceBar> someBars(int count)
{
    std::vector<PriceBar> bars;
    for (int i = 0; i < count; ++i)
        bars.push_back({makeDay(1990, 1, 1) + std::chrono::days(i), 1, 2, 0.5, 1.5 + i, 1.5, 1000});
    return bars;
}

Result<void> writePrices(engine::Store &store, const QString &ticker, std::span<const PriceBar> bars)
{
    SOUNDINGS_TRY(auto writer, store.prices().beginWrite(QStringLiteral("csv"), kNow));
    SOUNDINGS_CHECK(writer->write(Ticker::fromCanonical(ticker), bars));
    return writer->commit();
}

/// What the program does when it is started to be killed: one transaction a ticker, and a line for each that is stored.
int importUntilKilled(const QString &path)
{
    const auto store = storage::openStore(urlOf(path));
    if (!store)
        return 1;
    const auto bars = someBars(kBarsOfAFile);
    for (int i = 0;; ++i) {
        if (!writePrices(**store, QStringLiteral("T%1").arg(i), bars))
            return 1;
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
}

/// Runs SQL past our code, as another program would.
class RawDatabase {
public:
    explicit RawDatabase(const QString &path) { sqlite3_open(QFile::encodeName(path).constData(), &m_database); }
    ~RawDatabase() { sqlite3_close(m_database); }
    bool run(const char *sql) { return sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }

private:
    sqlite3 *m_database = nullptr;
};

/// Root may write everywhere; as somebody else the rights of files count.
class AsNobody {
public:
    AsNobody()
    {
        if (::geteuid() == 0)
            m_changed = ::seteuid(65534) == 0;
    }
    ~AsNobody()
    {
        if (m_changed && ::seteuid(0) != 0)
            std::abort();
    }

private:
    bool m_changed = false;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestStoreSqliteFailures : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

    void refuses(ErrorCode code, const storage::OpenOptions &options = {})
    {
        const auto opened = storage::openStore(urlOf(m_path), options);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
        QVERIFY2(opened.error().message.contains(m_folder->path()), qPrintable(opened.error().message));
    }

    void makeStore()
    {
        const auto store = storage::openStore(urlOf(m_path));
        QVERIFY(store);
        QVERIFY(writePrices(**store, QStringLiteral("A"), someBars(10)));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile(m_folder->path()).setPermissions(QFile::Permissions(0x7755));
        m_path = m_folder->filePath(QStringLiteral("soundings.db"));
    }

    void killedImportLeavesWholeFilesOnly()
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--import-until-killed"), m_path});
        QVERIFY(process.waitForStarted());
        QByteArray printed;
        while (printed.count('\n') < 5 && process.waitForReadyRead(30000))
            printed += process.readAllStandardOutput();
        ::kill(pid_t(process.processId()), SIGKILL);
        process.waitForFinished();
        printed += process.readAllStandardOutput();
        const int reported = int(printed.count('\n'));
        QVERIFY(reported >= 5);

        const auto store = storage::openStore(urlOf(m_path));
        QVERIFY(store);
        const int stored = (*store)->stocks().page({})->total;
        QVERIFY(stored == reported || stored == reported + 1); // the last one may not have had the time to say so
        for (int i = 0; i < stored; ++i) {
            const auto history = (*store)->prices().history(Ticker::fromCanonical(QStringLiteral("T%1").arg(i)));
            QVERIFY(history);
            QCOMPARE(history->series.size(), std::size_t(kBarsOfAFile));
        }
        QVERIFY(writePrices(**store, QStringLiteral("NEXT"), someBars(3)));
    }

    void readOnlyFileIsRefused()
    {
        makeStore();
        QFile(m_path).setPermissions(QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
        const AsNobody nobody;
        refuses(ErrorCode::readOnly);
    }

    void readOnlyFolderIsRefused()
    {
        const AsNobody nobody;
        QFile(m_folder->path()).setPermissions(QFile::Permissions(0x5555));
        refuses(ErrorCode::readOnly);
        QVERIFY(!QFile::exists(m_path));
    }

    void missingFolderIsNamed()
    {
        m_path = m_folder->filePath(QStringLiteral("none/soundings.db"));
        refuses(ErrorCode::io);
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("none"))));
    }

    void readOnlyOpeningReadsButNeverWrites()
    {
        refuses(ErrorCode::readOnly, {.readOnly = true}); // nothing there to read
        makeStore();
        const auto store = storage::openStore(urlOf(m_path), {.readOnly = true});
        QVERIFY2(store, qPrintable(store ? QString() : store.error().message));
        QCOMPARE((*store)->stocks().page({})->total, 1);
        QCOMPARE((*store)->setSetting(QStringLiteral("a"), QStringLiteral("b")).error().code, ErrorCode::readOnly);
        QCOMPARE((*store)->prices().history(Ticker::fromCanonical(QStringLiteral("A")))->series.size(), std::size_t(10));
    }

    void fullDiskKeepsWhatWasThere()
    {
        makeStore();
        const auto store = storage::openStore(urlOf(m_path), {.maxBytes = 400'000});
        QVERIFY(store);
        const auto written = writePrices(**store, QStringLiteral("BIG"), someBars(20000));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::diskFull);
        QVERIFY(written.error().message.contains(m_path));
        QCOMPARE((*store)->stocks().page({})->total, 1);
        QVERIFY(writePrices(**store, QStringLiteral("SMALL"), someBars(10))); // and goes on working
    }

    void fullDiskWhileTheStoreIsMade() { refuses(ErrorCode::diskFull, {.maxBytes = 20'000}); }

    void lockedByAnotherProgramIsSaid()
    {
        makeStore();
        RawDatabase other(m_path);
        QVERIFY(other.run("BEGIN IMMEDIATE"));
        const auto store = storage::openStore(urlOf(m_path), {.busyTimeout = 50ms});
        QVERIFY(store); // reading goes on
        QCOMPARE((*store)->stocks().page({})->total, 1);
        const auto written = writePrices(**store, QStringLiteral("B"), someBars(1));
        QCOMPARE(written.error().code, ErrorCode::locked);
        QVERIFY(written.error().message.contains(m_path));
        QVERIFY(other.run("ROLLBACK"));
        QVERIFY(writePrices(**store, QStringLiteral("B"), someBars(1)));
    }

    void lockedWhileItIsOpenedIsSaid()
    {
        RawDatabase other(m_path);
        QVERIFY(other.run("BEGIN EXCLUSIVE; CREATE TABLE t (a)"));
        refuses(ErrorCode::locked, {.busyTimeout = 50ms});
    }

    void newerSchemaIsRefusedUnchanged()
    {
        makeStore();
        QVERIFY(RawDatabase(m_path).run(
            "INSERT INTO schema_migrations VALUES (99, 'future', 0, '9.0'); PRAGMA wal_checkpoint(TRUNCATE)"));
        const QByteArray before = contentOf(m_path);
        const auto opened = storage::openStore(urlOf(m_path));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::schemaTooNew);
        QVERIFY(opened.error().message.contains(QStringLiteral("99")));
        QVERIFY(opened.error().message.contains(QStringLiteral("up to %1").arg(storage::newestSchemaVersion())));
        QCOMPARE(contentOf(m_path), before);
    }

    void olderSchemaIsBroughtUpToDate()
    {
        makeStore();
        // Takes away what every later step has made.
        QString script = QStringLiteral("PRAGMA foreign_keys = OFF; DELETE FROM schema_migrations WHERE number > 1;");
        static const QRegularExpression made(QStringLiteral("CREATE TABLE (\\w+)"));
        for (const storage::Migration &step : storage::allMigrations().subspan(1)) {
            for (const auto &table : made.globalMatch(QString::fromLatin1(step.sqlite)))
                script += QStringLiteral(" DROP TABLE %1;").arg(table.captured(1));
        }
        QVERIFY(script.contains(u"DROP TABLE changes"));
        QVERIFY(RawDatabase(m_path).run(script.toLatin1().constData()));
        const auto store = storage::openStore(urlOf(m_path));
        QVERIFY(store);
        QVERIFY((*store)->changes().newest());
        QCOMPARE((*store)->prices().history(Ticker::fromCanonical(QStringLiteral("A")))->series.size(), std::size_t(10));
    }

    void fileThatIsNoDatabaseIsLeftAlone()
    {
        const QByteArray text = QByteArray("Date,Open,High,Low,Close\n").repeated(100);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        refuses(ErrorCode::corrupt);
        QCOMPARE(contentOf(m_path), text);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }

    void databaseOfAnotherProgramIsLeftAlone_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("with tables") << QStringLiteral("CREATE TABLE stocks (a); INSERT INTO stocks VALUES (1)");
        QTest::newRow("with a mark") << QStringLiteral("PRAGMA application_id = 12345; VACUUM");
        QTest::newRow("with a write-ahead log") << QStringLiteral("PRAGMA journal_mode = WAL; CREATE TABLE notes (a)");
    }

    void databaseOfAnotherProgramIsLeftAlone()
    {
        QFETCH(QString, sql);
        RawDatabase other(m_path);
        QVERIFY(other.run(sql.toUtf8().constData()));
        const QByteArray before = contentOf(m_path);
        refuses(ErrorCode::corrupt);
        QCOMPARE(contentOf(m_path), before);
    }

    void emptyFileBecomesAStore()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        makeStore();
    }

    void damagedFileIsSaid()
    {
        makeStore();
        QVERIFY(RawDatabase(m_path).run("PRAGMA wal_checkpoint(TRUNCATE)"));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        file.seek(4096);
        file.write(QByteArray(int(size - 4096), '\x55'));
        file.close();
        const auto opened = storage::openStore(urlOf(m_path));
        const Error error = opened ? (*opened)->stocks().page({}).error() : opened.error();
        QCOMPARE(error.code, ErrorCode::corrupt);
        QVERIFY(error.message.contains(QStringLiteral("backup")));
    }

    void aFileIsKnownByEveryPathAndItsCopyIsAnother()
    {
        makeStore();
        const QByteArray identity = storage::identityOf(urlOf(m_path)).value();
        const QString again = m_folder->filePath(QStringLiteral("again"));
        QVERIFY(QFile::link(m_folder->path(), again));
        QCOMPARE(storage::identityOf(urlOf(again + QStringLiteral("/soundings.db"))).value(), identity);
        const QString copy = m_folder->filePath(QStringLiteral("copy.db"));
        QVERIFY(QFile::copy(m_path, copy));
        QVERIFY(storage::identityOf(urlOf(copy)).value() != identity);
    }

    void twoProcessesMayOpenAtTheSameTime()
    {
        // Both find an empty file; one runs the migrations, the other waits and finds them done.
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int i = 0; i < 3; ++i) {
            processes.push_back(std::make_unique<QProcess>());
            processes.back()->start(QCoreApplication::applicationFilePath(), {QStringLiteral("--open"), m_path});
        }
        for (const auto &process : processes) {
            QVERIFY(process->waitForFinished(30000));
            QCOMPARE(process->readAllStandardOutput().trimmed(), QByteArray::number(storage::newestSchemaVersion()));
        }
    }

    void exhaustedPoolIsSaid()
    {
        const auto store = storage::openStore(urlOf(m_path), {.connections = 1, .busyTimeout = 50ms});
        QVERIFY(store);
        const auto writer = (*store)->prices().beginWrite(QStringLiteral("csv"), kNow);
        QVERIFY(writer);
        QCOMPARE((*store)->stocks().page({}).error().code, ErrorCode::overloaded);
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--import-until-killed"))
        return importUntilKilled(arguments[2]);
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--open")) {
        const auto store = storage::openStore(urlOf(arguments[2]));
        std::printf("%s\n", store ? qPrintable(QString::number((*store)->schemaVersion())) : qPrintable(store.error().detail));
        return 0;
    }
    TestStoreSqliteFailures test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_store_sqlite_failures.moc"
