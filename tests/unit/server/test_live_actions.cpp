#include "engine/live/session_text.h"
#include "server/live/live_actions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace soundings;
using namespace soundings::server;
using namespace std::chrono_literals;

namespace {

Ticker ticker(const char *name)
{
    return Ticker::fromCanonical(QString::fromLatin1(name));
}

engine::LiveSession session()
{
    engine::LiveSession session;
    session.id = QStringLiteral("s-1");
    session.holdings = {{ticker("AAPL"), 10}, {ticker("MSFT"), 2.5}, {ticker("NONE"), 4}};
    session.version = 7;
    session.market = {3, Timestamp(1000s), engine::MarketSource::simulated, {{ticker("AAPL"), 190.5}, {ticker("MSFT"), 400}}};
    session.expiresAt = Timestamp(90000s);
    session.newestSeq = 12;
    return session;
}

const engine::AnalysisSlot kSlot{QStringLiteral("a-1"), ticker("AAPL"), Timestamp(1001s), 7};

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// Sorted, as one text to compare.
QString keysOf(const QJsonObject &object)
{
    return QStringList(object.keys()).join(u' ');
}

template<class Action> Action readAs(const QByteArray &text)
{
    const auto action = readAction(text);
    return action && std::holds_alternative<Action>(*action) ? std::get<Action>(*action)
                                                             : (QTest::qFail(text.constData(), __FILE__, __LINE__), Action());
}

} // namespace

/// The live protocol as text: what a client may say, and the fields of what it is told.
class TestLiveActions : public QObject {
    Q_OBJECT

private slots:
    void readsAnalyze()
    {
        const auto action = readAs<AnalyzeAction>(R"({"action":"analyze","ticker":" brk.b ","request_id":"r1"})");
        QCOMPARE(action.ticker.text(), QStringLiteral("BRK.B"));
        QCOMPARE(action.requestId, QStringLiteral("r1"));
    }

    void readsSetHoldings()
    {
        const auto with = readAs<SetHoldingsAction>(
            R"({"action":"set_holdings","holdings":{"aapl":1.5,"MSFT":2},"expected_version":9,"request_id":"r"})");
        QCOMPARE(with.holdings, (engine::Holdings{{ticker("AAPL"), 1.5}, {ticker("MSFT"), 2}}));
        QCOMPARE(with.expectedVersion, std::optional<std::int64_t>(9));
        QCOMPARE(with.requestId, QStringLiteral("r"));
        const auto without = readAs<SetHoldingsAction>(R"({"action":"set_holdings","holdings":{"A":1},"expected_version":null})");
        QVERIFY(!without.expectedVersion);
    }

    void readsHistoryAndItsDefaults()
    {
        const auto all = readAs<HistoryAction>(R"({"action":"history"})");
        QVERIFY(all.ticker.isEmpty());
        QCOMPARE(all.limit, 50);
        const auto some = readAs<HistoryAction>(R"({"action":"history","ticker":"msft","limit":500})");
        QCOMPARE(some.ticker, ticker("MSFT"));
        QCOMPARE(some.limit, 500);
    }

    void readsTheShortActions()
    {
        readAs<CancelAction>(R"({"action":"cancel"})");
        readAs<GetPortfolioAction>(R"({"action":"get_portfolio"})");
        readAs<PingAction>(R"({"action":"ping","more":"is ignored"})");
        QCOMPARE(readAs<ResumeAction>(R"({"action":"resume","last_seq":9007199254740991})").lastSeq, 9007199254740991);
    }

    void refusesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const QByteArray &text, const char *code) {
            QTest::newRow(name) << text << QByteArray(code);
        };
        row("nothing", "", "invalid_json");
        row("half an object", R"({"action":)", "invalid_json");
        row("word", "hello", "invalid_json");
        row("list", R"(["analyze"])", "invalid_message");
        row("no action", R"({"ticker":"AAPL"})", "invalid_message");
        row("action is a number", R"({"action":1})", "invalid_message");
        row("unknown action", R"({"action":"fly"})", "unknown_action");
        row("action in capitals", R"({"action":"ANALYZE"})", "unknown_action");
        row("analyze without ticker", R"({"action":"analyze"})", "invalid_message");
        row("analyze with a number", R"({"action":"analyze","ticker":5})", "invalid_message");
        row("analyze an empty ticker", R"({"action":"analyze","ticker":""})", "invalid_ticker");
        row("analyze no ticker at all", R"({"action":"analyze","ticker":"x; DROP TABLE"})", "invalid_ticker");
        row("resume without number", R"({"action":"resume"})", "invalid_message");
        row("resume with a text", R"({"action":"resume","last_seq":"4"})", "invalid_message");
        row("resume below zero", R"({"action":"resume","last_seq":-1})", "invalid_message");
        row("resume with a fraction", R"({"action":"resume","last_seq":1.5})", "invalid_message");
        row("resume beyond whole numbers", R"({"action":"resume","last_seq":1e300})", "invalid_message");
        row("history of no ticker", R"({"action":"history","ticker":"not a ticker"})", "invalid_ticker");
        row("history of a number", R"({"action":"history","ticker":4})", "invalid_ticker");
        row("history of none", R"({"action":"history","limit":0})", "invalid_message");
        row("history of too many", R"({"action":"history","limit":501})", "invalid_message");
        row("no holdings", R"({"action":"set_holdings"})", "invalid_message");
        row("empty holdings", R"({"action":"set_holdings","holdings":{}})", "invalid_message");
        row("list of holdings", R"({"action":"set_holdings","holdings":["AAPL"]})", "invalid_message");
        row("no shares", R"({"action":"set_holdings","holdings":{"AAPL":0}})", "invalid_message");
        row("shares below zero", R"({"action":"set_holdings","holdings":{"AAPL":-1}})", "invalid_message");
        row("shares as text", R"({"action":"set_holdings","holdings":{"AAPL":"1"}})", "invalid_message");
        row("too many shares", R"({"action":"set_holdings","holdings":{"AAPL":1e13}})", "invalid_message");
        row("holding of no ticker", R"({"action":"set_holdings","holdings":{"A A":1}})", "invalid_message");
        row("the same ticker twice", R"({"action":"set_holdings","holdings":{"AAPL":1,"aapl":2}})", "invalid_message");
        row("version as text", R"({"action":"set_holdings","holdings":{"A":1},"expected_version":"1"})", "invalid_message");
        QJsonObject many;
        for (int i = 0; i <= 200; ++i)
            many.insert(QStringLiteral("T%1").arg(i), 1);
        row("201 holdings",
            QJsonDocument(
                QJsonObject{{QStringLiteral("action"), QStringLiteral("set_holdings")}, {QStringLiteral("holdings"), many}})
                .toJson(),
            "invalid_message");
    }

    void refusesWhatIsWrong()
    {
        QFETCH(QByteArray, text);
        const auto action = readAction(text);
        QVERIFY(!action);
        QTEST(QByteArray(action.error().code), "code");
        QVERIFY(action.error().detail.size() > 20);
    }

    void errorNamesTheRequest()
    {
        const auto refused = readAction(R"({"action":"analyze","ticker":"?","request_id":"r9"})");
        const QJsonObject error = parsed(errorJson(refused.error()));
        QCOMPARE(keysOf(error), QStringLiteral("code detail request_id type"));
        QCOMPARE(error[QStringLiteral("request_id")].toString(), QStringLiteral("r9"));
        const QJsonObject later = parsed(errorJson({"rate_limited", QStringLiteral("Later."), {}, 2}));
        QCOMPARE(keysOf(later), QStringLiteral("code detail retry_after type"));
    }

    void errorsOfTheEngineHaveCodes()
    {
        const auto code = [](ErrorCode of) { return QByteArray(liveCodeOf({of, QString()})); };
        QCOMPARE(code(ErrorCode::notFound), QByteArray("session_not_found"));
        QCOMPARE(code(ErrorCode::conflict), QByteArray("version_conflict"));
        QCOMPARE(code(ErrorCode::unavailable), QByteArray("store_unavailable"));
        QCOMPARE(code(ErrorCode::timeout), QByteArray("store_unavailable"));
        QCOMPARE(code(ErrorCode::overloaded), QByteArray("rate_limited"));
        QCOMPARE(code(ErrorCode::internal), QByteArray("internal"));
    }

    void portfolioIsValuedWithOnePriceSet()
    {
        const QJsonObject portfolio = parsed(portfolioJson(session()));
        QCOMPARE(
            keysOf(portfolio), QStringLiteral("as_of currency holdings holdings_value prices source total_value type version"));
        QCOMPARE(portfolio[QStringLiteral("version")].toInt(), 7);
        QCOMPARE(portfolio[QStringLiteral("currency")].toString(), QStringLiteral("USD"));
        QCOMPARE(portfolio[QStringLiteral("source")].toString(), QStringLiteral("simulated"));
        QCOMPARE(portfolio[QStringLiteral("holdings")][QStringLiteral("MSFT")].toDouble(), 2.5);
        QCOMPARE(portfolio[QStringLiteral("holdings_value")][QStringLiteral("AAPL")].toDouble(), 1905.0);
        QVERIFY(portfolio[QStringLiteral("holdings_value")][QStringLiteral("NONE")].isNull()); // it has no price
        QCOMPARE(portfolio[QStringLiteral("total_value")].toDouble(), 2905.0);
    }

    void updateHasTheFieldsOfTheOriginal()
    {
        const QJsonObject update = parsed(portfolioUpdateJson(session()));
        QCOMPARE(keysOf(update), QStringLiteral("as_of currency holdings_value prices source total_value type version"));
    }

    void readyHasThePortfolioAndTheNewestNumber()
    {
        const QJsonObject ready = parsed(sessionReadyJson(session()));
        QCOMPARE(keysOf(ready), QStringLiteral("expires_at metrics portfolio protocol seq session_id type"));
        QCOMPARE(ready[QStringLiteral("seq")].toInt(), 12);
        QCOMPARE(ready[QStringLiteral("metrics")].toArray().size(), 5);
        QCOMPARE(ready[QStringLiteral("portfolio")][QStringLiteral("total_value")].toDouble(), 2905.0);
    }

    void messagesOfAnAnalysisHaveTheirFields()
    {
        engine::LiveSession snapshot = session();
        snapshot.analysis = kSlot;
        QCOMPARE(keysOf(parsed(analysisStartedJson(snapshot, {}))),
            QStringLiteral("analysis_id metrics snapshot_total_value snapshot_version started_at ticker type"));
        QCOMPARE(parsed(analysisStartedJson(snapshot, QStringLiteral("r")))[QStringLiteral("request_id")].toString(),
            QStringLiteral("r"));
        const analysis::MetricResult result{0.25, {{"weight", 0.25}, {"overweight", true}}, QStringLiteral("Because.")};
        const QJsonObject told =
            parsed(analysisResultJson(kSlot, analysis::MetricKind::concentration, result, Timestamp(1002s), 15ms));
        QCOMPARE(keysOf(told),
            QStringLiteral("analysis_id details elapsed_ms explain metric snapshot_version ticker timestamp type value"));
        QCOMPARE(told[QStringLiteral("metric")].toString(), QStringLiteral("concentration"));
        QCOMPARE(told[QStringLiteral("details")][QStringLiteral("overweight")], QJsonValue(true));
        QCOMPARE(told[QStringLiteral("elapsed_ms")].toInt(), 15);
        const QJsonObject failed =
            parsed(metricFailedJson(kSlot, analysis::MetricKind::momentum, "metric_failed", QStringLiteral("Too few days.")));
        QCOMPARE(keysOf(failed), QStringLiteral("analysis_id code detail metric ticker type"));
        QCOMPARE(failed[QStringLiteral("type")].toString(), QStringLiteral("error"));
        QCOMPARE(keysOf(parsed(analysisCompleteJson(kSlot, 4, 1, true))),
            QStringLiteral("analysis_id completed failed stale ticker type"));
        const QJsonObject cancelled = parsed(analysisCancelledJson(kSlot, "switched", 2));
        QCOMPARE(keysOf(cancelled), QStringLiteral("analysis_id delivered reason ticker type"));
        QCOMPARE(cancelled[QStringLiteral("delivered")].toInt(), 2);
    }

    void historyHasAnItemForEachResult()
    {
        const engine::SessionMessage result{.seq = 5,
            .kind = engine::MessageKind::result,
            .analysisId = QStringLiteral("a-1"),
            .ticker = ticker("AAPL"),
            .metric = QStringLiteral("momentum"),
            .value = -0.5,
            .timestamp = Timestamp(1003s),
            .snapshotVersion = 7,
            .text = {}};
        const QJsonArray items = parsed(historyJson({result}))[QStringLiteral("items")].toArray();
        QCOMPARE(items.size(), 1);
        QCOMPARE(keysOf(items[0].toObject()), QStringLiteral("analysis_id metric seq snapshot_version ticker timestamp value"));
    }

    void numberIsTheLastMember()
    {
        QCOMPARE(
            engine::withSeq(R"({"type":"pong"})", 9007199254740993), QByteArray(R"({"type":"pong","seq":9007199254740993})"));
    }
};

QTEST_GUILESS_MAIN(TestLiveActions)
#include "test_live_actions.moc"
