#include "cached_replies.h"
#include "support/redis_server.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <thread>

using namespace soundings;
using namespace soundings::redis;
using namespace soundings::test;
using namespace std::chrono_literals;

/// The shared tier of the cache in a real Redis, with two processes' worth of it.
class TestRedisCache : public QObject {
    Q_OBJECT

private:
    SystemClock m_clock;
    RedisServer m_server;
    std::unique_ptr<RedisCache> m_one, m_two;

    std::unique_ptr<RedisCache> process(const QByteArray &store = {}) const
    {
        RedisCache::Options options = impatientCache();
        options.store = store;
        return std::make_unique<RedisCache>(parseRedisUrl(m_server.url()).value(), options, m_clock);
    }
    QStringList keysThere() { return m_server.cli({"KEYS", "*"}).split(u'\n', Qt::SkipEmptyParts); }

private slots:
    void initTestCase()
    {
        if (!RedisServer::isInstalled())
            QSKIP("redis-server is not installed");
        QCOMPARE(m_server.start(), QString());
    }

    void init()
    {
        m_server.cli({"FLUSHALL"});
        m_one = process();
        m_two = process();
    }

    void cleanup()
    {
        m_one.reset();
        m_two.reset();
    }

    void givesBackTheBytesThatItWasGiven()
    {
        engine::CachedReply given = cachedReply("stocks:list:1", {"stock:A", "stock:^GSPC", "any:stocks"});
        given.body.clear();
        for (int byte = 0; byte < 256; ++byte)
            given.body.append(char(byte));
        given.gzipped = QByteArray::fromHex("1f8b0800000000000003000d0a0d0a00ff") + given.body;
        QVERIFY(keep(*m_one, given));
        const auto found = m_two->lookup(given.key);
        QVERIFY(found && found->reply);
        QVERIFY(!found->leased);
        QCOMPARE(found->reply->key, given.key);
        QCOMPARE(found->reply->contentType, given.contentType);
        QCOMPARE(found->reply->entityTag, given.entityTag);
        QCOMPARE(found->reply->body, given.body);
        QCOMPARE(found->reply->gzipped, given.gzipped);
        QCOMPARE(found->reply->tags, given.tags);
        QVERIFY(found->reply->storedAt == given.storedAt);
        QVERIFY(found->reply->freshUntil == given.freshUntil);
        QVERIFY(found->reply->keepUntil == given.keepUntil);
    }

    void emptyReplyIsAReply()
    {
        engine::CachedReply empty = cachedReply("stocks:list:empty");
        empty.body.clear();
        QVERIFY(keep(*m_one, empty));
        const auto found = m_two->lookup(empty.key);
        QVERIFY(found && found->reply);
        QVERIFY(found->reply->body.isEmpty() && found->reply->gzipped.isEmpty() && found->reply->tags.isEmpty());
    }

    void largeReplyWithManyTagsIsKept()
    {
        engine::CachedReply large = cachedReply("stocks:list:large");
        large.body = QByteArray(4'000'000, 'x');
        for (int stock = 0; stock < 1000; ++stock)
            large.tags.append("stock:T" + QByteArray::number(stock));
        QVERIFY(keep(*m_one, large));
        QCOMPARE(m_two->lookup(large.key)->reply->body, large.body);
        QCOMPARE(dropTags(*m_two, "stock:T999"), 1);
    }

    void repliesRunOut()
    {
        engine::CachedReply brief = cachedReply("stocks:list:brief", {"stock:A"});
        brief.freshUntil = brief.storedAt + 150ms;
        brief.keepUntil = brief.storedAt + 300ms;
        QVERIFY(keep(*m_one, brief));
        QVERIFY(holds(*m_two, brief.key));
        QTRY_VERIFY_WITH_TIMEOUT(!holds(*m_two, brief.key), 1000);
        QTRY_COMPARE_WITH_TIMEOUT(m_server.cli({"EXISTS", "soundings:stocks:list:brief"}), QStringLiteral("0"), 1000);
        QVERIFY(keep(*m_one, cachedReply("stocks:list:other", {"stock:A"})));
        QCOMPARE(m_server.cli({"ZRANGE", "soundings:cache:tag:stock:A", "0", "-1"}), QStringLiteral("stocks:list:other"));
        QCOMPARE(m_one->numbers()->entries, 1);
    }

    void oneThatIsNoLongerFreshIsMadeAnewWithoutWaiting()
    {
        engine::CachedReply stale = cachedReply("stocks:list:stale");
        stale.freshUntil = stale.storedAt - 1s;
        QVERIFY(keep(*m_one, stale));
        QElapsedTimer timer;
        timer.start();
        const auto found = m_two->lookup(stale.key);
        QVERIFY(found && !found->reply);
        QVERIFY(timer.elapsed() < 200);
    }

    void storeAfterADropIsRefused_data()
    {
        QTest::addColumn<QByteArray>("tag");
        QTest::addColumn<bool>("stored");
        QTest::newRow("of its stock") << QByteArray("stock:A") << false;
        QTest::newRow("of a kind that decides") << QByteArray("any:scores") << false;
        QTest::newRow("of everything") << QByteArray("*") << false;
        QTest::newRow("of another stock") << QByteArray("stock:B") << true;
    }
    void storeAfterADropIsRefused()
    {
        QFETCH(QByteArray, tag);
        QFETCH(bool, stored);
        const engine::CachedReply reply = cachedReply("leaderboard:top:1", {"stock:A", "any:scores"});
        dropTags(*m_two, tag); // before it began: of no matter
        const auto begun = m_one->lookup(reply.key);
        QVERIFY(begun && begun->leased);
        dropTags(*m_two, tag);
        QCOMPARE(m_one->store(reply, begun->madeAt).value(), stored);
        QCOMPARE(holds(*m_two, reply.key), stored);
        QVERIFY2(keep(*m_one, reply) || stored, "the next one is kept");
    }

    void storeAfterADropByPatternIsRefused()
    {
        const engine::CachedReply reply = cachedReply("stocks:detail:A", {"stock:A"});
        const auto begun = m_one->lookup(reply.key);
        QCOMPARE(m_two->dropMatching("*").value(), 0);
        QCOMPARE(m_one->store(reply, begun->madeAt).value(), false);
    }

    void dropTagsDropsTheTaggedOnesAndNoOthers()
    {
        QVERIFY(keep(*m_one, cachedReply("stocks:detail:A", {"stock:A"})));
        QVERIFY(keep(*m_one, cachedReply("stocks:detail:B", {"stock:B"})));
        QVERIFY(keep(*m_one, cachedReply("stocks:list:1", {"stock:A", "stock:B"})));
        QVERIFY(keep(*m_one, cachedReply("leaderboard:top:1", {"stock:C", "any:scores"})));
        QVERIFY(keep(*m_one, cachedReply("untagged")));
        QCOMPARE(dropTags(*m_two, "stock:A", "stock:X"), 2);
        QVERIFY(!holds(*m_one, "stocks:detail:A") && !holds(*m_one, "stocks:list:1"));
        QVERIFY(holds(*m_one, "stocks:detail:B") && holds(*m_one, "leaderboard:top:1") && holds(*m_one, "untagged"));
        QCOMPARE(dropTags(*m_two, "any:scores"), 1);
        QVERIFY(!holds(*m_one, "leaderboard:top:1"));
        QCOMPARE(dropTags(*m_two, "*"), 2);
        QVERIFY(!holds(*m_one, "stocks:detail:B") && !holds(*m_one, "untagged"));
    }

    void dropMatchingDropsWhatFitsThePattern_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArrayList>("gone");
        QTest::newRow("all") << QByteArray("*")
                             << QByteArrayList{"stocks:detail:A", "stocks:detail:AB", "stocks:list:1", "screener:x:5"};
        QTest::newRow("a group") << QByteArray("stocks:*")
                                 << QByteArrayList{"stocks:detail:A", "stocks:detail:AB", "stocks:list:1"};
        QTest::newRow("one character") << QByteArray("stocks:detail:?") << QByteArrayList{"stocks:detail:A"};
        QTest::newRow("an exact key") << QByteArray("stocks:list:1") << QByteArrayList{"stocks:list:1"};
        QTest::newRow("part of a key") << QByteArray("stocks") << QByteArrayList{};
        QTest::newRow("our own books") << QByteArray("cache:*") << QByteArrayList{};
    }
    void dropMatchingDropsWhatFitsThePattern()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArrayList, gone);
        const QByteArrayList all = {"stocks:detail:A", "stocks:detail:AB", "stocks:list:1", "screener:x:5"};
        for (const QByteArray &key : all)
            QVERIFY(keep(*m_one, cachedReply(key, {"stock:A"})));
        QCOMPARE(m_two->dropMatching(pattern).value(), gone.size());
        for (const QByteArray &key : all)
            QVERIFY2(holds(*m_one, key) != gone.contains(key), key.constData());
    }

    void dropMatchingDropsThousands()
    {
        for (int i = 0; i < 2500; ++i)
            QVERIFY(m_one->store(cachedReply("stocks:list:" + QByteArray::number(i)), 1'000'000'000'000'000'000).value());
        QCOMPARE(m_two->dropMatching("stocks:*").value(), 2500);
        QCOMPARE(m_two->numbers()->entries, 0);
    }

    void secondProcessWaitsForTheFirstOnesReply()
    {
        const engine::CachedReply reply = cachedReply("stocks:detail:A");
        const auto first = m_one->lookup(reply.key);
        QVERIFY(first && first->leased && !first->reply);
        Result<engine::SharedCache::Lookup> second;
        std::jthread other([&] { second = m_two->lookup(reply.key); });
        std::this_thread::sleep_for(80ms);
        QVERIFY(m_one->store(reply, first->madeAt).value());
        other.join();
        QVERIFY(second && second->reply);
        QCOMPARE(second->reply->body, reply.body);
    }

    void processThatGivesUpLetsTheNextOneTry()
    {
        QVERIFY(m_one->lookup("a")->leased);
        m_two->giveUp("a");
        QVERIFY2(!m_two->lookup("a")->leased, "only whose it is gives it up");
        m_one->giveUp("a");
        QVERIFY(m_two->lookup("a")->leased);
    }

    void processThatDiesHoldsOthersUpForTheLongestWaitAtMost()
    {
        QVERIFY(m_one->lookup("a")->leased);
        m_one.reset(); // and never comes back to it
        QElapsedTimer timer;
        timer.start();
        const auto impatient = m_two->lookup("a");
        QVERIFY(impatient && !impatient->reply && !impatient->leased);
        QVERIFY2(timer.elapsed() >= 290 && timer.elapsed() < 550, qPrintable(QString::number(timer.elapsed())));
        QTRY_VERIFY_WITH_TIMEOUT(m_two->lookup("a")->leased, 2000);
    }

    void lateStoreLeavesTheLeaseOfAnotherProcess()
    {
        const engine::CachedReply reply = cachedReply("a", {"stock:A"});
        const auto late = m_one->lookup("a");
        QTest::qWait(650); // its lease runs out
        QVERIFY(m_two->lookup("a")->leased);
        dropTags(*m_two, "stock:A");
        QVERIFY(!m_one->store(reply, late->madeAt).value());
        QVERIFY2(!m_one->lookup("a")->leased, "the other one is still at it");
    }

    void anotherKindOfValueUnderAKeyIsReplaced_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("text") << QStringList{"SET", "soundings:stocks:detail:A", "x"};
        QTest::newRow("list") << QStringList{"RPUSH", "soundings:stocks:detail:A", "x"};
        QTest::newRow("a hash with other fields") << QStringList{"HSET", "soundings:stocks:detail:A", "x", "y"};
    }
    void anotherKindOfValueUnderAKeyIsReplaced()
    {
        QFETCH(QStringList, command);
        m_server.cli(command);
        QElapsedTimer timer;
        timer.start();
        const auto found = m_one->lookup("stocks:detail:A");
        QVERIFY(found && !found->reply);
        QVERIFY2(found->leased && timer.elapsed() < 200, "nobody is making the reply, so there is nobody to wait for");
        QVERIFY(m_one->store(cachedReply("stocks:detail:A"), found->madeAt).value());
        QVERIFY(holds(*m_two, "stocks:detail:A"));
    }

    void otherProgramsKeysAreNeverTouched()
    {
        const QList<QStringList> foreign = {{"RPUSH", "celery", "task"}, {"HSET", "unacked", "id", "task"},
            {"ZADD", "unacked_index", "1", "id"}, {"SADD", "_kombu.binding.celery", "x"}, {"SET", "stocks:detail:A", "x"},
            {"SET", "*", "x"}, {"SET", "soundings:session:x", "x"}, {"HSET", "soundings:stocks", "a", "b"},
            {"SET", "soundings:cache", "x"}, {"SET", "soundingsstocks:detail:A", "x"}};
        for (const QStringList &command : foreign) {
            m_server.cli(command);
            m_server.cli(QStringList{"-n", "1"} + command);
        }
        m_server.cli({"-n", "1", "SET", "soundings:stocks:detail:A", "x"});
        const QByteArrayList patterns = {"*", "session:*", "session:x", "soundings:*", "celery", "c*", "?elery", "../celery",
            "stocks*", "[a-z]*", "cache", "cache:*"};
        for (const QByteArray &pattern : patterns) {
            QVERIFY(keep(*m_one, cachedReply("stocks:detail:A", {"stock:A"})) || holds(*m_one, "stocks:detail:A"));
            QVERIFY(m_one->dropMatching(pattern).has_value());
        }
        dropTags(*m_one, "*", "stock:A", "celery", "");
        for (const QStringList &command : foreign) {
            QVERIFY2(m_server.cli({"EXISTS", command[1]}) == u"1", qPrintable(command[1]));
            QVERIFY2(m_server.cli({"-n", "1", "EXISTS", command[1]}) == u"1", qPrintable(command[1]));
        }
        QCOMPARE(m_server.cli({"-n", "1", "GET", "soundings:stocks:detail:A"}), QStringLiteral("x"));
        QCOMPARE(m_server.cli({"LRANGE", "celery", "0", "-1"}), QStringLiteral("task"));
    }

    void othersHearWhatIsDroppedAndOneselfDoesNot()
    {
        struct Heard {
            QByteArrayList tags, patterns;
            bool hearing = false;
        } one, two;
        const auto observe = [](RedisCache &cache, Heard &heard) {
            cache.setObserver({.tagsDropped = [&heard](const QByteArrayList &tags) { heard.tags += tags; },
                .patternDropped = [&heard](const QByteArray &pattern) { heard.patterns.append(pattern); },
                .hearing = [&heard](bool hears) { heard.hearing = hears; }});
        };
        observe(*m_one, one);
        observe(*m_two, two);
        QObject life;
        m_one->listen(&life);
        m_two->listen(&life);
        QTRY_VERIFY(one.hearing && two.hearing);
        dropTags(*m_one, "stock:A", "any:scores");
        QVERIFY(m_one->dropMatching("stocks:*é?").has_value());
        QTRY_COMPARE(two.patterns, QByteArrayList{"stocks:*é?"});
        QCOMPARE(two.tags, (QByteArrayList{"stock:A", "any:scores"}));
        m_server.cli({"PUBLISH", "soundings:cache:drops", "no JSON at all"});
        dropTags(*m_two, "stock:B");
        QTRY_COMPARE(one.tags, QByteArrayList{"stock:B"});
        QVERIFY(one.patterns.isEmpty());
        m_server.cli({"CLIENT", "KILL", "TYPE", "pubsub"});
        QTRY_VERIFY(!one.hearing || !two.hearing);
        QTRY_VERIFY(one.hearing && two.hearing);
    }

    void remembersWhichChangeWasDropped()
    {
        QVERIFY(m_one->appliedChange().has_value());
        QVERIFY(!m_one->appliedChange()->has_value());
        const std::array tags = {QByteArray("stock:A")};
        QVERIFY(m_one->dropTags(tags, 41).has_value());
        QCOMPARE(m_two->appliedChange().value(), std::optional<std::int64_t>(41));
        dropTags(*m_one, "stock:A");
        QCOMPARE(m_two->appliedChange().value(), std::optional<std::int64_t>(41));
    }

    void storesNeverAnswerWithEachOthersReplies()
    {
        const auto mine = process("1111111111111111"), alsoMine = process("1111111111111111"),
                   theirs = process("2222222222222222");
        engine::CachedReply reply = cachedReply("stocks:list:1", {"any:stocks"});
        QVERIFY(keep(*mine, reply));
        QVERIFY(holds(*alsoMine, reply.key));

        QElapsedTimer watch;
        watch.start();
        const auto asked = theirs->lookup(reply.key);
        QVERIFY(asked && !asked->reply && asked->leased);
        QVERIFY2(watch.elapsed() < 250, "nobody waits for a reply that is not theirs");
        reply.body = "made from the other store";
        QVERIFY(theirs->store(reply, asked->madeAt).value_or(false));
        QCOMPARE(theirs->lookup(reply.key)->reply->body, reply.body);
        QVERIFY(!holds(*mine, reply.key));
    }

    void storesCountTheirChangesApart()
    {
        const auto mine = process("1111111111111111"), theirs = process("2222222222222222");
        const std::array tags = {QByteArray("stock:A")};
        QVERIFY(mine->dropTags(tags, 41).has_value());
        QVERIFY(theirs->dropTags(tags, 900).has_value());
        QCOMPARE(mine->appliedChange().value(), std::optional<std::int64_t>(41));
        QCOMPARE(theirs->appliedChange().value(), std::optional<std::int64_t>(900));
    }

    void saysWhereSeveralStoresMeet()
    {
        const auto mine = process("1111111111111111"), alsoMine = process("1111111111111111"),
                   theirs = process("2222222222222222");
        QVERIFY(mine->appliedChange().has_value());
        QVERIFY(alsoMine->appliedChange().has_value());
        QCOMPARE(mine->stores().value_or(0), 1);
        QCOMPARE(alsoMine->state().message, QString());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("another Soundings database")));
        QVERIFY(theirs->appliedChange().has_value());
        QCOMPARE(mine->stores().value_or(0), 2);
        QVERIFY(theirs->state().available);
        QVERIFY2(theirs->state().message.contains(QStringLiteral("redis://HOST:6379/1")), qPrintable(theirs->state().message));
    }

    void nothingIsLeftWithoutAnExpiry()
    {
        for (int i = 0; i < 20; ++i) {
            const QByteArray number = QByteArray::number(i);
            QVERIFY(keep(*m_one, cachedReply("stocks:detail:" + number, {"stock:" + number, "any:scores"})));
        }
        QVERIFY(m_one->lookup("abandoned")->leased);
        const std::array tags = {QByteArray("stock:1"), QByteArray("stock:99")};
        QVERIFY(m_one->dropTags(tags, 7).has_value());
        QVERIFY(m_one->dropMatching("stocks:detail:2*").has_value());
        QVERIFY(keep(*m_two, cachedReply("stocks:detail:1", {"stock:1"})));
        const QSet<QString> lasting = {"soundings:cache:moment", "soundings:cache:dropped", "soundings:cache:applied"};
        const QStringList all = keysThere();
        QVERIFY(all.size() > 20);
        for (const QString &key : all) {
            constexpr int forEver = -1, isGone = -2;
            const int left = m_server.cli({"PTTL", key}).toInt();
            const bool asMeant = lasting.contains(key) ? left == forEver : left == isGone || (left > 0 && left <= 70'000);
            QVERIFY2(asMeant, qPrintable(key + u": " + QString::number(left)));
        }
    }

    void countsWhatItHolds()
    {
        QCOMPARE(m_one->numbers()->entries, 0);
        for (int i = 0; i < 120; ++i) {
            engine::CachedReply reply = cachedReply("stocks:list:" + QByteArray::number(i));
            reply.body = QByteArray(1000, 'x');
            reply.gzipped = QByteArray(100, 'y');
            QVERIFY(keep(*m_one, reply));
        }
        QCOMPARE(m_two->numbers()->entries, 120);
        QCOMPARE(m_two->numbers()->bytes, 132'000);
        QVERIFY(m_two->state().available);
        QVERIFY(m_two->state().name.contains(QString::number(m_server.port())));
    }

    void usesOnlyCommandsThatRedis6Has()
    {
        if (m_server.cli({"COMMAND", "DOCS", "get"}).isEmpty())
            QSKIP("this Redis does not tell since when it has a command");
        m_server.cli({"CONFIG", "RESETSTAT"});
        nothingIsLeftWithoutAnExpiry();
        QVERIFY(m_one->numbers().has_value() && m_one->appliedChange().has_value());
        m_one->giveUp("abandoned");
        int checked = 0;
        for (const QString &line : m_server.cli({"INFO", "commandstats"}).split(u'\n')) {
            const QString name = line.section(u'_', 1).section(u':', 0, 0);
            if (!line.startsWith(u"cmdstat_"))
                continue;
            const QStringList words = m_server.cli({"COMMAND", "DOCS", name.section(u'|', 0, 0)}).split(u'\n');
            const qsizetype since = words.indexOf("since");
            QVERIFY2(since >= 0 && words[since + 1].section(u'.', 0, 0).toInt() <= 6, qPrintable(name));
            ++checked;
        }
        QVERIFY(checked >= 10);
    }
};

QTEST_GUILESS_MAIN(TestRedisCache)
#include "test_redis_cache.moc"
