#include "storage/sql/sql_portfolio_store.h"

#include "storage/sql/failure.h"
#include "storage/sql/named_rows.h"

namespace soundings::storage::sql {

namespace {

NamedRows portfolios(Connection &connection)
{
    return {connection, "portfolios", QStringLiteral("portfolio")};
}

TransactionKind kindFrom(const QString &text)
{
    const auto kind = transactionKindFromText(text);
    if (!kind)
        throw Failure(
            Error{ErrorCode::corrupt, QStringLiteral("The database holds a transaction of an unknown kind, “%1”.").arg(text)});
    return *kind;
}

Portfolio withTransactions(Connection &connection, const NamedRow &row)
{
    Portfolio portfolio{row.id, row.name, row.description, row.createdAt, row.updatedAt, {}};
    Query entry(connection,
        "SELECT id, ticker, kind, day, shares, price, fees, note, created_at FROM transactions WHERE portfolio_id = $1 "
        "ORDER BY place",
        {value(row.id)});
    while (entry.next()) {
        portfolio.transactions.push_back({entry.text(0), Ticker::fromCanonical(entry.text(1)), kindFrom(entry.text(2)),
            entry.day(3), entry.real(4), entry.real(5), entry.real(6), entry.text(7), entry.timestamp(8)});
    }
    return portfolio;
}

void writeTransactions(Connection &connection, const QString &id, const std::vector<Transaction> &transactions)
{
    int place = 0;
    for (const Transaction &entry : transactions) {
        run(connection,
            "INSERT INTO transactions (portfolio_id, place, id, ticker, kind, day, shares, price, fees, note, created_at) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            {value(id), value(place++), value(entry.id), value(entry.ticker.text()), value(toText(entry.kind)), value(entry.day),
                value(entry.shares), value(entry.price), value(entry.fees), value(entry.note), value(entry.createdAt)});
    }
}

} // namespace

Result<std::vector<Portfolio>> SqlPortfolioStore::all()
{
    return m_database.read([](Connection &connection) -> Result<std::vector<Portfolio>> {
        std::vector<Portfolio> found;
        for (const NamedRow &row : portfolios(connection).all())
            found.push_back(withTransactions(connection, row));
        return found;
    });
}

Result<Portfolio> SqlPortfolioStore::find(const QString &id)
{
    return m_database.read([&](Connection &connection) -> Result<Portfolio> {
        SOUNDINGS_TRY(const NamedRow row, portfolios(connection).find(id));
        return withTransactions(connection, row);
    });
}

Result<void> SqlPortfolioStore::add(const Portfolio &portfolio)
{
    return m_database.write([&](Connection &connection) -> Result<void> {
        SOUNDINGS_CHECK(portfolios(connection)
                .add({portfolio.id, portfolio.name, portfolio.description, portfolio.createdAt, portfolio.updatedAt}));
        writeTransactions(connection, portfolio.id, portfolio.transactions);
        return {};
    });
}

Result<void> SqlPortfolioStore::rename(const QString &id, const QString &name, const QString &description, Timestamp now)
{
    return m_database.write([&](Connection &connection) { return portfolios(connection).rename(id, name, description, now); });
}

Result<void> SqlPortfolioStore::remove(const QString &id)
{
    return m_database.write([&](Connection &connection) { return portfolios(connection).remove(id); });
}

Result<Portfolio> SqlPortfolioStore::change(const QString &id, Timestamp now, const Edit &edit)
{
    return m_database.write([&](Connection &connection) -> Result<Portfolio> {
        NamedRows rows = portfolios(connection);
        SOUNDINGS_CHECK(rows.touch(id, now)); // first, so that whoever changes the same portfolio waits
        SOUNDINGS_TRY(const NamedRow row, rows.find(id));
        Portfolio portfolio = withTransactions(connection, row);
        SOUNDINGS_CHECK(edit(portfolio.transactions));
        run(connection, "DELETE FROM transactions WHERE portfolio_id = $1", {value(id)});
        writeTransactions(connection, id, portfolio.transactions);
        return portfolio;
    });
}

} // namespace soundings::storage::sql
