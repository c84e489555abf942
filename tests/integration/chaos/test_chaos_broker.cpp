#include "integration/celery/celery_world.h"
#include "integration/chaos/mixed_load.h"
#include "integration/chaos/trouble_table.h"
#include "support/raw_client.h"
#include "support/redis_server.h"
#include "support/server_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <mutex>
#include <thread>

using namespace soundings::test;

namespace {

constexpr int kPeople = 8, kPerSecond = 500;
constexpr auto kBetweenOrders = std::chrono::milliseconds(40);

/// Somebody who orders one job after the other, and remembers which orders were taken.
class Orders {
public:
    Orders(quint16 port, const QString &runs)
        : m_port(port)
        , m_body("{\"args\": [\"" + runs.toUtf8() + "\"]}")
        , m_thread([this](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                order();
                std::this_thread::sleep_for(kBetweenOrders);
            }
        })
    {
    }

    void stop()
    {
        m_thread.request_stop();
        m_thread.join();
    }
    LoadCounts takeCounts()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_counts, {});
    }
    LoadCounts counts() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_counts;
    }
    /// Jobs whose order was acknowledged. After stop().
    const QSet<QString> &taken() const { return m_taken; }

private:
    void order()
    {
        const auto client = RawClient::tryConnect(m_port);
        const auto begun = std::chrono::steady_clock::now();
        RawReply reply;
        if (client) {
            client->send(
                "POST /api/jobs/run/proto.count HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + QByteArray::number(m_body.size()) + "\r\n\r\n" + m_body);
            reply = client->receive(true, 40'000);
        }
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
        const QString id = QJsonDocument::fromJson(reply.body)[QStringLiteral("id")].toString();
        const std::scoped_lock lock(m_mutex);
        ++m_counts.asked;
        m_counts.slowestMs = std::max(m_counts.slowestMs, int(took.count()));
        m_counts.dropped += reply.status == 0;
        if (reply.status == 202 && !id.isEmpty()) {
            ++m_counts.stored;
            m_taken.insert(id);
        } else if (reply.status == 503 && reply.body.contains("\"detail\"")) {
            ++m_counts.refused;
        } else if (reply.status != 0) {
            m_counts.wrong.append(QStringLiteral("%1 %2").arg(reply.status).arg(QString::fromUtf8(reply.body.left(300))));
        }
    }

    const quint16 m_port;
    const QByteArray m_body;
    mutable std::mutex m_mutex;
    LoadCounts m_counts;
    QSet<QString> m_taken;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace

/// A server and a worker on a Redis that the jobs go over, which is stopped, frozen and restarted under load: every job whose
/// order was acknowledged runs, orders are refused with the reason meanwhile, the schedule goes on, and who asks for something
/// else notices nothing.
class TestChaosBroker : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    RedisServer m_redis;
    ServerProcess m_server{QStringLiteral(SOUNDINGS_SERVER)};
    WorkerProcess m_worker;
    std::unique_ptr<MixedLoad> m_load;
    std::unique_ptr<Orders> m_orders;
    TroubleTable m_table;

    QString runs() const { return m_folder.filePath(QStringLiteral("runs")); }
    void tell(const QString &trouble, bool mayRefuse)
    {
        const LoadCounts asked = m_load->takeCounts(), ordered = m_orders->takeCounts();
        m_table.add(trouble, asked);
        m_table.add(QStringLiteral("  orders of jobs"), ordered);
        QVERIFY2(asked.wrong.isEmpty(), qPrintable(asked.wrong.mid(0, 3).join(u'\n')));
        QVERIFY2(ordered.wrong.isEmpty(), qPrintable(ordered.wrong.mid(0, 3).join(u'\n')));
        QCOMPARE(asked.refused + asked.dropped, 0);
        QCOMPARE(ordered.dropped, 0);
        if (!mayRefuse) {
            QCOMPARE(ordered.refused, 0);
            QVERIFY(ordered.stored > 1);
        }
    }

    /// Until when the entry "refresh" of the schedule is settled, in ms; it stands in the broker.
    qint64 settledUntil()
    {
        return m_redis.cli({QStringLiteral("HGET"), QStringLiteral("soundings:{schedule}:done"), QStringLiteral("refresh")})
            .toLongLong();
    }
    /// As if the newest run of the schedule had come due just now.
    void letTheScheduleBeDue()
    {
        m_redis.cli({QStringLiteral("HSET"), QStringLiteral("soundings:{schedule}:done"), QStringLiteral("refresh"),
            QStringLiteral("1")});
        QCOMPARE(settledUntil(), 1);
    }

private slots:
    void initTestCase()
    {
        if (!RedisServer::isInstalled())
            QSKIP("redis-server is not installed");
        // What it has acknowledged it keeps, as a broker has to.
        QCOMPARE(m_redis.start({QStringLiteral("--appendonly"), QStringLiteral("yes"), QStringLiteral("--appendfsync"),
                     QStringLiteral("always")}),
            QString());
        const QHash<QString, QString> settings = {{QStringLiteral("CELERY_BROKER_URL"), m_redis.url()},
            {QStringLiteral("CELERY_VISIBILITY_TIMEOUT"), QStringLiteral("5")},
            {QStringLiteral("SOUNDINGS_DEMO_TASKS"), QStringLiteral("1")}};
        QCOMPARE(m_server.start(m_folder.path(), settings), QString());
        QCOMPARE(m_worker.start(m_redis.url(), QStringLiteral("chaos@test"),
                     {QStringLiteral("--concurrency"), QStringLiteral("2")}, settings),
            QString());
        m_load = std::make_unique<MixedLoad>(m_server.port(), kPeople, kPerSecond);
        QCOMPARE(m_load->prepare(), QString());
        m_load->start();
        m_orders = std::make_unique<Orders>(m_server.port(), runs());
        QTest::qWait(3000);
        tell(QStringLiteral("nothing"), false);
    }

    void cleanupTestCase()
    {
        m_load.reset();
        m_orders.reset();
        m_table.print();
    }

    void ordersThatWereTakenAreRun_data()
    {
        using Action = std::function<void(TestChaosBroker &)>;
        QTest::addColumn<Action>("breakIt");
        QTest::addColumn<Action>("mendIt");
        const auto row = [](const char *name, Action breakIt, Action mendIt) {
            QTest::newRow(name) << std::move(breakIt) << std::move(mendIt);
        };
        const Action startAgain = [](TestChaosBroker &t) { QCOMPARE(t.m_redis.startAgain(), QString()); };
        row("broker stopped", [](TestChaosBroker &t) { t.m_redis.kill(); }, startAgain);
        row("broker frozen", [](TestChaosBroker &t) { t.m_redis.freeze(); }, [](TestChaosBroker &t) { t.m_redis.thaw(); });
        row(
            "broker restarted",
            [=](TestChaosBroker &t) {
                t.m_redis.kill();
                startAgain(t);
            },
            [](TestChaosBroker &) {});
    }
    void ordersThatWereTakenAreRun()
    {
        QFETCH(std::function<void(TestChaosBroker &)>, breakIt);
        QFETCH(std::function<void(TestChaosBroker &)>, mendIt);
        breakIt(*this);
        QTest::qWait(4000);
        QVERIFY(RawClient::get(m_server.port(), "/health").status == 200);
        mendIt(*this);
        const int before = m_orders->counts().stored;
        QTRY_VERIFY_WITH_TIMEOUT(m_orders->counts().stored > before + 5, 15'000);
        tell(QString::fromLatin1(QTest::currentDataTag()), true);
        letTheScheduleBeDue();
        QTRY_VERIFY2_WITH_TIMEOUT(settledUntil() > 1, "the schedule does not go on", 20'000);
        QTest::qWait(2000); // until those who waited have their answers
        m_load->takeCounts();
        m_orders->takeCounts();
        QTest::qWait(2000);
        tell(QStringLiteral("  mended"), false);
    }

    void theScheduleHasFiredOnce()
    {
        // All of the troubles made the same run due, which the queue knows by its id.
        const auto runs = [&] {
            return QJsonDocument::fromJson(
                RawClient::get(m_server.port(), "/api/jobs?task=soundings.refresh_stock_data").body)[QStringLiteral("jobs")]
                .toArray();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!runs().isEmpty() && runs().first()[u"state"] == QStringLiteral("SUCCESS"), 20'000);
        QCOMPARE(runs().size(), 1);
    }

    void everyJobThatWasTakenHasRun()
    {
        m_orders->stop();
        const QSet<QString> taken = m_orders->taken();
        QVERIFY(taken.size() > 50);
        QHash<QString, int> counts;
        const auto missing = [&] {
            counts.clear();
            for (const QString &line : textOf(runs()).split(u'\n', Qt::SkipEmptyParts))
                ++counts[line.section(u' ', 0, 0)];
            return std::ranges::count_if(taken, [&](const QString &id) { return !counts.contains(id); });
        };
        static_cast<void>(QTest::qWaitFor([&] { return missing() == 0; }, 40'000));
        const auto lost = missing();
        const auto again = std::count_if(counts.cbegin(), counts.cend(), [](int count) { return count > 1; });
        m_table.add(
            QStringLiteral("acknowledged orders: %1, lost: %2, run more than once: %3").arg(taken.size()).arg(lost).arg(again));
        QCOMPARE(lost, 0);
        // Two threads hold a few jobs each when the broker goes.
        QVERIFY2(again <= 3 * 16, qPrintable(QString::number(again)));
        QVERIFY(m_worker.stop());
        QVERIFY(m_server.stop());
    }
};

QTEST_GUILESS_MAIN(TestChaosBroker)
#include "test_chaos_broker.moc"
