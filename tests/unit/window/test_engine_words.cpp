#include "Client/engine_words.h"
#include "analysis/scoring/horizons.h"
#include "analysis/scoring/scoring_model.h"
#include "analysis/scoring/trade_signals.h"
#include "analysis/screener/screener.h"
#include "analysis/screener/screener_notes.h"
#include "analysis/screener/strategies.h"
#include "language.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace soundings;
using namespace soundings::analysis;
using window::EngineWords;

namespace {

/// Stocks of all kinds, with figures that are missing, negative, small and large.
std::vector<ScoreInput> inventedMarket()
{
    static const QStringList sectors{QStringLiteral("Technology"), QStringLiteral("Financial Services"),
        QStringLiteral("Real Estate"), QStringLiteral("Utilities")};
    std::mt19937 random(7);
    std::uniform_real_distribution<double> part(0, 1);
    std::vector<ScoreInput> market;
    for (int i = 0; i < 300; ++i) {
        ScoreInput stock{Ticker::parse(QStringLiteral("T%1").arg(i)).value(), sectors[i % sectors.size()], {}, {}, {}};
        for (const MetricInfo &info : allMetrics()) {
            if (part(random) < 0.85)
                stock.metrics.set(info.metric, (part(random) - 0.15) * (info.unit == MetricUnit::percent ? 60 : 6));
        }
        if (i % 10 != 0)
            stock.momentum =
                MomentumInputs{part(random) * 40 - 20, part(random) * 60 - 30, part(random) * 100, part(random) * 200 - 80};
        market.push_back(stock);
    }
    return market;
}

} // namespace

/// The engine's own sentences, made by the engine: one that is changed there and not here is found.
class TestEngineWords : public QObject {
    Q_OBJECT

    QString m_language;

    void isSaid(const QString &english) const
    {
        if (english.isEmpty())
            return;
        const QString said = EngineWords::said(english);
        static const QRegularExpression englishWords(
            QStringLiteral("\\b(the|its|of|for|is|and|against|above|below|than|from|there|are|least|most|known|missing|score|"
                           "growth|margin|Technology|Financial Services|Real Estate|Utilities)\\b|\\d\\.\\d"),
            QRegularExpression::CaseInsensitiveOption);
        const auto left = englishWords.match(said);
        QVERIFY2(!left.hasMatch(), qPrintable(m_language + u": " + english + u" -> " + said));
    }
    void areSaid(const QStringList &english) const
    {
        for (const QString &each : english)
            isSaid(each);
    }

private slots:
    void everySentenceIsSaidInTheLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("Swedish") << QStringLiteral("sv");
    }
    void everySentenceIsSaidInTheLanguage()
    {
        QFETCH(QString, language);
        m_language = language;
        app::useLanguage(language);
        const std::vector<ScoreInput> market = inventedMarket();
        for (const ScoringProfile profile : {ScoringProfile::balanced, ScoringProfile::classic}) {
            const ScoringModel model = ScoringModel::fit(market, profile);
            for (const ScoreInput &stock : market) {
                const Score score = model.score(stock);
                isSaid(score.reasoning);
                isSaid(score.peerGroup);
                areSaid(score.strengths + score.weaknesses + score.missing);
                for (const ScoreFactor &factor : score.factors) {
                    isSaid(factor.label);
                    isSaid(factor.note);
                }
                for (const HorizonInfo &horizon : allHorizons()) {
                    if (const auto fit = horizonFit(score, horizon.horizon))
                        isSaid(fit->why);
                }
                areSaid(screenerStrengths(stock.metrics) + screenerWeaknesses(stock.metrics));
            }
        }
        QVERIFY(!QTest::currentTestFailed());
    }

    void screensAreSaidInTheLanguage_data() { everySentenceIsSaidInTheLanguage_data(); }
    void screensAreSaidInTheLanguage()
    {
        QFETCH(QString, language);
        m_language = language;
        app::useLanguage(language);
        for (const ScreenerStrategy &strategy : allStrategies()) {
            isSaid(QString::fromUtf8(strategy.description));
            QVERIFY(EngineWords::said(QString::fromUtf8(strategy.name)) != QString::fromUtf8(strategy.name));
        }
        std::vector<ScreenerInput> stocks;
        for (const ScoreInput &each : inventedMarket()) {
            ScreenerInput stock;
            stock.ticker = each.ticker;
            stock.sector = each.sector;
            stock.metrics = each.metrics;
            stock.marketCap = 3.1e9;
            stocks.push_back(stock);
        }
        ScreenerCriteria criteria;
        for (const MetricInfo &info : allMetrics()) {
            for (const BoundKind kind : {BoundKind::minimum, BoundKind::maximum}) {
                criteria.conditions = {
                    {ScreenerFigure::of(info.metric), kind, 2.5}, {{ScreenerFigure::Kind::marketCap}, BoundKind::minimum, 3.1e9}};
                const auto result = screen(stocks, criteria);
                QVERIFY(result);
                for (const FunnelStep &step : result->funnel)
                    isSaid(step.condition.text());
                for (const ScreenerHit &hit : result->hits) {
                    for (const ConditionMatch &match : hit.conditions)
                        isSaid(match.text);
                }
            }
        }
    }

    void signalsAreSaidInTheLanguage_data() { everySentenceIsSaidInTheLanguage_data(); }
    void signalsAreSaidInTheLanguage()
    {
        QFETCH(QString, language);
        m_language = language;
        app::useLanguage(language);
        for (const char *sentence : {"The 50-day average rose above the 200-day average",
                 "The 50-day average fell below the 200-day average", "RSI came back to 31.2 after it had been below 30",
                 "RSI fell back to 68.9 after it had been above 70", "There are too few prices for an outlook.",
                 "Bullish: the price is above its 50-day average, the price is above its 200-day average and RSI is 55.3, "
                 "neither high nor low.",
                 "Bearish: the price is below its 50-day average, the price is at its 200-day average and RSI is 25.0, which is "
                 "low: it has "
                 "fallen fast.",
                 "Bullish: the price is above its 50-day average and RSI is 55.3, neither high nor low.",
                 "Neutral: RSI is 71.3, which is high: it has risen fast."})
            isSaid(QString::fromUtf8(sentence));
    }

    void numbersAreWrittenAsTheLanguageDoes()
    {
        app::useLanguage(QStringLiteral("de"));
        QCOMPARE(EngineWords::said(QStringLiteral("P/E 13.4 against 30.0 for its peers")),
            QStringLiteral("KGV 13,4 gegenüber 30,0 bei vergleichbaren Aktien"));
        QCOMPARE(EngineWords::said(QStringLiteral("Of 25 points each: health 23.1, value 22.7 and quality 21.5.")),
            QStringLiteral("Von je 25 Punkten: Gesundheit 23,1, Wert 22,7 und Qualität 21,5."));
        QCOMPARE(
            EngineWords::said(QStringLiteral("Market value at least 3.1 bn")), QStringLiteral("Börsenwert mindestens 3,1 Mrd."));
    }

    void whatIsNotKnownIsLeftAsItIs()
    {
        app::useLanguage(QStringLiteral("de"));
        for (const QString &text :
            {QStringLiteral("Berkshire Hathaway B"), QStringLiteral("Something else. And more."), QString()})
            QCOMPARE(EngineWords::said(text), text);
        app::useLanguage(QStringLiteral("en"));
        QCOMPARE(EngineWords::said(QStringLiteral("P/E is not known")), QStringLiteral("P/E is not known"));
    }

    void cleanupTestCase() { app::useLanguage(QStringLiteral("en")); }
};

QTEST_GUILESS_MAIN(TestEngineWords)
#include "test_engine_words.moc"
