#include "client/list_calls.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace soundings;
using namespace soundings::client;

namespace {

QString parameters(const Request &request)
{
    QStringList list;
    for (const auto &[key, value] : request.query)
        list.append(key + u'=' + value);
    return list.join(u'&');
}

} // namespace

/// What is asked for screens, rankings, changes and comparisons, and how the engine's answers are read.
class TestListCalls : public QObject {
    Q_OBJECT

private slots:
    void asksForAStrategyByItsKey()
    {
        const Request request = runStrategy(QStringLiteral("deep-value"), 200).request;
        QVERIFY(request.method == Request::Method::get);
        QCOMPARE(request.path, QStringLiteral("/api/stocks/screener/strategies/deep-value"));
        QCOMPARE(parameters(request), QStringLiteral("limit=200"));
    }
    void sendsOnlyTheBoundsThatAreSet()
    {
        const Request request = runScreen({{{QStringLiteral("pe_ratio_max"), 15}}, {}}, 50).request;
        QVERIFY(request.method == Request::Method::post);
        QCOMPARE(QJsonDocument::fromJson(request.body).object(),
            (QJsonObject{{QStringLiteral("limit"), 50}, {QStringLiteral("pe_ratio_max"), 15}}));
        const Request inSector = runScreen({{}, QStringLiteral("Energy")}, 50).request;
        QCOMPARE(QJsonDocument::fromJson(inSector.body)[u"sector"].toString(), QStringLiteral("Energy"));
    }
    void asksForRankingsAndChanges()
    {
        QCOMPARE(parameters(recommendations(QStringLiteral("short"), QStringLiteral("Energy"), 10).request),
            QStringLiteral("horizon=short&sector=Energy&limit=10"));
        QCOMPARE(
            leadersBySignal(QStringLiteral("BUY"), 20).request.path, QStringLiteral("/api/stocks/leaderboard/by-signal/BUY"));
        QCOMPARE(parameters(leadersBySector(5).request), QStringLiteral("limit_per_sector=5"));
        QCOMPARE(parameters(movers(Direction::down, 30, 10).request), QStringLiteral("direction=down&days=30&limit=10"));
        QCOMPARE(parameters(comparison({QStringLiteral("AAPL"), QStringLiteral("F")}).request), QStringLiteral("tickers=AAPL,F"));
    }
    void readsHitsWithWhatTheyMeetAndByHowMuch()
    {
        const auto result =
            protocol::decodeScreenerResult(R"({"results": [{"ticker": "QCOM", "name": "Qualcomm", "pe_ratio": 13.4,
            "quote": {"price": 91.11, "currency": "USD", "provenance": {"source": "sample", "as_of": "2026-11-20", "stale": false}},
            "scores": {"total_score": 85.1, "signal": "STRONG_BUY"}, "strengths": ["PEG 1.1, below 1.5"], "weaknesses": [],
            "conditions": [{"metric": "pe_ratio", "label": "P/E", "op": "<=", "bound": 15, "unit": "ratio", "value": 13.4,
                "margin": 1.6, "text": "P/E 13.4, 1.6 below the limit of 15.0"}]}],
            "total_matches": 3, "left_out_missing": 2, "strategy_name": "Value Gems",
            "funnel": [{"condition": "P/E at most 15.0", "remaining": 3, "without_it": 9}]})");
        QVERIFY(result);
        QCOMPARE(result->total, 3);
        QCOMPARE(result->leftOut, 2);
        QCOMPARE(result->funnel[0].withoutIt, 9);
        const protocol::ScreenerHitDto &hit = result->hits[0];
        QCOMPARE(hit.stock.score->total, std::optional(85.1));
        QVERIFY(hit.stock.quote->provenance.isInvented());
        QCOMPARE(hit.conditions[0].value, std::optional(13.4));
        QCOMPARE(hit.conditions[0].text, QStringLiteral("P/E 13.4, 1.6 below the limit of 15.0"));
        QCOMPARE(hit.strengths, QStringList{QStringLiteral("PEG 1.1, below 1.5")});
    }
    void readsCandidatesWithTheirWeights()
    {
        const auto result = protocol::decodeRecommendations(R"({"horizon": "short", "description": "Momentum counts most.",
            "weights": {"value": 0.1, "quality": 0.1, "momentum": 0.6, "health": 0.2}, "candidates": [{"rank": 1,
            "horizon_score": 85.1, "why": "Momentum", "ticker": "QCOM", "signal": "BUY", "total_score": 75.5, "value_score": 22.7}]})");
        QVERIFY(result);
        QCOMPARE(result->weights.momentum, 0.6);
        QCOMPARE(result->candidates[0].fit, std::optional(85.1));
        QCOMPARE(result->candidates[0].stock.score.value, std::optional(22.7));
        QVERIFY(!result->candidates[0].stock.score.health);
    }
    void readsTheLeadersOfEachSector()
    {
        const auto sectors =
            protocol::decodeSectorLeaders(R"({"Utilities": [], "Energy": [{"ticker": "CVX", "total_score": 75}]})");
        QVERIFY(sectors);
        QCOMPARE(sectors->front().sector, QStringLiteral("Energy"));
        QCOMPARE(sectors->front().leaders[0].ticker, QStringLiteral("CVX"));
        QVERIFY(sectors->back().leaders.isEmpty());
    }
    void readsMovesAndChangesOfSignal()
    {
        const auto moves = protocol::decodeMovers(R"({"movers": [{"ticker": "GS", "current_score": 66.5, "historical_score": 59,
            "score_change": 7.5, "current_signal": "HOLD", "historical_signal": "SELL"}]})");
        QVERIFY(moves);
        QCOMPARE(moves->front().before, std::optional(59.0));
        QCOMPARE(moves->front().signalBefore, QStringLiteral("SELL"));
        QVERIFY(!moves->front().changedOn.isValid());
        const auto changes = protocol::decodeSignalChanges(R"({"signal_changes": [{"ticker": "GS", "previous_signal": "HOLD",
            "current_signal": "BUY", "score_change": null, "change_date": "2026-11-13"}]})");
        QVERIFY(changes);
        QCOMPARE(changes->front().signalBefore, QStringLiteral("HOLD"));
        QCOMPARE(changes->front().changedOn, QDate(2026, 11, 13));
        QVERIFY(!changes->front().change);
    }
    void readsAComparisonWithWhatIsMissing()
    {
        const auto result = protocol::decodeComparison(R"({"tickers": ["A", "B"], "stocks": [{"ticker": "A"}, {"ticker": "B"}],
            "rows": [{"key": "pe_ratio", "label": "P/E", "values": [14.5, null], "best": ["A"]}]})");
        QVERIFY(result);
        QCOMPARE(result->figures[0].values, (QList<std::optional<double>>{14.5, std::nullopt}));
        QCOMPARE(result->figures[0].best, QStringList{QStringLiteral("A")});
    }
    void refusesAnswersOfAnotherShape_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("not JSON") << QByteArray("<html>");
        QTest::newRow("nothing in it") << QByteArray("{\"other\": 1}");
        QTest::newRow("another type") << QByteArray("true");
    }
    void refusesAnswersOfAnotherShape()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!protocol::decodeStrategies(json));
        QVERIFY(!protocol::decodeScreenerResult(json));
        QVERIFY(!protocol::decodeRecommendations(json));
        QVERIFY(!protocol::decodeLeaders(json));
        QVERIFY(!protocol::decodeSectorLeaders(json));
        QVERIFY(!protocol::decodeMovers(json));
        QVERIFY(!protocol::decodeSignalChanges(json));
        QVERIFY(!protocol::decodeComparison(json));
    }
};

QTEST_GUILESS_MAIN(TestListCalls)
#include "test_list_calls.moc"
