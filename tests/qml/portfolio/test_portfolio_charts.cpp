#include "Accessibility/accessible_registry.h"
#include "Charts/chart_explorer.h"
#include "Holdings/portfolio_charts.h"
#include "Theme/theme.h"
#include "support/fake_api_client.h"
#include "support/page_window.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QQuickStyle>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace soundings;
using charts::ChartExplorer;
using charts::PlainChart;
using window::correlationOf;

namespace {

protocol::PriceHistoryDto pricesOf(const QString &ticker, const std::vector<double> &closes, QDate first = QDate(2026, 11, 16))
{
    protocol::PriceHistoryDto history;
    history.ticker = ticker;
    history.provenance.source = QStringLiteral("csv");
    history.close = closes;
    for (std::size_t row = 0; row < closes.size(); ++row)
        history.days.push_back(first.addDays(qint64(row)));
    return history;
}

protocol::PositionDto position(const QString &ticker, double weight, double value, const QString &currency)
{
    protocol::PositionDto held;
    held.ticker = ticker;
    held.currency = currency;
    held.shares = 1;
    held.weight = weight;
    held.value = value;
    return held;
}

} // namespace

/// The allocation of a portfolio and how its positions move together.
class TestPortfolioCharts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QQuickStyle::setStyle(QStringLiteral("Basic"));
        window::installAccessibility();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        window::Theme::instance()->setPreference(QStringLiteral("light"));
        window::Theme::instance()->setTextSize(1);
    }

    void correlationsAreThoseOfDailyReturns()
    {
        // Returns of 10, -10 and 10 percent; twice as much; the opposite; and a price that never moves.
        const auto a = pricesOf(QStringLiteral("AAA"), {100, 110, 99, 108.9});
        const auto twice = pricesOf(QStringLiteral("TWO"), {100, 120, 96, 115.2});
        const auto opposite = pricesOf(QStringLiteral("OPP"), {100, 90, 99, 89.1});
        const auto still = pricesOf(QStringLiteral("STL"), {5, 5, 5, 5});
        const auto matrix = correlationOf({a, twice, opposite, still});
        QCOMPARE(matrix.returns, 3);
        QVERIFY(std::abs(matrix.values[0][0] - 1) < 1e-12);
        QVERIFY(std::abs(matrix.values[0][1] - 1) < 1e-12);
        QVERIFY(std::abs(matrix.values[0][2] + 1) < 1e-12);
        QVERIFY(std::isnan(matrix.values[0][3]) && std::isnan(matrix.values[3][3]));
        // By hand: returns (0.1, -0.1, 0.1) and (0.1, 0, -0.1), means 1/30 and 0; the product of the deviations is 0.
        const auto apart = correlationOf({a, pricesOf(QStringLiteral("APT"), {100, 110, 110, 99})});
        QVERIFY(std::abs(apart.values[0][1]) < 1e-12);
    }

    void onlyDaysThatAllHaveCount()
    {
        const auto a = pricesOf(QStringLiteral("AAA"), {100, 110, 99, 108.9, 120});
        auto b = pricesOf(QStringLiteral("BBB"), {100, 120, 96, 115.2, 130});
        b.days.erase(b.days.begin() + 1);
        b.close.erase(b.close.begin() + 1);
        const auto matrix = correlationOf({a, b});
        QCOMPARE(matrix.returns, 3);
        QCOMPARE(matrix.first, a.days.front());
        QCOMPARE(correlationOf({a, pricesOf(QStringLiteral("OLD"), {1, 2}, QDate(1999, 1, 4))}).returns, 0);
    }

    void pairsAreSaidInWords()
    {
        window::CorrelationMatrix matrix;
        matrix.tickers = {QStringLiteral("AAPL"), QStringLiteral("KO"), QStringLiteral("MSFT")};
        matrix.values = {{1, -0.4, 0.71}, {-0.4, 1, 0.1}, {0.71, 0.1, 1}};
        matrix.returns = 251;
        matrix.last = QDate(2026, 11, 20);
        matrix.source = QStringLiteral("csv");
        const auto chart = window::correlationChart(QStringLiteral("p"), matrix);
        QCOMPARE(chart.series[0].words,
            QStringList({QStringLiteral("AAPL with itself: 1"), QStringLiteral("AAPL and KO: \u22120.40, medium, opposite"),
                QStringLiteral("AAPL and MSFT: 0.71, high")}));
        QCOMPARE(chart.series[1].words[2], QStringLiteral("KO and MSFT: 0.10, low"));
        QCOMPARE(chart.summary,
            QStringLiteral(
                "Most alike: AAPL and MSFT: 0.71, high. Least alike: AAPL and KO: \u22120.40, medium, opposite. 251 daily "
                "returns until 20 Nov 2026, source csv."));
        QCOMPARE(chart.csv,
            QStringLiteral("ticker,AAPL,KO,MSFT,source\nAAPL,1,-0.4,0.71,csv\nKO,-0.4,1,0.1,csv\nMSFT,0.71,0.1,1,csv\n"));
    }

    void weightsAreSaidByRankWithinTheirCurrency()
    {
        protocol::PortfolioDto portfolio;
        portfolio.id = QStringLiteral("p");
        portfolio.positions = {position(QStringLiteral("KO"), 0.25, 2500, QStringLiteral("USD")),
            position(QStringLiteral("SAP"), 1, 900, QStringLiteral("EUR")),
            position(QStringLiteral("AAPL"), 0.75, 7500, QStringLiteral("USD"))};
        portfolio.sectors = {{QString(), QStringLiteral("USD"), 10'000, 1}};
        protocol::StockItemDto invented;
        invented.quote.emplace();
        invented.quote->provenance.source = QStringLiteral("sample");
        portfolio.positions[0].stock = invented;
        const auto chart = window::allocationOf(portfolio, false);
        QCOMPARE(chart.csv.section(u'\n', 3, 3), QStringLiteral("\"KO\",USD,0.25,2500,sample"));
        QCOMPARE(window::allocationOf(portfolio, true).csv.section(u'\n', 1, 1),
            QStringLiteral("\"Sector not known\",USD,1,10000,sample"));
        QCOMPARE(chart.labels, QStringList({QStringLiteral("SAP"), QStringLiteral("AAPL"), QStringLiteral("KO")}));
        QCOMPARE(chart.series[0].words[1], QStringLiteral("AAPL: 75.0\u202f% of what is held in USD, worth 7,500.00"));
        QVERIFY(chart.summary.endsWith(QStringLiteral("3 parts in all.")));
        QCOMPARE(window::allocationOf(portfolio, true).labels, QStringList{QStringLiteral("Sector not known")});
        QVERIFY(window::allocationOf({}, false).summary.isEmpty());
    }

    void whatAPointIsCanBeAsked()
    {
        window::CorrelationMatrix matrix{.tickers = {QStringLiteral("AAA"), QStringLiteral("BBB")},
            .values = {{1, 0.25}, {0.25, 1}},
            .returns = 250,
            .first = QDate(2025, 11, 20),
            .last = QDate(2026, 11, 20),
            .source = QStringLiteral("csv, sample")};
        PlainChart chart;
        chart.show(window::correlationChart(QStringLiteral("p"), matrix));
        const QVariantMap pair = chart.explanation(0, 1);
        QCOMPARE(pair[QStringLiteral("title")].toString(), QStringLiteral("Correlation"));
        QCOMPARE(pair[QStringLiteral("value")].toString(), QStringLiteral("0.25"));
        QCOMPARE(pair[QStringLiteral("how")].toString(),
            QStringLiteral(
                "Pearson's correlation of the daily returns of AAA and BBB, 250 of them, from 20 Nov 2025 to 20 Nov 2026."));
        QCOMPARE(pair[QStringLiteral("source")].toString(), QStringLiteral("source csv, sample data"));
        QVERIFY(chart.columns().sample);
        QVERIFY(chart.explanation(5, 0).isEmpty() && chart.explanation(0, 7).isEmpty());

        protocol::PortfolioDto portfolio;
        portfolio.positions = {position(QStringLiteral("KO"), 0.25, 2500, QStringLiteral("USD"))};
        chart.show(window::allocationOf(portfolio, false));
        QCOMPARE(chart.explanation(0, 0)[QStringLiteral("how")].toString(),
            QStringLiteral("KO: its value, as a share of all positions in its currency: 25.0 %."));
    }

    void bothAreWalkedByKeys()
    {
        test::FakeApiClient client;
        client.fakeHoldings().seed();
        test::PageWindow view;
        QVERIFY(view.load(QStringLiteral("Soundings.Holdings"), QStringLiteral("PortfolioPage"),
            {{QStringLiteral("client"), QVariant::fromValue<client::ApiClient *>(&client)}}, {1240, 900}));
        const auto press = [&](Qt::Key key) { QTest::keyClick(view.window(), key); };
        QQuickItem *matrix = nullptr;
        QTRY_VERIFY((matrix = view.findType(QStringLiteral("CorrelationChart"))) && matrix->isVisible());
        auto *cells = matrix->property("explorer").value<ChartExplorer *>();
        auto *source = qobject_cast<PlainChart *>(cells->history());
        QVERIFY(source->count() >= 2);
        QMetaObject::invokeMethod(matrix, "enter");
        QVERIFY(cells->hasActiveFocus());
        QCOMPARE(cells->pointText(), source->columns().series[0].words[0] + QStringLiteral(", first point"));
        press(Qt::Key_Right);
        QSignalSpy said(cells, &ChartExplorer::message);
        press(Qt::Key_Down);
        const QString told = said.takeLast().constFirst().toString();
        QVERIFY2(told.startsWith(source->columns().series[1].words[1]), qPrintable(told));
        press(Qt::Key_D);
        QCOMPARE(view.window()->activeFocusItem()->property("count").toInt(), source->count());
        press(Qt::Key_D);
        QVERIFY(cells->hasActiveFocus());
        const int asked = int(client.calls().filter(QStringLiteral("prices ")).size());
        QCOMPARE(asked, source->count()); // once for each

        QQuickItem *allocation = view.findType(QStringLiteral("AllocationChart"));
        auto *bars = allocation->property("explorer").value<ChartExplorer *>();
        auto *weights = qobject_cast<PlainChart *>(bars->history());
        QMetaObject::invokeMethod(allocation, "enter");
        press(Qt::Key_End);
        QCOMPARE(bars->index(), weights->count() - 1);
        press(Qt::Key_BracketRight);
        QVERIFY2(bars->pointText().contains(QStringLiteral("% of what is held in")), qPrintable(bars->pointText()));
        const int positions = weights->count();
        allocation->property("portfolio").value<window::PortfolioCharts *>()->setBySector(true);
        QVERIFY(weights->count() > 0 && weights->count() <= positions);
        QCOMPARE(bars->index(), 0);
        auto *accessible = QAccessible::queryAccessibleInterface(bars);
        QVERIFY(accessible && accessible->role() == QAccessible::Chart);
    }

    void oneStockIsNothingToCompareAndAFailureCanBeTriedAgain()
    {
        test::FakeApiClient client;
        client.fakeHoldings().seed();
        client.failCall(QStringLiteral("prices"), Error{ErrorCode::timeout, QStringLiteral("The engine did not answer.")});
        window::PortfolioCharts shown;
        protocol::PortfolioDto portfolio;
        portfolio.id = QStringLiteral("p");
        portfolio.positions = {position(QStringLiteral("NRTH"), 1, 100, QStringLiteral("USD"))};
        shown.show(&client, portfolio);
        QCOMPARE(shown.correlationStatus()->state(), window::PageState::Empty);
        portfolio.positions << position(QStringLiteral("KLSN"), 0.5, 100, QStringLiteral("USD"));
        shown.show(&client, portfolio);
        QTRY_COMPARE(shown.correlationStatus()->state(), window::PageState::Failed);
        client.repairCalls();
        shown.loadCorrelation();
        QTRY_COMPARE(shown.correlationStatus()->state(), window::PageState::Ready);
    }
};

QTEST_MAIN(TestPortfolioCharts)
#include "test_portfolio_charts.moc"
