#include "integration/providers/fmp_market.h"
#include "providers/fmp/fmp_provider.h"
#include "support/settable_clock.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <deque>
#include <future>
#include <map>
#include <thread>

using namespace soundings;
using namespace soundings::engine;
using namespace soundings::test;
using namespace std::chrono_literals;

namespace {

const Timestamp kNow = Timestamp(makeDay(2026, 11, 20)) + 22h;
const QByteArray kQuote = R"([{"symbol":"AAPL","price":200.5,"timestamp":1795208400,"previousClose":199,"volume":null}])";

/// What came back of some requests for quotes.
struct Answers {
    std::map<QString, MarketOutcome> outcomes;
    std::map<QString, int> calls;
};

Answers ask(const FakeMarketServer &server, const QStringList &symbols, providers::FetchLimits limits, std::stop_token stop = {})
{
    providers::HttpClient client;
    const SettableClock clock(kNow);
    providers::FmpProvider fmp(
        client, clock, {.key = QStringLiteral("k"), .base = server.url(QStringLiteral("/stable")), .limits = limits});
    std::deque<Ticker> todo;
    for (const QString &symbol : symbols)
        todo.push_back(Ticker::fromCanonical(symbol));
    Answers answers;
    fmp.fetch(
        [&]() -> std::optional<MarketRequest> {
            if (todo.empty())
                return std::nullopt;
            const Ticker ticker = todo.front();
            todo.pop_front();
            return MarketRequest{.kind = MarketData::quote, .ticker = ticker};
        },
        [&](const MarketRequest &request, MarketOutcome outcome, int calls) {
            answers.calls[request.ticker.text()] = calls;
            answers.outcomes.emplace(request.ticker.text(), std::move(outcome));
        },
        std::move(stop));
    return answers;
}

QStringList symbols(int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names << QStringLiteral("S%1").arg(i);
    return names;
}

FakeMarketServer::Reply quoteFor(const QByteArray &target)
{
    return {.body = QByteArray(kQuote).replace("AAPL", parameterOf(target, "symbol").toLatin1())};
}

} // namespace

/// How the client of a source behaves on the wire, against a server that does everything wrong in turn.
class TestFmpWire : public QObject {
    Q_OBJECT

private:
    const providers::FetchLimits m_fast{
        .callsPerMinute = 0, .firstWait = 5ms, .longestWait = 20ms, .failuresInARow = 3, .tries = 2};

private slots:
    void readsAQuote()
    {
        const FakeMarketServer server([](const QByteArray &, int) { return FakeMarketServer::Reply{.body = kQuote}; });
        const Answers answers = ask(server, {QStringLiteral("AAPL")}, m_fast);
        const MarketOutcome &outcome = answers.outcomes.at(QStringLiteral("AAPL"));
        QVERIFY(outcome);
        const auto &quote = std::get<FetchedQuote>(outcome->data);
        QCOMPARE(quote.price, 200.5);
        QCOMPARE(quote.previousClose, std::optional(199.0));
        QVERIFY2(!quote.volume, "null is missing");
        QVERIFY2(!quote.open, "absent is missing");
        QCOMPARE(outcome->origin.provider, QStringLiteral("fmp"));
        QCOMPARE(outcome->origin.fetchedAt, kNow);
    }

    void repeatsWhatMayPass()
    {
        const FakeMarketServer server([](const QByteArray &, int nth) {
            return nth < 3 ? FakeMarketServer::Reply{.status = 503, .body = "busy"} : FakeMarketServer::Reply{.body = kQuote};
        });
        const Answers answers = ask(server, {QStringLiteral("AAPL")}, m_fast);
        QVERIFY(answers.outcomes.at(QStringLiteral("AAPL")));
        QCOMPARE(answers.calls.at(QStringLiteral("AAPL")), 3);
    }

    void repeatsTornAnswersOnce()
    {
        const FakeMarketServer server(
            [](const QByteArray &, int) { return FakeMarketServer::Reply{.body = kQuote, .cutAfter = 20}; });
        const Answers answers = ask(server, {QStringLiteral("AAPL")}, m_fast);
        QCOMPARE(answers.outcomes.at(QStringLiteral("AAPL")).error().fault, ProviderFault::malformed);
        QCOMPARE(answers.calls.at(QStringLiteral("AAPL")), 2);
    }

    void doesNotRepeatARefusal()
    {
        const FakeMarketServer server([](const QByteArray &, int) {
            return FakeMarketServer::Reply{.status = 402, .body = "Restricted Endpoint: upgrade", .contentType = "text/plain"};
        });
        const Answers answers = ask(server, {QStringLiteral("AAPL")}, m_fast);
        QCOMPARE(answers.outcomes.at(QStringLiteral("AAPL")).error().fault, ProviderFault::endpointRestricted);
        QCOMPARE(server.requests().size(), 1);
    }

    void endsASlowDripAtItsDeadline()
    {
        const FakeMarketServer server(
            [](const QByteArray &, int) { return FakeMarketServer::Reply{.body = kQuote, .dripMs = 40}; });
        providers::HttpClient client;
        std::promise<providers::HttpAnswer> promise;
        QElapsedTimer timer;
        timer.start();
        client.send({.url = server.url(QStringLiteral("/quote")), .deadline = 300ms},
            [&](providers::HttpAnswer answer) { promise.set_value(std::move(answer)); });
        const providers::HttpAnswer answer = promise.get_future().get();
        QVERIFY(answer.isLate);
        QVERIFY(!answer.failure.isEmpty());
        QVERIFY2(timer.elapsed() >= 290 && timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

    void endsAnAnswerThatIsTooLong()
    {
        const FakeMarketServer server(
            [](const QByteArray &, int) { return FakeMarketServer::Reply{.body = QByteArray(3'000'000, '[')}; });
        providers::HttpClient client;
        std::promise<providers::HttpAnswer> promise;
        client.send({.url = server.url(QStringLiteral("/quote")), .maxBytes = 100'000},
            [&](providers::HttpAnswer answer) { promise.set_value(std::move(answer)); });
        const providers::HttpAnswer answer = promise.get_future().get();
        QVERIFY(!answer.failure.isEmpty());
        QVERIFY(!answer.isLate);
    }

    void followsNoRedirectWithTheKey()
    {
        const FakeMarketServer elsewhere([](const QByteArray &, int) { return FakeMarketServer::Reply{.body = kQuote}; });
        const FakeMarketServer server([&](const QByteArray &, int) {
            return FakeMarketServer::Reply{
                .status = 302, .body = {}, .headers = "Location: " + elsewhere.url(QStringLiteral("/x")).toEncoded() + "\r\n"};
        });
        const Answers answers = ask(server, {QStringLiteral("AAPL")}, m_fast);
        QCOMPARE(answers.outcomes.at(QStringLiteral("AAPL")).error().fault, ProviderFault::malformed);
        QVERIFY(elsewhere.requests().isEmpty());
    }

    void keepsTheStatedRate()
    {
        const FakeMarketServer server([](const QByteArray &target, int) { return quoteFor(target); });
        QElapsedTimer timer;
        timer.start();
        // 1200 a minute: 20 at once, then one each 51 ms.
        const Answers answers = ask(server, symbols(50), {.callsPerMinute = 1200});
        QCOMPARE(answers.outcomes.size(), std::size_t(50));
        QVERIFY2(timer.elapsed() >= 29 * 50, qPrintable(QString::number(timer.elapsed())));
    }

    void asksManyAtOnceWhenAnswersAreSlow()
    {
        const FakeMarketServer server([](const QByteArray &target, int) {
            FakeMarketServer::Reply reply = quoteFor(target);
            reply.latencyMs = 50;
            return reply;
        });
        const Answers answers = ask(server, symbols(60), {.callsPerMinute = 0, .atOnce = 6});
        QCOMPARE(answers.outcomes.size(), std::size_t(60));
        QCOMPARE(server.mostAtOnce(), 6);
    }

    void slowsDownWhenItIsToldTo()
    {
        const FakeMarketServer server([](const QByteArray &target, int nth) {
            if (nth == 1 && target.contains("S0"))
                return FakeMarketServer::Reply{.status = 429,
                    .body = R"({"Error Message":"Limit Reach . Please upgrade"})",
                    .headers = "Retry-After: 1\r\n"};
            return quoteFor(target);
        });
        QElapsedTimer timer;
        timer.start();
        const Answers answers =
            ask(server, symbols(20), {.callsPerMinute = 0, .atOnce = 1, .firstWait = 5ms, .longestWait = 20ms});
        QVERIFY2(timer.elapsed() >= 1000, "the source said for how long");
        for (const auto &[symbol, outcome] : answers.outcomes)
            QVERIFY2(outcome, qPrintable(symbol));
        QCOMPARE(server.requests().size(), 21);
    }

    void givesASourceUpThatIsAway()
    {
        const FakeMarketServer server(
            [](const QByteArray &, int) { return FakeMarketServer::Reply{.status = 500, .body = "no"}; });
        const Answers answers = ask(server, symbols(500), m_fast);
        QCOMPARE(answers.outcomes.size(), std::size_t(500));
        for (const auto &[symbol, outcome] : answers.outcomes)
            QCOMPARE(outcome.error().fault, ProviderFault::network);
        QVERIFY2(server.requests().size() < 60, qPrintable(QString::number(server.requests().size())));
    }

    void comesBackWhenTheSourceDoes()
    {
        const FakeMarketServer server([count = 0](const QByteArray &target, int) mutable {
            return ++count <= 8 ? FakeMarketServer::Reply{.status = 502, .body = "no"} : quoteFor(target);
        });
        const Answers answers =
            ask(server, symbols(50), {.callsPerMinute = 0, .firstWait = 20ms, .longestWait = 80ms, .tries = 6});
        const auto good = std::ranges::count_if(answers.outcomes, [](const auto &entry) { return entry.second.has_value(); });
        QVERIFY2(good >= 44, qPrintable(QString::number(good)));
    }

    void saysThatNobodyAnswers()
    {
        QUrl nowhere;
        {
            const FakeMarketServer server([](const QByteArray &, int) { return FakeMarketServer::Reply{}; });
            nowhere = server.url();
        }
        providers::HttpClient client;
        std::promise<providers::HttpAnswer> promise;
        client.send({.url = nowhere}, [&](providers::HttpAnswer answer) { promise.set_value(std::move(answer)); });
        const providers::HttpAnswer answer = promise.get_future().get();
        QCOMPARE(answer.status, 0);
        QVERIFY(!answer.failure.isEmpty());
    }

    void stopsSoon()
    {
        const FakeMarketServer server([](const QByteArray &, int) { return FakeMarketServer::Reply{.silent = true}; });
        std::stop_source stop;
        const std::jthread later([&] {
            std::this_thread::sleep_for(100ms);
            stop.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const Answers answers = ask(server, symbols(10), m_fast, stop.get_token());
        QVERIFY(answers.outcomes.empty());
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestFmpWire)
#include "test_fmp_wire.moc"
