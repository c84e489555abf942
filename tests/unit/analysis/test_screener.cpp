#include "analysis/screener/screener.h"
#include "analysis/screener/screener_notes.h"
#include "analysis/screener/strategies.h"

#include <QTest>

using namespace soundings;
using namespace soundings::analysis;
using enum Metric;

namespace {

ScreenerInput stock(
    const char *ticker, std::initializer_list<std::pair<Metric, double>> figures, const char *sector = "Technology")
{
    ScreenerInput input;
    input.ticker = Ticker::fromCanonical(QString::fromLatin1(ticker));
    input.sector = QString::fromLatin1(sector);
    for (const auto &[metric, value] : figures)
        input.metrics.set(metric, value);
    return input;
}

Condition bound(const char *name, double value)
{
    return conditionFromName(QString::fromLatin1(name), value).value();
}

QStringList tickers(const ScreenerResult &result, const std::vector<ScreenerInput> &stocks)
{
    QStringList names;
    for (const ScreenerHit &hit : result.hits)
        names.append(stocks[hit.index].ticker.text());
    return names;
}

const std::vector<ScreenerInput> kStocks = {
    stock("GOOD", {{peRatio, 12}, {roic, 18}, {debtEquity, 0.2}, {pegRatio, 1}}),
    stock("EDGE", {{peRatio, 15}, {roic, 15}, {debtEquity, 0.5}}),
    stock("LOSS", {{peRatio, -4}, {roic, 20}, {debtEquity, 0.1}, {pegRatio, -1}, {pbRatio, -2}}),
    stock("DEAR", {{peRatio, 30}, {roic, 25}, {debtEquity, 0}}, "Healthcare"),
    stock("BLANK", {{roic, 30}, {debtEquity, 0.1}}),
};

} // namespace

class TestScreener : public QObject {
    Q_OBJECT

private slots:
    void strategiesAreTheFive()
    {
        QStringList keys;
        for (const ScreenerStrategy &strategy : allStrategies()) {
            keys.append(QString::fromLatin1(strategy.key));
            QCOMPARE(strategy.conditions.size(), 3u);
            QVERIFY(validate(strategy.criteria()));
            QVERIFY(strategyFromKey(keys.last()) == &strategy);
        }
        const QStringList expected{QStringLiteral("value-gems"), QStringLiteral("quality-compounders"),
            QStringLiteral("dividend-kings"), QStringLiteral("deep-value"), QStringLiteral("explosive-growth")};
        QCOMPARE(keys, expected);
        QVERIFY(!strategyFromKey(u"get-rich"));
        QCOMPARE(strategyFromKey(u"value-gems")->criteria().text(),
            QStringLiteral("P/E at most 15.0, ROIC at least 15.0") + QChar(0x202F)
                + QStringLiteral("%, Debt/equity at most 0.50"));
    }

    void boundsAreInclusiveAndLossesNeverPass()
    {
        const auto result = screen(kStocks, strategyFromKey(u"value-gems")->criteria());
        QVERIFY(result);
        const QStringList expected{QStringLiteral("GOOD"), QStringLiteral("EDGE")};
        QCOMPARE(tickers(*result, kStocks), expected);
        for (const char *name : {"pe_max", "peg_max", "pb_max"}) {
            ScreenerCriteria criteria;
            criteria.conditions = {bound(name, 1000)};
            QVERIFY(!tickers(screen(kStocks, criteria).value(), kStocks).contains(QStringLiteral("LOSS")));
        }
    }

    void funnelTellsWhereStocksWereLost()
    {
        const auto result = screen(kStocks, strategyFromKey(u"value-gems")->criteria()).value();
        QCOMPARE(result.searched, 5u);
        QCOMPARE(result.totalMatches, 2u);
        QCOMPARE(result.missingFigures, 1u); // BLANK lacks nothing but its P/E
        QCOMPARE(result.funnel.size(), 3u);
        for (const FunnelStep &step : result.funnel)
            QCOMPARE(step.remaining, 2u);
        QCOMPARE(result.funnel[0].withoutIt, 5u); // the tightest: without the P/E every stock matches
        QCOMPARE(result.funnel[1].withoutIt, 2u);
    }

    void totalCountsBeforeTheLimit()
    {
        ScreenerCriteria criteria;
        criteria.limit = 2;
        const auto result = screen(kStocks, criteria).value();
        QCOMPARE(result.hits.size(), 2u);
        QCOMPARE(result.totalMatches, 5u);
        QCOMPARE(result.hits[0].matchScore, 100);
    }

    void hitsSayByHowMuch()
    {
        const auto result = screen(kStocks, strategyFromKey(u"value-gems")->criteria()).value();
        const ScreenerHit &good = result.hits[0], &edge = result.hits[1];
        QCOMPARE(good.conditions[0].margin, 3.0);
        QCOMPARE(good.conditions[0].marginPercent, 20.0);
        QCOMPARE(good.conditions[0].text, QStringLiteral("P/E 12.0, 3.0 below the limit of 15.0"));
        QCOMPARE(edge.conditions[0].text, QStringLiteral("P/E 15.0, just on the bound"));
        QCOMPARE(edge.matchScore, 50);
        QCOMPARE(good.matchScore, 67); // inside by 20, 20 and 60 %: 50 + 50 x 33.3 %
        QVERIFY(!good.strengths.isEmpty());
    }

    void missingValuesSortLastInBothDirections()
    {
        ScreenerCriteria criteria;
        criteria.sortBy = QStringLiteral("pe_ratio");
        criteria.sortOrder = SortOrder::ascending;
        QCOMPARE(tickers(screen(kStocks, criteria).value(), kStocks).join(u' '), QStringLiteral("LOSS GOOD EDGE DEAR BLANK"));
        criteria.sortOrder = SortOrder::descending;
        QCOMPARE(tickers(screen(kStocks, criteria).value(), kStocks).join(u' '), QStringLiteral("DEAR EDGE GOOD LOSS BLANK"));
        criteria.sortBy = QStringLiteral("ticker");
        QCOMPARE(tickers(screen(kStocks, criteria).value(), kStocks).join(u' '), QStringLiteral("LOSS GOOD EDGE DEAR BLANK"));
    }

    void sectorIsMatchedWhole()
    {
        ScreenerCriteria criteria;
        criteria.sector = QStringLiteral("healthcare");
        const auto result = screen(kStocks, criteria).value();
        QCOMPARE(result.inSector, 1u);
        QCOMPARE(tickers(result, kStocks).join(u' '), QStringLiteral("DEAR"));
        criteria.sector = QStringLiteral("health");
        QCOMPARE(screen(kStocks, criteria)->totalMatches, 0u);
    }

    void everyCriterionHasItsCondition()
    {
        for (const QString &name : screenerCriterionNames())
            QVERIFY2(conditionFromName(name, 1), qPrintable(name));
        const auto wrong = conditionFromName(u"price_max", 1);
        QVERIFY(!wrong);
        QVERIFY(wrong.error().message.contains(QStringLiteral("pe_min")));
        QVERIFY(!conditionFromName(u"pe_max", std::numeric_limits<double>::quiet_NaN()));
    }

    void everySortNameWorks()
    {
        for (const QString &name : screenerSortNames()) {
            ScreenerCriteria criteria;
            criteria.sortBy = name;
            QVERIFY2(screen(kStocks, criteria), qPrintable(name));
        }
    }

    void wrongCriteriaAreRefusedByName()
    {
        ScreenerCriteria criteria;
        criteria.sortBy = QStringLiteral("__class__");
        auto result = screen(kStocks, criteria);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::invalidArgument);
        QVERIFY(result.error().message.contains(QStringLiteral("total_score")));
        QCOMPARE(result.error().fields[0].location, QStringLiteral("body.sort_by"));
        for (const int limit : {0, -1, 201}) {
            criteria = {};
            criteria.limit = limit;
            QVERIFY(!screen(kStocks, criteria));
        }
        criteria = {};
        criteria.conditions = {bound("roic_min", 20), bound("roic_max", 10)};
        QVERIFY(screen(kStocks, criteria).error().message.contains(QStringLiteral("nothing can match")));
    }

    void anEmptyMarketIsNoError()
    {
        const auto result = screen({}, strategyFromKey(u"deep-value")->criteria());
        QVERIFY(result);
        QCOMPARE(result->totalMatches, 0u);
        QCOMPARE(result->funnel.size(), 3u);
    }

    void notesCountZeroAndKnowLosses()
    {
        QVERIFY(screenerStrengths(kStocks[3].metrics).contains(QStringLiteral("Debt/equity 0.00, below 0.30")));
        const QStringList bad = screenerWeaknesses(kStocks[2].metrics);
        QVERIFY(bad.contains(QStringLiteral("Loss: the P/E is not above zero")));
        QVERIFY(bad.contains(QStringLiteral("Negative equity: more is owed than owned")));
        for (const QString &text : screenerStrengths(kStocks[2].metrics))
            QVERIFY2(!text.startsWith(QStringLiteral("P")), qPrintable(text));
        QVERIFY(screenerStrengths(MetricValues()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestScreener)
#include "test_screener.moc"
