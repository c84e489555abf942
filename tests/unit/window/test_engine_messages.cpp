#include "Browse/browse_view_model.h"
#include "Browse/stock_table_model.h"
#include "Client/engine_phrases.h"
#include "Client/engine_words.h"
#include "Client/panel_status.h"
#include "Holdings/portfolio_charts.h"
#include "Jobs/job_words.h"
#include "Lists/sector_choices.h"
#include "Lists/stock_records.h"
#include "StockDetail/stock_overview.h"
#include "analysis/portfolio/compute_metric.h"
#include "engine/importing/company_table.h"
#include "engine/importing/price_table.h"
#include "language.h"
#include "support/fake_api_client.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace soundings;
using window::EngineWords;

namespace {

PriceSeries closes(int count, double step)
{
    PriceSeries series;
    for (int row = 0; row < count; ++row) {
        PriceBar bar{makeDay(2026, 3, 2) + std::chrono::days(row)};
        bar.close = 50 + step * row;
        series.append(bar);
    }
    return series;
}

/// Closes that swing, each `kind` in its own way.
PriceSeries wavingCloses(int count, int kind)
{
    PriceSeries series;
    for (int row = 0; row < count; ++row) {
        PriceBar bar{makeDay(2025, 3, 3) + std::chrono::days(row)};
        bar.close = 50 + 0.05 * row + 3 * std::sin(row * (0.3 + 0.07 * kind)) + std::cos(row * row * 0.1 * kind);
        series.append(bar);
    }
    return series;
}

protocol::PortfolioDto ownedIn(const QString &sector)
{
    protocol::PortfolioDto portfolio;
    portfolio.sectors = {{sector, QStringLiteral("USD"), 1000, 1}};
    return portfolio;
}

} // namespace

/// What goes wrong in the engine and what its jobs do, as somebody reads it in a window of another language.
class TestEngineMessages : public QObject {
    Q_OBJECT

    void isSaid(const QString &english) const
    {
        // What stands in quotes is to be typed as it is.
        static const QRegularExpression quoted(QStringLiteral("[„”][^“”]*[“”]"));
        const QString said = EngineWords::said(english).remove(quoted);
        static const QRegularExpression englishWords(
            QStringLiteral("\\b(the|its|of|for|is|and|against|above|below|than|from|there|are|has|than|no|not|were|needs?|"
                           "kept|given|day|import|again|missing|try|cannot)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        const auto left = englishWords.match(said);
        QVERIFY2(!left.hasMatch(), qPrintable(QLocale().name() + u": " + english + u" -> " + said));
    }
    void areSaid(const engine::ImportReport &report) const
    {
        for (const engine::RowNotes *notes : {&report.rejected, &report.flagged}) {
            for (const engine::RowNote &note : notes->kept())
                isSaid(note.reason);
        }
    }

private slots:
    void init() { app::useLanguage(QStringLiteral("de")); }

    void rowsOfFilesAreSaid_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << QStringLiteral("de");
        QTest::newRow("Swedish") << QStringLiteral("sv");
    }
    void rowsOfFilesAreSaid()
    {
        QFETCH(QString, language);
        app::useLanguage(language);
        engine::ImportReport prices{};
        const auto table = engine::readPriceTable("Date,Ticker,Open,High,Low,Close,Volume\n"
                                                  "2026-01-05,KO,10,11,9,10,5\n"
                                                  "2026-01-05,KO,10,11,9,10.5,5\n"
                                                  "2026-01-06,KO,10,11,9,18,0\n"
                                                  "2026-01-07,KO,10,11,9\n"
                                                  ",KO,10,11,9,10,5\n"
                                                  "someday,KO,10,11,9,10,5\n"
                                                  "2031-01-05,KO,10,11,9,10,5\n"
                                                  "2026-01-08,KO,10,11,9,,5\n"
                                                  "2026-01-08,KO,10,11,9,x,5\n"
                                                  "2026-01-08,KO,10,11,9,-4,5\n"
                                                  "2026-01-08,KO,10,11,9,10,-5\n"
                                                  "2026-01-08,K O,10,11,9,10,5\n"
                                                  "2026-01-08,,10,11,9,10,5\n"
                                                  "2026-01-09,KO,10,9,9,10,5\n"
                                                  "2026-01-12,KO,10,11,10.5,10,5\n",
            makeDay(2026, 11, 20), {}, prices);
        QVERIFY2(table, table ? "" : qPrintable(table.error().message));
        QVERIFY(prices.rejected.count() >= 10);
        QVERIFY(prices.flagged.count() >= 4);
        areSaid(prices);
        engine::ImportReport stocks{};
        QVERIFY(engine::readCompanyTable(engine::ImportKind::stocks,
            "ticker,name,isin,instrument_type,currency,market_cap\n"
            ",Nobody,,,,\n"
            "K O,Cola,,,,\n"
            "KO,Cola,US12,,,\n"
            "KO,Cola,,TREE,,\n"
            "KO,Cola,,,dollars,\n"
            "KO,Cola,,,,much\n"
            "KO,Cola,,,,1000\n"
            "KO,Cola,,,,1000\n",
            {}, stocks));
        QVERIFY(stocks.rejected.count() >= 6);
        areSaid(stocks);
        for (const char *file : {"", "Date,Close\n", "Weekday,Mood\nMonday,good\n", "Date\n2026-01-05\n", "Date,Close\n\"2026"}) {
            engine::ImportReport report{};
            const auto read = engine::readPriceTable(
                file, makeDay(2026, 11, 20), {.ticker = Ticker::fromCanonical(QStringLiteral("KO"))}, report);
            if (!read)
                isSaid(read.error().message);
        }
    }

    void shortagesOfAnalysesAreSaid_data() { rowsOfFilesAreSaid_data(); }
    void shortagesOfAnalysesAreSaid()
    {
        QFETCH(QString, language);
        app::useLanguage(language);
        const PriceSeries few = closes(20, 0.5), none, flat = closes(300, 0);
        int failed = 0;
        for (const PriceSeries *series : {&few, &none, &flat}) {
            const auto one = Ticker::fromCanonical(QStringLiteral("KO")), two = Ticker::fromCanonical(QStringLiteral("PEP"));
            const std::vector<analysis::SnapshotInput> inputs{{one, 3, 50, series, {}}, {two, 2, 50, &flat, {}}};
            const auto snapshot = analysis::takeSnapshot(inputs, one);
            QVERIFY(snapshot);
            for (const auto kind : {analysis::MetricKind::correlation, analysis::MetricKind::momentum,
                     analysis::MetricKind::allocationScore, analysis::MetricKind::portfolioRisk}) {
                const auto metric = analysis::computeMetric(kind, **snapshot);
                failed += metric ? 0 : 1;
                if (!metric)
                    isSaid(metric.error().message);
            }
        }
        QVERIFY(failed >= 8);
    }

    void liveMetricsAreExplained_data() { rowsOfFilesAreSaid_data(); }
    void liveMetricsAreExplained()
    {
        QFETCH(QString, language);
        app::useLanguage(language);
        const PriceSeries first = wavingCloses(300, 1), second = wavingCloses(300, 2);
        std::vector<PriceSeries> crowd;
        std::vector<analysis::SnapshotInput> many;
        for (int at = 0; at < 30; ++at)
            crowd.push_back(wavingCloses(90, at + 1));
        for (int at = 0; at < 30; ++at)
            many.push_back({Ticker::fromCanonical(QStringLiteral("T%1").arg(at)), 1, 50, &crowd[std::size_t(at)], {}});
        const auto one = Ticker::fromCanonical(QStringLiteral("KO")), two = Ticker::fromCanonical(QStringLiteral("PEP"));
        const std::vector<std::vector<analysis::SnapshotInput>> portfolios{{{one, 3, 50, &first, 60}, {two, 2, 50, &second, 70}},
            {{one, 3, 50, &first, {}}}, {{one, 0, 50, &first, {}}, {two, 2, 50, &second, {}}}, {{one, 0, 50, &first, {}}}, many};
        int explained = 0;
        for (const auto &inputs : portfolios) {
            const auto snapshot = analysis::takeSnapshot(inputs, inputs.front().ticker);
            QVERIFY(snapshot);
            for (const auto kind :
                {analysis::MetricKind::concentration, analysis::MetricKind::correlation, analysis::MetricKind::momentum,
                    analysis::MetricKind::allocationScore, analysis::MetricKind::portfolioRisk}) {
                const auto metric = analysis::computeMetric(kind, **snapshot);
                if (!metric)
                    continue;
                ++explained;
                isSaid(metric->explain);
            }
        }
        QVERIFY2(explained >= 20, qPrintable(QString::number(explained)));
    }

    void whatGoesWrongIsSaid_data() { rowsOfFilesAreSaid_data(); }
    void whatGoesWrongIsSaid()
    {
        QFETCH(QString, language);
        app::useLanguage(language);
        for (const char *sentence : {"There is no stock with the ticker KO.",
                 "There are no prices for KO yet. Import some with “soundings-server import prices FILE --ticker KO”.",
                 "This needs a token that may administer; none was sent, or it is wrong, was revoked or has expired. Send one as "
                 "“Authorization: Bearer TOKEN”. “soundings-server token create NAME --scope admin” makes one on the server's "
                 "machine.",
                 "The token “laptop” has the scope read, and this needs write. “soundings-server token create NAME --scope "
                 "write” makes one on the server's machine.",
                 "Too many wrong tokens have come from your address. Wait 30 s, then try again with the right one.",
                 "You ask too often. Wait a second; RATE_LIMIT_PER_SECOND says how often one may.",
                 "Too much is waiting to be done. Try again in a second.",
                 "2 shares of KO cannot be sold on 2026-03-02, when 1 were held. Correct the sale, or enter the purchase first.",
                 "2031-01-05 has not come yet. Give the day of the trade.",
                 "There is no such watchlist. It may have been deleted elsewhere.",
                 "Job 7f is finished (SUCCESS); only one that waits or runs can be cancelled.",
                 "KO is damaged. Restore it from a backup, or move it away to start with an empty one.",
                 "FMP cannot be reached (Connection refused). What is stored stays; the next run tries again.",
                 "soundings.backup took longer than the 60 s that it may take, and was asked to stop."})
            isSaid(QString::fromUtf8(sentence));
    }

    void aNameInQuotesStaysAsItWasTyped()
    {
        QCOMPARE(EngineWords::said(QStringLiteral("There is a portfolio “Energy” already. Choose another name.")),
            QStringLiteral("Es gibt schon ein Portfolio „Energy“. Wählen Sie einen anderen Namen."));
    }

    void aPanelFailsInTheLanguage()
    {
        window::PanelStatus status;
        status.setFailed(
            QStringLiteral("Titel"), {ErrorCode::notFound, QStringLiteral("There is no stock with the ticker KO."), {}});
        QCOMPARE(status.body(), QStringLiteral("Es gibt keine Aktie mit dem Ticker KO."));
    }

    void jobsAreSaidInTheLanguage()
    {
        protocol::JobDto job;
        job.state = QStringLiteral("STARTED");
        job.progress = protocol::JobProgressDto{0.1, QStringLiteral("3 of 512: KO")};
        QCOMPARE(window::resultText(job, {}), QStringLiteral("3 von 512: KO"));
        job.state = QStringLiteral("FAILURE");
        job.error = protocol::JobErrorDto{{}, QStringLiteral("FMP does not know this symbol."), {}};
        QCOMPARE(window::resultText(job, {}), QStringLiteral("FMP kennt dieses Symbol nicht."));
    }

    void sectorsAreShownInTheLanguageAndAskedForInEnglish()
    {
        test::FakeApiClient client;
        window::SectorChoices sectors;
        sectors.setClient(&client);
        QTRY_VERIFY(sectors.choices().size() > 1);
        const auto health = [](const QVariantList &choices) {
            const auto found = std::ranges::find_if(choices,
                [](const QVariant &choice) { return choice.toMap()[QStringLiteral("value")] == QStringLiteral("Health Care"); });
            return found == choices.end() ? QString() : found->toMap()[QStringLiteral("text")].toString();
        };
        QCOMPARE(health(sectors.choices()), QStringLiteral("Gesundheitswesen"));

        window::BrowseViewModel browse;
        browse.setClient(&client);
        QTRY_COMPARE(health(browse.sectorChoices()), QStringLiteral("Gesundheitswesen"));
        browse.setSector(QStringLiteral("Health Care"));
        QTRY_COMPARE(client.lastQuery().sector, QStringLiteral("Health Care"));
        QTRY_COMPARE(
            browse.model()->index(0, 0).data(window::StockTableModel::Sector).toString(), QStringLiteral("Gesundheitswesen"));
        QCOMPARE(browse.model()->spokenCell(0, QStringLiteral("sector")), QStringLiteral("Gesundheitswesen"));

        protocol::RankedStockDto ranked;
        ranked.sector = QStringLiteral("Utilities");
        QCOMPARE(window::StockRecord().ranked(ranked).record()[QStringLiteral("sector")].toString(), QStringLiteral("Versorger"));
        const charts::PlainColumns chart = window::allocationOf(ownedIn(QStringLiteral("Utilities")), true);
        QCOMPARE(chart.labels, QStringList{QStringLiteral("Versorger")});
        QVERIFY2(chart.summary.contains(QLatin1String("Versorger")), qPrintable(chart.summary));
    }

    void industriesOfTheSampleMarketAreKnown()
    {
        const auto industries = window::engineIndustries();
        QFile companies(QStringLiteral(SOUNDINGS_SOURCE_DIR "/resources/sample/companies.csv"));
        QVERIFY(companies.open(QIODevice::ReadOnly));
        const qsizetype column = companies.readLine().split(',').indexOf("industry");
        QVERIFY(column > 0);
        while (!companies.atEnd()) {
            const QByteArray industry = companies.readLine().split(',').value(column);
            QVERIFY2(industry.isEmpty() || std::ranges::find(industries, QByteArrayView(industry)) != industries.end(),
                industry.constData());
        }
    }
    void industriesAreShownInTheLanguage()
    {
        protocol::StockItemDto stock;
        stock.ticker = QStringLiteral("KO");
        stock.sector = QStringLiteral("Consumer Staples");
        stock.industry = QStringLiteral("Soft Drinks");
        QCOMPARE(window::headerOf(stock, {})[QStringLiteral("where")].toString(),
            QStringLiteral("KO, Basiskonsumgüter, Erfrischungsgetränke"));
        QCOMPARE(EngineWords::said(QStringLiteral("Apparel, Accessories & Luxury Goods (12)")),
            QStringLiteral("Bekleidung, Accessoires und Luxusgüter (12)")); // its peers
    }

    void cleanupTestCase() { app::useLanguage(QStringLiteral("en")); }
};

QTEST_MAIN(TestEngineMessages)
#include "test_engine_messages.moc"
