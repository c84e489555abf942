#include "domain/trading_calendar.h"
#include "engine/caching/change_watch.h"
#include "engine/services/services.h"
#include "server/http/reply_finish.h"
#include "server/server.h"
#include "storage/open_store.h"
#include "support/raw_client.h"
#include "support/reference_data.h"
#include "support/settable_clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace soundings::server;
using namespace std::chrono_literals;
using engine::DataKind;
using engine::DataKinds;
using test::RawClient;
using test::RawReply;

namespace {

/// A cached address, and the kinds of data that decide which stocks it shows: from what the address means, not from our code.
struct Target {
    const char *target;
    const char *key; ///< as the contract names it; what depends on the arguments is left out
    DataKinds deciding;
};

const std::vector<Target> &targets()
{
    static const std::vector<Target> all = {
        {"/api/stocks/?page_size=2", "stocks:list:*", DataKind::stocks},
        {"/api/stocks/?page_size=1&sort_by=price", "stocks:list:*", DataKind::stocks | DataKind::prices},
        {"/api/stocks/?page_size=1&sort_by=pe_ratio", "stocks:list:*", DataKind::stocks | DataKind::fundamentals},
        {"/api/stocks/?page_size=1&sort_by=total_score", "stocks:list:*", DataKind::stocks | DataKind::scores},
        {"/api/stocks/ALFA", "stocks:detail:ALFA", {}},
        {"/api/stocks/BETA", "stocks:detail:BETA", {}},
        {"/api/stocks/top?limit=1", "stocks:top:*", DataKind::stocks | DataKind::scores},
        {"/api/stocks/ALFA/score-breakdown", "stocks:score:ALFA", {}},
        {"/api/stocks/leaderboard/top?limit=1", "leaderboard:top:*", DataKind::stocks | DataKind::scores},
        {"/api/stocks/screener/strategies/value-gems?limit=3", "screener:value-gems:3",
            DataKind::stocks | DataKind::fundamentals | DataKind::scores},
        {"/api/stocks/recommendations/top?limit=1", "recommendations:top:*",
            DataKind::stocks | DataKind::fundamentals | DataKind::scores},
    };
    return all;
}

} // namespace

/// The product's cached routes over a real store and the memory tier.
class TestCachedApi : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<engine::Store> m_store;
    test::SettableClock m_clock{Timestamp(std::chrono::sys_days(makeDay(2023, 3, 8)) + 15h)};
    std::unique_ptr<engine::Services> m_services;
    std::shared_ptr<engine::ReplyCache> m_cache;
    std::unique_ptr<engine::ChangeWatch> m_watch;
    std::unique_ptr<Executor> m_executor;
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;

    QString url() const { return QStringLiteral("sqlite:///") + m_folder.filePath(QStringLiteral("test.db")); }
    RawReply get(const QByteArray &target, const QByteArray &headers = {}) const
    {
        return RawClient::get(m_port, target, headers);
    }
    QByteArray outcome(const QByteArray &target) const { return get(target).headers.value("x-cache"); }
    RawReply send(const QByteArray &method, const QByteArray &target, const QByteArray &headers = {}) const
    {
        return RawClient(m_port).exchange(
            method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n" + headers + "\r\n", method != "HEAD");
    }
    static QJsonObject json(const RawReply &reply) { return QJsonDocument::fromJson(reply.body).object(); }

    static std::vector<PriceBar> bars(const QString &name)
    {
        const PriceSeries series = test::readPlainOhlcv(test::testDataFile(QStringLiteral("synthetic/%1.csv").arg(name)));
        std::vector<PriceBar> result;
        for (std::size_t row = 0; row < series.size(); ++row)
            result.push_back(series.bar(row));
        return result;
    }
    bool writePrices(engine::Store &store, const QString &name, double factor) const
    {
        std::vector<PriceBar> all = bars(name);
        all.erase(all.begin(), all.end() - 1);
        all.front().close *= factor;
        all.front().high = std::max(all.front().high, all.front().close);
        all.front().low = std::min(all.front().low, all.front().close);
        auto writer = store.prices().beginWrite(QStringLiteral("csv"), m_clock.now());
        return writer && (*writer)->write(Ticker::fromCanonical(name), all) && (*writer)->commit();
    }
    bool writeFundamentals(const QString &name, double factor)
    {
        engine::FundamentalsUpdate update;
        update.ticker = Ticker::fromCanonical(name);
        int number = int(name.at(0).unicode());
        for (const MetricInfo &metric : allMetrics())
            update.values.set(metric.metric, (5.0 + ++number % 17) * factor);
        const Provenance provenance{QStringLiteral("csv"), makeDay(2023, 3, 7), m_clock.now()};
        return m_store->stocks().upsertFundamentals(std::array{update}, provenance).has_value();
    }
    bool writeStock(const QString &name, const QString &says)
    {
        engine::StockUpdate stock;
        stock.ticker = Ticker::fromCanonical(name);
        stock.name = says;
        stock.sector = QStringLiteral("Energy");
        stock.marketCap = 1e9;
        return m_store->stocks().upsert(std::array{stock}, QStringLiteral("csv"), m_clock.now()).has_value();
    }

    void serve(const engine::ReplyCache::Options &cacheOptions, ServerOptions options = {})
    {
        stopServing();
        m_cache = std::make_shared<engine::ReplyCache>(cacheOptions, m_clock);
        m_watch = std::make_unique<engine::ChangeWatch>(m_store->changes(), *m_cache);
        QVERIFY(m_watch->catchUp().has_value());
        m_executor = std::make_unique<Executor>();
        options.port = 0;
        options.cache = m_cache;
        m_server = std::make_unique<HttpServer>(options, *m_services, *m_executor);
        m_port = m_server->listen().value();
    }
    void stopServing()
    {
        m_server.reset();
        if (m_executor)
            m_executor->stop();
        m_executor.reset();
        m_watch.reset();
    }

private slots:
    void initTestCase()
    {
        auto store = storage::openStore(url());
        QVERIFY(store.has_value());
        m_store = std::move(*store);
        m_store->changes().setObserver([this] {
            if (m_watch)
                static_cast<void>(m_watch->catchUp());
        });
        m_services = std::make_unique<engine::Services>(*m_store, m_clock, TradingCalendar::nyse(), ScoringProfile::balanced);
        for (const char *ticker : {"ALFA", "BETA", "GAMA", "INDX"}) {
            const QString name = QString::fromLatin1(ticker);
            QVERIFY(writeStock(name, name + QStringLiteral(" Incorporated")) && writeFundamentals(name, 1));
            auto writer = m_store->prices().beginWrite(QStringLiteral("csv"), m_clock.now());
            QVERIFY((*writer)->write(Ticker::fromCanonical(name), bars(name)) && (*writer)->commit());
        }
        QVERIFY(m_services->scores.calculate().has_value());
    }
    void init() { serve({}); }
    void cleanup() { stopServing(); }

    void everyAddressOfTheContractIsCachedUnderItsKey()
    {
        for (const Target &row : targets()) {
            m_cache->dropMatching("*");
            const RawReply made = get(row.target), kept = get(row.target);
            QCOMPARE(made.status, 200);
            QVERIFY2(made.headers.value("x-cache") == "MISS", row.target);
            QVERIFY2(kept.headers.value("x-cache") == "HIT", row.target);
            QCOMPARE(kept.body, made.body);
            QVERIFY(!made.headers.value("etag").isEmpty());
            QCOMPARE(kept.headers.value("etag"), made.headers.value("etag"));
            QCOMPARE(kept.headers.value("content-type"), made.headers.value("content-type"));
            QVERIFY2(m_cache->dropMatching(row.key).keys == 1, row.key);
        }
    }

    void cachedReplyIsWhatThereIsWithoutACache()
    {
        QHash<QByteArray, QByteArray> bodies, tags;
        for (const Target &row : targets()) {
            get(row.target);
            const RawReply hit = get(row.target);
            bodies.insert(row.target, hit.body);
            tags.insert(row.target, hit.headers.value("etag"));
        }
        serve({.memoryBytes = 0});
        for (const Target &row : targets()) {
            const RawReply made = get(row.target);
            QCOMPARE(made.headers.value("x-cache"), QByteArray("BYPASS"));
            QCOMPARE(made.body, bodies.value(row.target));
            QCOMPARE(made.headers.value("etag"), tags.value(row.target));
        }
    }

    void otherSpellingsOfARequestHit_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        const auto row = [](const char *name, const char *first, const char *second) {
            QTest::newRow(name) << QByteArray(first) << QByteArray(second);
        };
        row("a default that is named", "/api/stocks/", "/api/stocks/?page=1&page_size=12&sort_by=ticker");
        row("another order", "/api/stocks/?page_size=2&sort_order=desc", "/api/stocks/?sort_order=desc&page_size=2");
        row("a ticker in small letters", "/api/stocks/ALFA", "/api/stocks/alfa");
        row("a signal in small letters", "/api/stocks/?signal=HOLD", "/api/stocks/?signal=hold");
        row("an unknown argument", "/api/stocks/ALFA", "/api/stocks/ALFA?utm_source=x");
        row("escapes", "/api/stocks/ALFA", "/api/stocks/%41LF%61");
        row("a flag with its default", "/api/stocks/ALFA/score-breakdown",
            "/api/stocks/alfa/score-breakdown?include_momentum=true");
    }
    void otherSpellingsOfARequestHit()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        const RawReply made = get(first), kept = get(second);
        QCOMPARE(made.headers.value("x-cache"), QByteArray("MISS"));
        QCOMPARE(kept.headers.value("x-cache"), QByteArray("HIT"));
        QCOMPARE(kept.body, made.body);
    }

    void otherRequestsDoNotHit()
    {
        const QByteArrayList different = {"/api/stocks/", "/api/stocks/?page=2", "/api/stocks/?page_size=13",
            "/api/stocks/?sort_order=desc", "/api/stocks/?q=a", "/api/stocks/?sector=a", "/api/stocks/?include_spark=true",
            "/api/stocks/?sort_by=name", "/api/stocks/top", "/api/stocks/top?limit=12", "/api/stocks/leaderboard/top",
            "/api/stocks/leaderboard/top?sector=a", "/api/stocks/ALFA", "/api/stocks/ALFA/score-breakdown",
            "/api/stocks/ALFA/score-breakdown?include_momentum=false", "/api/stocks/recommendations/top?horizon=long",
            "/api/stocks/recommendations/top?horizon=short"};
        for (const QByteArray &target : different)
            QVERIFY2(outcome(target) == "MISS", target.constData());
        QCOMPARE(m_cache->numbers().memory.entries, different.size());
    }

    void headAndConditionalRequestsHit()
    {
        const RawReply made = get("/api/stocks/ALFA");
        const RawReply head = send("HEAD", "/api/stocks/ALFA");
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("x-cache"), QByteArray("HIT"));
        QCOMPARE(head.headers.value("content-length").toInt(), made.body.size());
        QCOMPARE(head.headers.value("etag"), made.headers.value("etag"));
        const RawReply same = get("/api/stocks/alfa", "If-None-Match: " + made.headers.value("etag") + "\r\n");
        QCOMPARE(same.status, 304);
        QVERIFY(same.body.isEmpty());
        QCOMPARE(same.headers.value("x-cache"), QByteArray("HIT"));
        QCOMPARE(same.headers.value("etag"), made.headers.value("etag"));
        QCOMPARE(get("/api/stocks/alfa", "If-None-Match: \"other\"\r\n").status, 200);
        m_cache->dropMatching("*");
        const RawReply first = send("HEAD", "/api/stocks/ALFA");
        QCOMPARE(first.headers.value("x-cache"), QByteArray("MISS"));
        QCOMPARE(first.headers.value("content-length").toInt(), made.body.size());
        const RawReply unchanged = get("/api/stocks/BETA", "If-None-Match: *\r\n");
        QCOMPARE(unchanged.status, 304);
        QCOMPARE(unchanged.headers.value("x-cache"), QByteArray("MISS"));
    }

    void eachGetsTheEncodingThatItAskedFor()
    {
        const QByteArray target = "/api/stocks/?page_size=4";
        for (const char *expected : {"MISS", "HIT"}) {
            const RawReply small = get(target, "Accept-Encoding: gzip\r\n");
            QCOMPARE(small.headers.value("x-cache"), QByteArray(expected));
            QCOMPARE(small.headers.value("content-encoding"), QByteArray("gzip"));
            QCOMPARE(small.headers.value("vary"), QByteArray("Accept-Encoding"));
            const RawReply plain = get(target);
            QVERIFY(!plain.headers.contains("content-encoding"));
            QCOMPARE(plain.headers.value("vary"), QByteArray("Accept-Encoding"));
            QVERIFY(json(plain).contains(QStringLiteral("items")));
            QCOMPARE(small.body, gzip(plain.body));
            QCOMPARE(get(target, "Accept-Encoding: gzip;q=0\r\n").body, plain.body);
        }
    }

    void failuresAreNeverCached()
    {
        for (int time = 0; time < 2; ++time) {
            QCOMPARE(get("/api/stocks/NOPE").status, 404);
            QCOMPARE(get("/api/stocks/?page=0").status, 422);
            QCOMPARE(get("/api/stocks/screener/strategies/luck").status, 404);
        }
        QCOMPARE(m_cache->numbers().memory.entries, 0);
        QVERIFY(writeStock(QStringLiteral("NOPE"), QStringLiteral("There now")));
        QCOMPARE(get("/api/stocks/NOPE").status, 200);
        QCOMPARE(send("DELETE", "/api/stocks/NOPE").status, 204);
        QCOMPARE(get("/api/stocks/NOPE").status, 404);
    }

    void emptyResultIsAResult()
    {
        const QByteArray target = "/api/stocks/?q=zzzz";
        QCOMPARE(json(get(target))[QStringLiteral("total")].toInt(-1), 0);
        QCOMPARE(outcome(target), QByteArray("HIT"));
        QVERIFY(writeStock(QStringLiteral("ZZZZ"), QStringLiteral("Zzzz")));
        QCOMPARE(json(get(target))[QStringLiteral("total")].toInt(), 1);
        QCOMPARE(send("DELETE", "/api/stocks/ZZZZ").status, 204);
        QCOMPARE(json(get(target))[QStringLiteral("total")].toInt(-1), 0);
    }

    void aWriteDropsWhatItTouchesAndNothingElse_data()
    {
        QTest::addColumn<QString>("ticker");
        QTest::addColumn<int>("kinds");
        QTest::addColumn<std::function<bool()>>("write");
        const auto row = [](const char *name, const char *ticker, DataKinds kinds, std::function<bool()> write) {
            QTest::newRow(name) << QString::fromLatin1(ticker) << int(kinds.toInt()) << std::move(write);
        };
        const QString alfa = QStringLiteral("ALFA"), beta = QStringLiteral("BETA"), gama = QStringLiteral("GAMA");
        row("prices", "ALFA", DataKind::prices, [this, alfa] { return writePrices(*m_store, alfa, 1.01); });
        row("prices of another", "BETA", DataKind::prices, [this, beta] { return writePrices(*m_store, beta, 1.01); });
        row("fundamentals", "BETA", DataKind::stocks | DataKind::fundamentals,
            [this, beta] { return writeFundamentals(beta, 1.001); });
        row("facts", "ALFA", DataKind::stocks, [this, alfa] { return writeStock(alfa, QStringLiteral("Alfa Limited")); });
        row("a deletion", "GAMA", DataKind::stocks, [this] { return send("DELETE", "/api/stocks/gama").status == 204; });
        row("its return", "GAMA", DataKind::stocks, [this, gama] { return writeStock(gama, QStringLiteral("Gama")); });
    }
    void aWriteDropsWhatItTouchesAndNothingElse()
    {
        QFETCH(QString, ticker);
        QFETCH(int, kinds);
        QFETCH(std::function<bool()>, write);
        std::vector<bool> touched;
        for (const Target &row : targets()) {
            get(row.target);
            const RawReply kept = get(row.target);
            QCOMPARE(kept.headers.value("x-cache"), QByteArray("HIT"));
            touched.push_back(kept.body.contains(ticker.toLatin1()) || (row.deciding & DataKinds::fromInt(kinds)));
        }
        QVERIFY(write());
        for (std::size_t i = 0; i < targets().size(); ++i)
            QVERIFY2(outcome(targets()[i].target) == (touched[i] ? "MISS" : "HIT"), targets()[i].target);
        QVERIFY(std::ranges::count(touched, true) > 0 && std::ranges::count(touched, false) > 0);
    }

    void newScoresAndSnapshotsAreSeen()
    {
        const auto score = [&] {
            return json(get("/api/stocks/BETA/score-breakdown"))[QStringLiteral("total_score")].toDouble();
        };
        const double before = score();
        QVERIFY(writeFundamentals(QStringLiteral("BETA"), 0.2));
        QCOMPARE(score(), before); // not computed anew yet
        QCOMPARE(send("POST", "/api/stocks/scores/calculate").status, 200);
        QVERIFY(score() != before);
        get("/api/stocks/BETA");
        QCOMPARE(send("POST", "/api/stocks/scores/snapshot").status, 200);
        QCOMPARE(outcome("/api/stocks/BETA"), QByteArray("MISS"));
    }

    void anotherProcessesWriteIsSeenAfterTheUpkeep()
    {
        ServerOptions options;
        options.upkeep = [this] { static_cast<void>(m_watch->catchUp()); };
        options.upkeepInterval = 50ms;
        serve({}, options);
        const QByteArray before = get("/api/stocks/ALFA").body;
        get("/api/stocks/BETA");
        const auto other = storage::openStore(url());
        QVERIFY(other.has_value());
        QVERIFY(writePrices(**other, QStringLiteral("ALFA"), 1.02));
        QTRY_VERIFY_WITH_TIMEOUT(get("/api/stocks/ALFA").body != before, 2000);
        QCOMPARE(outcome("/api/stocks/BETA"), QByteArray("HIT"));
    }

    void withoutACacheItSaysSo()
    {
        serve({.memoryBytes = 0});
        QCOMPARE(outcome("/api/stocks/ALFA"), QByteArray("BYPASS"));
        QCOMPARE(outcome("/api/stocks/ALFA"), QByteArray("BYPASS"));
        const QJsonObject status = json(get("/api/cache/status"));
        QCOMPARE(status[QStringLiteral("enabled")], QJsonValue(false));
        QCOMPARE(status[QStringLiteral("available")], QJsonValue(false));
        QVERIFY(status[QStringLiteral("message")].toString().contains(u"CACHE_MEMORY_BYTES"));
        QCOMPARE(json(send("POST", "/api/cache/invalidate"))[QStringLiteral("success")], QJsonValue(false));
        QCOMPARE(json(send("DELETE", "/api/cache/key/stocks:detail:ALFA"))[QStringLiteral("success")], QJsonValue(false));
    }

    void statusTellsWhatWasDone()
    {
        for (int i = 0; i < 4; ++i)
            get("/api/stocks/ALFA");
        const QJsonObject status = json(get("/api/cache/status"));
        QCOMPARE(status[QStringLiteral("enabled")], QJsonValue(true));
        QCOMPARE(status[QStringLiteral("hits")].toInt(), 3);
        QCOMPARE(status[QStringLiteral("misses")].toInt(), 1);
        QCOMPARE(status[QStringLiteral("hit_rate")].toDouble(), 0.75);
        QCOMPARE(status[QStringLiteral("entries")].toInt(), 1);
        QVERIFY(status[QStringLiteral("bytes")].toInt() > 1000);
        QCOMPARE(status[QStringLiteral("tiers")].toArray().size(), 1);
    }

    void dropsByPatternAndByKey_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("success");
        QTest::addColumn<QByteArrayList>("gone");
        const QByteArray alfa = "/api/stocks/ALFA", beta = "/api/stocks/BETA", top = "/api/stocks/leaderboard/top";
        const auto row = [](const char *method, const char *target, bool success, const QByteArrayList &gone) {
            QTest::newRow(target) << QByteArray(method) << QByteArray(target) << success << gone;
        };
        row("POST", "/api/cache/invalidate", true, {alfa, beta, top});
        row("POST", "/api/cache/invalidate?pattern=*", true, {alfa, beta, top});
        row("POST", "/api/cache/invalidate?pattern=stocks:*", true, {alfa, beta});
        row("POST", "/api/cache/invalidate?pattern=soundings:stocks:*", true, {alfa, beta});
        row("POST", "/api/cache/invalidate?pattern=stocks:detail:?LFA", true, {alfa});
        row("POST", "/api/cache/invalidate?pattern=nothing", true, {});
        row("DELETE", "/api/cache/key/stocks:detail:ALFA", true, {alfa});
        row("DELETE", "/api/cache/key/soundings:stocks:detail:BETA", true, {beta});
        row("DELETE", "/api/cache/key/stocks:detail:NOPE", false, {});
        row("DELETE", "/api/cache/key/stocks:*", false, {});
    }
    void dropsByPatternAndByKey()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(bool, success);
        QFETCH(QByteArrayList, gone);
        const QByteArrayList all = {"/api/stocks/ALFA", "/api/stocks/BETA", "/api/stocks/leaderboard/top"};
        for (const QByteArray &kept : all)
            get(kept);
        const QJsonObject done = json(send(method, target));
        QCOMPARE(done[QStringLiteral("success")].toBool(), success);
        if (method == "POST")
            QCOMPARE(done[QStringLiteral("keys_deleted")].toInt(), gone.size());
        for (const QByteArray &kept : all)
            QVERIFY2(outcome(kept) == (gone.contains(kept) ? "MISS" : "HIT"), kept.constData());
    }

    void whoMayNotAskGetsNoCachedReplyEither()
    {
        ServerOptions options;
        options.token = QStringLiteral("right");
        options.corsOrigins = {QStringLiteral("https://page.example")};
        serve({}, options);
        const QByteArray target = "/api/stocks/ALFA", token = "Authorization: Bearer right\r\n";
        for (int time = 0; time < 3; ++time) {
            const RawReply allowed = get(target, token + "Origin: https://page.example\r\n");
            QCOMPARE(allowed.headers.value("x-cache"), QByteArray(time == 0 ? "MISS" : "HIT"));
            QCOMPARE(allowed.headers.value("access-control-allow-origin"), QByteArray("https://page.example"));
            QVERIFY(allowed.headers.value("access-control-expose-headers").contains("X-Cache"));
            QVERIFY(!get(target, token).headers.contains("access-control-allow-origin"));
            const auto refused = [&](const QByteArray &headers, int status, const QByteArray &host = "localhost") {
                const RawReply reply =
                    RawClient(m_port).exchange("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "\r\n");
                return reply.status == status && !reply.body.contains("ALFA") && !reply.headers.contains("x-cache")
                    && !reply.headers.contains("etag");
            };
            QVERIFY(refused({}, 401));
            QVERIFY(refused("Authorization: Bearer wrong\r\n", 401));
            QVERIFY(refused("If-None-Match: " + allowed.headers.value("etag") + "\r\n", 401));
            QVERIFY(refused(token + "Origin: https://evil.example\r\n", 403));
            QVERIFY(refused(token, 403, "evil.example"));
        }
    }
};

QTEST_GUILESS_MAIN(TestCachedApi)
#include "test_cached_api.moc"
