#include "client/holdings_calls.h"
#include "client/http_api_client.h"
#include "support/server_process.h"

#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace soundings::protocol;
using client::HttpApiClient;

/// Watchlists and portfolios as the window's client changes them, on the real server with the sample market.
class TestHoldingsCalls : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    test::ServerProcess m_server{QStringLiteral(SOUNDINGS_SERVER)};
    HttpApiClient m_client;

    template<class T> Result<T> ask(const client::Call<T> &call)
    {
        std::optional<Result<T>> answer;
        m_client.send(call, this, [&](Result<T> reply) { answer = std::move(reply); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 15'000))
            return fail(ErrorCode::timeout, QStringLiteral("no answer"));
        return std::move(*answer);
    }

private slots:
    void initTestCase()
    {
        QCOMPARE(m_server.start(m_folder.path()), QString());
        m_client.setEndpoint(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.port())), {}, QStringLiteral("Test"));
    }
    void cleanupTestCase() { m_server.stop(); }

    void watchesStocksWithNoteAndTarget()
    {
        const auto made = ask(client::createWatchlist(QStringLiteral("Dividends")));
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        const QString id = made->id;
        QVERIFY(ask(client::watchStock(id, QStringLiteral("KO"), QStringLiteral("Wait & see"), 1.0)));
        const auto list = ask(client::watchStock(id, QStringLiteral("AAPL"), {}, {}));
        QVERIFY(list);
        QCOMPARE(list->items.size(), 2);
        const WatchedStockDto &cola = list->items[0];
        QCOMPARE(cola.ticker, QStringLiteral("KO"));
        QCOMPARE(cola.notes, QStringLiteral("Wait & see"));
        QCOMPARE(cola.targetPrice, 1.0);
        QCOMPARE(cola.targetReached, false);
        QVERIFY(cola.priceWhenSet && *cola.priceWhenSet > 1);
        QVERIFY(cola.stock && cola.stock->quote);
        QVERIFY(cola.stock->quote->provenance.isInvented());
        QVERIFY(!list->items[1].targetPrice && !list->items[1].targetReached);
        // Below today's price, and meant to be reached from further below: so it has been.
        const auto back = ask(client::watchStock(id, QStringLiteral("KO"), {}, 1.0, 0.5));
        QVERIFY(back);
        QCOMPARE(back->items[0].priceWhenSet, 0.5);
        QCOMPARE(back->items[0].targetReached, true);
        QVERIFY(!ask(client::watchStock(id, QStringLiteral("KO"), {}, 1.0, 0.0)));

        QCOMPARE(ask(client::renameWatchlist(id, QStringLiteral("Income"), {}))->name, QStringLiteral("Income"));
        QCOMPARE(ask(client::unwatchStock(id, QStringLiteral("KO")))->items.size(), 1);
        QCOMPARE(ask(client::watchlists())->size(), 1);
        QVERIFY(ask(client::deleteWatchlist(id)));
        QVERIFY(ask(client::watchlists())->isEmpty());
    }
    void refusesInWords()
    {
        const auto made = ask(client::createWatchlist(QStringLiteral("Once")));
        const auto again = ask(client::createWatchlist(QStringLiteral("once")));
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::conflict);
        const auto unknown = ask(client::watchStock(made->id, QStringLiteral("NOSUCH"), {}, {}));
        QVERIFY(!unknown);
        QVERIFY(unknown.error().message.contains(QStringLiteral("NOSUCH")));
    }
    void keepsTransactionsAndTellsWhatTheyAreWorth()
    {
        const auto made = ask(client::createPortfolio(QStringLiteral("Main")));
        QVERIFY(made);
        TransactionDto buy{
            {}, QStringLiteral("AAPL"), QStringLiteral("buy"), QDate(2024, 3, 4), 10, 100, 1, QStringLiteral("first")};
        QVERIFY(ask(client::recordTransaction(made->id, buy)));
        const TransactionDto sell{{}, QStringLiteral("AAPL"), QStringLiteral("sell"), QDate(2025, 3, 4), 4, 150, 0, {}};
        const auto held = ask(client::recordTransaction(made->id, sell));
        QVERIFY2(held, held ? "" : qPrintable(held.error().message));
        QCOMPARE(held->transactions.size(), 2);
        QCOMPARE(held->transactions[0].date, buy.date);
        QCOMPARE(held->transactions[0].note, buy.note);
        QCOMPARE(held->positions.size(), 1);
        const PositionDto &position = held->positions[0];
        QCOMPARE(position.shares, 6.0);
        QVERIFY(position.value && position.weight);
        QCOMPARE(*position.weight, 1.0);
        QCOMPARE(held->totals.size(), 1);
        QCOMPARE(held->totals[0].value, *position.value);
        QCOMPARE(held->sectors.size(), 1);

        TransactionDto corrected = held->transactions[1];
        corrected.shares = 5;
        QCOMPARE(ask(client::recordTransaction(made->id, corrected))->positions[0].shares, 5.0);
        corrected.shares = 50;
        QVERIFY2(!ask(client::recordTransaction(made->id, corrected)), "more than is held");
        QCOMPARE(ask(client::deleteTransaction(made->id, corrected.id))->positions[0].shares, 10.0);
        QCOMPARE(ask(client::renamePortfolio(made->id, QStringLiteral("Mine"), {}))->name, QStringLiteral("Mine"));
        QVERIFY(ask(client::deletePortfolio(made->id)));
        QVERIFY(ask(client::portfolios())->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHoldingsCalls)
#include "test_holdings_calls.moc"
