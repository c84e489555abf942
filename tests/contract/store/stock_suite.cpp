#include "contract/store/store_suite.h"

#include "storage/migrations/migrations.h"
#include "storage/open_store.h"

#include <QTest>
#include <QUuid>

namespace soundings::test {

using engine::FundamentalsUpdate;
using engine::StockQuery;
using engine::StockUpdate;

void StoreSuite::init()
{
    m_url = m_newUrl();
    auto opened = storage::openStore(m_url);
    REQUIRE_OK(opened);
    m_store = std::move(*opened);
}

void StoreSuite::cleanup()
{
    m_store.reset();
}

void StoreSuite::add(const char *symbol, const char *name, const char *sector)
{
    StockUpdate update;
    update.ticker = ticker(symbol);
    update.name = QString::fromUtf8(name);
    update.sector = QString::fromUtf8(sector);
    REQUIRE_OK(store().stocks().upsert({&update, 1}, QStringLiteral("csv"), kNow));
}

QStringList StoreSuite::tickersOf(const StockQuery &query)
{
    const auto page = store().stocks().page(query);
    if (!page)
        return {page.error().message};
    QStringList tickers;
    for (const auto &record : page->records)
        tickers.append(record.stock.ticker.text());
    return tickers;
}

void StoreSuite::saysWhatItIs()
{
    QVERIFY(!store().description().contains(QStringLiteral("secret")));
    QVERIFY(store().description().contains(QStringLiteral("SQL")));
    QCOMPARE(store().schemaVersion(), storage::newestSchemaVersion());
    REQUIRE_OK(store().check());
}

void StoreSuite::keepsSettings()
{
    QCOMPARE(store().setting(QStringLiteral("a")).value(), std::nullopt);
    REQUIRE_OK(store().setSetting(QStringLiteral("a"), QStringLiteral("1")));
    REQUIRE_OK(store().setSetting(QStringLiteral("a"), QStringLiteral("")));
    QCOMPARE(store().setting(QStringLiteral("a")).value(), std::optional(QString()));
}

void StoreSuite::openingAgainFindsEverything()
{
    add("AAPL", "Apple Inc.", "Technology");
    const QString id = store().stocks().find(ticker("AAPL"))->stock.id;
    m_store.reset();
    auto again = storage::openStore(m_url);
    REQUIRE_OK(again);
    QCOMPARE((*again)->stocks().find(ticker("AAPL"))->stock.id, id);
    QCOMPARE((*again)->schemaVersion(), storage::newestSchemaVersion());
}

void StoreSuite::newStockHasDefaults()
{
    StockUpdate update;
    update.ticker = ticker("NEW");
    const auto counts = store().stocks().upsert({&update, 1}, QStringLiteral("csv"), kNow);
    REQUIRE_OK(counts);
    QCOMPARE(counts->stored, 1);
    QCOMPARE(counts->replaced, 0);
    const auto found = store().stocks().find(ticker("NEW"));
    REQUIRE_OK(found);
    const Stock &stock = found->stock;
    QVERIFY(!QUuid(stock.id).isNull());
    QCOMPARE(stock.currency, QStringLiteral("USD"));
    QCOMPARE(stock.type, InstrumentType::stock);
    QCOMPARE(stock.source, QStringLiteral("csv"));
    QVERIFY(stock.createdAt == kNow && stock.lastUpdated == kNow);
    QVERIFY(stock.name.isEmpty() && !stock.marketCap);
    QVERIFY(!found->fundamentals && !found->score && !found->quote && !found->scoreChange);
}

void StoreSuite::emptyTextsLeaveWhatIsStored()
{
    StockUpdate full;
    full.ticker = ticker("VOW");
    full.name = QStringLiteral("Volkswagen");
    full.isin = QStringLiteral("DE0007664039");
    full.sector = QStringLiteral("Autos");
    full.industry = QStringLiteral("Car Makers");
    full.currency = QStringLiteral("EUR");
    full.exchange = QStringLiteral("XETRA");
    full.type = InstrumentType::certificate;
    full.marketCap = 6.1e10;
    REQUIRE_OK(store().stocks().upsert({&full, 1}, QStringLiteral("csv"), kNow));
    StockUpdate sparse;
    sparse.ticker = full.ticker;
    sparse.industry = QStringLiteral("Automobiles");
    const auto later = kNow + std::chrono::hours(1);
    const auto counts = store().stocks().upsert({&sparse, 1}, QStringLiteral("fmp"), later);
    REQUIRE_OK(counts);
    QCOMPARE(counts->replaced, 1);
    QCOMPARE(counts->stored, 0);
    const Stock stock = store().stocks().find(full.ticker)->stock;
    QCOMPARE(stock.name, full.name);
    QCOMPARE(stock.isin, full.isin);
    QCOMPARE(stock.sector, full.sector);
    QCOMPARE(stock.industry, sparse.industry);
    QCOMPARE(stock.currency, full.currency);
    QCOMPARE(stock.exchange, full.exchange);
    QCOMPARE(stock.type, InstrumentType::certificate);
    QCOMPARE(stock.marketCap, full.marketCap);
    QCOMPARE(stock.source, QStringLiteral("fmp"));
    QVERIFY(stock.createdAt == kNow && stock.lastUpdated == later);
}

void StoreSuite::upsertIsAllOrNothingPerCall()
{
    std::vector<StockUpdate> updates(3);
    for (int i = 0; i < 3; ++i)
        updates[i].ticker = Ticker::fromCanonical(QStringLiteral("T%1").arg(i));
    updates[1].name = QStringLiteral("One");
    const auto counts = store().stocks().upsert(updates, QStringLiteral("csv"), kNow);
    REQUIRE_OK(counts);
    QCOMPARE(counts->stored, 3);
    QCOMPARE(store().stocks().page({})->total, 3);
}

void StoreSuite::manyAtOnceAreAsOneByOne()
{
    constexpr int kMany = 1203; // more than one statement takes
    const auto named = [](int i) { return Ticker::fromCanonical(QStringLiteral("M%1").arg(i)); };
    add("M5", "Known before", "Retail");
    add("M6", "Hidden before", "Retail");
    REQUIRE_OK(store().stocks().remove(ticker("M6"), kNow));
    std::vector<StockUpdate> stocks(kMany + 2);
    std::vector<FundamentalsUpdate> figures(kMany + 1);
    for (int i = 0; i < kMany; ++i) {
        stocks[i].ticker = figures[i].ticker = named(kMany - 1 - i); // not in the order of tickers
        stocks[i].sector = QStringLiteral("Energy");
        figures[i].values.set(Metric::peRatio, i / 7.0);
    }
    // The same stock again: of two updates the later one stays.
    stocks[kMany].ticker = stocks[kMany + 1].ticker = figures[kMany].ticker = named(7);
    stocks[kMany].name = QStringLiteral("First \"said\" \\ of it");
    stocks[kMany].marketCap = 1e9 / 3;
    stocks[kMany + 1].name = QStringLiteral("Sjöns Bryggeri");
    figures[kMany].values.set(Metric::roe, 12.5);

    const auto counts = store().stocks().upsert(stocks, QStringLiteral("csv"), kNow + std::chrono::hours(1));
    REQUIRE_OK(counts);
    QCOMPARE(counts->stored, kMany - 2);
    QCOMPARE(counts->replaced, 4);
    QCOMPARE(store().stocks().page({})->total, kMany);
    QCOMPARE(store().stocks().find(ticker("M5"))->stock.name, QStringLiteral("Known before"));
    QCOMPARE(store().stocks().find(ticker("M6"))->stock.sector, QStringLiteral("Energy"));
    QCOMPARE(store().stocks().find(ticker("M7"))->stock.name, QStringLiteral("Sjöns Bryggeri"));
    QCOMPARE(store().stocks().find(ticker("M7"))->stock.marketCap, std::optional(1e9 / 3));
    QVERIFY(!store().stocks().find(ticker("M8"))->stock.marketCap);

    const auto written = store().stocks().upsertFundamentals(figures, {QStringLiteral("csv"), makeDay(2024, 3, 1), kNow});
    REQUIRE_OK(written);
    QCOMPARE(written->stored, kMany);
    QCOMPARE(written->replaced, 1);
    QCOMPARE(store().stocks().find(ticker("M7"))->fundamentals->values.count(), 1);
    QCOMPARE(store().stocks().find(ticker("M7"))->fundamentals->values[Metric::roe], std::optional(12.5));
    QCOMPARE(store().stocks().find(named(kMany - 2))->fundamentals->values[Metric::peRatio], std::optional(1 / 7.0));
}

void StoreSuite::zeroIsNotMissing()
{
    FundamentalsUpdate update;
    update.ticker = ticker("ZERO");
    update.values.set(Metric::dividendYield, 0.0);
    update.values.set(Metric::debtEquity, -0.0);
    update.values.set(Metric::peRatio, 14.600000000000001);
    const Provenance provenance{QStringLiteral("csv"), makeDay(2024, 3, 1), kNow};
    const auto counts = store().stocks().upsertFundamentals({&update, 1}, provenance);
    REQUIRE_OK(counts);
    QCOMPARE(counts->stored, 1);
    const auto record = store().stocks().find(update.ticker);
    QVERIFY(record && record->fundamentals);
    const MetricValues &values = record->fundamentals->values;
    QCOMPARE(values[Metric::dividendYield], std::optional(0.0));
    QCOMPARE(values[Metric::debtEquity], std::optional(0.0));
    QVERIFY(values.raw(Metric::peRatio) == 14.600000000000001);
    QVERIFY(!values.has(Metric::roe));
    QCOMPARE(values.count(), 3);
    QCOMPARE(record->fundamentals->provenance.source, QStringLiteral("csv"));
    QVERIFY(record->fundamentals->provenance.asOf == provenance.asOf && record->fundamentals->provenance.fetchedAt == kNow);
}

void StoreSuite::fundamentalsAreReplacedAsAWhole()
{
    FundamentalsUpdate update;
    update.ticker = ticker("A");
    for (const MetricInfo &info : allMetrics())
        update.values.set(info.metric, 1.0 + int(info.metric) / 3.0);
    REQUIRE_OK(store().stocks().upsertFundamentals({&update, 1}, {QStringLiteral("csv"), makeDay(2024, 1, 1), kNow}));
    const MetricValues all = store().stocks().find(update.ticker)->fundamentals->values;
    for (const MetricInfo &info : allMetrics())
        QVERIFY2(all.raw(info.metric) == 1.0 + int(info.metric) / 3.0, info.name);
    FundamentalsUpdate second;
    second.ticker = update.ticker;
    second.values.set(Metric::roe, 7.0);
    const auto counts = store().stocks().upsertFundamentals({&second, 1}, {QStringLiteral("fmp"), makeDay(2024, 2, 1), kNow});
    QCOMPARE(counts->replaced, 1);
    QCOMPARE(counts->stored, 0);
    const auto record = store().stocks().find(update.ticker);
    QCOMPARE(record->fundamentals->values.count(), 1);
    QCOMPARE(record->fundamentals->provenance.source, QStringLiteral("fmp"));
}

void StoreSuite::removedStockIsHiddenEverywhere()
{
    add("GONE", "Gone", "Retail");
    add("STAY", "Stay", "Energy");
    writePrices("GONE", bars(3, makeDay(2024, 1, 2)));
    saveScore("GONE", 50, Signal::hold);
    REQUIRE_OK(store().stocks().remove(ticker("GONE"), kNow));
    QCOMPARE(tickersOf({}), QStringList{QStringLiteral("STAY")});
    QCOMPARE(store().stocks().page({})->total, 1);
    QCOMPARE(store().stocks().find(ticker("GONE")).error().code, ErrorCode::notFound);
    QCOMPARE(store().stocks().sectors().value(), std::vector{QStringLiteral("Energy")});
    QCOMPARE(store().prices().history(ticker("GONE")).error().code, ErrorCode::notFound);
    QVERIFY(store().prices().newest(5)->empty());
    QCOMPARE(store().scores().snapshot(makeDay(2024, 2, 1)).value(), 0);
    QCOMPARE(store().stocks().remove(ticker("GONE"), kNow).error().code, ErrorCode::notFound);
    QCOMPARE(store().stocks().remove(ticker("NEVER"), kNow).error().code, ErrorCode::notFound);
}

void StoreSuite::removedStockComesBack_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("by upsert") << 0;
    QTest::newRow("by fundamentals") << 1;
    QTest::newRow("by prices") << 2;
}

void StoreSuite::removedStockComesBack()
{
    QFETCH(int, way);
    add("BACK", "Comeback Ltd");
    writePrices("BACK", bars(3, makeDay(2024, 1, 2)));
    const QString id = store().stocks().find(ticker("BACK"))->stock.id;
    REQUIRE_OK(store().stocks().remove(ticker("BACK"), kNow));
    FundamentalsUpdate fundamentals;
    fundamentals.ticker = ticker("BACK");
    if (way == 0)
        add("BACK");
    else if (way == 1)
        REQUIRE_OK(store().stocks().upsertFundamentals({&fundamentals, 1}, {QStringLiteral("csv"), makeDay(2024, 1, 1), kNow}));
    else
        writePrices("BACK", bars(1, makeDay(2024, 1, 9)));
    const auto found = store().stocks().find(ticker("BACK"));
    REQUIRE_OK(found);
    QCOMPARE(found->stock.id, id);
    QCOMPARE(found->stock.name, QStringLiteral("Comeback Ltd"));
    QCOMPARE(store().prices().history(ticker("BACK"))->series.size(), std::size_t(way == 2 ? 4 : 3));
}

void StoreSuite::findAllKeepsTheOrderAsked()
{
    for (const char *symbol : {"A", "B", "C"})
        add(symbol);
    const std::vector asked = {ticker("C"), ticker("A"), ticker("C"), ticker("B")};
    const auto found = store().stocks().findAll(asked);
    REQUIRE_OK(found);
    QCOMPARE(found->size(), std::size_t(4));
    for (std::size_t i = 0; i < asked.size(); ++i)
        QCOMPARE(found->at(i).stock.ticker.text(), asked[i].text());
    const std::vector wrong = {ticker("A"), ticker("X"), ticker("Y")};
    const auto missing = store().stocks().findAll(wrong);
    QCOMPARE(missing.error().code, ErrorCode::notFound);
    QVERIFY(missing.error().message.contains(u'X'));
    QVERIFY(store().stocks().findAll({})->empty());
}

void StoreSuite::sectorsAreDistinctAndSorted()
{
    add("A", "", "Utilities");
    add("B", "", "Energy");
    add("C", "", "Energy");
    add("D", "", "");
    QCOMPARE(store().stocks().sectors().value(), (std::vector{QStringLiteral("Energy"), QStringLiteral("Utilities")}));
}

void StoreSuite::textsSurviveUnchanged()
{
    const char *name = "L'Or\xC3\xA9"
                       "al \"S.A.\" \\ ; DROP TABLE stocks; -- $1 ?2 \xF0\x9F\x93\x88";
    add("^OR.PA", name);
    QCOMPARE(store().stocks().find(ticker("^OR.PA"))->stock.name, QString::fromUtf8(name));
    StockQuery query;
    query.text = QStringLiteral("L'OR\u00C9AL");
    QCOMPARE(tickersOf(query), QStringList{QStringLiteral("^OR.PA")});
}

} // namespace soundings::test
