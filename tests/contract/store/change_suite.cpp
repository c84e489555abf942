#include "contract/store/store_suite.h"

#include "storage/open_store.h"

#include <QTest>

#include <atomic>
#include <thread>

namespace soundings::test {

using engine::DataChange;
using engine::DataKind;

namespace {

QStringList namesOf(const DataChange &change)
{
    QStringList names;
    for (const Ticker &ticker : change.tickers)
        names << ticker.text();
    return names;
}

/// The changes since `number`, which is moved to the newest.
std::vector<DataChange> news(engine::Store &store, std::int64_t &number)
{
    const auto changes = store.changes().since(number);
    if (!changes || !*changes)
        return {};
    if (!(*changes)->empty())
        number = (*changes)->back().number;
    return **changes;
}

} // namespace

void StoreSuite::everyWriteIsWrittenDown()
{
    std::int64_t seen = 0;
    QCOMPARE(store().changes().newest().value_or(-1), 0);
    add("A", "Alpha", "Tech");
    auto changes = news(store(), seen);
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes[0].kinds, DataKind::stocks);
    QCOMPARE(namesOf(changes[0]), QStringList{QStringLiteral("A")});

    writePrices("B", bars(3, Day(std::chrono::days(20'000))));
    changes = news(store(), seen);
    QCOMPARE(changes.size(), std::size_t(1));
    QVERIFY2(changes[0].kinds == (DataKind::prices | DataKind::stocks), "B is new");
    QCOMPARE(namesOf(changes[0]), QStringList{QStringLiteral("B")});
    writePrices("B", bars(1, Day(std::chrono::days(20'100))));
    changes = news(store(), seen);
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes[0].kinds, DataKind::prices);

    const engine::FundamentalsUpdate update{ticker("A"), {}};
    REQUIRE_OK(store().stocks().upsertFundamentals({&update, 1}, Provenance{QStringLiteral("csv"), Day(), kNow, false}));
    changes = news(store(), seen);
    QCOMPARE(changes.size(), std::size_t(1));
    QVERIFY(changes[0].kinds.testFlag(DataKind::fundamentals));

    REQUIRE_OK(store().scores().snapshot(Day(std::chrono::days(20'000))));
    changes = news(store(), seen);
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes[0].kinds, DataKind::history);
    QVERIFY2(changes[0].tickers.empty(), "a snapshot is of all stocks");

    REQUIRE_OK(store().stocks().remove(ticker("A"), kNow));
    changes = news(store(), seen);
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes[0].kinds, DataKind::stocks);
    QVERIFY2(news(store(), seen).empty(), "reading changes nothing");
}

void StoreSuite::onlyScoresThatDifferAreChanges()
{
    add("A");
    add("B");
    saveScore("A", 50, Signal::hold);
    saveScore("B", 60, Signal::hold);
    std::int64_t seen = store().changes().newest().value_or(-1);
    saveScore("A", 50, Signal::hold);
    QVERIFY(news(store(), seen).empty());

    std::vector<engine::StockScore> both = {{ticker("A"), {}}, {ticker("B"), {}}};
    for (engine::StockScore &entry : both) {
        entry.score.total = 50;
        entry.score.signal = Signal::hold;
        entry.score.calculatedAt = kNow;
    }
    REQUIRE_OK(store().scores().save(both));
    const auto changes = news(store(), seen);
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes[0].kinds, DataKind::scores);
    QCOMPARE(namesOf(changes[0]), QStringList{QStringLiteral("B")});
}

void StoreSuite::undoneWritesAreNoChanges()
{
    add("A");
    std::int64_t seen = store().changes().newest().value_or(-1);
    {
        auto writer = store().prices().beginWrite(QStringLiteral("csv"), kNow);
        REQUIRE_OK(writer);
        REQUIRE_OK((*writer)->write(ticker("A"), bars(3, Day(std::chrono::days(20'000)))));
    }
    QVERIFY(!store().stocks().remove(ticker("NONE"), kNow));
    QVERIFY(news(store(), seen).empty());
}

void StoreSuite::changesOfAnotherProgramAreSeen()
{
    std::int64_t seen = 0;
    const auto other = storage::openStore(m_url);
    REQUIRE_OK(other);
    const engine::StockUpdate update{.ticker = ticker("Z")};
    REQUIRE_OK((*other)->stocks().upsert({&update, 1}, QStringLiteral("csv"), kNow));
    const auto changes = news(store(), seen);
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(namesOf(changes[0]), QStringList{QStringLiteral("Z")});
}

void StoreSuite::numbersRiseInTheOrderOfTheCommits()
{
    // A reader that has seen number N never finds a smaller one afterwards.
    std::atomic<int> running = 3;
    std::vector<std::jthread> writers;
    for (int writer = 0; writer < 3; ++writer) {
        writers.emplace_back([&, writer] {
            for (int i = 0; i < 20; ++i) {
                const QByteArray name = "W" + QByteArray::number(writer) + 'X' + QByteArray::number(i);
                const engine::StockUpdate update{.ticker = ticker(name.constData())};
                if (!store().stocks().upsert({&update, 1}, QStringLiteral("csv"), kNow))
                    break;
            }
            --running;
        });
    }
    std::int64_t seen = 0;
    std::size_t found = 0;
    while (running > 0)
        found += news(store(), seen).size();
    writers.clear();
    found += news(store(), seen).size();
    QCOMPARE(found, std::size_t(60));
}

void StoreSuite::tellsWhenItHasForgotten()
{
    add("A");
    QVERIFY2(!store().changes().since(999)->has_value(), "a number from after the newest: another database");
    QVERIFY(store().changes().since(store().changes().newest().value_or(-1))->has_value());
}

void StoreSuite::readingsTogetherSeeOneState()
{
    add("A");
    const auto other = storage::openStore(m_url);
    REQUIRE_OK(other);
    const engine::StockUpdate update{.ticker = ticker("Z")};
    int before = 0, after = 0;
    REQUIRE_OK(store().readTogether([&]() -> Result<void> {
        SOUNDINGS_TRY(const engine::StockPage first, store().stocks().page({}));
        before = first.total;
        SOUNDINGS_CHECK((*other)->stocks().upsert({&update, 1}, QStringLiteral("csv"), kNow));
        SOUNDINGS_TRY(const engine::StockPage second, store().stocks().page({}));
        after = second.total;
        return {};
    }));
    QCOMPARE(before, 1);
    QCOMPARE(after, 1);
    QCOMPARE(store().stocks().page({})->total, 2);
    QVERIFY2(!store().readTogether([&]() -> Result<void> {
        SOUNDINGS_CHECK(store().stocks().find(ticker("NONE")));
        return {};
    }),
        "an error comes through");
    REQUIRE_OK(store().stocks().find(ticker("A")));
}

void StoreSuite::observerIsCalledBeforeTheWriteReturns()
{
    int calls = 0;
    std::int64_t seen = 0;
    store().changes().setObserver([&] {
        ++calls;
        seen = store().changes().newest().value_or(-1); // a connection is free for it
    });
    add("A");
    QCOMPARE(calls, 1);
    QCOMPARE(seen, 1);
    writePrices("A", bars(3, Day(std::chrono::days(20'000))));
    QCOMPARE(calls, 2);
    QCOMPARE(seen, 2);
}

} // namespace soundings::test
