#include "server/api.h"

#include "server/error_reply.h"
#include "server/http/reply_finish.h"

#include <exception>

namespace soundings::server {

/// A checked request: either a route with its arguments, or a reply that needs no handler.
struct Api::Call {
    const Route *route = nullptr;
    Arguments arguments;
    std::optional<Reply> reply;
};

Api::Api(RouteTable table, const Guard::Options &guard, qint64 bodyLimit)
    : m_router(std::move(table))
    , m_guard(guard)
    , m_bodyLimit(bodyLimit)
{
}

qint64 Api::bodyLimit(const HeadFacts &facts) const
{
    const auto target = parseTarget(facts.target);
    if (!target)
        return m_bodyLimit;
    const Router::Match match = m_router.match(facts.method, *target);
    return match.route ? match.route->bodyLimit.value_or(m_bodyLimit) : m_bodyLimit;
}

Result<Reply> Api::answerOptions(const HttpRequest &request, const Router::Match &match) const
{
    Reply reply;
    reply.status = 204;
    reply.headers.push_back({"Allow", match.allow});
    if (m_guard.isPreflight(request)) {
        for (Header &header : m_guard.preflightHeaders(request, match.allow))
            reply.headers.push_back(std::move(header));
    }
    return reply;
}

Result<Api::Call> Api::prepare(const HttpRequest &request) const
{
    SOUNDINGS_CHECK(m_guard.checkOrigin(request));
    Call call;
    if (request.target == "*") {
        Router::Match everything;
        everything.allow = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
        SOUNDINGS_TRY(call.reply, answerOptions(request, everything));
        return call;
    }
    SOUNDINGS_TRY(const Target target, parseTarget(request.target));
    const Router::Match match = m_router.match(request.method, target);
    if (match.allow.isEmpty())
        return fail(ErrorCode::notFound, QStringLiteral("There is nothing at this address. /docs lists what there is."));
    if (request.method == "OPTIONS") {
        SOUNDINGS_TRY(call.reply, answerOptions(request, match));
        return call;
    }
    if (!match.route) {
        Reply reply = errorReply(
            Error {ErrorCode::methodNotAllowed, QStringLiteral("This address allows: %1.").arg(QString::fromLatin1(match.allow))}, request.id);
        reply.headers.push_back({"Allow", match.allow});
        call.reply = std::move(reply);
        return call;
    }
    SOUNDINGS_CHECK(m_guard.checkToken(request, match.route->scope));
    call.route = match.route;
    SOUNDINGS_TRY(call.arguments, readArguments(*match.route, match, target, request));
    return call;
}

Reply Api::run(const Call &call, const HttpRequest &request, std::stop_token stop) const
{
    // A handler must not throw; should a library below it do so, this request fails and not the process.
    try {
        auto reply = call.route->handler(Request {request, call.arguments, std::move(stop)});
        if (reply)
            return std::move(*reply);
        return errorReply(reply.error(), request.id);
    } catch (const std::exception &exception) {
        return errorReply(Error {ErrorCode::internal, QStringLiteral("Something went wrong inside the server."),
                              QString::fromUtf8(exception.what())},
            request.id);
    } catch (...) {
        return errorReply(Error {ErrorCode::internal, QStringLiteral("Something went wrong inside the server.")}, request.id);
    }
}

Reply Api::finished(const HttpRequest &request, Reply reply) const
{
    for (Header &header : m_guard.corsHeaders(request)) {
        if (request.method != "OPTIONS")
            reply.headers.push_back(std::move(header));
    }
    finishReply(request, reply);
    return reply;
}

void Api::handle(HttpRequest request, const ReplyHandle &handle, Executor &executor) const
{
    auto call = prepare(request);
    if (!call || call->reply) {
        handle.send(finished(request, call ? std::move(*call->reply) : errorReply(call.error(), request.id)));
        return;
    }
    const char *pattern = call->route->pattern;
    if (call->route->work == Work::instant) {
        Reply reply = finished(request, run(*call, request, {}));
        reply.route = pattern;
        handle.send(std::move(reply));
        return;
    }
    struct Task {
        Call call;
        HttpRequest request;
    };
    const auto task = std::make_shared<Task>(std::move(*call), std::move(request));
    const Pool pool = task->call.route->work == Work::io ? Pool::io : Pool::cpu;
    const bool accepted = executor.start(pool, [self = shared_from_this(), task, handle, pattern](std::stop_token stop) {
        Reply reply = self->finished(task->request, self->run(task->call, task->request, std::move(stop)));
        reply.route = pattern;
        handle.send(std::move(reply));
    });
    if (!accepted)
        handle.send(finished(task->request,
            errorReply(Error {ErrorCode::overloaded, QStringLiteral("Too much is waiting to be done. Try again in a second.")},
                task->request.id)));
}

} // namespace soundings::server
