#include "server/routes/api_routes.h"
#include "server/server.h"

namespace soundings::server {

HttpServer::HttpServer(const ServerOptions &options, engine::Services &services, Executor &executor)
    : HttpServer(options, apiRoutes(services, options.imports, options.cache, options.jobs), executor)
{
}

} // namespace soundings::server
