#pragma once

#include "base/executor.h"
#include "server/access/admission.h"
#include "server/access/guard.h"
#include "server/access/rate_limiter.h"
#include "server/access/token_sockets.h"
#include "server/caching/cached_answers.h"
#include "server/http/reply_handle.h"
#include "server/http/request_policy.h"
#include "server/routing/router.h"
#include "server/server_observers.h"

namespace soundings::engine {
class AuditTrail;
}

namespace soundings::server {

/// What happens to a request between the listener and its handler: guard, cache, route, arguments, pool, and the finishing of the
/// reply. Shared, because late handlers outlive the server; they use only what is immutable after construction.
class Api : public std::enable_shared_from_this<Api> {
public:
    struct Access {
        Guard::Options guard;
        Admission::Options admission;
        int requestsPerSecond = 0; ///< of a token, or of a peer without one; 0: no limit
        engine::AuditTrail *audit = nullptr; ///< null: nothing is noted
    };

    /// Without a cache every reply is made anew.
    Api(RouteTable table, const Access &access, qint64 bodyLimit, std::shared_ptr<engine::ReplyCache> cache = nullptr,
        std::function<void(const FailedRequest &request)> onFailure = {});

    /// In the network thread. The handle is answered exactly once, from whichever thread the route asks for.
    void handle(HttpRequest request, const ReplyHandle &handle, Executor &executor);
    /// In the network thread. What becomes of a request for a WebSocket, or why it is refused. `sockets` outlives the handler.
    std::expected<SocketHandler, Reply> upgrade(const HttpRequest &request, TokenSockets &sockets);
    /// How large the body of a request may be, known from its head.
    qint64 bodyLimit(const HeadFacts &facts) const;
    /// The pattern that a target belongs to, for the metrics; "" where there is no such path.
    const char *patternOf(const QByteArray &target) const;
    const RouteTable &table() const { return m_router.table(); }

private:
    struct Call;
    struct Task;
    std::expected<Caller, Reply> admit(const HttpRequest &request);
    Result<void> prepare(const HttpRequest &request, const Caller &caller, Call &call) const;
    /// An answer without the handler, counted for its route all the same.
    Reply answered(const HttpRequest &request, Reply reply) const;
    Reply refusal(const HttpRequest &request, const Error &error) const;
    void note(const HttpRequest &request, const Caller &caller, const Route &route, int status) const;
    Result<Reply> run(const Call &call, const HttpRequest &request, std::stop_token stop) const;
    Result<Reply> callHandler(const Call &call, const HttpRequest &request, std::stop_token stop) const;
    Reply replyOf(const Call &call, const HttpRequest &request, std::stop_token stop) const;
    std::optional<Reply> fromMemory(const HttpRequest &request, const Caller &caller) const;
    /// False: this request has no cached reply, and its handler is to be asked.
    bool answerCached(Call &call, HttpRequest &request, const ReplyHandle &handle, Executor &executor);
    Reply finished(const HttpRequest &request, Reply reply) const;
    void addCorsHeaders(const HttpRequest &request, Reply &reply) const;
    Result<Reply> answerOptions(const HttpRequest &request, const Router::Match &match) const;

    Router m_router;
    Guard m_guard;
    Admission m_admission; ///< touched in the network thread only, as is the next
    RateLimiter m_limiter;
    engine::AuditTrail *m_audit;
    qint64 m_bodyLimit;
    std::function<void(const FailedRequest &request)> m_onFailure; ///< may be empty
    std::unique_ptr<CachedAnswers> m_cached; ///< null: no cache
};

} // namespace soundings::server
