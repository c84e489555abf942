#include "contract/sessions/session_suite.h"

#include "engine/live/memory_session_store.h"
#include "storage/open_store.h"
#include "support/postgres_server.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cstdio>
#include <thread>

namespace soundings::test {

using namespace engine;
using namespace std::chrono_literals;

namespace {

const QString kAnalysis = QStringLiteral("a");

/// A database whose session archive can be told to fail.
class FailingArchive final : public SessionArchive {
public:
    explicit FailingArchive(SessionArchive &archive)
        : m_archive(archive)
    {
    }
    bool isAway = false;
    int saves = 0;

    Result<ArchivedState> load() override { return m_archive.load(); }
    Result<void> save(const ArchiveBatch &batch) override
    {
        if (isAway)
            return fail(ErrorCode::unavailable, QStringLiteral("away"));
        ++saves;
        return m_archive.save(batch);
    }

private:
    SessionArchive &m_archive;
};

/// Writes messages and ticks, and says after each saving what is safe, until it is killed.
int writeUntilKilled(const QString &url)
{
    const SystemClock clock;
    const auto database = storage::openStore(url);
    const auto store = MemorySessionStore::load(&(*database)->sessions(), {.messages = 50}, clock);
    auto &sessions = **store;
    if (!sessions.open(kId, holdings(), storedPrices()) || !sessions.startAnalysis(kId, kAnalysis, ticker("AAPL")))
        return 1;
    for (std::int64_t number = 0;; ++number) {
        std::int64_t seq = 0;
        for (int i = 0; i < 7; ++i)
            seq = sessions.append(kId, message(kAnalysis)).value().value_or(0);
        if (!sessions.setPrices({clock.now(), MarketSource::live, {{ticker("AAPL"), double(number)}}}, number)
            || !sessions.maintain())
            return 1;
        std::printf("%lld %lld\n", static_cast<long long>(seq), static_cast<long long>(number + 1));
        std::fflush(stdout);
    }
}

} // namespace

/// Sessions in memory outlive their process in a database.
class TestSessionArchive : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void restartFindsEverything_data() { databases(); }
    void restartFindsEverything();
    void removedAndForgottenIsNotFound_data() { databases(); }
    void removedAndForgottenIsNotFound();
    void expiredSessionsAreRemovedFromTheDatabase();
    void nothingIsWrittenWhenNothingChanged();
    void failedSaveIsMadeUpFor();
    void nameThatIsUsedAgainKeepsNothingOld();
    void savingWhileOthersWriteMissesNothing();
    void survivesKill();

private:
    static void databases();
    Result<void> openStores();
    void restart();
    ArchivedState saved() { return m_database->sessions().load().value_or(ArchivedState{}); }
    MemorySessionStore &store() { return *m_store; }

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_postgres;
    FixedClock m_clock{Timestamp(1'700'000'000'123ms)};
    SessionLimits m_limits{.lifetime = 24h, .messages = 5};
    QString m_url;
    std::unique_ptr<Store> m_database;
    std::unique_ptr<FailingArchive> m_archive;
    std::unique_ptr<MemorySessionStore> m_store;
};

void TestSessionArchive::initTestCase()
{
    if (PostgresServer::binaries().isEmpty())
        return;
    m_postgres = std::make_unique<PostgresServer>();
    QCOMPARE(m_postgres->create(), QString());
}

void TestSessionArchive::databases()
{
    QTest::addColumn<bool>("isPostgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void TestSessionArchive::init()
{
    if (QTest::currentDataTag() == QByteArray("PostgreSQL")) {
        if (!m_postgres)
            QSKIP("PostgreSQL is not installed: install the package postgresql");
        m_url = m_postgres->createDatabase();
    } else {
        static int number = 0;
        m_url = QStringLiteral("sqlite:///%1/test%2.db").arg(m_folder.path()).arg(++number);
    }
    REQUIRE_OK(openStores());
}

void TestSessionArchive::cleanup()
{
    m_store.reset();
    m_archive.reset();
    m_database.reset();
}

Result<void> TestSessionArchive::openStores()
{
    SOUNDINGS_TRY(m_database, storage::openStore(m_url));
    m_archive = std::make_unique<FailingArchive>(m_database->sessions());
    SOUNDINGS_TRY(m_store, MemorySessionStore::load(m_archive.get(), m_limits, m_clock));
    return {};
}

void TestSessionArchive::restart()
{
    cleanup();
    REQUIRE_OK(openStores());
}

void TestSessionArchive::restartFindsEverything()
{
    REQUIRE_OK(store().open(kId, holdings(), storedPrices()));
    REQUIRE_OK(store().setPrices({m_clock.now(), MarketSource::simulated, {{ticker("AAPL"), 0.1 + 0.2}}}, 0));
    REQUIRE_OK(store().maintain());
    REQUIRE_OK(store().setHoldings(kId, {{ticker("AAPL"), 1.0 / 3}, {ticker("MSFT"), 2}}, {}, {}));
    REQUIRE_OK(store().appendEvent(kId, message(kAnalysis, "AAPL", 0.1)));
    REQUIRE_OK(store().tellPortfolios({{.id = kId, .version = store().find(kId, Activity::none)->version, .update = "{}"}}));
    REQUIRE_OK(store().maintain());
    m_clock.set(m_clock.now() + 1h);
    REQUIRE_OK(store().touch(kId));
    const auto before = store().find(kId, Activity::none);
    const auto messages = store().messagesAfter(kId, 0);

    restart();
    const auto after = store().find(kId, Activity::none);
    REQUIRE_OK(after);
    QVERIFY(after->holdings == before->holdings);
    QCOMPARE(after->version, before->version);
    QVERIFY(after->market.prices == before->market.prices);
    QVERIFY(after->market.asOf == before->market.asOf);
    QVERIFY(after->market.source == MarketSource::simulated);
    QVERIFY(after->createdAt == before->createdAt);
    QVERIFY(after->lastActivity == before->lastActivity);
    QCOMPARE(after->newestSeq, 2);
    QVERIFY(store().messagesAfter(kId, 0)->messages == messages->messages);
    const auto late = store().setHoldings(kId, {}, {}, before->version - 1);
    QVERIFY2(!late && late.error().code == ErrorCode::conflict, "what was a conflict still is");
    QCOMPARE(store().appendEvent(kId, message({})).value(), 3);
}

void TestSessionArchive::removedAndForgottenIsNotFound()
{
    const QString other = QStringLiteral("s-2");
    REQUIRE_OK(store().open(kId, holdings(), storedPrices()));
    REQUIRE_OK(store().open(other, holdings(), storedPrices()));
    for (int i = 0; i < 4; ++i) {
        REQUIRE_OK(store().appendEvent(kId, message({})));
        REQUIRE_OK(store().appendEvent(other, message({})));
    }
    REQUIRE_OK(store().maintain());
    for (int i = 0; i < 4; ++i)
        REQUIRE_OK(store().appendEvent(kId, message({})));
    REQUIRE_OK(store().remove(other));
    REQUIRE_OK(store().maintain());
    QCOMPARE(saved().messages.size(), std::size_t(5));

    restart();
    QVERIFY(!store().find(other, Activity::none));
    const auto kept = store().messagesAfter(kId, 0);
    REQUIRE_OK(kept);
    QCOMPARE(kept->messages.size(), std::size_t(5));
    QCOMPARE(kept->messages.front().seq, 4);
    QVERIFY(!kept->isComplete);
    QVERIFY(store().messagesAfter(kId, 3)->isComplete);
}

void TestSessionArchive::expiredSessionsAreRemovedFromTheDatabase()
{
    REQUIRE_OK(store().open(kId, holdings(), storedPrices()));
    REQUIRE_OK(store().appendEvent(kId, message({})));
    REQUIRE_OK(store().maintain());
    QCOMPARE(saved().sessions.size(), std::size_t(1));
    m_clock.set(m_clock.now() + 23h);
    REQUIRE_OK(store().open(QStringLiteral("s-2"), holdings(), {}));
    m_clock.set(m_clock.now() + 1h);
    restart(); // also one that expired while nobody was there
    REQUIRE_OK(store().maintain());
    const ArchivedState left = saved();
    QCOMPARE(left.sessions.size(), std::size_t(1));
    QCOMPARE(left.sessions[0].id, QStringLiteral("s-2"));
    QVERIFY(left.messages.empty());
}

void TestSessionArchive::nothingIsWrittenWhenNothingChanged()
{
    REQUIRE_OK(store().open(kId, holdings(), storedPrices()));
    REQUIRE_OK(store().maintain());
    QCOMPARE(m_archive->saves, 1);
    REQUIRE_OK(store().find(kId, Activity::none));
    REQUIRE_OK(store().messagesAfter(kId, 0));
    REQUIRE_OK(store().maintain());
    QCOMPARE(m_archive->saves, 1);
    REQUIRE_OK(store().setPrices({m_clock.now(), MarketSource::live, {}}, 0));
    REQUIRE_OK(store().maintain());
    QCOMPARE(m_archive->saves, 2);
}

void TestSessionArchive::failedSaveIsMadeUpFor()
{
    const QString other = QStringLiteral("s-2");
    REQUIRE_OK(store().open(kId, holdings(), storedPrices()));
    REQUIRE_OK(store().open(other, holdings(), storedPrices()));
    REQUIRE_OK(store().maintain());
    m_archive->isAway = true;
    REQUIRE_OK(store().remove(other));
    REQUIRE_OK(store().appendEvent(kId, message({})));
    REQUIRE_OK(store().setPrices({m_clock.now(), MarketSource::live, {{ticker("AAPL"), 3}}}, 0));
    const auto failed = store().maintain();
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::unavailable);
    QCOMPARE(store().find(kId, Activity::none)->version, 2);

    m_archive->isAway = false;
    REQUIRE_OK(store().maintain());
    const ArchivedState state = saved();
    QCOMPARE(state.sessions.size(), std::size_t(1));
    QCOMPARE(state.messages.size(), std::size_t(1));
    QCOMPARE(state.market.number, 1);
    QCOMPARE(state.market.prices.at(ticker("AAPL")), 3.0);
}

void TestSessionArchive::nameThatIsUsedAgainKeepsNothingOld()
{
    REQUIRE_OK(store().open(kId, holdings(), storedPrices()));
    REQUIRE_OK(store().appendEvent(kId, message({})));
    REQUIRE_OK(store().appendEvent(kId, message({})));
    REQUIRE_OK(store().maintain());
    REQUIRE_OK(store().remove(kId));
    REQUIRE_OK(store().open(kId, {{ticker("TSLA"), 1}}, {}));
    REQUIRE_OK(store().appendEvent(kId, message({}, "TSLA", 9)));
    restart();
    const auto kept = store().messagesAfter(kId, 0);
    REQUIRE_OK(kept);
    QCOMPARE(kept->messages.size(), std::size_t(1));
    QCOMPARE(kept->messages[0].value, std::optional<double>(9));
    QVERIFY((store().find(kId, Activity::none)->holdings == Holdings{{ticker("TSLA"), 1}}));
}

void TestSessionArchive::savingWhileOthersWriteMissesNothing()
{
    const auto idOf = [](int number) { return QStringLiteral("s-%1").arg(number); };
    std::atomic<int> writing = 4;
    std::atomic<int> faults = 0;
    {
        const std::jthread saver([&] {
            while (writing > 0)
                faults += !store().maintain();
        });
        std::vector<std::jthread> writers;
        for (int writer = 0; writer < 4; ++writer) {
            writers.emplace_back([&, writer] {
                const QString id = idOf(writer);
                for (int i = 0; i < 300; ++i) {
                    if (i % 50 == 0 && i > 0)
                        faults += !store().remove(id);
                    if (i % 50 == 0)
                        faults += !store().open(id, {{ticker("AAPL"), i + 1.0}}, storedPrices());
                    faults += !store().appendEvent(id, message({}, "AAPL", i));
                    faults += !store().setPrices({m_clock.now(), MarketSource::live, {{ticker("AAPL"), double(i)}}}, i);
                }
                --writing;
            });
        }
    }
    QCOMPARE(faults.load(), 0);
    const auto market = store().prices();
    std::vector<std::vector<SessionMessage>> before;
    for (int i = 0; i < 4; ++i)
        before.push_back(store().messagesAfter(idOf(i), 0)->messages);
    restart();
    QCOMPARE(store().prices()->number, market->number);
    QVERIFY(store().prices()->prices == market->prices);
    for (int i = 0; i < 4; ++i) {
        const auto session = store().find(idOf(i), Activity::none);
        REQUIRE_OK(session);
        QVERIFY((session->holdings == Holdings{{ticker("AAPL"), 251}}));
        QCOMPARE(session->newestSeq, 50);
        QVERIFY(store().messagesAfter(idOf(i), 0)->messages == before[std::size_t(i)]);
    }
    QCOMPARE(saved().messages.size(), std::size_t(4 * 5));
}

void TestSessionArchive::survivesKill()
{
    cleanup();
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write-until-killed"), m_url});
    QByteArray lines;
    while (lines.count('\n') < 20 && writer.waitForReadyRead(20000))
        lines += writer.readAllStandardOutput();
    writer.kill();
    writer.waitForFinished(10000);
    lines += writer.readAllStandardOutput();
    QVERIFY(lines.count('\n') >= 20);
    const QList<QByteArray> last = lines.left(lines.lastIndexOf('\n')).split('\n').last().split(' ');

    m_clock.set(SystemClock().now());
    REQUIRE_OK(openStores());
    const auto session = store().find(kId, Activity::none);
    REQUIRE_OK(session);
    // All that it said to be safe, and perhaps one batch more; in either case the state of one moment.
    QVERIFY2(session->market.number - last[1].toLongLong() <= 1, "no more than one batch was under way");
    QVERIFY(session->market.number >= last[1].toLongLong());
    QCOMPARE(session->newestSeq, session->market.number * 7);
    QCOMPARE(session->market.prices.at(ticker("AAPL")), double(session->market.number - 1));
    const ArchivedState state = saved();
    QCOMPARE(state.messages.size(), std::size_t(50));
    QCOMPARE(state.messages.back().message.seq, session->newestSeq);
    QVERIFY2(!session->analysis, "an analysis ends with its process");
}

} // namespace soundings::test

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--write-until-killed")
        return soundings::test::writeUntilKilled(QString::fromLocal8Bit(argv[2]));
    soundings::test::TestSessionArchive test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_session_archive.moc"
