#include "server/routes/token_routes.h"

#include "engine/services/pairing_service.h"
#include "server/json/write_tokens.h"
#include "server/routes/api_routes.h"

namespace soundings::server {

using engine::TokenService;
using protocol::JsonWriter;

namespace {

constexpr const char *kTag = "Access";

/// Not for the cache of a browser or of anybody between.
Reply secretReply(JsonWriter &json)
{
    Reply reply = jsonReply(json);
    reply.headers.push_back({"Cache-Control", "no-store"});
    return reply;
}

Result<Reply> list(const TokenService &tokens)
{
    SOUNDINGS_TRY(const auto all, tokens.all());
    JsonWriter json;
    json.beginObject();
    json.key("tokens");
    json.beginArray();
    for (const ApiToken &token : all)
        write(json, token);
    json.endArray();
    json.endObject();
    return secretReply(json);
}

Reply newTokenReply(const TokenService::Created &created)
{
    JsonWriter json;
    write(json, created.token, created.secret);
    Reply reply = secretReply(json);
    reply.status = 201;
    return reply;
}

Result<Reply> create(TokenService &tokens, const Arguments &given)
{
    std::optional<std::chrono::days> lifetime;
    if (given.has("expires_in_days"))
        lifetime = std::chrono::days(given.integer("expires_in_days"));
    auto created = tokens.create(given.text("name"), *tokenScopeFromText(given.text("scope")), lifetime);
    if (!created)
        return refuseField("body.name", given.text("name"), created.error());
    return newTokenReply(*created);
}

QStringList scopeNames()
{
    QStringList names;
    for (const TokenScope scope : kTokenScopes)
        names.append(toText(scope));
    return names;
}

} // namespace

RouteTable tokenRoutes(TokenService &tokens)
{
    RouteTable table;
    table.push_back({"GET", "/api/tokens", Work::io, Scope::admin, kTag,
        "The tokens of the API: what each may do, until when, and when it was last used", {}, "Tokens",
        [&tokens](const Request &) { return list(tokens); }});
    table.push_back(
        {"POST", "/api/tokens", Work::io, Scope::admin, kTag, "Makes a token; its secret is told here and never again",
            {bodyText("name", "Whose it is, or what for; at most 64 letters, digits, blanks, and . _ - @").range(1, 64).needed(),
                bodyText("scope", "The most that it may do").oneOf(scopeNames()).needed(),
                bodyInteger("expires_in_days", "Without it the token holds until it is revoked").range(1, 3650)},
            "NewToken", [&tokens](const Request &request) { return create(tokens, request.arguments); }, 201});
    Parameter name = queryText("name", "Name of the token").range(1, 64).needed();
    name.in = Parameter::In::path;
    table.push_back({"DELETE", "/api/tokens/{name}", Work::io, Scope::admin, kTag,
        "Revokes a token at once; WebSockets that were opened with it are closed with 1008", {name}, "",
        [&tokens](const Request &request) -> Result<Reply> {
            SOUNDINGS_CHECK(tokens.revoke(request.arguments.text("name")));
            Reply reply;
            reply.status = 204;
            return reply;
        },
        204});
    return table;
}

RouteTable pairingRoutes(engine::PairingService &pairing)
{
    RouteTable table;
    table.push_back({"POST", "/api/pair", Work::io, Scope::open, kTag,
        "Exchanges the code that “soundings-server pair” shows for a token; a code holds for five minutes, and once",
        {bodyText("code", "As it is shown; blanks, hyphens and case do not matter").range(1, 40).needed(),
            bodyText("name", "Of the token: which machine it is for").range(1, 60).needed()},
        "NewToken",
        [&pairing](const Request &request) -> Result<Reply> {
            SOUNDINGS_TRY(const auto created, pairing.redeem(request.arguments.text("code"), request.arguments.text("name")));
            return newTokenReply(created);
        },
        201});
    return table;
}

} // namespace soundings::server
