#include "server/json/write_audit.h"

namespace soundings::server {

void writeAudit(protocol::JsonWriter &json, const std::vector<AuditEntry> &entries)
{
    json.beginObject();
    json.key("entries");
    json.beginArray();
    for (const AuditEntry &entry : entries) {
        json.beginObject();
        json.member("number", entry.number);
        member(json, "at", entry.at);
        knownText(json, "who", entry.who);
        json.member("peer", entry.peer);
        json.member("action", entry.action);
        json.member("subject", entry.subject);
        json.member("outcome", entry.outcome);
        knownText(json, "request_id", entry.requestId);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

} // namespace soundings::server
