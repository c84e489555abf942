#pragma once

#include "base/executor.h"
#include "server/access/guard.h"
#include "server/http/reply_handle.h"
#include "server/http/request_policy.h"
#include "server/routing/router.h"

namespace soundings::server {

/// What happens to a request between the listener and its handler: guard, route, arguments, pool, and the finishing of the reply.
/// Immutable after construction, so every thread may use it; shared, because late handlers outlive the server.
class Api : public std::enable_shared_from_this<Api>
{
public:
    Api(RouteTable table, const Guard::Options &guard, qint64 bodyLimit);

    /// In the network thread. The handle is answered exactly once, from whichever thread the route asks for.
    void handle(HttpRequest request, const ReplyHandle &handle, Executor &executor) const;
    /// How large the body of a request may be, known from its head.
    qint64 bodyLimit(const HeadFacts &facts) const;
    const RouteTable &table() const { return m_router.table(); }

private:
    struct Call;
    Result<Call> prepare(const HttpRequest &request) const;
    Reply run(const Call &call, const HttpRequest &request, std::stop_token stop) const;
    Reply finished(const HttpRequest &request, Reply reply) const;
    Result<Reply> answerOptions(const HttpRequest &request, const Router::Match &match) const;

    Router m_router;
    Guard m_guard;
    qint64 m_bodyLimit;
};

} // namespace soundings::server
