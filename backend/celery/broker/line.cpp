#include "celery/broker/line.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace soundings::celery {

namespace {

using redis::ErrorKind;

constexpr std::chrono::seconds kConnectTimeout{4};
constexpr std::chrono::seconds kCommandTimeout{5};

/// The same command may be taken in a while.
bool mayPass(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::readOnly:
    case ErrorKind::outOfMemory:
    case ErrorKind::loading:
    case ErrorKind::busy:
    case ErrorKind::noScript:
    case ErrorKind::tooManyClients:
        return true;
    default:
        return false;
    }
}

} // namespace

void sleepFor(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, time, [] { return false; });
}

Line::Line(redis::RedisUrl url, QByteArray name)
    : m_url(std::move(url))
    , m_name(std::move(name))
    , m_backoff({std::chrono::milliseconds(200), std::chrono::milliseconds(5000)})
{
}

bool Line::open()
{
    if (m_connection && m_connection->isQuiet())
        return true;
    auto connection = redis::RedisConnection::open(
        m_url, {.connectTimeout = kConnectTimeout, .commandTimeout = kCommandTimeout, .name = m_name});
    if (!connection) {
        m_connection.reset();
        if (!m_isTold)
            qWarning("celery: %s", qPrintable(connection.error().message));
        m_isTold = true;
        return false;
    }
    if (m_isTold)
        qInfo("celery: %s is back", qPrintable(m_url.shown));
    m_isTold = false;
    m_backoff.reset();
    m_connection = std::move(*connection);
    return true;
}

void Line::pause(const std::stop_token &stop)
{
    sleepFor(m_backoff.next(), stop);
}

redis::RedisConnection *Line::await(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        if (open())
            return m_connection.get();
        pause(stop);
    }
    return nullptr;
}

redis::RedisResult<std::vector<redis::Reply>> Line::tryOnce(const std::vector<redis::Command> &commands)
{
    if (!open())
        return std::unexpected(redis::makeError(ErrorKind::unreachable, m_url.shown));
    return m_connection->pipeline(commands);
}

redis::RedisResult<std::vector<redis::Reply>> Line::insist(
    const std::vector<redis::Command> &commands, const std::stop_token &stop)
{
    while (redis::RedisConnection *connection = await(stop)) {
        auto replies = connection->pipeline(commands);
        if (!replies) {
            if (replies.error().kind == ErrorKind::notSupported)
                return replies;
            pause(stop);
            continue;
        }
        const auto refused = std::ranges::find_if(*replies, &redis::Reply::isError);
        if (refused == replies->end())
            return replies;
        const redis::RedisError error = connection->errorOf(*refused);
        qWarning("celery: %s (%s)", qPrintable(error.message), qPrintable(error.detail));
        if (!mayPass(error.kind))
            return replies;
        pause(stop);
    }
    return std::unexpected(redis::makeError(ErrorKind::unreachable, m_url.shown, QStringLiteral("while stopping")));
}

} // namespace soundings::celery
