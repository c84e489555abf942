#include "server/http/reply_handle.h"

#include "base/handed_over.h"

#include <QMetaObject>
#include <QObject>
#include <QThread>

namespace soundings::server {

ReplyHandle::Door::Door(Deliver callback)
    : post(new QObject)
    , deliver(std::move(callback))
{
}

ReplyHandle::Door::~Door()
{
    if (post->thread() == QThread::currentThread())
        delete post;
    else
        post->deleteLater();
}

void ReplyHandle::send(Reply reply) const
{
    if (QThread::currentThread() == m_door->post->thread()) {
        if (m_door->deliver)
            m_door->deliver(m_connection, m_sequence, std::move(reply));
        return;
    }
    QMetaObject::invokeMethod(m_door->post,
        HandedOver([door = m_door, connection = m_connection, sequence = m_sequence, reply = std::move(reply)]() mutable {
            if (door->deliver)
                door->deliver(connection, sequence, std::move(reply));
        }),
        Qt::QueuedConnection);
}

} // namespace soundings::server
