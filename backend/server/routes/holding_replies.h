#pragma once

#include "server/json/write_common.h"
#include "server/json/write_holdings.h"
#include "server/routes/api_routes.h"

namespace soundings::server {

// What the routes of watchlists and of portfolios have in common. What somebody owns is kept by nobody on the way.

template<class View> Reply holdingsReply(const View &view, int status = 200)
{
    protocol::JsonWriter json;
    write(json, view);
    Reply reply = jsonReply(json);
    reply.status = status;
    reply.headers.push_back({"Cache-Control", "no-store"});
    return reply;
}

template<class View> Reply holdingsReply(const char *name, const std::vector<View> &views)
{
    protocol::JsonWriter json;
    json.beginObject();
    json.key(name);
    json.beginArray();
    for (const View &view : views)
        write(json, view);
    json.endArray();
    json.endObject();
    Reply reply = jsonReply(json);
    reply.headers.push_back({"Cache-Control", "no-store"});
    return reply;
}

template<class View> Result<Reply> holdingsReply(const Result<View> &view, int status = 200)
{
    if (!view)
        return std::unexpected(view.error());
    return holdingsReply(*view, status);
}

inline Result<Reply> goneReply(const Result<void> &outcome)
{
    if (!outcome)
        return std::unexpected(outcome.error());
    Reply reply;
    reply.status = 204;
    return reply;
}

inline Parameter pathId(const char *name, const char *description)
{
    Parameter id = queryText(name, description).range(1, 64).needed();
    id.in = Parameter::In::path;
    return id;
}

/// The parameters that name a list: path first.
inline std::vector<Parameter> nameAndDescription(std::vector<Parameter> path = {})
{
    path.push_back(bodyText("name", "1 to 100 characters; each name stands once").range(1, 100).needed());
    path.push_back(bodyText("description", "At most 500 characters").range(0, 500));
    return path;
}

} // namespace soundings::server
