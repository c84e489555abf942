#include "engine/services/portfolio_service.h"

#include "engine/services/holdings_text.h"
#include "engine/services/known_stocks.h"
#include "engine/services/portfolio_valuation.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace soundings::engine {

namespace {

constexpr std::size_t kMostPortfolios = 100;
constexpr std::size_t kMostTransactions = 20'000;
constexpr double kFewestShares = 1e-9;
constexpr double kMostShares = 1e12;
constexpr double kHighestPrice = 1e9;

std::unexpected<Error> refuse(const char *field, double given, const QString &message)
{
    return std::unexpected(Error{ErrorCode::invalidArgument, message, {},
        {{QStringLiteral("body.") + QLatin1String(field), message,
            QString::number(given, 'g', QLocale::FloatingPointShortest)}}});
}

std::unexpected<Error> refuseDay(Day given, const QString &message)
{
    return std::unexpected(
        Error{ErrorCode::invalidArgument, message, {}, {{QStringLiteral("body.date"), message, toIso(given)}}});
}

bool isWithin(double number, double low, double high)
{
    return std::isfinite(number) && number >= low && number <= high;
}

} // namespace

PortfolioService::PortfolioService(Store &store, const Clock &clock, const TradingCalendar &calendar)
    : m_store(store)
    , m_clock(clock)
    , m_calendar(calendar)
{
}

Result<PortfolioView> PortfolioService::view(Portfolio portfolio) const
{
    SOUNDINGS_TRY(const auto positions, analysis::positionsOf(portfolio.transactions));
    std::vector<Ticker> tickers;
    for (const analysis::Position &position : positions)
        tickers.push_back(position.ticker);
    SOUNDINGS_TRY(auto records, knownStocks(m_store, m_clock, m_calendar, tickers));
    return valued(std::move(portfolio), positions, std::move(records));
}

Result<std::vector<PortfolioView>> PortfolioService::all() const
{
    SOUNDINGS_TRY(auto portfolios, m_store.portfolios().all());
    std::vector<PortfolioView> views;
    for (Portfolio &portfolio : portfolios) {
        SOUNDINGS_TRY(PortfolioView seen, view(std::move(portfolio)));
        views.push_back(std::move(seen));
    }
    return views;
}

Result<PortfolioView> PortfolioService::find(const QString &id) const
{
    SOUNDINGS_TRY(Portfolio portfolio, m_store.portfolios().find(id));
    return view(std::move(portfolio));
}

Result<PortfolioView> PortfolioService::create(const QString &name, const QString &description) const
{
    Portfolio portfolio;
    SOUNDINGS_TRY(portfolio.name, listName(name));
    SOUNDINGS_CHECK(wantNote(description));
    SOUNDINGS_TRY(const auto others, m_store.portfolios().all());
    if (others.size() >= kMostPortfolios)
        return fail(ErrorCode::conflict, QStringLiteral("There are %1 portfolios already. Delete one first.").arg(others.size()));
    portfolio.id = newId();
    portfolio.description = description;
    portfolio.createdAt = portfolio.updatedAt = m_clock.now();
    SOUNDINGS_CHECK(m_store.portfolios().add(portfolio));
    return view(std::move(portfolio));
}

Result<PortfolioView> PortfolioService::rename(const QString &id, const QString &name, const QString &description) const
{
    SOUNDINGS_TRY(const QString wanted, listName(name));
    SOUNDINGS_CHECK(wantNote(description));
    SOUNDINGS_CHECK(m_store.portfolios().rename(id, wanted, description, m_clock.now()));
    return find(id);
}

Result<void> PortfolioService::remove(const QString &id) const
{
    return m_store.portfolios().remove(id);
}

Result<void> PortfolioService::wantPlausible(const Transaction &transaction) const
{
    const bool isSplit = transaction.kind == TransactionKind::split;
    const auto most = [](double number) { return QLocale::c().toString(number, 'f', 0); };
    if (!isWithin(transaction.shares, kFewestShares, kMostShares)) {
        return refuse("shares", transaction.shares,
            isSplit ? QStringLiteral("A split needs the number of new shares for each old one, such as 4 or 0.1.")
                    : QStringLiteral("The number of shares must be above zero, and at most %1.").arg(most(kMostShares)));
    }
    if (!isSplit && !isWithin(transaction.price, 0, kHighestPrice))
        return refuse("price", transaction.price,
            QStringLiteral("The price of a share must be zero or more, and at most %1.").arg(most(kHighestPrice)));
    if (!isWithin(transaction.fees, 0, kHighestPrice))
        return refuse(
            "fees", transaction.fees, QStringLiteral("Fees must be zero or more, and at most %1.").arg(most(kHighestPrice)));
    // A day that has begun anywhere on Earth is no future.
    if (transaction.day > std::chrono::floor<std::chrono::days>(m_clock.now() + std::chrono::hours(14)))
        return refuseDay(
            transaction.day, QStringLiteral("%1 has not come yet. Give the day of the trade.").arg(toIso(transaction.day)));
    if (transaction.day < makeDay(1900, 1, 1))
        return refuseDay(
            transaction.day, QStringLiteral("%1 is too long ago. Give the day of the trade.").arg(toIso(transaction.day)));
    return wantNote(transaction.note);
}

Result<PortfolioView> PortfolioService::change(const QString &id, const Edit &edit) const
{
    SOUNDINGS_TRY(Portfolio portfolio,
        m_store.portfolios().change(id, m_clock.now(), [&](std::vector<Transaction> &transactions) -> Result<void> {
            SOUNDINGS_CHECK(edit(transactions));
            analysis::sortByEffect(transactions);
            SOUNDINGS_CHECK(analysis::positionsOf(transactions));
            return {};
        }));
    return view(std::move(portfolio));
}

Result<PortfolioView> PortfolioService::record(const QString &id, Transaction transaction) const
{
    SOUNDINGS_CHECK(wantPlausible(transaction));
    SOUNDINGS_CHECK(m_store.stocks().find(transaction.ticker));
    if (transaction.kind == TransactionKind::split)
        transaction.price = 0;
    transaction.createdAt = m_clock.now();
    return change(id, [&](std::vector<Transaction> &transactions) -> Result<void> {
        if (transaction.id.isEmpty()) {
            if (transactions.size() >= kMostTransactions)
                return fail(ErrorCode::conflict,
                    QStringLiteral("A portfolio holds %1 transactions at most. Begin another one.").arg(kMostTransactions));
            Transaction added = transaction;
            added.id = newId();
            transactions.push_back(std::move(added));
            return {};
        }
        const auto stored = std::ranges::find(transactions, transaction.id, &Transaction::id);
        if (stored == transactions.end())
            return fail(ErrorCode::notFound, QStringLiteral("There is no such transaction. It may have been deleted elsewhere."));
        const Timestamp entered = stored->createdAt;
        *stored = transaction;
        stored->createdAt = entered;
        return {};
    });
}

Result<PortfolioView> PortfolioService::forget(const QString &id, const QString &transactionId) const
{
    return change(id, [&](std::vector<Transaction> &transactions) -> Result<void> {
        if (std::erase_if(transactions, [&](const Transaction &entry) { return entry.id == transactionId; }) == 0)
            return fail(ErrorCode::notFound, QStringLiteral("There is no such transaction. It may have been deleted elsewhere."));
        return {};
    });
}

Result<PortfolioView> PortfolioService::setPosition(
    const QString &id, const Ticker &ticker, double shares, double averagePrice) const
{
    const Timestamp now = m_clock.now();
    const Transaction wanted{
        newId(), ticker, TransactionKind::buy, std::chrono::floor<std::chrono::days>(now), shares, averagePrice, 0, {}, now};
    SOUNDINGS_CHECK(wantPlausible(wanted));
    SOUNDINGS_CHECK(m_store.stocks().find(ticker));
    return change(id, [&](std::vector<Transaction> &transactions) -> Result<void> {
        const auto isOfTicker = [&](const Transaction &entry) { return entry.ticker == ticker; };
        const auto count = std::ranges::count_if(transactions, isOfTicker);
        if (count == 0) {
            transactions.push_back(wanted);
            return {};
        }
        Transaction &only = *std::ranges::find_if(transactions, isOfTicker);
        if (count > 1 || only.kind != TransactionKind::buy) {
            return fail(ErrorCode::conflict,
                QStringLiteral("%1 has %2 transactions, from which its shares and average price follow. Change those instead.")
                    .arg(ticker.text())
                    .arg(count));
        }
        only.shares = shares;
        only.price = averagePrice;
        only.fees = 0;
        return {};
    });
}

Result<PortfolioView> PortfolioService::removePosition(const QString &id, const Ticker &ticker) const
{
    return change(id, [&](std::vector<Transaction> &transactions) -> Result<void> {
        if (std::erase_if(transactions, [&](const Transaction &entry) { return entry.ticker == ticker; }) == 0)
            return fail(ErrorCode::notFound, QStringLiteral("%1 is not in this portfolio.").arg(ticker.text()));
        return {};
    });
}

} // namespace soundings::engine
