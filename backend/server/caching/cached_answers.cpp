#include "server/caching/cached_answers.h"

#include "server/error_reply.h"
#include "server/http/reply_finish.h"

namespace soundings::server {

const CachedAnswers::Known *CachedAnswers::recall(const QByteArray &target) const
{
    const auto found = m_known.find(target);
    return found == m_known.end() ? nullptr : &found->second;
}

void CachedAnswers::remember(const QByteArray &target, const Known &known)
{
    if (m_known.size() >= kRememberedTargets)
        m_known.clear(); // routing again costs microseconds
    m_known.insert_or_assign(target, known);
}

std::optional<Reply> CachedAnswers::fresh(const HttpRequest &request, const Known &known) const
{
    const engine::CachedReplyPtr found = m_cache->findFresh(known.key);
    if (!found)
        return std::nullopt;
    Reply reply = replyFrom(*found, request, CacheOutcome::hit, m_cache->now());
    reply.route = known.route->pattern;
    m_finish(request, reply);
    return reply;
}

void CachedAnswers::answer(const Known &known, HttpRequest request, const ReplyHandle &handle, Executor &executor, Make make)
{
    using Purpose = engine::ReplyCache::Purpose;
    Waiter waiter{std::move(request), handle};
    // One that was begun before the latest drop may read what was true before. Who asks after a change waits for a new one.
    const QByteArray flight = known.key + '@' + QByteArray::number(qulonglong(m_cache->moment()));
    if (const auto found = m_cache->find(known.key); found.reply) {
        send(waiter,
            replyFrom(*found.reply, waiter.request, found.fresh ? CacheOutcome::hit : CacheOutcome::stale, m_cache->now()),
            *known.route);
        if (!found.fresh && m_flights.begin(flight))
            start({known, flight, Purpose::replacement}, executor, std::move(make));
        return;
    }
    if (m_flights.join(flight, std::move(waiter)))
        start({known, flight, Purpose::answer}, executor, std::move(make));
    else
        m_cache->countCollapsed();
}

void CachedAnswers::start(const Flight &flight, Executor &executor, Make make)
{
    const Pool pool = flight.known.route->work == Work::cpu ? Pool::cpu : Pool::io;
    const bool accepted = executor.start(
        pool, [this, flight, make = std::move(make)](std::stop_token stop) { makeAndSend(flight, make, std::move(stop)); });
    if (!accepted)
        sendFailure(
            flight, Error{ErrorCode::overloaded, QStringLiteral("Too much is waiting to be done. Try again in a second.")});
}

void CachedAnswers::makeAndSend(const Flight &flight, const Make &make, std::stop_token stop)
{
    const Known &known = flight.known;
    const engine::ReplyCache::Start begun = m_cache->begin(known.key, flight.purpose);
    engine::CachedReplyPtr cached = begun.reply;
    const CacheOutcome outcome = cached ? CacheOutcome::hit : CacheOutcome::miss;
    if (!cached) {
        const Result<Reply> made = make(std::move(stop));
        if (!made || made->status != 200) {
            m_cache->giveUp(known.key, begun);
            sendFailure(flight, made ? Error{ErrorCode::internal, QStringLiteral("This reply cannot be cached.")} : made.error());
            return;
        }
        cached = m_cache->keep(cacheable(known.key, *made), known.route->cache->lifetime, begun);
    }
    for (const Waiter &waiter : m_flights.land(flight.name))
        send(waiter, replyFrom(*cached, waiter.request, outcome, m_cache->now()), *known.route);
}

void CachedAnswers::send(const Waiter &waiter, Reply reply, const Route &route) const
{
    reply.route = route.pattern;
    m_finish(waiter.request, reply);
    waiter.handle.send(std::move(reply));
}

void CachedAnswers::sendFailure(const Flight &flight, const Error &error)
{
    for (const Waiter &waiter : m_flights.land(flight.name)) {
        Reply reply = errorReply(error, waiter.request.id);
        finishReply(waiter.request, reply);
        send(waiter, std::move(reply), *flight.known.route);
    }
}

} // namespace soundings::server
