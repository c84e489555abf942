#pragma once

#include "server/http/message.h"

#include <functional>
#include <memory>
#include <mutex>

class QObject;
class QThread;

namespace soundings::server {

/// Delivers the reply of one request from any thread. It names its connection by number and never holds a socket: a reply that
/// comes after the client has gone, or a second one, is dropped.
class ReplyHandle {
public:
    using Deliver = std::function<void(quint64 connection, quint32 sequence, Reply reply)>;

    /// `post` lives in the network thread and dies with the listener's interest in replies; `deliver` is called there.
    struct Door;

    ReplyHandle(std::shared_ptr<Door> door, quint64 connection, quint32 sequence)
        : m_door(std::move(door))
        , m_connection(connection)
        , m_sequence(sequence)
    {
    }

    void send(Reply reply) const;

private:
    std::shared_ptr<Door> m_door;
    quint64 m_connection;
    quint32 m_sequence;
};

/// The network thread's side of all its handles.
struct ReplyHandle::Door {
    explicit Door(Deliver callback);
    ~Door();
    /// In the network thread: nothing is delivered from now on, and no other thread still posts to this one, so that it may end.
    void close();

    QThread *const thread;
    std::mutex posting; ///< held while another thread posts: Qt still wakes this thread up after the event is there
    QObject *post; ///< lives in `thread`; null once closed
    Deliver deliver;
};

} // namespace soundings::server
