#include "engine/caching/cache_tags.h"
#include "engine/caching/change_watch.h"
#include "support/fake_change_log.h"
#include "support/fake_shared_cache.h"

#include <QTest>

using namespace soundings;
using namespace soundings::engine;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp kStart{1'700'000'000'000ms};

CachedReply reply(const QByteArray &key, const QByteArrayList &tags = {})
{
    CachedReply made;
    made.key = key;
    made.body = "body of " + key;
    made.tags = tags;
    return made;
}

} // namespace

class TestReplyCache : public QObject {
    Q_OBJECT

private:
    FixedClock m_clock{kStart};
    test::FakeChangeLog m_log;
    test::FakeSharedCache *m_shared = nullptr;
    std::unique_ptr<ReplyCache> m_cache;
    std::unique_ptr<ChangeWatch> m_watch;

    void make(const ReplyCache::Options &options, bool withShared)
    {
        m_clock.set(kStart);
        m_log = {};
        auto shared = withShared ? std::make_unique<test::FakeSharedCache>() : nullptr;
        m_shared = shared.get();
        m_watch.reset();
        m_cache = std::make_unique<ReplyCache>(options, m_clock, std::move(shared));
        m_watch = std::make_unique<ChangeWatch>(m_log, *m_cache);
        if (m_shared)
            m_shared->observer.hearing(true);
        QVERIFY(m_watch->catchUp());
    }
    void keep(const QByteArray &key, const QByteArrayList &tags = {}, CacheLifetime lifetime = CacheLifetime::standard)
    {
        m_cache->keep(reply(key, tags), lifetime, m_cache->begin(key));
    }

private slots:
    void init() { make({}, false); }

    void freshThenStaleThenGone()
    {
        keep("a");
        QVERIFY(m_cache->find("a").fresh);
        m_clock.set(kStart + 269s);
        QVERIFY2(m_cache->find("a").fresh, "a lifetime loses at most a tenth");
        m_clock.set(kStart + 301s);
        const auto stale = m_cache->find("a");
        QVERIFY2(stale.reply && !stale.fresh, "it may be sent while a new one is made");
        m_clock.set(kStart + 361s);
        QVERIFY(!m_cache->find("a").reply);
        QCOMPARE(m_cache->numbers().hits, 3);
        QCOMPARE(m_cache->numbers().staleHits, 1);
    }

    void lifetimesAreThoseOfTheConfiguration()
    {
        make({.standard = 10s, .lists = 100s, .scores = 1000s}, false);
        keep("d", {}, CacheLifetime::standard);
        keep("l", {}, CacheLifetime::lists);
        keep("s", {}, CacheLifetime::scores);
        m_clock.set(kStart + 11s);
        QVERIFY(!m_cache->find("d").fresh && m_cache->find("l").fresh && m_cache->find("s").fresh);
        m_clock.set(kStart + 101s);
        QVERIFY(!m_cache->find("l").fresh && m_cache->find("s").fresh);
    }

    void lifetimesAreSpread()
    {
        QSet<qint64> ends;
        for (int i = 0; i < 50; ++i) {
            const QByteArray key = QByteArray::number(i);
            keep(key);
            ends.insert((m_cache->find(key).reply->freshUntil - kStart).count());
        }
        QVERIFY(ends.size() > 30);
        QVERIFY(*std::ranges::min_element(ends) >= 270'000 && *std::ranges::max_element(ends) <= 300'000);
    }

    void nothingOutlivesItsFigures()
    {
        // At this moment a session ends: prices that were the newest are stale from then on, and the reply says they are not.
        make({.validUntil = [](Timestamp) { return kStart + 5s; }}, false);
        keep("a");
        m_clock.set(kStart + 4s);
        QVERIFY(m_cache->find("a").fresh);
        m_clock.set(kStart + 5s);
        QVERIFY(!m_cache->find("a").reply);
    }

    void changesDropWhatTheyTouch()
    {
        keep("stocks:detail:A", {"stock:A"});
        keep("stocks:detail:B", {"stock:B"});
        keep("stocks:list:by-ticker", {"stock:B", "any:stocks"});
        keep("leaderboard", {"stock:B", "any:stocks", "any:scores"});
        m_log.add(DataKind::prices | DataKind::scores, "A");
        QVERIFY(m_watch->catchUp());
        QVERIFY(!m_cache->find("stocks:detail:A").reply);
        QVERIFY2(m_cache->find("stocks:detail:B").reply, "not touched");
        QVERIFY2(m_cache->find("stocks:list:by-ticker").reply, "A is not on it, and its price does not put it there");
        QVERIFY2(!m_cache->find("leaderboard").reply, "A's score may put it there");
    }

    void whatTheLogForgotDropsEverything()
    {
        keep("a", {"stock:A"});
        m_log.forgotten = true;
        QVERIFY(m_watch->catchUp());
        QVERIFY(!m_cache->find("a").reply);
    }

    void aReplyMadeDuringAChangeIsNotKept()
    {
        const auto start = m_cache->begin("a");
        m_log.add(DataKind::prices, "A");
        QVERIFY(m_watch->catchUp());
        QCOMPARE(m_cache->keep(reply("a", {"stock:A"}), CacheLifetime::standard, start)->body, QByteArray("body of a"));
        QVERIFY(!m_cache->find("a").reply);
    }

    void sharedTierAnswersWhatMemoryLost()
    {
        make({}, true);
        keep("a", {"stock:A"});
        QVERIFY(m_shared->replies.contains("a"));
        m_cache->dropFromMemory(std::array{everythingTag()});
        const auto start = m_cache->begin("a");
        QVERIFY(start.reply);
        QVERIFY2(m_cache->find("a").fresh, "and memory has it again");
        QCOMPARE(m_cache->numbers().sharedHits, 1);
        QCOMPARE(m_cache->numbers().misses, 1);
    }

    void whileSharedTierIsAwayRepliesAreMade()
    {
        make({}, true);
        m_shared->away = true;
        keep("a", {"stock:A"});
        QVERIFY(m_cache->find("a").fresh);
        m_log.add(DataKind::prices, "A");
        QVERIFY2(!m_watch->catchUp(), "Redis could not be told");
        QVERIFY2(!m_cache->find("a").reply, "but memory was");
    }

    void whatSharedTierMissedIsMadeUpFor()
    {
        make({}, true);
        keep("a", {"stock:A"});
        m_shared->away = true;
        m_log.add(DataKind::prices, "A");
        QVERIFY(!m_watch->catchUp());
        m_shared->away = false;
        QVERIFY2(!m_cache->begin("a").reply, "not trusted before it has been told");
        QVERIFY(m_watch->catchUp());
        QVERIFY(!m_shared->replies.contains("a"));
        QCOMPARE(m_shared->applied, std::optional<std::int64_t>(1));
    }

    void sharedTierWithAnOldMemoryIsBroughtUpToDate()
    {
        make({}, true);
        m_log.add(DataKind::prices, "B");
        QVERIFY(m_watch->catchUp());
        keep("a", {"stock:A"});
        const auto saved = m_shared->replies;
        const auto savedNumber = m_shared->applied;
        m_log.add(DataKind::prices, "A");
        QVERIFY(m_watch->catchUp());
        m_shared->replies = saved; // it crashed and read its last file
        m_shared->applied = savedNumber;
        m_shared->observer.hearing(false);
        m_shared->observer.hearing(true);
        QVERIFY(!m_cache->begin("a").reply);
        QVERIFY(m_watch->catchUp());
        QVERIFY(!m_cache->begin("a").reply);
    }

    void whatIsFetchedBetweenTheTwoTiersDropsDoesNotStay_data()
    {
        QTest::addColumn<bool>("byPattern");
        QTest::addColumn<bool>("dies");
        QTest::newRow("a change") << false << false;
        QTest::newRow("a change, and the shared tier goes away") << false << true;
        QTest::newRow("a pattern") << true << false;
        QTest::newRow("a pattern, and the shared tier goes away") << true << true;
    }
    void whatIsFetchedBetweenTheTwoTiersDropsDoesNotStay()
    {
        QFETCH(bool, byPattern);
        QFETCH(bool, dies);
        make({}, true);
        keep("a", {"stock:A"});
        m_shared->beforeDrop = [&] {
            m_cache->begin("a"); // brings the old reply to memory once more if memory has dropped it already
            m_shared->away = dies;
        };
        m_log.add(DataKind::prices, "A");
        if (byPattern)
            QCOMPARE(m_cache->dropMatching("*").failure.has_value(), dies);
        else
            QCOMPARE(m_watch->catchUp().has_value(), !dies);
        QVERIFY(!m_cache->find("a").reply);
    }

    void whatWasFetchedBeforeAnOldMemoryWasNoticedDoesNotStay()
    {
        make({}, true);
        keep("a", {"stock:A"});
        const auto saved = m_shared->replies;
        const auto savedNumber = m_shared->applied;
        m_log.add(DataKind::prices, "A");
        QVERIFY(m_watch->catchUp());
        m_shared->replies = saved; // it crashed and read its last file, faster than the loss of the connection is heard
        m_shared->applied = savedNumber;
        QVERIFY(m_cache->begin("a").reply);
        QVERIFY(m_watch->catchUp());
        QVERIFY(!m_cache->find("a").reply);
        QVERIFY(!m_cache->begin("a").reply);
    }

    void othersDropsAreHeard()
    {
        make({}, true);
        keep("a", {"stock:A"});
        keep("b", {"stock:B"});
        m_shared->observer.tagsDropped({"stock:A"});
        QVERIFY(!m_cache->find("a").reply);
        QVERIFY(m_cache->find("b").reply);
        m_shared->observer.patternDropped("b*");
        QVERIFY(!m_cache->find("b").reply);
    }

    void aloneMemoryIsBelievedForASecond()
    {
        make({}, true);
        m_shared->observer.hearing(false);
        keep("a");
        m_clock.set(kStart + 900ms);
        QVERIFY(m_cache->find("a").fresh);
        m_clock.set(kStart + 1100ms);
        QVERIFY(!m_cache->find("a").reply);
        keep("a");
        m_shared->observer.hearing(true);
        QVERIFY2(!m_cache->find("a").reply, "what was dropped meanwhile is not known");
    }

    void whatSomebodyElseHasMadeMeanwhileIsNotMadeAgain()
    {
        keep("a");
        QVERIFY(m_cache->begin("a").reply);
        QVERIFY(m_cache->begin("a", ReplyCache::Purpose::replacement).reply);
        QCOMPARE(m_cache->numbers().hits, 1);
        QCOMPARE(m_cache->numbers().misses, 1);
        m_clock.set(kStart + 301s);
        QVERIFY2(!m_cache->begin("a").reply, "it is stale");
    }

    void givesTheLeaseBack()
    {
        make({}, true);
        m_cache->giveUp("a", m_cache->begin("a"));
        QCOMPARE(m_shared->given, 1);
    }

    void dropsByPatternInBothTiers()
    {
        make({}, true);
        keep("stocks:list:1");
        const auto dropped = m_cache->dropMatching("stocks:*");
        QCOMPARE(dropped.keys, 1);
        QVERIFY(!dropped.failure);
        m_shared->away = true;
        QVERIFY(m_cache->dropMatching("*").failure);
        QCOMPARE(m_cache->dropKey("stocks:*").keys, 0);
    }

    void countsItsHitRate()
    {
        keep("a");
        for (int i = 0; i < 9; ++i)
            m_cache->find("a");
        QCOMPARE(m_cache->numbers().hitRate(), 0.9);
    }
};

QTEST_GUILESS_MAIN(TestReplyCache)
#include "test_reply_cache.moc"
