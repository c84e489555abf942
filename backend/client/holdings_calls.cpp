#include "client/holdings_calls.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace soundings::client {

namespace {

using Method = Request::Method;

QString watchlistPath(const QString &id)
{
    return QStringLiteral("/api/watchlists/") + id;
}

QString portfolioPath(const QString &id)
{
    return QStringLiteral("/api/portfolios/") + id;
}

Request with(Method method, const QString &path, const QJsonObject &body)
{
    return {method, path, {}, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

QJsonObject named(const QString &name, const QString &description = {})
{
    return {{QStringLiteral("name"), name}, {QStringLiteral("description"), description}};
}

} // namespace

Call<QList<protocol::WatchlistDto>> watchlists()
{
    return {{Method::get, QStringLiteral("/api/watchlists"), {}}, protocol::decodeWatchlists};
}

Call<protocol::WatchlistDto> createWatchlist(const QString &name)
{
    return {with(Method::post, QStringLiteral("/api/watchlists"), named(name)), protocol::decodeWatchlist};
}

Call<protocol::WatchlistDto> renameWatchlist(const QString &id, const QString &name, const QString &description)
{
    return {with(Method::put, watchlistPath(id), named(name, description)), protocol::decodeWatchlist};
}

Call<bool> deleteWatchlist(const QString &id)
{
    return {{Method::remove, watchlistPath(id), {}}, protocol::decodeNothing};
}

Call<protocol::WatchlistDto> watchStock(const QString &id, const QString &ticker, const QString &notes,
    std::optional<double> targetPrice, std::optional<double> priceWhenSet)
{
    QJsonObject body{{QStringLiteral("notes"), notes}};
    if (targetPrice)
        body.insert(QStringLiteral("target_price"), *targetPrice);
    if (priceWhenSet)
        body.insert(QStringLiteral("price_when_set"), *priceWhenSet);
    return {with(Method::put, watchlistPath(id) + QStringLiteral("/items/") + ticker, body), protocol::decodeWatchlist};
}

Call<protocol::WatchlistDto> unwatchStock(const QString &id, const QString &ticker)
{
    return {{Method::remove, watchlistPath(id) + QStringLiteral("/items/") + ticker, {}}, protocol::decodeWatchlist};
}

Call<QList<protocol::PortfolioDto>> portfolios()
{
    return {{Method::get, QStringLiteral("/api/portfolios"), {}}, protocol::decodePortfolios};
}

Call<protocol::PortfolioDto> createPortfolio(const QString &name)
{
    return {with(Method::post, QStringLiteral("/api/portfolios"), named(name)), protocol::decodePortfolio};
}

Call<protocol::PortfolioDto> renamePortfolio(const QString &id, const QString &name, const QString &description)
{
    return {with(Method::put, portfolioPath(id), named(name, description)), protocol::decodePortfolio};
}

Call<bool> deletePortfolio(const QString &id)
{
    return {{Method::remove, portfolioPath(id), {}}, protocol::decodeNothing};
}

Call<protocol::PortfolioDto> recordTransaction(const QString &portfolioId, const protocol::TransactionDto &transaction)
{
    const QString path = portfolioPath(portfolioId) + QStringLiteral("/transactions");
    const QJsonObject body{{QStringLiteral("ticker"), transaction.ticker}, {QStringLiteral("kind"), transaction.kind},
        {QStringLiteral("date"), transaction.date.toString(Qt::ISODate)}, {QStringLiteral("shares"), transaction.shares},
        {QStringLiteral("price"), transaction.price}, {QStringLiteral("fees"), transaction.fees},
        {QStringLiteral("note"), transaction.note}};
    return {transaction.id.isEmpty() ? with(Method::post, path, body) : with(Method::put, path + u'/' + transaction.id, body),
        protocol::decodePortfolio};
}

Call<protocol::PortfolioDto> deleteTransaction(const QString &portfolioId, const QString &transactionId)
{
    return {{Method::remove, portfolioPath(portfolioId) + QStringLiteral("/transactions/") + transactionId, {}},
        protocol::decodePortfolio};
}

} // namespace soundings::client
