#include "server/http/reply_handle.h"

#include "base/handed_over.h"

#include <QMetaObject>
#include <QObject>
#include <QThread>

namespace soundings::server {

ReplyHandle::Door::Door(Deliver callback)
    : thread(QThread::currentThread())
    , post(new QObject)
    , deliver(std::move(callback))
{
}

ReplyHandle::Door::~Door()
{
    delete post;
}

void ReplyHandle::Door::close()
{
    deliver = nullptr;
    std::unique_lock lock(posting);
    const std::unique_ptr<QObject> last(std::exchange(post, nullptr));
    lock.unlock();
}

void ReplyHandle::send(Reply reply) const
{
    if (QThread::currentThread() == m_door->thread) {
        if (m_door->deliver)
            m_door->deliver(m_connection, m_sequence, std::move(reply));
        return;
    }
    const std::lock_guard lock(m_door->posting);
    if (!m_door->post)
        return;
    QMetaObject::invokeMethod(m_door->post,
        HandedOver([door = m_door, connection = m_connection, sequence = m_sequence, reply = std::move(reply)]() mutable {
            if (door->deliver)
                door->deliver(connection, sequence, std::move(reply));
        }),
        Qt::QueuedConnection);
}

} // namespace soundings::server
