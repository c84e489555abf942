#pragma once

#include <QHash>
#include <QString>

#include <array>
#include <mutex>

namespace soundings::server {

/// Who takes a number for a message of a session, or reads up to which number there are messages, holds the session's turn until
/// what it has is published: so messages leave this server in the order of their numbers. Thread-safe.
class SessionTurns {
public:
    std::unique_lock<std::mutex> take(const QString &sessionId)
    {
        return std::unique_lock(m_mutexes[qHash(sessionId) % m_mutexes.size()]);
    }

private:
    std::array<std::mutex, 256> m_mutexes; ///< sessions may share one
};

} // namespace soundings::server
