#include "domain/trading_calendar.h"
#include "providers/sample/sample_market.h"

#include <QHash>
#include <QSet>
#include <QTest>

using namespace soundings;
using namespace soundings::providers;

namespace {

bool isTradingDay(Day day)
{
    return TradingCalendar::nyse().isTradingDay(day).value_or(false);
}

std::vector<double> returnsOf(const std::vector<PriceBar> &bars)
{
    std::vector<double> returns;
    for (std::size_t row = 1; row < bars.size(); ++row)
        returns.push_back(bars[row].close / bars[row - 1].close - 1);
    return returns;
}

double correlation(const std::vector<double> &a, const std::vector<double> &b)
{
    double sumA = 0, sumB = 0, sumAA = 0, sumBB = 0, sumAB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sumA += a[i];
        sumB += b[i];
        sumAA += a[i] * a[i];
        sumBB += b[i] * b[i];
        sumAB += a[i] * b[i];
    }
    const double n = double(a.size());
    return (n * sumAB - sumA * sumB) / std::sqrt((n * sumAA - sumA * sumA) * (n * sumBB - sumB * sumB));
}

Ticker ticker(const char *text)
{
    return Ticker::fromCanonical(QString::fromLatin1(text));
}

} // namespace

class TestSampleMarket : public QObject {
    Q_OBJECT

private:
    const Day m_last = makeDay(2026, 11, 20);
    Result<SampleMarket> m_market = SampleMarket::open(isTradingDay);

private slots:
    void hasTheWellKnownCompaniesInPeerGroups()
    {
        QVERIFY2(m_market, m_market ? "" : qPrintable(m_market.error().message));
        QSet<QString> tickers;
        QHash<QString, int> sectors;
        int funds = 0;
        for (const auto &stock : m_market->stocks()) {
            tickers << stock.ticker.text();
            QVERIFY(!stock.name.isEmpty());
            if (stock.type == InstrumentType::stock)
                ++sectors[stock.sector];
            else
                ++funds;
        }
        for (const char *known : {"AAPL", "GOOGL", "MSFT", "AMZN", "TSLA", "META", "NVDA", "JPM", "V", "WMT", "DIS", "NFLX",
                 "INTC", "CSCO", "PFE", "SPY"})
            QVERIFY2(tickers.contains(QString::fromLatin1(known)), known);
        QCOMPARE(tickers.size(), qsizetype(m_market->stocks().size()));
        QVERIFY(tickers.size() >= 60);
        QVERIFY(funds >= 3);
        QCOMPARE(sectors.size(), 11);
        QVERIFY(std::ranges::count_if(sectors, [](int count) { return count >= 5; }) >= 7);
        QCOMPARE(m_market->fundamentals().size() + std::size_t(funds), m_market->stocks().size());
    }

    void everyTickerHasFiveYearsWithoutWeekendsOrHolidays()
    {
        for (const auto &stock : m_market->stocks()) {
            const auto bars = m_market->prices(stock.ticker, m_last);
            QVERIFY(bars.size() > 1'250 && bars.size() < 1'262);
            QCOMPARE(bars.back().day, m_last);
            for (std::size_t row = 0; row < bars.size(); ++row) {
                const PriceBar &bar = bars[row];
                QVERIFY(isTradingDay(bar.day));
                QVERIFY(row == 0 || bars[row - 1].day < bar.day);
                QVERIFY(bar.low > 0 && bar.low <= std::min(bar.open, bar.close));
                QVERIFY(bar.high >= std::max(bar.open, bar.close));
                QVERIFY(bar.volume > 0);
                QVERIFY(row == 0 || std::abs(bar.close / bars[row - 1].close - 1) < 0.35);
            }
        }
    }

    void whatWasShownYesterdayStays()
    {
        const Day before = makeDay(2024, 5, 17);
        const auto now = m_market->prices(ticker("AAPL"), m_last);
        const auto then = m_market->prices(ticker("AAPL"), before);
        int compared = 0;
        for (const PriceBar &bar : then) {
            const auto same = std::ranges::find(now, bar.day, &PriceBar::day);
            if (same == now.end())
                continue;
            QCOMPARE(same->open, bar.open);
            QCOMPARE(same->high, bar.high);
            QCOMPARE(same->low, bar.low);
            QCOMPARE(same->close, bar.close);
            QCOMPARE(same->volume, bar.volume);
            ++compared;
        }
        QVERIFY(compared > 600);
    }

    void aDayThatIsNoSessionGetsNoPrice()
    {
        const Day saturday = makeDay(2026, 11, 21);
        QCOMPARE(m_market->prices(ticker("MSFT"), saturday).back().day, m_last);
        QVERIFY(m_market->prices(ticker("NOTHERE"), m_last).empty());
    }

    void thePricesAreTheSameOnEveryMachine_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("close");
        QTest::addColumn<double>("volume");
        QTest::newRow("AAPL") << QStringLiteral("AAPL") << 80.64 << 108'667'538.0;
        QTest::newRow("JPM") << QStringLiteral("JPM") << 134.74 << 4'580'613.0;
        QTest::newRow("SPY") << QStringLiteral("SPY") << 521.3 << 1.0;
    }
    void thePricesAreTheSameOnEveryMachine()
    {
        QFETCH(QString, name);
        const PriceBar bar = m_market->prices(Ticker::fromCanonical(name), m_last).back();
        QTEST(bar.close, "close");
        QTEST(bar.volume, "volume");
    }

    void stocksMoveWithTheMarketAndMoreSoWithTheirSector()
    {
        const auto returns = [&](const char *name) { return returnsOf(m_market->prices(ticker(name), m_last)); };
        const double index = correlation(returns("SPY"), returns("^GSPC"));
        const double peers = correlation(returns("JPM"), returns("BAC"));
        const double strangers = correlation(returns("JPM"), returns("PFE"));
        QVERIFY2(index > 0.95, qPrintable(QString::number(index)));
        QVERIFY2(peers > 0.35 && peers < 0.95, qPrintable(QString::number(peers)));
        QVERIFY2(strangers > 0.05 && strangers < peers, qPrintable(QString::number(strangers)));
    }
};

QTEST_GUILESS_MAIN(TestSampleMarket)
#include "test_sample_market.moc"
