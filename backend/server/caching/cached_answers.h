#pragma once

#include "base/executor.h"
#include "server/caching/cached_reply_text.h"
#include "server/caching/reply_flights.h"
#include "server/routing/route.h"

#include <unordered_map>

namespace soundings::server {

/// Answers requests for cached routes: at once from memory, otherwise by one worker for all who ask at the same time. find(),
/// remember() and answer() belong to the network thread.
class CachedAnswers {
public:
    /// Makes the reply anew, on a worker thread. Keeps this object alive until then.
    using Make = std::function<Result<Reply>(std::stop_token)>;
    /// The last touch before a reply leaves; on any thread.
    using Finish = std::function<void(const HttpRequest &request, Reply &reply)>;

    CachedAnswers(std::shared_ptr<engine::ReplyCache> cache, Finish finish)
        : m_cache(std::move(cache))
        , m_finish(std::move(finish))
    {
    }

    /// A target that was routed before: the same text always means the same route and key.
    struct Known {
        const Route *route;
        QByteArray key;
    };
    /// Null: not seen yet, or not lately.
    const Known *recall(const QByteArray &target) const;
    void remember(const QByteArray &target, const Known &known);

    /// The reply when memory holds a fresh one.
    std::optional<Reply> fresh(const HttpRequest &request, const Known &known) const;
    /// Sends a reply through the handle, now or later.
    void answer(const Known &known, HttpRequest request, const ReplyHandle &handle, Executor &executor, Make make);

private:
    static constexpr std::size_t kRememberedTargets = 8192;

    struct Flight {
        Known known;
        QByteArray name;
        engine::ReplyCache::Purpose purpose;
    };
    void start(const Flight &flight, Executor &executor, Make make);
    void makeAndSend(const Flight &flight, const Make &make, std::stop_token stop);
    void send(const Waiter &waiter, Reply reply, const Route &route) const;
    void sendFailure(const Flight &flight, const Error &error);

    std::shared_ptr<engine::ReplyCache> m_cache;
    Finish m_finish;
    ReplyFlights m_flights;
    std::unordered_map<QByteArray, Known> m_known;
};

} // namespace soundings::server
