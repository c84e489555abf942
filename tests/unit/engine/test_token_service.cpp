#include "engine/services/token_service.h"
#include "storage/open_store.h"
#include "support/settable_clock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace std::chrono_literals;
using engine::TokenService;

/// Tokens from their making to their end, on a real store.
class TestTokenService : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    test::SettableClock m_clock{Timestamp(std::chrono::sys_days(std::chrono::year(2026) / 11 / 21))};
    std::unique_ptr<engine::Store> m_store;

private slots:
    void init()
    {
        static int number = 0;
        auto store = storage::openStore(QStringLiteral("sqlite:///%1/%2.db").arg(m_folder.path()).arg(++number));
        if (!store)
            QFAIL(qPrintable(store.error().message));
        m_store = std::move(*store);
    }

    void keepsNoSecret()
    {
        TokenService tokens(*m_store, m_clock);
        const auto created = tokens.create(QStringLiteral("backup"), TokenScope::read);
        QVERIFY(created.has_value());
        QVERIFY(created->secret.startsWith(u"snd_"));
        QCOMPARE(created->secret.size(), 4 + 43); // 256 bits in base64url
        const auto stored = tokens.all();
        // sha256sum of the secret, as another program would compute it.
        QCOMPARE(stored->front().digest.size(), 64);
        QVERIFY(!stored->front().digest.contains(created->secret.toUtf8()));
        QCOMPARE(engine::tokenDigest("abc"),
            QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")); // FIPS 180-2, B.1
        QVERIFY(tokens.create(QStringLiteral("other"), TokenScope::read)->secret != created->secret);
    }

    void recognisesTheSecretUntilItExpires()
    {
        TokenService tokens(*m_store, m_clock);
        const auto created = tokens.create(QStringLiteral("brief"), TokenScope::write, std::chrono::days(2));
        const QByteArray secret = created->secret.toUtf8();
        QCOMPARE(tokens.recognise(secret)->name, QStringLiteral("brief"));
        QCOMPARE(tokens.recognise(secret)->scope, TokenScope::write);
        QVERIFY(!tokens.recognise(secret.chopped(1)));
        QVERIFY(!tokens.recognise(QByteArray(secret + 'a')));
        QVERIFY(!tokens.recognise(""));
        QVERIFY(!tokens.recognise(created->token.digest)); // whoever has read the database has no token
        m_clock.advance(48h - 1ms);
        QVERIFY(tokens.isValid(created->token.digest));
        m_clock.advance(1ms);
        QVERIFY(!tokens.recognise(secret));
        QVERIFY(!tokens.isValid(created->token.digest));
        QVERIFY(tokens.hasAny()); // an expired token does not open the server for everybody
    }

    void learnsWhatAnotherProgramHasDone()
    {
        TokenService here(*m_store, m_clock), there(*m_store, m_clock);
        QVERIFY(!here.hasAny());
        const auto created = there.create(QStringLiteral("backup"), TokenScope::read);
        QVERIFY(!here.recognise(created->secret.toUtf8()));
        QVERIFY(here.refresh().has_value());
        QVERIFY(here.recognise(created->secret.toUtf8()).has_value());
        QVERIFY(there.revoke(QStringLiteral("backup")).has_value());
        QVERIFY(here.refresh().has_value());
        QVERIFY(!here.recognise(created->secret.toUtf8()));
    }

    void writesUsesDownOnceAMinute()
    {
        TokenService tokens(*m_store, m_clock);
        QVERIFY(tokens.refresh().has_value());
        const auto created = tokens.create(QStringLiteral("backup"), TokenScope::read);
        const auto lastUse = [&] { return tokens.all()->front().lastUsedAt; };
        m_clock.advance(90s);
        const Timestamp used = m_clock.now() - 30s; // to the minute
        QVERIFY(tokens.recognise(created->secret.toUtf8()).has_value());
        QVERIFY(!lastUse());
        QVERIFY(tokens.refresh().has_value());
        QCOMPARE(lastUse(), used);
        m_clock.advance(40s);
        QVERIFY(tokens.recognise(created->secret.toUtf8()).has_value());
        QVERIFY(tokens.refresh().has_value());
        QCOMPARE(lastUse(), used);
        QVERIFY(tokens.saveUses().has_value());
        QCOMPARE(lastUse(), used + 60s);
    }

    void refusesWhatIsNoNameOrLifetime()
    {
        TokenService tokens(*m_store, m_clock);
        for (const char *name : {"", " x", "x ", "a\nb", "a/b", "a\"b", "<b>"})
            QCOMPARE(tokens.create(QString::fromUtf8(name), TokenScope::read).error().code, ErrorCode::invalidArgument);
        QVERIFY(!tokens.create(QString(65, u'a'), TokenScope::read).has_value());
        QVERIFY(tokens.create(QString(64, u'ä'), TokenScope::read).has_value());
        QVERIFY(!tokens.create(QStringLiteral("x"), TokenScope::read, std::chrono::days(0)).has_value());
        QVERIFY(!tokens.create(QStringLiteral("x"), TokenScope::read, std::chrono::days(3651)).has_value());
    }
};

QTEST_GUILESS_MAIN(TestTokenService)
#include "test_token_service.moc"
