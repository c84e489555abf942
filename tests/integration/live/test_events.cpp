#include "engine/caching/change_watch.h"
#include "integration/live/live_client.h"
#include "server/live/event_json.h"
#include "server/server.h"
#include "storage/open_store.h"
#include "support/raw_client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace soundings;
using namespace soundings::server;
using namespace soundings::test;

namespace {

const QString kAll = QStringLiteral("events");

QByteArray handshake(const QByteArray &target, const QByteArray &headers = {})
{
    return "GET " + target
        + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + headers + "\r\n";
}

Job job(const QString &id, JobState state, int attempts = 1)
{
    return {.id = id, .task = QStringLiteral("soundings.backup"), .state = state, .attempts = attempts};
}

QStringList typesOf(const QList<QJsonObject> &messages)
{
    QStringList types;
    for (const QJsonObject &message : messages)
        types << typeOf(message);
    return types;
}

QStringList tickersOf(const QJsonObject &message)
{
    return message[QStringLiteral("tickers")].toVariant().toStringList();
}

} // namespace

/// What the server tells of changes by itself.
class TestEvents : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<EventFeed> m_feed;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;

    void start(ServerOptions options = {})
    {
        cleanup();
        m_feed = std::make_shared<EventFeed>();
        m_executor = std::make_unique<Executor>();
        options.port = 0;
        options.events = m_feed;
        m_server = std::make_unique<HttpServer>(options, RouteTable(), *m_executor);
        m_port = m_server->listen().value();
    }
    bool isOpen(LiveClient &client) const
    {
        return client.waitUntil([&] { return client.hasOpened(); });
    }

private slots:
    void init() { start(); }
    void cleanup()
    {
        m_server.reset();
        m_executor.reset();
    }

    void tellsEachClientWhatItAskedFor()
    {
        LiveClient jobs(m_port, QStringLiteral("events?topics=jobs")), rest(m_port, QStringLiteral("events?topics=cache,scores")),
            all(m_port, kAll);
        QVERIFY(isOpen(jobs) && isOpen(rest) && isOpen(all));
        const engine::DataChange change{1, engine::DataKind::scores, {Ticker::fromCanonical(QStringLiteral("AAPL"))}};
        m_feed->publish(eventOf(job(QStringLiteral("j1"), JobState::started)));
        for (Event &event : eventsOf(std::vector{change}))
            m_feed->publish(std::move(event));
        QVERIFY(!all.next(QStringLiteral("scores_updated")).isEmpty());
        QVERIFY(!rest.next(QStringLiteral("scores_updated")).isEmpty());
        QVERIFY(!jobs.next(QStringLiteral("job_updated")).isEmpty());
        QCOMPARE(typesOf(all.heard()),
            QStringList({QStringLiteral("job_updated"), QStringLiteral("cache_invalidated"), QStringLiteral("scores_updated")}));
        QCOMPARE(typesOf(rest.heard()), QStringList({QStringLiteral("cache_invalidated"), QStringLiteral("scores_updated")}));
        QCOMPARE(typesOf(jobs.heard()), QStringList{QStringLiteral("job_updated")});
        QCOMPARE(jobs.heard()[0][QStringLiteral("job")][QStringLiteral("state")].toString(), QStringLiteral("STARTED"));
        QCOMPARE(tickersOf(rest.heard()[1]), QStringList{QStringLiteral("AAPL")});
        QCOMPARE(rest.heard()[1][QStringLiteral("all")].toBool(true), false);
    }

    void leavesLongListsOutOfAResult()
    {
        Job done = job(QStringLiteral("j1"), JobState::success);
        QJsonArray symbols;
        for (int i = 0; i < 5000; ++i)
            symbols.append(QStringLiteral("SYM%1").arg(i));
        done.result = QJsonObject{{QStringLiteral("refreshed"), 5000}, {QStringLiteral("symbols"), symbols},
            {QStringLiteral("plan"), QJsonArray{QStringLiteral("all")}}};
        LiveClient client(m_port, kAll);
        QVERIFY(isOpen(client));
        m_feed->publish(eventOf(done));
        const QJsonValue result = client.next(QStringLiteral("job_updated"))[QStringLiteral("job")][QStringLiteral("result")];
        QCOMPARE(result.toObject().keys(), QStringList({QStringLiteral("plan"), QStringLiteral("refreshed")}));
    }

    void refusesAnUnknownTopicByItsName()
    {
        const RawReply reply = RawClient(m_port).exchange(handshake("/ws/events?topics=jobs,weather"));
        QCOMPARE(reply.status, 422);
        QVERIFY2(reply.body.contains("weather") && reply.body.contains("jobs, cache, prices, scores"), reply.body.constData());
    }

    void plainRequestIsToldToUseAWebSocket()
    {
        const RawReply reply = RawClient::get(m_port, "/ws/events");
        QCOMPARE(reply.status, 400);
        QVERIFY(reply.body.contains("ws://"));
    }

    void lettingInFollowsTheSameRulesAsASession()
    {
        QCOMPARE(RawClient(m_port).exchange(handshake("/ws/events", "Origin: https://evil.example\r\n")).status, 403);
        ServerOptions options;
        options.token = QStringLiteral("secret-token-of-the-test");
        start(options);
        QCOMPARE(RawClient(m_port).exchange(handshake("/ws/events")).status, 401);
        LiveClient client(m_port, kAll, {}, options.token.toUtf8());
        QVERIFY(isOpen(client));
    }

    void takesNoMessages()
    {
        LiveClient client(m_port, kAll);
        QVERIFY(isOpen(client));
        client.sayText(QStringLiteral("hello"));
        QVERIFY(client.isClosed());
        QCOMPARE(client.closeCode(), 1008);
    }

    /// Thousands of steps of a job: whoever does not read them in time needs only where it stands.
    void readerWhoIsBehindGetsTheNewestOfEachJob()
    {
        constexpr int kSteps = 20'000;
        RawClient slow(m_port);
        slow.socket().setReadBufferSize(4096);
        slow.send(handshake("/ws/events"));
        QVERIFY(slow.socket().waitForReadyRead(5000));
        for (int step = 1; step <= kSteps; ++step) {
            for (const char *id : {"one", "two"})
                m_feed->publish(eventOf(job(QString::fromLatin1(id), JobState::started, step)));
        }
        slow.socket().setReadBufferSize(0);
        QByteArray read;
        const QByteArray newest = R"("attempts":)" + QByteArray::number(kSteps);
        while (read.count(newest) < 2 && slow.socket().waitForReadyRead(5000))
            read += slow.socket().readAll();
        QCOMPARE(read.count(newest), 2);
        QVERIFY(read.count("job_updated") < 2 * kSteps);
    }

    void readerWhoIsTooSlowIsClosed()
    {
        RawClient slow(m_port);
        slow.socket().setReadBufferSize(4096);
        slow.send(handshake("/ws/events"));
        QVERIFY(slow.socket().waitForReadyRead(5000));
        // All of these matter to a client, and they are more than what the sockets' own buffers and ours take.
        for (int i = 0; i < 40'000; ++i)
            m_feed->publish(eventOfDrop(QByteArray(1000, 'x')));
        slow.socket().setReadBufferSize(0);
        QByteArray read;
        while (slow.socket().state() == QAbstractSocket::ConnectedState && slow.socket().waitForReadyRead(10'000))
            read = read.right(1000) + slow.socket().readAll();
        QCOMPARE(slow.socket().state(), QAbstractSocket::UnconnectedState);
        LiveClient other(m_port, kAll);
        QVERIFY(isOpen(other)); // nobody else has noticed
    }

    void tellsWhatAnotherProcessHasWritten()
    {
        const QTemporaryDir folder;
        const QString url = QStringLiteral("sqlite:///") + folder.filePath(QStringLiteral("test.db"));
        const auto ours = storage::openStore(url).value(), theirs = storage::openStore(url).value();
        const SystemClock clock;
        engine::ReplyCache cache({}, clock);
        engine::ChangeWatch watch(ours->changes(), cache);
        watch.setObserver([feed = m_feed](const auto &changes) {
            for (Event &event : eventsOf(changes))
                feed->publish(std::move(event));
        });
        QVERIFY(watch.catchUp());
        LiveClient client(m_port, QStringLiteral("events?topics=prices,cache"));
        QVERIFY(isOpen(client));

        const Ticker ticker = Ticker::fromCanonical(QStringLiteral("MSFT"));
        engine::StockUpdate stock;
        stock.ticker = ticker;
        QVERIFY(theirs->stocks().upsert(std::vector{stock}, QStringLiteral("csv"), clock.now()));
        auto writer = theirs->prices().beginWrite(QStringLiteral("csv"), clock.now());
        QVERIFY(writer);
        QVERIFY((*writer)->write(ticker, std::vector{PriceBar{makeDay(2026, 6, 30), 1, 1, 1, 1, 1, 100}}));
        QVERIFY((*writer)->commit());
        QVERIFY(watch.catchUp());
        const QJsonObject told = client.next(QStringLiteral("prices_updated"));
        QCOMPARE(tickersOf(told), QStringList{QStringLiteral("MSFT")});
        QCOMPARE(client.heard(QStringLiteral("cache_invalidated")).size(), 1);
        QVERIFY(watch.catchUp()); // nothing new
        m_feed->publish(eventOfDrop("stocks:*"));
        QVERIFY(client.waitUntil([&] { return client.heard().size() >= 3; }));
        QCOMPARE(textOf(client.heard()[2], "pattern"), QStringLiteral("stocks:*"));
    }

    void mayBeToldOfThingsWhileItStops()
    {
        LiveClient client(m_port, kAll);
        QVERIFY(isOpen(client));
        std::atomic_bool ends = false;
        std::thread busy([&] {
            while (!ends)
                m_feed->publish(eventOf(job(QStringLiteral("j"), JobState::started)));
        });
        QVERIFY(!client.next(QStringLiteral("job_updated")).isEmpty());
        m_server->stop();
        ends = true;
        busy.join();
        QVERIFY(client.isClosed());
    }
};

QTEST_GUILESS_MAIN(TestEvents)
#include "test_events.moc"
