#include "server/caching/reply_flights.h"

namespace soundings::server {

bool ReplyFlights::join(const QByteArray &key, Waiter waiter)
{
    const std::lock_guard lock(m_mutex);
    const auto [flight, isNew] = m_waiting.try_emplace(key);
    flight->second.push_back(std::move(waiter));
    return isNew;
}

bool ReplyFlights::begin(const QByteArray &key)
{
    const std::lock_guard lock(m_mutex);
    return m_waiting.try_emplace(key).second;
}

std::vector<Waiter> ReplyFlights::land(const QByteArray &key)
{
    const std::lock_guard lock(m_mutex);
    const auto flight = m_waiting.find(key);
    if (flight == m_waiting.end())
        return {};
    std::vector<Waiter> waiters = std::move(flight->second);
    m_waiting.erase(flight);
    return waiters;
}

} // namespace soundings::server
