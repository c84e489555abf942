#include "server/routes/api_routes.h"

#include "server/routes/client_routes.h"

namespace soundings::server {

RouteTable apiRoutes(engine::Services &services, const ImportActions &imports, const std::shared_ptr<engine::ReplyCache> &cache,
    const JobOptions &jobs)
{
    RouteTable table = stockRoutes(services);
    appendRoutes(table, screenerRoutes(services));
    appendRoutes(table, scoreRoutes(services));
    appendRoutes(table, scoreChangeRoutes(services));
    appendRoutes(table, recommendationRoutes(services));
    appendRoutes(table, priceRoutes(services));
    appendRoutes(table, watchlistRoutes(services));
    appendRoutes(table, portfolioRoutes(services));
    appendRoutes(table, startRoutes(services));
    appendRoutes(table, marketRoutes(services));
    appendRoutes(table, importRoutes(imports));
    appendRoutes(table, cacheRoutes(cache));
    appendRoutes(table, healthRoutes(services, cache, jobs.queue));
    if (jobs.queue)
        appendRoutes(table, jobRoutes(jobs));
    return table;
}

Parameter periodParameter()
{
    return queryText("period", "Span counted back from the newest price")
        .oneOf(engine::Period::allowed())
        .otherwise(QStringLiteral("1y"));
}

std::unexpected<Error> refuseField(const char *location, const QString &input, const Error &error)
{
    Error named = error;
    if (named.code == ErrorCode::invalidArgument && named.fields.empty())
        named.fields.push_back({QLatin1String(location), error.message, input.left(200)});
    return std::unexpected(std::move(named));
}

} // namespace soundings::server
