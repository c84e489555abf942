#include "server/api.h"

#include "base/logging.h"
#include "engine/services/audit_trail.h"
#include "server/error_reply.h"
#include "server/http/reply_finish.h"

#include <exception>

namespace soundings::server {

/// A checked request: either a route with its arguments, or a reply that needs no handler.
struct Api::Call {
    const Route *route = nullptr;
    Caller caller;
    Arguments arguments;
    std::optional<Reply> reply;
};

/// What a worker thread needs of a request.
struct Api::Task {
    Call call;
    HttpRequest request;
};

Api::Api(RouteTable table, const Access &access, qint64 bodyLimit, std::shared_ptr<engine::ReplyCache> cache,
    std::function<void(const FailedRequest &request)> onFailure)
    : m_router(std::move(table))
    , m_guard(access.guard)
    , m_admission(access.admission)
    , m_limiter(access.requestsPerSecond)
    , m_audit(access.audit)
    , m_bodyLimit(bodyLimit)
    , m_onFailure(std::move(onFailure))
{
    if (cache && cache->enabled())
        m_cached = std::make_unique<CachedAnswers>(
            std::move(cache), [this](const HttpRequest &request, Reply &reply) { addCorsHeaders(request, reply); });
}

qint64 Api::bodyLimit(const HeadFacts &facts) const
{
    if (!facts.hasBody())
        return m_bodyLimit; // no need to know whose it is
    const auto target = parseTarget(facts.target);
    if (!target)
        return m_bodyLimit;
    const Router::Match match = m_router.match(facts.method, *target);
    return match.route ? match.route->bodyLimit.value_or(m_bodyLimit) : m_bodyLimit;
}

const char *Api::patternOf(const QByteArray &target) const
{
    if (!target.startsWith('/'))
        return "";
    const auto parsed = parseTarget(target);
    return parsed ? m_router.match({}, *parsed).pattern : "";
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

/// Who it is that asks, or why it may not even ask.
std::expected<Caller, Reply> Api::admit(const HttpRequest &request)
{
    auto caller = m_admission.identify(request, FailedAttempts::Clock::now());
    if (caller && !m_limiter.mayAsk(request.peer, *caller, RateLimiter::Clock::now())) {
        const Error error{ErrorCode::rateLimited,
            QStringLiteral("You ask too often. Wait a second; RATE_LIMIT_PER_SECOND says how often one may.")};
        return std::unexpected(errorReply(error, request.id));
    }
    return caller;
}

Result<void> Api::prepare(const HttpRequest &request, const Caller &caller, Call &call) const
{
    SOUNDINGS_CHECK(m_guard.checkOrigin(request));
    if (request.target == "*") {
        Router::Match everything;
        everything.allow = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
        SOUNDINGS_TRY(call.reply, answerOptions(request, everything));
        return {};
    }
    SOUNDINGS_TRY(const Target target, parseTarget(request.target));
    const Router::Match match = m_router.match(request.method, target);
    if (match.allow.isEmpty())
        return fail(ErrorCode::notFound, QStringLiteral("There is nothing at this address. /docs lists what there is."));
    if (request.method == "OPTIONS") {
        SOUNDINGS_TRY(call.reply, answerOptions(request, match));
        return {};
    }
    if (!match.route) {
        Reply reply = errorReply(
            Error{ErrorCode::methodNotAllowed, QStringLiteral("This address allows: %1.").arg(QString::fromLatin1(match.allow))},
            request.id);
        reply.headers.push_back({"Allow", match.allow});
        call.reply = std::move(reply);
        return {};
    }
    call.route = match.route;
    call.caller = caller;
    const bool isOpen = match.route->openToThisMachine && m_admission.isThisMachine(request.peer);
    if (const auto allowed = Admission::allow(caller, match.route->scope); !isOpen && !allowed) {
        note(request, caller, *match.route, infoOf(allowed.error().code).httpStatus);
        return std::unexpected(allowed.error());
    }
    SOUNDINGS_TRY(call.arguments, readArguments(*match.route, match, target, request));
    return {};
}

Reply Api::answered(const HttpRequest &request, Reply reply) const
{
    reply = finished(request, std::move(reply));
    reply.route = patternOf(request.target);
    return reply;
}

Reply Api::refusal(const HttpRequest &request, const Error &error) const
{
    return answered(request, errorReply(error, request.id));
}

/// Who has changed something, or was not allowed to.
void Api::note(const HttpRequest &request, const Caller &caller, const Route &route, int status) const
{
    const bool reads = route.scope == Scope::read || QByteArrayView(route.method) == "GET";
    if (!m_audit || !route.audited || reads)
        return;
    const QString path = QString::fromLatin1(request.target.split('?').first()); // a query may hold what is nobody's business
    m_audit->note({.who = caller.name,
        .peer = request.peer.toString(),
        .action = QString::fromLatin1(request.method) + u' ' + QString::fromLatin1(route.pattern),
        .subject = path,
        .outcome = status,
        .requestId = QString::fromLatin1(request.id)});
}

Result<Reply> Api::run(const Call &call, const HttpRequest &request, std::stop_token stop) const
{
    const LogScope scope(QString::fromLatin1(request.id));
    auto made = callHandler(call, request, std::move(stop));
    if (m_onFailure && !made && infoOf(made.error().code).httpStatus == 500)
        m_onFailure({request.id, request.method, call.route->pattern, made.error()});
    return made;
}

Result<Reply> Api::callHandler(const Call &call, const HttpRequest &request, std::stop_token stop) const
{
    // A handler must not throw; should a library below it do so, this request fails and not the process.
    const QString sentence = QStringLiteral("Something went wrong inside the server.");
    try {
        return call.route->handler(Request{request, call.arguments, std::move(stop), call.caller.granted});
    } catch (const std::exception &exception) {
        return fail(ErrorCode::internal, sentence, QString::fromUtf8(exception.what()));
    } catch (...) {
        return fail(ErrorCode::internal, sentence);
    }
}

Reply Api::replyOf(const Call &call, const HttpRequest &request, std::stop_token stop) const
{
    auto made = run(call, request, std::move(stop));
    Reply reply = made ? std::move(*made) : errorReply(made.error(), request.id);
    if (call.route->cache)
        reply.headers.push_back({"X-Cache", "BYPASS"});
    reply = finished(request, std::move(reply));
    reply.route = call.route->pattern;
    note(request, call.caller, *call.route, reply.status);
    return reply;
}

void Api::addCorsHeaders(const HttpRequest &request, Reply &reply) const
{
    for (Header &header : m_guard.corsHeaders(request))
        reply.headers.push_back(std::move(header));
}

Reply Api::finished(const HttpRequest &request, Reply reply) const
{
    if (request.method != "OPTIONS")
        addCorsHeaders(request, reply);
    finishReply(request, reply);
    return reply;
}

std::optional<Reply> Api::fromMemory(const HttpRequest &request, const Caller &caller) const
{
    if (!m_cached || (request.method != "GET" && request.method != "HEAD"))
        return std::nullopt;
    const CachedAnswers::Known *known = m_cached->recall(request.target);
    if (!known || !m_guard.checkOrigin(request) || !Admission::allow(caller, known->route->scope))
        return std::nullopt; // what is refused gets its answer on the long way
    return m_cached->fresh(request, *known);
}

bool Api::answerCached(Call &call, HttpRequest &request, const ReplyHandle &handle, Executor &executor)
{
    if (!m_cached || !call.route->cache)
        return false;
    const CachedAnswers::Known known{call.route, call.route->cache->key(call.arguments)};
    if (known.key.isEmpty())
        return false;
    m_cached->remember(request.target, known);
    const auto task = std::make_shared<const Task>(std::move(call), request);
    m_cached->answer(known, std::move(request), handle, executor, [self = shared_from_this(), task](std::stop_token stop) {
        return self->run(task->call, task->request, std::move(stop));
    });
    return true;
}

void Api::handle(HttpRequest request, const ReplyHandle &handle, Executor &executor)
{
    auto caller = admit(request);
    if (!caller) {
        handle.send(answered(request, std::move(caller).error()));
        return;
    }
    if (auto reply = fromMemory(request, *caller)) {
        handle.send(std::move(*reply));
        return;
    }
    Call call;
    if (const auto prepared = prepare(request, *caller, call); !prepared) {
        handle.send(refusal(request, prepared.error()));
        return;
    }
    if (call.reply) {
        handle.send(answered(request, std::move(*call.reply)));
        return;
    }
    if (answerCached(call, request, handle, executor))
        return;
    if (call.route->work == Work::instant) {
        handle.send(replyOf(call, request, {}));
        return;
    }
    const Pool pool = call.route->work == Work::io ? Pool::io : Pool::cpu;
    const auto task = std::make_shared<const Task>(std::move(call), std::move(request));
    const bool accepted = executor.start(pool, [self = shared_from_this(), task, handle](std::stop_token stop) {
        handle.send(self->replyOf(task->call, task->request, std::move(stop)));
    });
    if (!accepted)
        handle.send(refusal(task->request,
            Error{ErrorCode::overloaded, QStringLiteral("Too much is waiting to be done. Try again in a second.")}));
}

std::expected<SocketHandler, Reply> Api::upgrade(const HttpRequest &request, TokenSockets &sockets)
{
    auto caller = admit(request);
    if (!caller)
        return std::unexpected(answered(request, std::move(caller).error()));
    Call call;
    if (const auto prepared = prepare(request, *caller, call); !prepared)
        return std::unexpected(refusal(request, prepared.error()));
    if (call.reply)
        return std::unexpected(answered(request, std::move(*call.reply)));
    if (!call.route->socket)
        return std::unexpected(refusal(request, Error{ErrorCode::badRequest, QStringLiteral("This address is no WebSocket.")}));
    if (auto wrong = refusalOf(request))
        return std::unexpected(answered(request, std::move(*wrong)));
    return [route = call.route, arguments = call.arguments, caller = *caller, &sockets](WebSocketLink *link) {
        sockets.watch(link, caller);
        route->socket(link, arguments);
    };
}

} // namespace soundings::server
