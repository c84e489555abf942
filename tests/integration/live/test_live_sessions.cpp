#include "integration/live/live_client.h"
#include "integration/live/live_server.h"
#include "support/raw_client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace soundings;
using namespace soundings::test;
using namespace soundings::test::live;
using namespace std::chrono_literals;

namespace {

const QString kSession = QStringLiteral("s-test");

/// Holdings times prices, as the message itself gives both.
double valueOf(const QJsonObject &prices, const QJsonObject &holdings)
{
    double total = 0;
    for (const QString &ticker : holdings.keys())
        total += holdings[ticker].toDouble() * prices[ticker].toDouble();
    return total;
}

bool isNear(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b));
}

QList<QJsonObject> ofAnalysis(const QList<QJsonObject> &messages, const QString &id)
{
    QList<QJsonObject> of;
    for (const QJsonObject &message : messages) {
        if (textOf(message, "analysis_id") == id)
            of.append(message);
    }
    return of;
}

} // namespace

/// What a client of a live session sees, over real sockets.
class TestLiveSessions : public QObject {
    Q_OBJECT

private:
    LiveService m_service;

    quint16 port() const { return m_service.port(); }
    RawReply request(const QByteArray &method, const QByteArray &target) const
    {
        return RawClient(port()).exchange(method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
    }

private slots:
    void init() { m_service.start(quickOptions()); }
    void cleanup() { m_service.end(); }

    void readyTellsThePortfolioAtStoredPrices()
    {
        LiveClient client(port(), kSession);
        const QJsonObject ready = client.next(kReady);
        QCOMPARE(textOf(ready, "session_id"), kSession);
        const QJsonObject portfolio = ready[kPortfolio].toObject();
        const QJsonObject holdings = portfolio[QStringLiteral("holdings")].toObject();
        QCOMPARE(
            holdings, (QJsonObject{{QStringLiteral("AAPL"), 100}, {QStringLiteral("GOOGL"), 50}, {QStringLiteral("MSFT"), 75}}));
        const double total = portfolio[QStringLiteral("total_value")].toDouble();
        QVERIFY(total > 0);
        QVERIFY(isNear(total, valueOf(portfolio[QStringLiteral("prices")].toObject(), holdings)));
        QCOMPARE(textOf(portfolio, "source"), QStringLiteral("sample"));
    }

    void analysisGivesFiveMetricsOfOneSnapshotThenItsEnd()
    {
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        client.analyze(QStringLiteral("aapl"), QStringLiteral("r-7"));
        const QJsonObject complete = client.next(kComplete);
        const QJsonObject started = client.heard(kStarted).value(0);
        QCOMPARE(textOf(started, "request_id"), QStringLiteral("r-7"));
        QCOMPARE(textOf(started, "ticker"), QStringLiteral("AAPL"));
        QSet<QString> metrics;
        for (const QJsonObject &result : client.heard(kResult)) {
            metrics.insert(textOf(result, "metric"));
            QCOMPARE(result[QStringLiteral("snapshot_version")], started[QStringLiteral("snapshot_version")]);
            QCOMPARE(result[QStringLiteral("analysis_id")], started[QStringLiteral("analysis_id")]);
            QVERIFY(!textOf(result, "explain").isEmpty());
        }
        QCOMPARE(metrics.size(), 5);
        QCOMPARE(client.heard(kResult).size(), 5);
        QCOMPARE(complete[QStringLiteral("completed")].toInt(), 5);
        QCOMPARE(complete[QStringLiteral("failed")].toInt(), 0);
        QCOMPARE(complete[QStringLiteral("stale")], QJsonValue(false));
        QVERIFY(isRising(seqsOf(client.heard())));
        QCOMPARE(typeOf(client.heard().last()), kComplete);
    }

    void switchEndsTheFirstAnalysisForGood()
    {
        m_service.start(endlessOptions());
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        client.analyze(QStringLiteral("AAPL"));
        QVERIFY(client.waitUntil([&] { return client.heard(kResult).size() >= 2; }));
        const QString first = textOf(client.heard(kStarted).value(0), "analysis_id");
        client.analyze(QStringLiteral("MSFT"));
        const QJsonObject cancelled = client.next(kCancelled);
        QCOMPARE(textOf(cancelled, "analysis_id"), first);
        QCOMPARE(textOf(cancelled, "reason"), QStringLiteral("switched"));
        QVERIFY(client.waitUntil([&] { return client.heard(kStarted).size() == 2 && client.heard(kResult).size() >= 6; }));
        const QList<QJsonObject> ofFirst = ofAnalysis(client.heard(), first);
        QCOMPARE(typeOf(ofFirst.last()), kCancelled);
        const int results = int(ofFirst.size()) - 2; // without its start and its end
        QCOMPARE(cancelled[QStringLiteral("delivered")].toInt(), results);
        const auto stored = m_service.sessions().history(kSession, Ticker::fromCanonical(QStringLiteral("AAPL")), 100);
        QVERIFY(stored.has_value());
        QCOMPARE(int(stored->size()), results);
        QVERIFY(isRising(seqsOf(client.heard())));
    }

    void cancelIsAnsweredAndLeavesNothingRunning()
    {
        m_service.start(endlessOptions());
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        client.analyze(QStringLiteral("AAPL"));
        QVERIFY(!client.next(kResult).isEmpty());
        client.say(action("cancel"));
        const QJsonObject cancelled = client.next(kCancelled);
        QCOMPARE(textOf(cancelled, "reason"), QStringLiteral("client"));
        QCOMPARE(cancelled[QStringLiteral("delivered")].toInt(), int(client.heard(kResult).size()));
        const auto session = m_service.sessions().find(kSession, engine::Activity::none);
        QVERIFY(session && !session->analysis);
        client.say(action("cancel")); // nothing is left to cancel
        client.say(action("ping"));
        QVERIFY(!client.next(kPong).isEmpty());
        QCOMPARE(client.heard(kCancelled).size(), 1);
    }

    void cancelRightAfterAnalyzeEndsIt()
    {
        m_service.start(endlessOptions());
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        client.analyze(QStringLiteral("AAPL"));
        client.say(action("cancel"));
        QVERIFY(!client.next(kCancelled).isEmpty());
        QCOMPARE(client.heard(kStarted).size(), 1);
        QCOMPARE(typeOf(client.heard().last()), kCancelled);
    }

    void historyIsWhatWasTold()
    {
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        client.analyze(QStringLiteral("AAPL"));
        QVERIFY(!client.next(kComplete).isEmpty());
        const qsizetype before = client.heard().size();
        client.analyze(QStringLiteral("MSFT"));
        QVERIFY(!client.next(kComplete, before).isEmpty());
        client.say(action("history"));
        QVERIFY(!client.next(kHistory).isEmpty());
        const QJsonArray items = client.next(kHistory)[QStringLiteral("items")].toArray();
        const QList<QJsonObject> results = client.heard(kResult);
        QCOMPARE(items.size(), 10);
        for (qsizetype i = 0; i < items.size(); ++i) {
            QCOMPARE(items[i][QStringLiteral("seq")], results[i][QStringLiteral("seq")]);
            QCOMPARE(items[i][QStringLiteral("metric")], results[i][QStringLiteral("metric")]);
            QCOMPARE(items[i][QStringLiteral("value")], results[i][QStringLiteral("value")]);
        }
        client.forget();
        client.say(action("history", {{QStringLiteral("ticker"), QStringLiteral("aapl")}, {QStringLiteral("limit"), 2}}));
        const QJsonArray two = client.next(kHistory)[QStringLiteral("items")].toArray();
        QCOMPARE(two.size(), 2);
        QCOMPARE(two[1][QStringLiteral("seq")], results[4][QStringLiteral("seq")]);
    }

    void twoSocketsShareOneSlotAndHearTheSame()
    {
        m_service.start(endlessOptions());
        LiveClient first(port(), kSession), second(port(), kSession);
        QVERIFY(first.isReady() && second.isReady());
        first.analyze(QStringLiteral("AAPL"));
        QVERIFY(!second.next(kResult).isEmpty());
        second.analyze(QStringLiteral("MSFT"));
        QVERIFY(!first.next(kCancelled).isEmpty());
        QVERIFY(first.waitUntil([&] { return first.heard(kStarted).size() == 2; }));
        second.say(action("cancel"));
        const auto twice = [](const LiveClient &client) { return client.heard(kCancelled).size() == 2; };
        QVERIFY(first.waitUntil([&] { return twice(first) && twice(second); }));
        QCOMPARE(first.heard().mid(1), second.heard().mid(1));
    }

    void holdingsAreSetUnlessSomebodyElseDid()
    {
        LiveClient first(port(), kSession), second(port(), kSession);
        QVERIFY(first.isReady() && second.isReady());
        const qint64 version = first.heard()[0][kPortfolio][QStringLiteral("version")].toInteger();
        const QJsonObject holdings{{QStringLiteral("NVDA"), 3}, {QStringLiteral("MSFT"), 1.5}};
        first.say(setHoldings(holdings, version));
        const QJsonObject portfolio = second.next(kPortfolio);
        QCOMPARE(portfolio[QStringLiteral("holdings")].toObject(), holdings);
        QCOMPARE(portfolio[QStringLiteral("version")].toInteger(), version + 1);
        QVERIFY(isNear(portfolio[QStringLiteral("total_value")].toDouble(),
            valueOf(portfolio[QStringLiteral("prices")].toObject(), holdings)));
        QVERIFY(!second.next(kUpdate).isEmpty()); // which an old client understands

        second.say(setHoldings({{QStringLiteral("AAPL"), 1}}, version));
        QCOMPARE(textOf(second.next(kError), "code"), QStringLiteral("version_conflict"));
        second.say(action("get_portfolio"));
        const qsizetype from = second.heard().size();
        QCOMPARE(second.next(kPortfolio, from)[QStringLiteral("holdings")].toObject(), holdings);
        QVERIFY(first.heard(kError).isEmpty());
    }

    void analysisOfChangedHoldingsIsStale()
    {
        m_service.start(overrunningOptions()); // so that it ends, but after the change
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        client.say(setHoldings(manyHoldings()));
        QVERIFY(!client.next(kPortfolio).isEmpty());
        client.forget();
        client.analyze(QStringLiteral("AAPL"));
        const qint64 snapshot = client.next(kStarted)[QStringLiteral("snapshot_version")].toInteger();
        client.say(setHoldings({{QStringLiteral("AAPL"), 1}}));
        QVERIFY(client.next(kPortfolio)[QStringLiteral("version")].toInteger() > snapshot);
        const QJsonObject complete = client.next(kComplete);
        QCOMPARE(complete[QStringLiteral("stale")], QJsonValue(true));
        QCOMPARE(client.heard(kResult).size(), 4);
        for (const QJsonObject &result : client.heard(kResult))
            QCOMPARE(result[QStringLiteral("snapshot_version")].toInteger(), snapshot);
    }

    void wrongMessagesKeepTheConnection()
    {
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        client.sayText(QStringLiteral("{oops"));
        client.analyze(QStringLiteral("not a ticker"), QStringLiteral("r-1"));
        client.analyze(QStringLiteral("NOPE"), QStringLiteral("r-2"));
        client.say(setHoldings({{QStringLiteral("NOPE"), 1}}));
        client.socket().sendBinaryMessage("binary");
        client.say(action("fly"));
        client.say(action("ping"));
        QVERIFY(!client.next(kPong).isEmpty());
        QVERIFY(client.waitUntil([&] { return client.heard(kError).size() == 6; }));
        QSet<QString> codes;
        for (const QJsonObject &error : client.heard(kError)) {
            codes.insert(textOf(error, "code") + u':' + textOf(error, "request_id"));
            QVERIFY(!textOf(error, "detail").isEmpty());
        }
        const QSet<QString> wanted = {QStringLiteral("invalid_json:"), QStringLiteral("invalid_ticker:r-1"),
            QStringLiteral("unknown_ticker:r-2"), QStringLiteral("unknown_ticker:"), QStringLiteral("invalid_message:"),
            QStringLiteral("unknown_action:")};
        QCOMPARE(codes, wanted);
        QVERIFY(client.heard(kStarted).isEmpty());
    }

    void unknownTickerLeavesTheRunningAnalysisAlone()
    {
        m_service.start(endlessOptions());
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        client.analyze(QStringLiteral("AAPL"));
        QVERIFY(!client.next(kStarted).isEmpty());
        client.analyze(QStringLiteral("NOPE"));
        QVERIFY(!client.next(kError).isEmpty());
        QVERIFY(client.waitUntil([&] { return client.heard(kResult).size() == 4; }));
        client.say(action("cancel"));
        QCOMPARE(textOf(client.next(kCancelled), "ticker"), QStringLiteral("AAPL"));
    }

    void metricsWithoutEnoughPricesFailAndTheOthersArrive()
    {
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        client.analyze(QStringLiteral("NEWC"));
        const QJsonObject complete = client.next(kComplete);
        const int failed = complete[QStringLiteral("failed")].toInt();
        QVERIFY(failed > 0 && failed < 5);
        QCOMPARE(complete[QStringLiteral("completed")].toInt(), 5 - failed);
        QCOMPARE(client.heard(kResult).size(), 5 - failed);
        QCOMPARE(client.heard(kError).size(), failed);
        for (const QJsonObject &error : client.heard(kError)) {
            QCOMPARE(textOf(error, "code"), QStringLiteral("metric_failed"));
            QCOMPARE(error[QStringLiteral("analysis_id")], complete[QStringLiteral("analysis_id")]);
            QVERIFY(!textOf(error, "metric").isEmpty());
        }
    }

    void metricThatTakesTooLongFailsAlone()
    {
        m_service.start(overrunningOptions());
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        client.say(setHoldings(manyHoldings()));
        client.analyze(QStringLiteral("AAPL"));
        const QJsonObject complete = client.next(kComplete);
        QCOMPARE(complete[QStringLiteral("completed")].toInt(), 4);
        QCOMPARE(complete[QStringLiteral("failed")].toInt(), 1);
        const QJsonObject error = client.heard(kError).value(0);
        QCOMPARE(textOf(error, "code"), QStringLiteral("metric_timeout"));
        QCOMPARE(textOf(error, "metric"), QStringLiteral("portfolio_risk"));
        QCOMPARE(client.heard(kResult).size(), 4);
        QVERIFY(!m_service.sessions().find(kSession, engine::Activity::none)->analysis);
    }

    void whoSwitchesTooFastGetsTheNewest()
    {
        m_service.start(endlessOptions());
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        for (int i = 0; i < 300; ++i)
            client.analyze(i % 2 ? QStringLiteral("AAPL") : QStringLiteral("GOOGL"), QString::number(i));
        client.analyze(QStringLiteral("MSFT"));
        QVERIFY(client.waitUntil(
            [&] { return textOf(client.heard(kStarted).value(client.heard(kStarted).size() - 1), "ticker") == u"MSFT"; }));
        client.say(action("cancel"));
        QVERIFY(client.waitUntil(
            [&] { return textOf(client.heard(kCancelled).value(client.heard(kCancelled).size() - 1), "ticker") == u"MSFT"; }));
        QSet<QString> answered; // each has begun, or it was said that it did not
        for (const QJsonObject &message : client.heard()) {
            if (typeOf(message) == kStarted || textOf(message, "code") == u"rate_limited")
                answered.insert(textOf(message, "request_id"));
        }
        QCOMPARE(answered.size(), 301);
        QCOMPARE(client.heard(kStarted).size(), client.heard(kCancelled).size());
    }

    void tickerThatIsNotHeldIsAHypotheticalPosition()
    {
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        client.analyze(QStringLiteral("NVDA"));
        QCOMPARE(client.next(kComplete)[QStringLiteral("completed")].toInt(), 5);
        for (const QJsonObject &result : client.heard(kResult)) {
            const double weight = result[QStringLiteral("details")][QStringLiteral("weight")].toDouble(-1);
            if (textOf(result, "metric") == u"allocation_score")
                QCOMPARE(weight, 0.0); // what it should be needs no assumption about its size
            else if (textOf(result, "metric") == u"concentration")
                QVERIFY(weight > 0 && weight < 1);
        }
    }

    void everyTickRevaluesThePortfolio()
    {
        server::ServerOptions options = quickOptions();
        options.live.marketUpdate = 50ms;
        m_service.start(options);
        LiveClient client(port(), kSession);
        const QJsonObject portfolio = client.next(kReady)[kPortfolio].toObject();
        const QJsonObject holdings = portfolio[QStringLiteral("holdings")].toObject();
        QVERIFY(client.waitUntil([&] { return client.heard(kUpdate).size() >= 5; }));
        qint64 version = portfolio[QStringLiteral("version")].toInteger();
        QSet<double> totals;
        for (const QJsonObject &update : client.heard(kUpdate)) {
            const QJsonObject prices = update[QStringLiteral("prices")].toObject();
            const double total = update[QStringLiteral("total_value")].toDouble();
            totals.insert(total);
            QVERIFY(isNear(total, valueOf(prices, holdings)));
            QVERIFY(update[QStringLiteral("version")].toInteger() > version);
            version = update[QStringLiteral("version")].toInteger();
            QCOMPARE(textOf(update, "source"), QStringLiteral("simulated"));
        }
        QVERIFY(totals.size() > 1);
        QVERIFY(isRising(seqsOf(client.heard())));
    }

    void newSessionsHaveNamesThatNobodyGuesses()
    {
        QSet<QByteArray> ids;
        std::array<int, 128> ones = {};
        constexpr int kSessions = 64;
        for (int i = 0; i < kSessions; ++i) {
            const RawReply reply = request("POST", "/session");
            QCOMPARE(reply.status, 200);
            const QByteArray id = QJsonDocument::fromJson(reply.body)[QStringLiteral("session_id")].toString().toLatin1();
            QVERIFY(id.startsWith("s-"));
            const QByteArray bits = QByteArray::fromHex(id.mid(2));
            QCOMPARE(bits.size(), 16);
            ids.insert(id);
            for (int bit = 0; bit < 128; ++bit)
                ones[std::size_t(bit)] += (bits[bit / 8] >> (bit % 8)) & 1;
        }
        QCOMPARE(ids.size(), kSessions);
        for (const int count : ones) // every bit is sometimes 0 and sometimes 1
            QVERIFY(count > 0 && count < kSessions);
    }

    void deletedSessionIsGone()
    {
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        QCOMPARE(request("GET", "/session/" + kSession.toLatin1()).status, 200);
        QCOMPARE(request("DELETE", "/session/" + kSession.toLatin1()).status, 204);
        QCOMPARE(request("DELETE", "/session/" + kSession.toLatin1()).status, 404);
        QCOMPARE(request("GET", "/session/" + kSession.toLatin1()).status, 404);
        client.say(action("get_portfolio"));
        QCOMPARE(textOf(client.next(kError), "code"), QStringLiteral("session_not_found"));
        client.analyze(QStringLiteral("AAPL"));
        QVERIFY(client.waitUntil([&] { return client.heard(kError).size() == 2; }));
        QCOMPARE(textOf(client.heard().last(), "code"), QStringLiteral("session_not_found"));
    }
};

QTEST_GUILESS_MAIN(TestLiveSessions)
#include "test_live_sessions.moc"
