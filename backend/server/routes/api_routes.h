#pragma once

#include "engine/services/services.h"
#include "server/import_actions.h"
#include "server/job_options.h"
#include "server/routing/route.h"

namespace soundings::server {

/// Every route that works on the market's data. `services` must outlive the handlers.
RouteTable apiRoutes(engine::Services &services, const ImportActions &imports,
    const std::shared_ptr<engine::ReplyCache> &cache = nullptr, const JobOptions &jobs = {});

RouteTable stockRoutes(engine::Services &services);
RouteTable screenerRoutes(engine::Services &services);
RouteTable scoreRoutes(engine::Services &services);
RouteTable scoreChangeRoutes(engine::Services &services);
RouteTable recommendationRoutes(engine::Services &services);
RouteTable priceRoutes(engine::Services &services);
RouteTable watchlistRoutes(engine::Services &services);
RouteTable portfolioRoutes(engine::Services &services);
RouteTable marketRoutes(engine::Services &services);
RouteTable importRoutes(const ImportActions &imports);
RouteTable healthRoutes(
    engine::Services &services, const std::shared_ptr<engine::ReplyCache> &cache, engine::JobQueue *jobs = nullptr);
RouteTable jobRoutes(const JobOptions &jobs);
RouteTable cacheRoutes(const std::shared_ptr<engine::ReplyCache> &cache);

/// The spans of a chart, as a parameter.
Parameter periodParameter();

/// Turns a refusal of the rules into one that names the request's field.
std::unexpected<Error> refuseField(const char *location, const QString &input, const Error &error);

} // namespace soundings::server
