#include "server/routes/holding_replies.h"

namespace soundings::server {

using engine::WatchlistService;

namespace {

constexpr const char *kTag = "Watchlists";

Parameter listId()
{
    return pathId("watchlist_id", "Id of the watchlist");
}

void addListRoutes(RouteTable &table, const WatchlistService &lists)
{
    table.push_back({"GET", "/api/watchlists", Work::io, Scope::read, kTag, "All watchlists with their stocks", {}, "Watchlists",
        [&lists](const Request &) -> Result<Reply> {
            SOUNDINGS_TRY(const auto views, lists.all());
            return holdingsReply("watchlists", views);
        }});
    table.push_back(
        {"POST", "/api/watchlists", Work::io, Scope::write, kTag, "Begins a watchlist", nameAndDescription(), "Watchlist",
            [&lists](const Request &request) {
                return holdingsReply(lists.create(request.arguments.text("name"), request.arguments.text("description")), 201);
            },
            201});
    table.push_back({"GET", "/api/watchlists/{watchlist_id}", Work::io, Scope::read, kTag, "One watchlist with its stocks",
        {listId()}, "Watchlist",
        [&lists](const Request &request) { return holdingsReply(lists.find(request.arguments.text("watchlist_id"))); }});
    table.push_back({"PUT", "/api/watchlists/{watchlist_id}", Work::io, Scope::write, kTag, "Renames a watchlist",
        nameAndDescription({listId()}), "Watchlist", [&lists](const Request &request) {
            const Arguments &given = request.arguments;
            return holdingsReply(lists.rename(given.text("watchlist_id"), given.text("name"), given.text("description")));
        }});
    table.push_back({"DELETE", "/api/watchlists/{watchlist_id}", Work::io, Scope::write, kTag, "Deletes a watchlist", {listId()},
        "", [&lists](const Request &request) { return goneReply(lists.remove(request.arguments.text("watchlist_id"))); }, 204});
}

} // namespace

RouteTable watchlistRoutes(engine::Services &services)
{
    const WatchlistService &lists = services.watchlists;
    RouteTable table;
    addListRoutes(table, lists);
    table.push_back({"PUT", "/api/watchlists/{watchlist_id}/items/{ticker}", Work::io, Scope::write, kTag,
        "Puts a stock on a watchlist, or replaces its notes and target price there",
        {listId(), pathTicker(), bodyText("notes", "At most 500 characters").range(0, 500),
            bodyNumber("target_price", "In the stock's currency; without it there is none").atLeast(0),
            bodyNumber("price_when_set",
                "Of a target that is put back: the price_when_set that it had, which tells from which side it is reached; "
                "without it "
                "the price of now")
                .atLeast(0)},
        "Watchlist", [&lists](const Request &request) {
            const Arguments &given = request.arguments;
            return holdingsReply(lists.put(given.text("watchlist_id"), given.ticker(), given.text("notes"),
                given.number("target_price"), given.number("price_when_set")));
        }});
    table.push_back({"DELETE", "/api/watchlists/{watchlist_id}/items/{ticker}", Work::io, Scope::write, kTag,
        "Takes a stock off a watchlist", {listId(), pathTicker()}, "Watchlist", [&lists](const Request &request) {
            return holdingsReply(lists.take(request.arguments.text("watchlist_id"), request.arguments.ticker()));
        }});
    return table;
}

} // namespace soundings::server
