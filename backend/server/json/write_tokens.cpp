#include "server/json/write_tokens.h"

namespace soundings::server {

namespace {

void knownTime(protocol::JsonWriter &json, std::string_view name, const std::optional<Timestamp> &time)
{
    if (time) {
        member(json, name, *time);
    } else {
        json.key(name);
        json.null();
    }
}

} // namespace

void write(protocol::JsonWriter &json, const ApiToken &token, const QString &secret)
{
    json.beginObject();
    json.member("name", token.name);
    json.member("scope", toText(token.scope));
    member(json, "created_at", token.createdAt);
    knownTime(json, "expires_at", token.expiresAt);
    knownTime(json, "last_used_at", token.lastUsedAt);
    if (!secret.isEmpty())
        json.member("token", secret);
    json.endObject();
}

} // namespace soundings::server
