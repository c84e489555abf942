#include "engine/caching/reply_cache.h"
#include "server/server.h"
#include "support/raw_client.h"
#include "support/settable_clock.h"

#include <QTest>

#include <array>
#include <semaphore>

using namespace soundings;
using namespace soundings::server;
using namespace std::chrono_literals;
using test::RawClient;
using test::RawReply;

/// How requests for a cached route are answered, with a route whose handler the test holds in its hand.
class TestCachedAnswers : public QObject {
    Q_OBJECT

private:
    static constexpr Timestamp kStart{1'700'000'000'000ms};

    test::SettableClock m_clock{kStart};
    std::shared_ptr<engine::ReplyCache> m_cache;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
    std::atomic<int> m_version = 1; ///< what the handler reads
    std::atomic<int> m_runs = 0;
    std::atomic<bool> m_held = false; ///< the handler waits with what it has read
    std::counting_semaphore<1000> m_release{0};

    RouteTable routes()
    {
        RouteTable table;
        table.push_back({"GET", "/value", Work::io, Scope::read, "Test", "",
            {queryText("x", "").otherwise(QStringLiteral("a")), queryInteger("n", "").range(1, 5)}, "",
            [this](const Request &request) -> Result<Reply> {
                ++m_runs;
                Reply reply;
                reply.body = "version " + QByteArray::number(m_version) + ' ' + request.arguments.text("x").toUtf8();
                reply.cacheTags = {"stock:A"};
                if (request.arguments.text("x") == u"wrong")
                    return fail(ErrorCode::notFound, QStringLiteral("There is none."));
                if (m_held)
                    m_release.acquire();
                return reply;
            }});
        table.back().cache = CacheRule{engine::CacheLifetime::standard,
            [](const Arguments &arguments) { return QByteArray("value:" + arguments.text("x").toUtf8()); }};
        return table;
    }

    RawReply get(const QByteArray &target = "/value") const { return RawClient::get(m_port, target); }
    static QByteArray request(const QByteArray &method = "GET", const QByteArray &target = "/value")
    {
        return method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }
    void change()
    {
        ++m_version;
        m_cache->dropFromMemory(std::array{QByteArray("stock:A")});
    }
    double metric(const QByteArray &labels) const
    {
        const QByteArray name = "soundings_cache_requests_total{" + labels + "} ";
        const QByteArray text = get("/metrics").body;
        const qsizetype at = text.indexOf(name);
        return at < 0 ? -1 : text.sliced(at + name.size(), text.indexOf('\n', at) - at - name.size()).toDouble();
    }

private slots:
    void init()
    {
        m_clock.set(kStart);
        m_version = 1;
        m_runs = 0;
        m_held = false;
        m_cache = std::make_shared<engine::ReplyCache>(engine::ReplyCache::Options{}, m_clock);
        m_executor = std::make_unique<Executor>();
        ServerOptions options;
        options.port = 0;
        options.cache = m_cache;
        m_server = std::make_unique<HttpServer>(options, routes(), *m_executor);
        m_port = m_server->listen().value();
    }

    void cleanup()
    {
        m_held = false;
        m_release.release(100); // whatever a test that failed has left waiting
        m_server.reset();
        m_executor->stop();
        while (m_release.try_acquire()) { }
    }

    void manyWhoAskAtOnceHaveItMadeOnce()
    {
        m_held = true;
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 100; ++i) {
            clients.push_back(std::make_unique<RawClient>(m_port));
            clients.back()->send(request());
        }
        QTRY_COMPARE(m_cache->numbers().collapsed, 99);
        m_release.release();
        for (const auto &client : clients) {
            const RawReply reply = client->receive();
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.body, QByteArray("version 1 a"));
            QCOMPARE(reply.headers.value("x-cache"), QByteArray("MISS"));
        }
        QCOMPARE(m_runs.load(), 1);
        QCOMPARE(get().headers.value("x-cache"), QByteArray("HIT"));
    }

    void whoAsksAfterAChangeIsNotGivenWhatWasReadBefore()
    {
        m_held = true;
        RawClient early(m_port);
        early.send(request());
        QTRY_COMPARE(m_runs.load(), 1);
        change();
        m_held = false;
        const RawReply late = get();
        QCOMPARE(late.body, QByteArray("version 2 a"));
        m_release.release();
        QCOMPARE(early.receive().body, QByteArray("version 1 a"));
        const RawReply next = get();
        QCOMPARE(next.body, QByteArray("version 2 a"));
        QCOMPARE(next.headers.value("x-cache"), QByteArray("HIT"));
    }

    void staleReplyIsSentAndReplaced()
    {
        get();
        m_clock.advance(301s);
        ++m_version;
        m_held = true;
        for (int i = 0; i < 3; ++i) {
            const RawReply stale = get();
            QCOMPARE(stale.body, QByteArray("version 1 a"));
            QCOMPARE(stale.headers.value("x-cache"), QByteArray("HIT"));
            QVERIFY(stale.headers.value("age").toInt() >= 301);
            const QByteArray status = stale.headers.value("cache-status");
            QVERIFY2(status.startsWith("soundings; hit; ttl=-"), status.constData());
        }
        QTRY_COMPARE(m_runs.load(), 2); // one replaces it, however many get the old one
        m_release.release();
        QTRY_COMPARE(get().body, QByteArray("version 2 a"));
        QVERIFY(!get().headers.contains("cache-status"));
        QCOMPARE(m_runs.load(), 2);
    }

    void tooOldReplyIsNotSent()
    {
        get();
        ++m_version;
        m_clock.advance(361s);
        const RawReply reply = get();
        QCOMPARE(reply.body, QByteArray("version 2 a"));
        QCOMPARE(reply.headers.value("x-cache"), QByteArray("MISS"));
    }

    void failedReplacementKeepsTheOldOneUntilItIsTooOld()
    {
        get();
        m_clock.advance(301s);
        m_executor->stop(); // takes no more work
        QCOMPARE(get().body, QByteArray("version 1 a"));
        QCOMPARE(get().body, QByteArray("version 1 a"));
        m_clock.advance(60s);
        QCOMPARE(get().status, 503);
    }

    void failuresAreNotKept()
    {
        for (int time = 1; time <= 3; ++time) {
            const RawReply reply = get("/value?x=wrong");
            QCOMPARE(reply.status, 404);
            QVERIFY(!reply.headers.contains("x-cache") && !reply.headers.contains("etag"));
            QCOMPARE(m_runs.load(), time);
        }
        QCOMPARE(get("/value?n=6").status, 422);
        QCOMPARE(m_cache->numbers().memory.entries, 0);
    }

    void failureOfHeadHasNoBody()
    {
        RawClient client(m_port);
        QCOMPARE(client.exchange(request("HEAD", "/value?x=wrong"), false).status, 404);
        const RawReply next = client.exchange(request()); // would begin with that body
        QCOMPARE(next.status, 200);
        QCOMPARE(next.body, QByteArray("version 1 a"));
    }

    void failureHasTheHeadersOfEveryOther()
    {
        const RawReply cached = get("/value?x=wrong"), other = get("/nothing");
        QCOMPARE(cached.status, other.status);
        QSet<QByteArray> one, two;
        for (auto it = cached.headers.keyBegin(); it != cached.headers.keyEnd(); ++it)
            one.insert(*it);
        for (auto it = other.headers.keyBegin(); it != other.headers.keyEnd(); ++it)
            two.insert(*it);
        QCOMPARE(one, two);
    }

    void countsAgreeWithWhatWasSent()
    {
        int hits = 0, misses = 0, stale = 0;
        const auto ask = [&](const QByteArray &target) {
            const RawReply reply = get(target);
            QCOMPARE(reply.status, 200);
            if (reply.headers.contains("cache-status"))
                ++stale;
            else if (reply.headers.value("x-cache") == "HIT")
                ++hits;
            else
                ++misses;
        };
        for (int round = 0; round < 4; ++round) {
            for (int i = 0; i < 5; ++i) {
                for (const char *target : {"/value", "/value?x=b", "/value?x=c"})
                    ask(target);
            }
            if (round == 1)
                change();
            else
                m_clock.advance(301s);
        }
        // At least the first ones; after the change a refresh that was under way may have been faster than the next question.
        QVERIFY2(hits >= 12 && stale >= 3 && misses >= 3,
            qPrintable(QStringLiteral("%1 hits, %2 stale, %3 misses").arg(hits).arg(stale).arg(misses)));
        QCOMPARE(hits + stale + misses, 60);
        QCOMPARE(metric("outcome=\"hit\",tier=\"memory\""), hits);
        QCOMPARE(metric("outcome=\"stale\",tier=\"memory\""), stale);
        QCOMPARE(metric("outcome=\"miss\",tier=\"\""), misses);
        QCOMPARE(metric("outcome=\"collapsed\",tier=\"\""), 0);
        QCOMPARE(m_cache->numbers().hitRate(), double(hits + stale) / 60);
    }
};

QTEST_GUILESS_MAIN(TestCachedAnswers)
#include "test_cached_answers.moc"
