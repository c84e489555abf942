#include "server/routes/holding_replies.h"

namespace soundings::server {

using engine::PortfolioService;

namespace {

constexpr const char *kTag = "Portfolios";

Parameter portfolioId()
{
    return pathId("portfolio_id", "Id of the portfolio");
}

std::vector<Parameter> transactionFields(std::vector<Parameter> path)
{
    path.push_back(bodyText("ticker", "A stock that is known here").range(1, 20).needed());
    path.push_back(bodyText("kind", "What happened").oneOf(transactionKindNames()).needed());
    path.push_back(bodyText("date", "Day of the trade, YYYY-MM-DD").range(10, 10).needed());
    path.push_back(bodyNumber("shares", "How many; of a split: new shares for each old one").atLeast(0).needed());
    path.push_back(
        bodyNumber("price", "Of a share, in the stock's currency; of a dividend: paid on each share. Only a split has none")
            .atLeast(0));
    path.push_back(bodyNumber("fees", "In the stock's currency").atLeast(0));
    path.push_back(bodyText("note", "At most 500 characters").range(0, 500));
    return path;
}

Result<Transaction> transactionIn(const Arguments &given)
{
    Transaction entry;
    auto ticker = Ticker::parse(given.text("ticker"));
    if (!ticker)
        return refuseField("body.ticker", given.text("ticker"), ticker.error());
    const auto day = dayFromIso(given.text("date"));
    if (!day)
        return refuseField("body.date", given.text("date"),
            Error{ErrorCode::invalidArgument, QStringLiteral("The date must be a day that exists, written YYYY-MM-DD.")});
    entry.ticker = std::move(*ticker);
    entry.kind = transactionKindFromText(given.text("kind")).value_or(TransactionKind::buy);
    if (entry.kind != TransactionKind::split && !given.number("price"))
        return refuseField("body.price", {},
            Error{ErrorCode::invalidArgument,
                QStringLiteral("A %1 needs the price of a share; 0 says that there was none.").arg(toText(entry.kind))});
    entry.day = *day;
    entry.shares = given.number("shares").value_or(0);
    entry.price = given.number("price").value_or(0);
    entry.fees = given.number("fees").value_or(0);
    entry.note = given.text("note");
    return entry;
}

Result<Reply> record(const PortfolioService &portfolios, const Arguments &given, const QString &transactionId, int status)
{
    SOUNDINGS_TRY(Transaction entry, transactionIn(given));
    entry.id = transactionId;
    return holdingsReply(portfolios.record(given.text("portfolio_id"), std::move(entry)), status);
}

void addPortfolioRoutes(RouteTable &table, const PortfolioService &portfolios)
{
    table.push_back({"GET", "/api/portfolios", Work::io, Scope::read, kTag, "All portfolios with their value", {}, "Portfolios",
        [&portfolios](const Request &) -> Result<Reply> {
            SOUNDINGS_TRY(const auto views, portfolios.all());
            return holdingsReply("portfolios", views);
        }});
    table.push_back({"POST", "/api/portfolios", Work::io, Scope::write, kTag, "Begins a portfolio", nameAndDescription(),
        "Portfolio",
        [&portfolios](const Request &request) {
            return holdingsReply(portfolios.create(request.arguments.text("name"), request.arguments.text("description")), 201);
        },
        201});
    table.push_back({"GET", "/api/portfolios/{portfolio_id}", Work::io, Scope::read, kTag,
        "One portfolio: what is held, what it is worth and how it came there", {portfolioId()}, "Portfolio",
        [&portfolios](
            const Request &request) { return holdingsReply(portfolios.find(request.arguments.text("portfolio_id"))); }});
    table.push_back({"PUT", "/api/portfolios/{portfolio_id}", Work::io, Scope::write, kTag, "Renames a portfolio",
        nameAndDescription({portfolioId()}), "Portfolio", [&portfolios](const Request &request) {
            const Arguments &given = request.arguments;
            return holdingsReply(portfolios.rename(given.text("portfolio_id"), given.text("name"), given.text("description")));
        }});
    table.push_back({"DELETE", "/api/portfolios/{portfolio_id}", Work::io, Scope::write, kTag,
        "Deletes a portfolio with its transactions", {portfolioId()}, "",
        [&portfolios](const Request &request) { return goneReply(portfolios.remove(request.arguments.text("portfolio_id"))); },
        204});
}

void addTransactionRoutes(RouteTable &table, const PortfolioService &portfolios)
{
    const auto transactionId = [] { return pathId("transaction_id", "Id of the transaction"); };
    table.push_back({"POST", "/api/portfolios/{portfolio_id}/transactions", Work::io, Scope::write, kTag,
        "Enters a purchase, sale, dividend or split", transactionFields({portfolioId()}), "Portfolio",
        [&portfolios](const Request &request) { return record(portfolios, request.arguments, {}, 201); }, 201});
    table.push_back({"PUT", "/api/portfolios/{portfolio_id}/transactions/{transaction_id}", Work::io, Scope::write, kTag,
        "Corrects a transaction", transactionFields({portfolioId(), transactionId()}), "Portfolio",
        [&portfolios](const Request &request) {
            return record(portfolios, request.arguments, request.arguments.text("transaction_id"), 200);
        }});
    table.push_back({"DELETE", "/api/portfolios/{portfolio_id}/transactions/{transaction_id}", Work::io, Scope::write, kTag,
        "Deletes a transaction", {portfolioId(), transactionId()}, "Portfolio", [&portfolios](const Request &request) {
            const Arguments &given = request.arguments;
            return holdingsReply(portfolios.forget(given.text("portfolio_id"), given.text("transaction_id")));
        }});
}

} // namespace

RouteTable portfolioRoutes(engine::Services &services)
{
    const PortfolioService &portfolios = services.portfolios;
    RouteTable table;
    addPortfolioRoutes(table, portfolios);
    addTransactionRoutes(table, portfolios);
    table.push_back({"PUT", "/api/portfolios/{portfolio_id}/positions/{ticker}", Work::io, Scope::write, kTag,
        "Says how much of a stock is held at which average price, without its history",
        {portfolioId(), pathTicker(), bodyNumber("shares", "How many").atLeast(0).needed(),
            bodyNumber("average_price", "Of a share, in the stock's currency").atLeast(0).needed()},
        "Portfolio", [&portfolios](const Request &request) {
            const Arguments &given = request.arguments;
            return holdingsReply(portfolios.setPosition(given.text("portfolio_id"), given.ticker(),
                given.number("shares").value_or(0), given.number("average_price").value_or(0)));
        }});
    table.push_back({"DELETE", "/api/portfolios/{portfolio_id}/positions/{ticker}", Work::io, Scope::write, kTag,
        "Takes a stock out of a portfolio with all its transactions", {portfolioId(), pathTicker()}, "Portfolio",
        [&portfolios](const Request &request) {
            return holdingsReply(portfolios.removePosition(request.arguments.text("portfolio_id"), request.arguments.ticker()));
        }});
    return table;
}

} // namespace soundings::server
