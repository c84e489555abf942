#include "engine/caching/cache_tags.h"
#include "engine/caching/memory_cache.h"

#include <QTest>

#include <thread>

using namespace soundings;
using namespace soundings::engine;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp kNow{1'700'000'000'000ms};

CachedReplyPtr reply(const QByteArray &key, qsizetype size = 1000, const QByteArrayList &tags = {})
{
    auto made = std::make_shared<CachedReply>();
    made->key = key;
    made->body = QByteArray(size, 'x');
    made->tags = tags;
    made->keepUntil = kNow + 60s;
    return made;
}

} // namespace

class TestMemoryCache : public QObject {
    Q_OBJECT

private:
    MemoryCache m_cache{1'000'000};

    bool has(const QByteArray &key) { return m_cache.find(key, kNow) != nullptr; }
    bool add(const CachedReplyPtr &made) { return m_cache.insert(made, m_cache.moment()); }
    qint64 drop(const QByteArrayList &tags) { return m_cache.dropTags({tags.constData(), std::size_t(tags.size())}); }

private slots:
    void init() { m_cache.clear(); }

    void findGivesTheSameBytes()
    {
        const CachedReplyPtr made = reply("a");
        QVERIFY(add(made));
        QVERIFY2(m_cache.find("a", kNow) == made, "not a copy");
        QVERIFY(!has("b"));
    }

    void forgetsWhatRanOut()
    {
        QVERIFY(add(reply("a")));
        QVERIFY(m_cache.find("a", kNow + 59s));
        QVERIFY(!m_cache.find("a", kNow + 60s));
        QCOMPARE(m_cache.numbers().entries, 0);
        QCOMPARE(m_cache.numbers().bytes, 0);
    }

    void staysWithinItsBytes()
    {
        for (int i = 0; i < 5000; ++i) {
            QVERIFY(add(reply(QByteArray::number(i), i % 700, {"stock:" + QByteArray::number(i % 10)})));
            QVERIFY(m_cache.numbers().bytes <= m_cache.capacity());
        }
        QVERIFY(m_cache.numbers().evictions > 0);
        QVERIFY(m_cache.numbers().entries > 300);
        m_cache.clear();
        QCOMPARE(m_cache.numbers().bytes, 0);
    }

    void aCrawlerDoesNotPushOutWhatIsAskedForAgain()
    {
        for (int i = 0; i < 100; ++i) {
            const QByteArray key = "popular" + QByteArray::number(i);
            QVERIFY(add(reply(key)));
            QVERIFY(has(key));
        }
        for (int i = 0; i < 10'000; ++i)
            QVERIFY(add(reply("crawled" + QByteArray::number(i))));
        for (int i = 0; i < 100; ++i)
            QVERIFY2(has("popular" + QByteArray::number(i)), qPrintable(QString::number(i)));
    }

    void refusesWhatIsLargerThanItsShare()
    {
        QVERIFY(!add(reply("huge", 2'000'000)));
        QVERIFY(!has("huge"));
    }

    void dropsByTagAndNothingElse()
    {
        QVERIFY(add(reply("detail:A", 10, {"stock:A"})));
        QVERIFY(add(reply("list:1", 10, {"stock:A", "stock:B", "any:stocks"})));
        QVERIFY(add(reply("detail:B", 10, {"stock:B"})));
        QCOMPARE(drop({"stock:A", "any:prices"}), 2);
        QVERIFY(!has("detail:A"));
        QVERIFY(!has("list:1"));
        QVERIFY(has("detail:B"));
        QCOMPARE(drop({everythingTag()}), 1);
        QVERIFY(!has("detail:B"));
    }

    void dropsByPattern()
    {
        for (const char *key : {"stocks:list:1", "stocks:list:2", "stocks:detail:A"})
            QVERIFY(add(reply(key)));
        QCOMPARE(m_cache.dropMatching([](const QByteArray &key) { return key.startsWith("stocks:list:"); }), 2);
        QVERIFY(has("stocks:detail:A"));
    }

    /// Made from data that were read before the drop, it would be served as fresh although it is not.
    void refusesWhatWasMadeBeforeADrop_data()
    {
        QTest::addColumn<QByteArrayList>("dropped");
        QTest::addColumn<bool>("kept");
        QTest::newRow("its own tag") << QByteArrayList{"stock:A"} << false;
        QTest::newRow("everything") << QByteArrayList{everythingTag()} << false;
        QTest::newRow("something else") << QByteArrayList{"stock:B", "any:prices"} << true;
    }
    void refusesWhatWasMadeBeforeADrop()
    {
        QFETCH(QByteArrayList, dropped);
        QFETCH(bool, kept);
        const std::uint64_t begun = m_cache.moment();
        drop(dropped);
        QCOMPARE(m_cache.insert(reply("detail:A", 10, {"stock:A"}), begun), kept);
        QCOMPARE(has("detail:A"), kept);
        QVERIFY2(add(reply("detail:A", 10, {"stock:A"})), "the next one is made from what is there now");
    }

    void replacingKeepsTheBooksRight()
    {
        for (int i = 0; i < 10; ++i)
            QVERIFY(add(reply("a", 100 * i, {"stock:A"})));
        QCOMPARE(m_cache.numbers().entries, 1);
        QCOMPARE(m_cache.numbers().bytes, reply("a", 900, {"stock:A"})->bytes());
        QCOMPARE(drop({"stock:A"}), 1);
        QCOMPARE(m_cache.numbers().bytes, 0);
    }

    void manyThreadsAtOnce()
    {
        // What is found was never made before the last drop that had ended when it was asked for.
        std::atomic<int> stale = 0;
        std::atomic<qsizetype> version = 0;
        {
            std::vector<std::jthread> threads;
            for (int thread = 0; thread < 4; ++thread) {
                threads.emplace_back([&, thread] {
                    for (int i = 0; i < 5000; ++i) {
                        const QByteArray key = QByteArray::number((i * 7 + thread) % 50);
                        if (thread == 0 && i % 20 == 0) {
                            ++version; // the data change, then the drop
                            drop({"stock:A"});
                        } else if (thread < 3 && i % 3 == 0) {
                            const std::uint64_t begun = m_cache.moment();
                            m_cache.insert(reply(key, version, {"stock:A"}), begun);
                        } else if (thread == 0) {
                            const auto found = m_cache.find(key, kNow);
                            if (found && found->body.size() < version)
                                ++stale;
                        }
                    }
                });
            }
        }
        QCOMPARE(stale.load(), 0);
        drop({"stock:A"});
        QCOMPARE(m_cache.numbers().entries, 0);
        QCOMPARE(m_cache.numbers().bytes, 0);
    }
};

QTEST_GUILESS_MAIN(TestMemoryCache)
#include "test_memory_cache.moc"
