#pragma once

#include <QObject>
#include <QTimer>

#include <array>
#include <chrono>
#include <functional>
#include <vector>

namespace soundings::server {

/// One coarse timer for all connections of a thread. An entry comes up at its time or up to one tick later, never earlier than
/// one turn of the wheel allows: who is called before its time simply asks again.
class TimerWheel : public QObject {
public:
    using Clock = std::chrono::steady_clock;
    using Expired = std::function<void(quint64 id)>;

    TimerWheel(std::chrono::milliseconds tick, Expired expired, QObject *parent);

    /// `id` comes up once, at about `when`. Times beyond one turn of the wheel come up after a turn.
    void add(quint64 id, Clock::time_point when);
    /// Whether the timer runs: an idle server does not wake up. Stopping forgets all that was added.
    void setRunning(bool running);

private:
    void advance();

    static constexpr std::size_t kSlots = 128;

    QTimer m_timer;
    std::chrono::milliseconds m_tick;
    Expired m_expired;
    std::array<std::vector<quint64>, kSlots> m_slots;
    std::size_t m_current = 0;
};

} // namespace soundings::server
