#include "open_redis.h"
#include "redis/redis_subscriber.h"
#include "support/redis_server.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace soundings;
using namespace soundings::redis;
using namespace std::chrono_literals;

namespace {

/// The longest time for which the event loop of this thread did not come round.
class LongestPause : public QObject {
public:
    LongestPause()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_since.start();
        m_timer.start(5);
    }
    qint64 milliseconds() const { return std::max(m_longest, m_since.elapsed()); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace

class TestRedisSubscriber : public QObject {
    Q_OBJECT

    std::unique_ptr<RedisSubscriber> subscriberOf(const QString &url, RedisSubscriber::Options options = {})
    {
        options.backoff = {50ms, 200ms};
        return std::make_unique<RedisSubscriber>(parseRedisUrl(url).value(), options);
    }

    void publish(const char *channel, const char *payload)
    {
        m_server->cli({QStringLiteral("PUBLISH"), QString::fromLatin1(channel), QString::fromLatin1(payload)});
    }

private slots:
    void initTestCase()
    {
        if (!test::RedisServer::isInstalled())
            QSKIP("redis-server is not installed");
    }

    void init()
    {
        m_server = std::make_unique<test::RedisServer>();
        QCOMPARE(m_server->start(), QString());
    }

    void cleanup() { m_server.reset(); }

    void messagesOfItsChannelsArriveWhole()
    {
        const auto subscriber = subscriberOf(m_server->url());
        QSignalSpy connected(subscriber.get(), &RedisSubscriber::connected);
        QSignalSpy messages(subscriber.get(), &RedisSubscriber::message);
        subscriber->subscribe("news");
        subscriber->subscribe("prices");
        QVERIFY(connected.wait());
        QVERIFY(subscriber->isConnected());

        const QByteArray payload = QByteArray("a\0b\r\n", 5) + QByteArray(300'000, 'x');
        const auto redis = test::openRedis(m_server->url());
        QVERIFY((*redis)->command({"PUBLISH", "other", "unheard"}));
        QCOMPARE((*redis)->command({"PUBLISH", "news", payload})->integer, std::int64_t(1));
        QVERIFY((*redis)->command({"PUBLISH", "prices", "second"}));
        QTRY_COMPARE(messages.size(), 2);
        QCOMPARE(messages[0][0].toByteArray(), QByteArray("news"));
        QCOMPARE(messages[0][1].toByteArray(), payload);
        QCOMPARE(messages[1][1].toByteArray(), QByteArray("second"));
        QCOMPARE(connected.size(), 1);
    }

    void patternsHearEveryChannelThatFits()
    {
        const auto subscriber = subscriberOf(m_server->url());
        QSignalSpy connected(subscriber.get(), &RedisSubscriber::connected);
        QSignalSpy messages(subscriber.get(), &RedisSubscriber::message);
        subscriber->subscribePattern("/0.celeryev/*");
        QVERIFY(connected.wait());
        publish("/0.celeryev/worker.heartbeat", "alive");
        QVERIFY(messages.wait());
        QCOMPARE(messages[0][0].toByteArray(), QByteArray("/0.celeryev/worker.heartbeat"));
        QCOMPARE(messages[0][1].toByteArray(), QByteArray("alive"));
    }

    void channelsComeAndGoWhileConnected()
    {
        const auto subscriber = subscriberOf(m_server->url());
        QSignalSpy subscribed(subscriber.get(), &RedisSubscriber::subscribed);
        QSignalSpy messages(subscriber.get(), &RedisSubscriber::message);
        const auto clients = [&] {
            return m_server->cli(
                {QStringLiteral("CLIENT"), QStringLiteral("LIST"), QStringLiteral("TYPE"), QStringLiteral("pubsub")});
        };
        subscriber->subscribe("a");
        QVERIFY(subscribed.wait());
        QVERIFY(clients().contains(QStringLiteral("name=soundings-subscriber")));
        subscriber->subscribe("b");
        QVERIFY(subscribed.wait());
        QCOMPARE(subscribed[1][0].toByteArray(), QByteArray("b"));
        publish("b", "1");
        QVERIFY(messages.wait());

        subscriber->unsubscribe("b");
        QTRY_COMPARE(
            m_server->cli({QStringLiteral("PUBSUB"), QStringLiteral("NUMSUB"), QStringLiteral("b")}), QStringLiteral("b\n0"));
        QVERIFY(subscriber->isConnected());

        subscriber->unsubscribe("a");
        QVERIFY(!subscriber->isConnected());
        QTRY_VERIFY(clients().isEmpty()); // without a channel there is no connection

        subscriber->subscribe("a");
        QVERIFY(subscribed.wait());
        publish("a", "2");
        QVERIFY(messages.wait());
        QCOMPARE(messages.last()[1].toByteArray(), QByteArray("2"));
    }

    void killedServerIsLostAndFoundAgain()
    {
        const auto subscriber = subscriberOf(m_server->url());
        QSignalSpy connected(subscriber.get(), &RedisSubscriber::connected);
        QSignalSpy lost(subscriber.get(), &RedisSubscriber::lost);
        QSignalSpy messages(subscriber.get(), &RedisSubscriber::message);
        subscriber->subscribe("news");
        QVERIFY(connected.wait());
        m_server->kill();
        QVERIFY(lost.wait());
        QVERIFY(!subscriber->isConnected());
        QTRY_COMPARE(subscriber->lastError()->kind, ErrorKind::unreachable); // of the tries that follow
        QCOMPARE(m_server->startAgain(), QString());
        QVERIFY(connected.wait());
        publish("news", "again");
        QVERIFY(messages.wait());
        QCOMPARE(messages[0][1].toByteArray(), QByteArray("again"));
        QCOMPARE(lost.size(), 1); // and not once for each try
    }

    void connectionThatTheServerEndsIsMadeAgain()
    {
        const auto subscriber = subscriberOf(m_server->url());
        QSignalSpy connected(subscriber.get(), &RedisSubscriber::connected);
        subscriber->subscribe("news");
        QVERIFY(connected.wait());
        m_server->cli({QStringLiteral("CLIENT"), QStringLiteral("KILL"), QStringLiteral("TYPE"), QStringLiteral("pubsub")});
        QVERIFY(connected.wait());
        QCOMPARE(subscriber->lastError()->kind, ErrorKind::lost);
    }

    void serverThatFallsSilentIsNoticedWithinASecond()
    {
        const auto subscriber = subscriberOf(m_server->url());
        QSignalSpy connected(subscriber.get(), &RedisSubscriber::connected);
        QSignalSpy lost(subscriber.get(), &RedisSubscriber::lost);
        subscriber->subscribe("news");
        QVERIFY(connected.wait());
        QElapsedTimer timer;
        timer.start();
        m_server->freeze();
        QVERIFY(lost.wait());
        QVERIFY2(timer.elapsed() <= 1200, qPrintable(QString::number(timer.elapsed()))); // 1000, and a slow machine
        QCOMPARE(subscriber->lastError()->kind, ErrorKind::timedOut);
        m_server->thaw();
        QVERIFY(connected.wait());
    }

    void quietServerIsNotTakenForDead()
    {
        const auto subscriber = subscriberOf(m_server->url(), {.silenceLimit = 200ms});
        QSignalSpy connected(subscriber.get(), &RedisSubscriber::connected);
        QSignalSpy lost(subscriber.get(), &RedisSubscriber::lost);
        subscriber->subscribe("news");
        QVERIFY(connected.wait());
        QTest::qWait(1500);
        QCOMPARE(lost.size(), 0);
    }

    void ownDelayIsNotTakenForSilence()
    {
        const auto subscriber = subscriberOf(m_server->url(), {.silenceLimit = 200ms});
        QSignalSpy connected(subscriber.get(), &RedisSubscriber::connected);
        QSignalSpy lost(subscriber.get(), &RedisSubscriber::lost);
        subscriber->subscribe("news");
        QVERIFY(connected.wait());
        QTest::qSleep(600); // this thread, which should not, blocks
        QTest::qWait(300);
        QCOMPARE(lost.size(), 0);
    }

    void serverMayComeLater()
    {
        m_server->kill();
        const auto subscriber = subscriberOf(m_server->url());
        QSignalSpy connected(subscriber.get(), &RedisSubscriber::connected);
        QSignalSpy lost(subscriber.get(), &RedisSubscriber::lost);
        subscriber->subscribe("news");
        QTRY_VERIFY(subscriber->lastError());
        QCOMPARE(m_server->startAgain(), QString());
        QVERIFY(connected.wait());
        QCOMPARE(lost.size(), 0);
    }

    void threadIsNeverBlocked_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("frozen") << QString();
        QTest::newRow("unknown host") << QStringLiteral("redis://no-such-host.invalid");
        QTest::newRow("nobody there") << QStringLiteral("redis://127.0.0.1:1");
        QTest::newRow("no socket") << QStringLiteral("unix:///nowhere/redis.sock");
    }

    void threadIsNeverBlocked()
    {
        QFETCH(QString, url);
        m_server->freeze();
        const LongestPause pause;
        const auto subscriber = subscriberOf(url.isEmpty() ? m_server->url() : url, {.connectTimeout = 300ms});
        subscriber->subscribe("news");
        QTRY_VERIFY(subscriber->lastError());
        QVERIFY(!subscriber->isConnected());
        QCOMPARE(subscriber->lastError()->kind, url.isEmpty() ? ErrorKind::timedOut : ErrorKind::unreachable);
        QTest::qWait(500); // some more tries
        QVERIFY2(pause.milliseconds() < 200, qPrintable(QString::number(pause.milliseconds())));
    }

    void wrongPasswordIsToldAndTheRightOneHeard()
    {
        test::RedisServer guarded;
        QCOMPARE(guarded.start({QStringLiteral("--requirepass"), QStringLiteral("rightsecret")}), QString());
        const auto url = [&](const char *login) {
            return QStringLiteral("redis://%1localhost:%2").arg(QLatin1String(login)).arg(guarded.port());
        };
        for (const char *login : {":wrongsecret@", ""}) {
            const auto refused = subscriberOf(url(login));
            refused->subscribe("news");
            QTRY_VERIFY(refused->lastError());
            QCOMPARE(refused->lastError()->kind, ErrorKind::authentication);
            QVERIFY(!refused->lastError()->detail.contains(QStringLiteral("secret")));
        }
        const auto subscriber = subscriberOf(url(":rightsecret@"));
        QSignalSpy connected(subscriber.get(), &RedisSubscriber::connected);
        subscriber->subscribe("news");
        QVERIFY(connected.wait());
    }

    void socketOfTheFileSystemServesAsWell()
    {
        const auto subscriber = subscriberOf(QStringLiteral("unix://") + m_server->socket());
        QSignalSpy messages(subscriber.get(), &RedisSubscriber::message);
        QSignalSpy connected(subscriber.get(), &RedisSubscriber::connected);
        subscriber->subscribe("news");
        QVERIFY(connected.wait());
        publish("news", "local");
        QVERIFY(messages.wait());
    }

    void livesInAnotherThread()
    {
        QThread thread;
        thread.start();
        auto *subscriber = subscriberOf(m_server->url()).release();
        subscriber->moveToThread(&thread);
        connect(&thread, &QThread::finished, subscriber, &QObject::deleteLater);
        QList<QByteArray> received;
        connect(subscriber, &RedisSubscriber::message, this,
            [&](const QByteArray &, const QByteArray &payload) { received.append(payload); });
        QMetaObject::invokeMethod(subscriber, [subscriber] { subscriber->subscribe("news"); });
        QTRY_VERIFY(m_server->cli({QStringLiteral("PUBSUB"), QStringLiteral("CHANNELS")}).contains(QStringLiteral("news")));
        for (int index = 0; index < 100; ++index)
            publish("news", QByteArray::number(index).constData());
        QTRY_COMPARE(received.size(), 100);
        QCOMPARE(received.last(), QByteArray("99"));
        thread.quit();
        thread.wait();
    }

private:
    std::unique_ptr<test::RedisServer> m_server;
};

QTEST_GUILESS_MAIN(TestRedisSubscriber)
#include "test_redis_subscriber.moc"
