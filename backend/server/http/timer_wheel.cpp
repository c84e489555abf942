#include "server/http/timer_wheel.h"

#include <algorithm>
#include <utility>

namespace soundings::server {

TimerWheel::TimerWheel(std::chrono::milliseconds tick, Expired expired, QObject *parent)
    : QObject(parent)
    , m_tick(tick)
    , m_expired(std::move(expired))
{
    m_timer.setInterval(tick);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TimerWheel::advance);
}

void TimerWheel::add(quint64 id, Clock::time_point when)
{
    const auto ticks = std::chrono::ceil<std::chrono::milliseconds>(when - Clock::now()) / m_tick + 1;
    const auto ahead = std::size_t(std::clamp<std::int64_t>(ticks, 1, std::int64_t(kSlots) - 1));
    m_slots[(m_current + ahead) % kSlots].push_back(id);
}

void TimerWheel::setRunning(bool running)
{
    if (running && !m_timer.isActive()) {
        m_timer.start();
    } else if (!running) {
        m_timer.stop();
        m_slots.fill({}); // or they would grow as long as each connection ends before the next one begins
    }
}

void TimerWheel::advance()
{
    m_current = (m_current + 1) % kSlots;
    for (const quint64 id : std::exchange(m_slots[m_current], {}))
        m_expired(id);
}

} // namespace soundings::server
