#include "contract/sessions/session_suite.h"

#include <QTest>

namespace soundings::test {

using namespace engine;
using namespace std::chrono_literals;

StoredPrices storedPrices()
{
    return {Timestamp(1'700'000'000'000ms), {{ticker("AAPL"), 200}, {ticker("MSFT"), 400}}};
}

Holdings holdings()
{
    return {{ticker("AAPL"), 100}, {ticker("MSFT"), 50.5}};
}

SessionMessage message(const QString &analysisId, const char *name, double value)
{
    SessionMessage message;
    message.kind = MessageKind::result;
    message.analysisId = analysisId;
    message.ticker = ticker(name);
    message.metric = QStringLiteral("momentum");
    message.value = value;
    message.timestamp = Timestamp(1'700'000'001'234ms);
    message.snapshotVersion = 7;
    message.text = R"({"type":"analysis_result"})";
    return message;
}

void SessionSuite::init()
{
    m_store = m_subject.newStore({.lifetime = 24h, .messages = 20});
    QVERIFY(m_store);
}

void SessionSuite::cleanup()
{
    m_store.reset();
}

LiveSession SessionSuite::open(const QString &id)
{
    const auto opened = store().open(id, holdings(), storedPrices());
    return opened ? opened->session : LiveSession{};
}

LiveSession SessionSuite::found(const QString &id)
{
    return store().find(id, Activity::none).value_or(LiveSession{});
}

/// Number of the new price set, 0 when it was not taken.
std::int64_t SessionSuite::tick(double apple, double microsoft)
{
    const MarketTick tick{m_subject.now(), MarketSource::simulated, {{ticker("AAPL"), apple}, {ticker("MSFT"), microsoft}}};
    const auto taken = store().setPrices(tick, store().prices().value_or(MarketPrices{}).number);
    return taken ? taken->value_or(0) : 0;
}

void SessionSuite::start(const QString &analysisId)
{
    REQUIRE_OK(store().startAnalysis(kId, analysisId, ticker("AAPL")));
}

void SessionSuite::newSessionIsValuedWithStoredPrices()
{
    const auto opened = store().open(kId, holdings(), storedPrices());
    REQUIRE_OK(opened);
    QVERIFY(opened->isNew);
    const LiveSession &session = opened->session;
    QCOMPARE(session.id, kId);
    QVERIFY(session.holdings == holdings());
    QCOMPARE(session.totalValue(), 40'200.0);
    QCOMPARE(session.version, 1);
    QCOMPARE(session.market.number, 0);
    QVERIFY(session.market.asOf == storedPrices().asOf);
    QVERIFY(session.market.source == MarketSource::stored);
    QVERIFY(session.createdAt == m_subject.now());
    QVERIFY(session.lastActivity == m_subject.now());
    QVERIFY(session.expiresAt == m_subject.now() + 24h);
    QVERIFY(!session.analysis);
    QCOMPARE(session.newestSeq, 0);
}

void SessionSuite::openingAgainKeepsWhatIsThere()
{
    const LiveSession first = open();
    m_subject.letTimePass(1h);
    const auto again = store().open(kId, {{ticker("TSLA"), 1}}, {m_subject.now(), {{ticker("TSLA"), 5}}});
    REQUIRE_OK(again);
    QVERIFY(!again->isNew);
    QVERIFY(again->session.holdings == holdings());
    QCOMPARE(again->session.version, first.version);
    QVERIFY(again->session.createdAt == first.createdAt);
    QVERIFY(again->session.lastActivity == m_subject.now());
}

void SessionSuite::unknownSessionIsNotFound()
{
    const auto isNotFound = [](const auto &result) { return !result && result.error().code == ErrorCode::notFound; };
    const QString id = QStringLiteral("nobody");
    QVERIFY(isNotFound(store().find(id, Activity::none)));
    QVERIFY(isNotFound(store().find(id, Activity::ofClient)));
    QVERIFY(isNotFound(store().touch(id)));
    QVERIFY(isNotFound(store().remove(id)));
    QVERIFY(isNotFound(store().setHoldings(id, holdings(), storedPrices(), {})));
    QVERIFY(isNotFound(store().startAnalysis(id, QStringLiteral("a"), ticker("AAPL"))));
    QVERIFY(isNotFound(store().append(id, message(QStringLiteral("a")))));
    QVERIFY(isNotFound(store().endAnalysis(id, message(QStringLiteral("a")))));
    QVERIFY(isNotFound(store().appendEvent(id, message({}))));
    REQUIRE_OK(store().tellPortfolios({{.id = id, .version = 1, .update = "{}"}}));
    QVERIFY(store().findAll({id})->empty());
    QVERIFY(isNotFound(store().messagesAfter(id, 0)));
    QVERIFY(isNotFound(store().history(id, {}, 5)));
    QVERIFY2(isNotFound(store().find(id, Activity::none)), "none of these has made it");
}

void SessionSuite::removedSessionIsGoneAndItsNameFree()
{
    open();
    start(QStringLiteral("a"));
    REQUIRE_OK(store().append(kId, message(QStringLiteral("a"))));
    REQUIRE_OK(store().remove(kId));
    QVERIFY(!store().find(kId, Activity::none));

    const LiveSession next = open();
    QCOMPARE(next.version, 1);
    QCOMPARE(next.newestSeq, 0);
    QVERIFY(!next.analysis);
    QVERIFY(store().messagesAfter(kId, 0)->messages.empty());
}

void SessionSuite::sessionsAreApart()
{
    // The first is the beginning of the second, also where ids become parts of keys.
    const QString other = kId + QStringLiteral(":log {x} \"y\" é*");
    open();
    open(other);
    start(QStringLiteral("a"));
    REQUIRE_OK(store().append(kId, message(QStringLiteral("a"))));
    REQUIRE_OK(store().setHoldings(kId, {{ticker("AAPL"), 1}}, {}, {}));

    const LiveSession untouched = found(other);
    QCOMPARE(untouched.id, other);
    QVERIFY(untouched.holdings == holdings());
    QCOMPARE(untouched.version, 1);
    QCOMPARE(untouched.newestSeq, 0);
    QVERIFY(!untouched.analysis);
    QVERIFY(store().messagesAfter(other, 0)->messages.empty());
    REQUIRE_OK(store().remove(kId));
    REQUIRE_OK(store().find(other, Activity::none));
}

void SessionSuite::tickValuesEverySession()
{
    open();
    open(QStringLiteral("s-2"));
    QCOMPARE(tick(210, 300), 1);
    for (const QString &id : {kId, QStringLiteral("s-2")}) {
        const LiveSession session = found(id);
        QCOMPARE(session.totalValue(), 100 * 210 + 50.5 * 300);
        QCOMPARE(session.version, 2);
        QCOMPARE(session.market.number, 1);
        QVERIFY(session.market.source == MarketSource::simulated);
        QVERIFY(session.market.asOf == m_subject.now());
    }
    QCOMPARE(tick(0.1 + 0.2, 1e-7), 2);
    QVERIFY2(found().market.prices.at(ticker("AAPL")) == 0.1 + 0.2, "to the last bit");
    QVERIFY(found().market.prices.at(ticker("MSFT")) == 1e-7);
}

void SessionSuite::tickLeavesOtherTickersAlone()
{
    open();
    REQUIRE_OK(store().setPrices({m_subject.now(), MarketSource::live, {{ticker("AAPL"), 1}}}, 0));
    const auto prices = store().prices();
    REQUIRE_OK(prices);
    QVERIFY((prices->prices == PriceByTicker{{ticker("AAPL"), 1}, {ticker("MSFT"), 400}}));
    QVERIFY(prices->source == MarketSource::live);
}

void SessionSuite::slowerServersTickIsRefused()
{
    open();
    const MarketTick one{m_subject.now(), MarketSource::live, {{ticker("AAPL"), 1}}};
    const MarketTick two{m_subject.now(), MarketSource::live, {{ticker("AAPL"), 2}}};
    QCOMPARE(store().setPrices(one, 0).value(), std::optional<std::int64_t>(1));
    QCOMPARE(store().setPrices(two, 0).value(), std::optional<std::int64_t>());
    QCOMPARE(store().prices()->prices.at(ticker("AAPL")), 1.0);
    QCOMPARE(store().prices()->number, 1);
}

void SessionSuite::addedPriceIsNoTick()
{
    open();
    QCOMPARE(tick(210, 410), 1);
    const StoredPrices older{Timestamp(1ms), {{ticker("AAPL"), 1}, {ticker("TSLA"), 30}}};
    const auto opened = store().open(QStringLiteral("s-2"), {{ticker("AAPL"), 1}, {ticker("TSLA"), 2}}, older);
    REQUIRE_OK(opened);
    QCOMPARE(opened->session.market.number, 1);
    QVERIFY(opened->session.market.asOf == m_subject.now());
    QVERIFY(opened->session.market.source == MarketSource::simulated);
    QCOMPARE(opened->session.totalValue(), 210 + 60.0);
    QCOMPARE(found().version, 2);
}

void SessionSuite::addedSamplePriceMarksTheSet()
{
    open();
    const auto openSample = [this](const char *name) {
        const StoredPrices sample{m_subject.now(), {{ticker(name), 30}}, MarketSource::sample};
        const auto opened = store().open(QString::fromLatin1(name), {{ticker(name), 2}}, sample);
        return opened ? opened->session.market.source : MarketSource::live;
    };
    QVERIFY(openSample("TSLA") == MarketSource::sample);
    QVERIFY2(found().market.source == MarketSource::sample, "one set of prices values all sessions");
    REQUIRE_OK(store().setHoldings(kId, holdings(), storedPrices(), {}));
    QVERIFY2(found().market.source == MarketSource::sample, "a real price does not make the others real");
    QCOMPARE(tick(210, 410), 1);
    QVERIFY2(openSample("NVDA") == MarketSource::simulated, "others move");
    REQUIRE_OK(store().setPrices({m_subject.now(), MarketSource::stored, {}}, 1));
    QVERIFY(openSample("META") == MarketSource::sample);
}

void SessionSuite::tickerWithoutPriceIsNotInTheTotal()
{
    const auto opened = store().open(kId, {{ticker("AAPL"), 1}, {ticker("NOWHERE"), 2}}, storedPrices());
    REQUIRE_OK(opened);
    QCOMPARE(opened->session.totalValue(), 200.0);
    QVERIFY(!opened->session.market.prices.contains(ticker("NOWHERE")));
    QVERIFY2(!store().prices()->prices.contains(ticker("MSFT")), "only what a session holds");
}

void SessionSuite::holdingsAreReplacedAsAWhole()
{
    open();
    const auto changed = store().setHoldings(kId, {{ticker("TSLA"), 0.125}}, {m_subject.now(), {{ticker("TSLA"), 80}}}, {});
    REQUIRE_OK(changed);
    QVERIFY((changed->holdings == Holdings{{ticker("TSLA"), 0.125}}));
    QCOMPARE(changed->totalValue(), 10.0);
    QCOMPARE(changed->version, 2);
    const auto emptied = store().setHoldings(kId, {}, {}, {});
    REQUIRE_OK(emptied);
    QVERIFY(emptied->holdings.empty());
    QCOMPARE(emptied->totalValue(), 0.0);
    QCOMPARE(found().version, 3);
}

void SessionSuite::onlyOtherHoldingsAreAConflict()
{
    const std::int64_t seen = open().version;
    tick(201, 401);
    tick(202, 402);
    const auto mine = store().setHoldings(kId, {{ticker("AAPL"), 1}}, {}, seen);
    REQUIRE_OK(mine);
    QCOMPARE(mine->version, seen + 3);

    const auto late = store().setHoldings(kId, {{ticker("AAPL"), 2}}, {}, seen + 2);
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::conflict);
    const auto fromNowhere = store().setHoldings(kId, {{ticker("AAPL"), 2}}, {}, mine->version + 1);
    QVERIFY2(!fromNowhere && fromNowhere.error().code == ErrorCode::conflict, "a version that has not been yet");
    QVERIFY((found().holdings == Holdings{{ticker("AAPL"), 1}}));
    QCOMPARE(found().version, mine->version);
    REQUIRE_OK(store().setHoldings(kId, {{ticker("AAPL"), 2}}, {}, mine->version));
}

void SessionSuite::heldTickersAreThoseOfAllSessions()
{
    QVERIFY(store().heldTickers()->empty());
    open();
    REQUIRE_OK(store().open(QStringLiteral("s-2"), {{ticker("TSLA"), 1}}, {}));
    REQUIRE_OK(store().setHoldings(kId, {{ticker("BRK.B"), 1}, {ticker("AAPL"), 1}}, {}, {}));
    const auto held = store().heldTickers();
    REQUIRE_OK(held);
    for (const char *expected : {"AAPL", "BRK.B", "TSLA"})
        QVERIFY2(std::ranges::count(*held, ticker(expected)) == 1, expected);

    m_subject.letTimePass(25h);
    REQUIRE_OK(store().maintain());
    QVERIFY(store().heldTickers()->empty());
}

void SessionSuite::onlyTheClientKeepsASessionAlive()
{
    open();
    start(QStringLiteral("a"));
    const Timestamp active = m_subject.now();
    m_subject.letTimePass(23h);
    QCOMPARE(tick(210, 410), 1);
    REQUIRE_OK(store().append(kId, message(QStringLiteral("a"))));
    REQUIRE_OK(store().appendEvent(kId, message({})));
    REQUIRE_OK(store().findAll({kId}));
    REQUIRE_OK(store().tellPortfolios({{.id = kId, .version = found().version, .update = "{}"}}));
    REQUIRE_OK(store().endAnalysis(kId, message(QStringLiteral("a"))));
    REQUIRE_OK(store().messagesAfter(kId, 0));
    REQUIRE_OK(store().history(kId, {}, 5));
    QVERIFY(found().lastActivity == active);
    QVERIFY(found().expiresAt == active + 24h);
    m_subject.letTimePass(1h);
    QVERIFY2(!store().find(kId, Activity::none), "abandoned for 24 hours, while prices were updated");

    const std::vector<std::function<bool()>> activities = {
        [&] { return store().touch(kId).has_value(); },
        [&] { return store().find(kId, Activity::ofClient).has_value(); },
        [&] { return store().open(kId, {}, {}).has_value(); },
        [&] { return store().setHoldings(kId, holdings(), {}, {}).has_value(); },
        [&] { return store().startAnalysis(kId, QStringLiteral("b"), ticker("AAPL")).has_value(); },
    };
    open();
    for (const auto &activity : activities) {
        m_subject.letTimePass(23h);
        QVERIFY(activity());
        QVERIFY(found().lastActivity == m_subject.now());
    }
}

void SessionSuite::expiredSessionLeavesNothing()
{
    open();
    start(QStringLiteral("a"));
    REQUIRE_OK(store().append(kId, message(QStringLiteral("a"))));
    m_subject.letTimePass(24h);
    QVERIFY(!store().append(kId, message(QStringLiteral("a"))));
    QVERIFY(!store().touch(kId));
    const auto opened = store().open(kId, {{ticker("AAPL"), 3}}, {});
    REQUIRE_OK(opened);
    QVERIFY(opened->isNew);
    QVERIFY((opened->session.holdings == Holdings{{ticker("AAPL"), 3}}));
    QCOMPARE(opened->session.newestSeq, 0);
    QVERIFY(!opened->session.analysis);
    QVERIFY(store().messagesAfter(kId, 0)->messages.empty());
}

} // namespace soundings::test
