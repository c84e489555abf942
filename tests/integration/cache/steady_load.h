#pragma once

#include <QByteArrayList>
#include <QStringList>

#include <atomic>
#include <mutex>
#include <stop_token>
#include <thread>

namespace soundings::test {

/// Somebody who asks a server for one thing after the other, about 200 times a second over one connection that is kept, until
/// this is stopped. Every answer but a whole 200 is a failure.
class SteadyLoad {
public:
    explicit SteadyLoad(quint16 port);
    ~SteadyLoad() { stop(); }

    void stop();

    int asked() const { return m_asked; }
    int hits() const { return m_hits; }
    int slowestMs() const { return m_slowestMs; }
    QStringList failures() const;

private:
    void ask(quint16 port, const std::stop_token &stop);

    std::atomic<int> m_asked = 0, m_hits = 0, m_slowestMs = 0;
    mutable std::mutex m_mutex;
    QStringList m_failures;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace soundings::test
