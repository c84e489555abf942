#include "server/routes/audit_routes.h"

#include "engine/services/audit_trail.h"
#include "server/json/write_audit.h"

namespace soundings::server {

RouteTable auditRoutes(const engine::AuditTrail &trail)
{
    RouteTable table;
    table.push_back({"GET", "/api/audit", Work::io, Scope::admin, "Access", "Who changed what, or tried to, the newest first",
        {queryInteger("limit", "How many entries at most").range(1, 1000).otherwise(QStringLiteral("100")),
            queryInteger("before", "Only entries with a smaller number; 0: all")
                .range(0, 2'000'000'000)
                .otherwise(QStringLiteral("0"))},
        "Audit", [&trail](const Request &request) -> Result<Reply> {
            SOUNDINGS_TRY(
                const auto entries, trail.before(request.arguments.integer("before"), request.arguments.integer("limit")));
            protocol::JsonWriter json;
            writeAudit(json, entries);
            Reply reply = jsonReply(json);
            reply.headers.push_back({"Cache-Control", "no-store"});
            return reply;
        }});
    return table;
}

} // namespace soundings::server
