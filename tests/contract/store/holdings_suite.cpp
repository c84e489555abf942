#include "contract/store/store_suite.h"

#include "storage/open_store.h"

#include <QTest>

#include <atomic>
#include <thread>

namespace soundings::test {

using engine::PortfolioStore;
using engine::WatchlistStore;
using namespace std::chrono_literals;

namespace {

Watchlist watchlist(const char *id, const QString &name)
{
    return {QString::fromLatin1(id), name, QStringLiteral("What I wait for"), kNow, kNow + 1ms, {}};
}

Transaction trade(const char *id, const char *name, TransactionKind kind, Day day, double shares, double price)
{
    return {QString::fromLatin1(id), ticker(name), kind, day, shares, price, 1.25, QStringLiteral("Größe “x”"), kNow};
}

Portfolio portfolio(const char *id, const QString &name)
{
    const Day day = makeDay(2023, 3, 7);
    return {QString::fromLatin1(id), name, {}, kNow, kNow,
        {trade("t1", "AAPL", TransactionKind::buy, day, 10.5, 100.1), trade("t2", "AAPL", TransactionKind::split, day, 4, 0),
            trade("t3", "AAPL", TransactionKind::sell, makeDay(1901, 1, 2), 0.1, 1e-6)}};
}

} // namespace

void StoreSuite::watchlistComesBackWhole()
{
    WatchlistStore &lists = store().watchlists();
    Watchlist list = watchlist("w1", QStringLiteral("Ännu en lista"));
    list.items = {{ticker("MSFT"), QStringLiteral("cheap?"), 250.5, 300.0, kNow}, {ticker("AAPL"), {}, {}, {}, kNow + 5ms}};
    REQUIRE_OK(lists.add(list));
    REQUIRE_OK(lists.add(watchlist("w2", QStringLiteral("aaa"))));

    const auto found = lists.find(QStringLiteral("w1"));
    REQUIRE_OK(found);
    QCOMPARE(found->name, list.name);
    QCOMPARE(found->description, list.description);
    QCOMPARE(found->createdAt, kNow);
    QCOMPARE(found->updatedAt, kNow + 1ms);
    QCOMPARE(found->items.size(), 2u);
    QCOMPARE(found->items[0].ticker, ticker("MSFT"));
    QCOMPARE(found->items[0].notes, QStringLiteral("cheap?"));
    QCOMPARE(found->items[0].targetPrice, std::optional(250.5));
    QCOMPARE(found->items[0].priceWhenSet, std::optional(300.0));
    QVERIFY(!found->items[1].targetPrice);

    const auto all = lists.all();
    REQUIRE_OK(all);
    QCOMPARE(all->size(), 2u);
    QCOMPARE(all->front().id, QStringLiteral("w2")); // by name
    QCOMPARE(all->back().items.size(), 2u);
}

void StoreSuite::watchlistNamesStandOnce()
{
    WatchlistStore &lists = store().watchlists();
    REQUIRE_OK(lists.add(watchlist("w1", QStringLiteral("Größe"))));
    const auto again = lists.add(watchlist("w2", QStringLiteral("GRÖßE")));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::conflict);
    QVERIFY(again.error().message.contains(u"Größe"));
    REQUIRE_OK(lists.add(watchlist("w2", QStringLiteral("Other"))));
    const auto renamed = lists.rename(QStringLiteral("w2"), QStringLiteral("größe"), {}, kNow);
    QVERIFY(!renamed);
    QCOMPARE(renamed.error().code, ErrorCode::conflict);
    REQUIRE_OK(lists.rename(QStringLiteral("w1"), QStringLiteral("größe"), QStringLiteral("text"), kNow + 9ms)); // its own name
    QCOMPARE(lists.find(QStringLiteral("w1"))->updatedAt, kNow + 9ms);
}

void StoreSuite::watchedItemKeepsItsPlace()
{
    WatchlistStore &lists = store().watchlists();
    const QString id = QStringLiteral("w1");
    REQUIRE_OK(lists.add(watchlist("w1", QStringLiteral("Mine"))));
    REQUIRE_OK(lists.putItem(id, {ticker("MSFT"), {}, {}, {}, kNow}));
    REQUIRE_OK(lists.putItem(id, {ticker("AAPL"), {}, {}, {}, kNow + 1ms}));
    REQUIRE_OK(lists.putItem(id, {ticker("MSFT"), QStringLiteral("new"), 5.0, 6.0, kNow + 2ms}));
    const auto found = lists.find(id);
    REQUIRE_OK(found);
    QCOMPARE(found->items.size(), 2u);
    QCOMPARE(found->items[0].ticker, ticker("MSFT"));
    QCOMPARE(found->items[0].notes, QStringLiteral("new"));
    QCOMPARE(found->items[0].targetPrice, std::optional(5.0));
    QCOMPARE(found->updatedAt, kNow + 2ms);
    REQUIRE_OK(lists.removeItem(id, ticker("MSFT"), kNow + 3ms));
    QCOMPARE(lists.find(id)->items.size(), 1u);
    REQUIRE_OK(lists.remove(id));
    REQUIRE_OK(lists.add(watchlist("w1", QStringLiteral("Mine"))));
    QVERIFY(lists.find(id)->items.empty()); // they went with their list
}

void StoreSuite::portfolioComesBackWhole()
{
    PortfolioStore &portfolios = store().portfolios();
    const Portfolio kept = portfolio("p1", QStringLiteral("Pension"));
    REQUIRE_OK(portfolios.add(kept));
    const auto found = portfolios.find(QStringLiteral("p1"));
    REQUIRE_OK(found);
    QCOMPARE(found->name, kept.name);
    QCOMPARE(found->transactions.size(), kept.transactions.size());
    for (std::size_t i = 0; i < kept.transactions.size(); ++i) {
        const Transaction &a = found->transactions[i], &b = kept.transactions[i];
        QCOMPARE(a.id, b.id);
        QCOMPARE(a.ticker, b.ticker);
        QCOMPARE(a.kind, b.kind);
        QCOMPARE(a.day, b.day);
        QCOMPARE(a.shares, b.shares);
        QCOMPARE(a.price, b.price);
        QCOMPARE(a.fees, b.fees);
        QCOMPARE(a.note, b.note);
        QCOMPARE(a.createdAt, b.createdAt);
    }
    REQUIRE_OK(portfolios.remove(QStringLiteral("p1")));
    QVERIFY(portfolios.all()->empty());
}

void StoreSuite::editThatIsRefusedChangesNothing()
{
    PortfolioStore &portfolios = store().portfolios();
    REQUIRE_OK(portfolios.add(portfolio("p1", QStringLiteral("Pension"))));
    const auto refused =
        portfolios.change(QStringLiteral("p1"), kNow + 9ms, [](std::vector<Transaction> &entries) -> Result<void> {
            entries.clear();
            return fail(ErrorCode::invalidArgument, QStringLiteral("not today"));
        });
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, QStringLiteral("not today"));
    const auto found = portfolios.find(QStringLiteral("p1"));
    REQUIRE_OK(found);
    QCOMPARE(found->transactions.size(), 3u);
    QCOMPARE(found->updatedAt, kNow);
}

void StoreSuite::editsOfOnePortfolioFollowEachOther()
{
    PortfolioStore &portfolios = store().portfolios();
    REQUIRE_OK(portfolios.add({QStringLiteral("p1"), QStringLiteral("Busy"), {}, kNow, kNow, {}}));
    constexpr int kThreads = 4, kEdits = 10;
    std::atomic<int> failures = 0;
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < kThreads; ++thread) {
        threads.emplace_back([&, thread] {
            for (int edit = 0; edit < kEdits; ++edit) {
                const QByteArray id = QByteArray::number(thread) + '-' + QByteArray::number(edit);
                const auto outcome =
                    portfolios.change(QStringLiteral("p1"), kNow, [&](std::vector<Transaction> &entries) -> Result<void> {
                        entries.push_back(trade(id.constData(), "AAPL", TransactionKind::buy, makeDay(2023, 1, 2), 1, 1));
                        return {};
                    });
                failures += outcome ? 0 : 1;
            }
        });
    }
    threads.clear();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(portfolios.find(QStringLiteral("p1"))->transactions.size(), std::size_t(kThreads * kEdits));
}

void StoreSuite::whatIsNotThereIsNotFound()
{
    const QString nobody = QStringLiteral("nobody");
    QCOMPARE(store().watchlists().find(nobody).error().code, ErrorCode::notFound);
    QCOMPARE(store().watchlists().remove(nobody).error().code, ErrorCode::notFound);
    QCOMPARE(store().watchlists().rename(nobody, nobody, {}, kNow).error().code, ErrorCode::notFound);
    QCOMPARE(store().watchlists().putItem(nobody, {ticker("A"), {}, {}, {}, kNow}).error().code, ErrorCode::notFound);
    QCOMPARE(store().watchlists().removeItem(nobody, ticker("A"), kNow).error().code, ErrorCode::notFound);
    QCOMPARE(store().portfolios().find(nobody).error().code, ErrorCode::notFound);
    QCOMPARE(store().portfolios().remove(nobody).error().code, ErrorCode::notFound);
    const auto unedited = store().portfolios().change(nobody, kNow, [](auto &) { return Result<void>(); });
    QCOMPARE(unedited.error().code, ErrorCode::notFound);
}

} // namespace soundings::test
