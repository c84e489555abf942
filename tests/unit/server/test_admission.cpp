#include "server/access/admission.h"

#include <QTest>

using namespace soundings;
using namespace soundings::server;
using namespace std::chrono_literals;

namespace {

HttpRequest request(std::vector<Header> headers, const char *peer = "192.0.2.1")
{
    HttpRequest made;
    made.method = "GET";
    made.target = "/";
    made.headers = std::move(headers);
    made.peer = QHostAddress(QString::fromLatin1(peer));
    return made;
}

} // namespace

/// What a token, or none, allows; and what happens to those who guess.
class TestAdmission : public QObject {
    Q_OBJECT

private:
    using Clock = FailedAttempts::Clock;
    const Clock::time_point m_start = Clock::time_point() + 1h;

    bool allows(Admission &admission, std::vector<Header> headers, Scope scope, const char *peer = "127.0.0.1") const
    {
        const auto caller = admission.identify(request(std::move(headers), peer), m_start);
        return caller && Admission::allow(*caller, scope);
    }

private slots:
    void asksForNothingUntilThereIsSomethingToAskFor()
    {
        Admission open({});
        QVERIFY(allows(open, {}, Scope::admin));
        QVERIFY(allows(open, {{"Authorization", "Bearer old"}}, Scope::admin));
        Admission adminOnly({.adminKey = QStringLiteral("key")});
        QVERIFY(allows(adminOnly, {}, Scope::write));
        QVERIFY(!allows(adminOnly, {}, Scope::admin));
        QVERIFY(allows(adminOnly, {{"X-Admin-Token", "key"}}, Scope::admin));
    }

    void doesNothingForOtherMachinesWithoutAToken()
    {
        Admission open({}), keyed({.adminKey = QStringLiteral("key")}), behindProxy({.isBehindProxy = true});
        for (const char *peer : {"192.168.1.5", "2001:db8::1", "0.0.0.0"}) {
            QVERIFY(!allows(open, {}, Scope::read, peer));
            QVERIFY(allows(open, {}, Scope::open, peer));
            QVERIFY(!allows(keyed, {}, Scope::read, peer));
            QVERIFY(allows(keyed, {{"X-Admin-Token", "key"}}, Scope::admin, peer));
        }
        QVERIFY(allows(open, {}, Scope::admin, "::1"));
        QVERIFY(!allows(behindProxy, {}, Scope::read)); // the proxy sits at this machine, not who asks
    }

    void wantsTheTokenWhereOneIsSet()
    {
        Admission keyed({.token = QStringLiteral("secret"), .adminKey = QStringLiteral("key")});
        QVERIFY(allows(keyed, {}, Scope::open));
        QVERIFY(!allows(keyed, {}, Scope::read));
        QVERIFY(allows(keyed, {{"Authorization", "bearer secret"}}, Scope::admin));
        QVERIFY(!allows(keyed, {{"Authorization", "Bearer secre"}}, Scope::read));
        QVERIFY(!allows(keyed, {{"Authorization", "Bearer secretsecret"}}, Scope::read));
        QVERIFY(!allows(keyed, {{"Authorization", "Basic secret"}}, Scope::read));
        QVERIFY(!allows(keyed, {{"Authorization", "Bea"}}, Scope::read));
        QVERIFY(!allows(keyed, {{"Authorization", "Bearer "}}, Scope::read));
        QVERIFY(allows(keyed, {{"X-Admin-Token", "key"}}, Scope::admin));
    }

    void takesTheTokenThatAPageOffersWithItsWebSocket()
    {
        Admission keyed({.token = QStringLiteral("se+cret/"), .adminKey = QStringLiteral("key")});
        const auto isAllowed = [&](const QByteArray &offer) {
            return allows(keyed, {{"Sec-WebSocket-Protocol", offer}}, Scope::write);
        };
        QVERIFY(isAllowed("soundings, bearer.c2UrY3JldC8")); // base64url of the token
        QVERIFY(isAllowed("soundings, bearer.a2V5"));
        QVERIFY(!isAllowed("soundings, bearer.a2V"));
        QVERIFY(!isAllowed("soundings, bearer."));
        QVERIFY(!isAllowed("soundings"));
    }

    void knowsWhoSitsAtThisMachine()
    {
        const Admission direct({.token = QStringLiteral("secret")}), behindProxy({.isBehindProxy = true});
        for (const char *peer : {"127.0.0.1", "127.8.9.1", "::1"})
            QVERIFY(direct.isThisMachine(QHostAddress(QString::fromLatin1(peer))));
        for (const char *peer : {"192.168.1.5", "2001:db8::1", "0.0.0.0", "::"})
            QVERIFY(!direct.isThisMachine(QHostAddress(QString::fromLatin1(peer))));
        QVERIFY(!behindProxy.isThisMachine(QHostAddress(QHostAddress::LocalHost)));
    }

    void saysHowToMend()
    {
        const Result<void> nothing = Admission::allow({}, Scope::write);
        QCOMPARE(nothing.error().code, ErrorCode::unauthorized);
        QVERIFY(nothing.error().message.contains(QStringLiteral("token create NAME --scope write")));
        const Caller reader{QStringLiteral("phone"), Scope::read, "aa"};
        QVERIFY(Admission::allow(reader, Scope::read).has_value());
        const Result<void> little = Admission::allow(reader, Scope::admin);
        QCOMPARE(little.error().code, ErrorCode::forbidden);
        QVERIFY(little.error().message.contains(QStringLiteral("phone")));
        QVERIFY(little.error().message.contains(QStringLiteral("--scope admin")));
    }

    void makesThoseWhoGuessWait()
    {
        Admission keyed({.token = QStringLiteral("of the window, random"), .adminKey = QStringLiteral("secret")});
        auto now = m_start;
        const auto guess = [&](int number, const char *peer) {
            const auto caller = keyed.identify(request({{"Authorization", "Bearer " + QByteArray::number(number)}}, peer), now);
            return caller ? 401 : caller.error().status;
        };
        for (int i = 0; i < 11; ++i)
            QCOMPARE(guess(i, "192.0.2.1"), 401);
        QCOMPARE(guess(99, "192.0.2.1"), 429);
        const auto refused = keyed.identify(request({{"Authorization", "Bearer secret"}}), now);
        QVERIFY(!refused.has_value()); // else the waiting could be spent on guessing
        QVERIFY(std::ranges::any_of(refused.error().headers, [](const Header &header) { return header.name == "Retry-After"; }));
        const auto unguessable = keyed.identify(request({{"Authorization", "Bearer of the window, random"}}), now);
        QVERIFY(unguessable.has_value() && unguessable->granted == Scope::admin); // nobody at that address is locked out
        QVERIFY(keyed.identify(request({}), now).has_value()); // without a token nothing is guessed
        QCOMPARE(guess(99, "192.0.2.2"), 401);
        now += 1s;
        QVERIFY(keyed.identify(request({{"Authorization", "Bearer secret"}}), now).has_value());
        QCOMPARE(guess(100, "192.0.2.1"), 401);
        now += 1s;
        QCOMPARE(guess(101, "192.0.2.1"), 429); // twice as long now
        now += 1s;
        QCOMPARE(guess(101, "192.0.2.1"), 401);
    }

    void countsTheSameWrongTokenOnce()
    {
        FailedAttempts attempts;
        const QHostAddress peer(QStringLiteral("192.0.2.1"));
        for (int i = 0; i < 1000; ++i)
            attempts.note(peer, "revoked", m_start);
        QCOMPARE(attempts.waitOf(peer, m_start), 0s);
    }

    void waitsAreBoundedAndForgotten()
    {
        FailedAttempts attempts;
        const QHostAddress peer(QStringLiteral("192.0.2.1"));
        for (int i = 0; i < 1000; ++i)
            attempts.note(peer, QByteArray::number(i), m_start);
        QCOMPARE(attempts.waitOf(peer, m_start), 60s);
        attempts.note(peer, "another", m_start + 16min);
        QCOMPARE(attempts.waitOf(peer, m_start + 16min), 0s);
    }

    void neighboursInOneIpv6NetworkAreOnePeer()
    {
        FailedAttempts attempts;
        for (int i = 0; i < 20; ++i)
            attempts.note(QHostAddress(QStringLiteral("2001:db8::%1").arg(i + 1)), QByteArray::number(i), m_start);
        QVERIFY(attempts.waitOf(QHostAddress(QStringLiteral("2001:db8::ffff")), m_start) > 0s);
        QCOMPARE(attempts.waitOf(QHostAddress(QStringLiteral("2001:db8:0:1::1")), m_start), 0s);
        for (int i = 0; i < 20; ++i)
            attempts.note(QHostAddress(QStringLiteral("::ffff:192.0.2.9")), QByteArray::number(i), m_start);
        QVERIFY(attempts.waitOf(QHostAddress(QStringLiteral("192.0.2.9")), m_start) > 0s);
    }
};

QTEST_GUILESS_MAIN(TestAdmission)
#include "test_admission.moc"
