#include "server/access/listening_rule.h"
#include "server/access/rate_limiter.h"
#include "server/access/trusted_proxies.h"

#include <QTest>

using namespace soundings;
using namespace soundings::server;
using namespace std::chrono_literals;

/// Who asks, where from, and how often.
class TestPeers : public QObject {
    Q_OBJECT

private slots:
    void looksThroughTrustedProxiesOnly_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("expected");
        const QByteArray xff = "X-Forwarded-For", forwarded = "Forwarded";
        const QString proxy = QStringLiteral("127.0.0.1"), client = QStringLiteral("192.0.2.7");
        QTest::newRow("nothing said") << QByteArray("X-Other") << QByteArray("192.0.2.7") << proxy << proxy;
        QTest::newRow("one hop") << xff << QByteArray("192.0.2.7") << proxy << client;
        QTest::newRow("a stranger's word") << xff << QByteArray("127.0.0.1") << client << client;
        QTest::newRow("what a client made up") << xff << QByteArray("127.0.0.1, 198.51.100.1, 192.0.2.7") << proxy << client;
        QTest::newRow("two proxies of ours") << xff << QByteArray("6.6.6.6, 192.0.2.7, 10.1.2.3") << proxy << client;
        QTest::newRow("with a port") << xff << QByteArray("192.0.2.7:4711") << proxy << client;
        QTest::newRow("unknown") << xff << QByteArray("192.0.2.7, unknown") << proxy << proxy;
        QTest::newRow("rubbish") << xff << QByteArray("<script>") << proxy << proxy;
        QTest::newRow("empty") << xff << QByteArray("") << proxy << proxy;
        QTest::newRow("only ours") << xff << QByteArray("10.0.0.1, 10.0.0.2") << proxy << QStringLiteral("10.0.0.1");
        QTest::newRow("RFC 7239") << forwarded << QByteArray("for=192.0.2.7;proto=https;by=10.0.0.1") << proxy << client;
        QTest::newRow("RFC 7239, IPv6") << forwarded << QByteArray("For=\"[2001:db8::1]:4711\"") << proxy
                                        << QStringLiteral("2001:db8::1");
        QTest::newRow("RFC 7239, two") << forwarded << QByteArray("for=127.0.0.1, for=192.0.2.7") << proxy << client;
        QTest::newRow("RFC 7239, obfuscated") << forwarded << QByteArray("for=_hidden") << proxy << proxy;
        QTest::newRow("unclosed bracket") << forwarded << QByteArray("for=\"[2001\"") << proxy << proxy;
        QTest::newRow("proxy in IPv6 spelling") << xff << QByteArray("192.0.2.7") << QStringLiteral("::ffff:127.0.0.1") << client;
    }

    void looksThroughTrustedProxiesOnly()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QString, from);
        const auto proxies = TrustedProxies::fromList({QStringLiteral("127.0.0.1"), QStringLiteral("10.0.0.0/8")});
        HttpRequest request;
        request.peer = QHostAddress(from);
        request.headers = {{name, value}};
        proxies->lookThrough(request);
        QTEST(request.peer.toString(), "expected");
    }

    void believesAProxyAboutTls()
    {
        const auto proxies = TrustedProxies::fromList({QStringLiteral("127.0.0.1")});
        HttpRequest request;
        request.peer = QHostAddress(QHostAddress::LocalHost);
        request.headers = {{"X-Forwarded-For", "192.0.2.7"}, {"X-Forwarded-Proto", "https"}};
        proxies->lookThrough(request);
        QVERIFY(request.isSecure);
        HttpRequest stranger = request;
        stranger.isSecure = false;
        proxies->lookThrough(stranger); // now it comes from 192.0.2.7
        QVERIFY(!stranger.isSecure);
    }

    void namesAWrongProxy()
    {
        for (const char *wrong : {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "/8", "10", "*"}) {
            const auto proxies = TrustedProxies::fromList({QString::fromLatin1(wrong)});
            QVERIFY2(!proxies, wrong);
            QVERIFY(proxies.error().message.contains(QString::fromLatin1(wrong)));
        }
        QVERIFY(TrustedProxies::fromList({})->isEmpty());
    }

    void limitsEachPeerAndEachToken()
    {
        RateLimiter limiter(5);
        auto now = RateLimiter::Clock::time_point() + 1h;
        const auto asked = [&](const char *peer, const Caller &caller = {}) {
            int granted = 0;
            for (int i = 0; i < 20; ++i)
                granted += limiter.mayAsk(QHostAddress(QString::fromLatin1(peer)), caller, now);
            return granted;
        };
        QCOMPARE(asked("192.0.2.1"), 5);
        QCOMPARE(asked("192.0.2.2"), 5);
        const Caller phone{QStringLiteral("phone"), Scope::read, "aa"};
        QCOMPARE(asked("192.0.2.1", phone), 5);
        QCOMPARE(asked("192.0.2.3", phone), 0); // the same token from elsewhere
        QCOMPARE(asked("127.0.0.1"), 20);
        now += 400ms;
        QCOMPARE(asked("192.0.2.1"), 2);
        RateLimiter off(0);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(off.mayAsk(QHostAddress(QStringLiteral("192.0.2.1")), {}, now));
    }

    void forgetsThoseWhoHaveGone()
    {
        RateLimiter limiter(5);
        auto now = RateLimiter::Clock::time_point() + 1h;
        for (quint32 i = 0; i < 50'000; ++i) {
            if (i % 5000 == 0)
                now += 2s;
            limiter.mayAsk(QHostAddress(0x0a000000U + i), {}, now);
        }
        QVERIFY(limiter.size() <= 10'000);
    }

    void otherMachinesAreLetInOnlyWithTokenAndTls()
    {
        const QHostAddress loopback(QStringLiteral("::1")), all(QStringLiteral("0.0.0.0")), one(QStringLiteral("192.168.1.5"));
        QVERIFY(mayListenOn(loopback, {}).has_value());
        for (const QHostAddress &address : {all, one, QHostAddress(QHostAddress::Any)}) {
            QVERIFY(mayListenOn(address, {true, true}).has_value());
            QVERIFY(mayListenOn(address, {false, true}).error().message.contains(QStringLiteral("token create")));
            QVERIFY(!mayListenOn(address, {false, true}).error().message.contains(QStringLiteral("TLS_CERT")));
            QVERIFY(mayListenOn(address, {true, false}).error().message.contains(QStringLiteral("TLS_CERT")));
            QVERIFY(mayListenOn(address, {false, false}).error().message.contains(QStringLiteral("--behind-proxy")));
        }
    }
};

QTEST_GUILESS_MAIN(TestPeers)
#include "test_peers.moc"
