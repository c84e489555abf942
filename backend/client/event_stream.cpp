#include "client/event_stream.h"

namespace soundings::client {

using namespace protocol;

void EventStream::setConnection(LiveSession::Connection connection, const QString &reason)
{
    const bool before = std::exchange(m_isListening, connection == LiveSession::Connection::connected);
    if (m_isListening)
        emit listening();
    else if (before || connection == LiveSession::Connection::failed)
        emit lost(reason);
}

void EventStream::take(const EventDto &event)
{
    if (const auto *job = std::get_if<JobDto>(&event))
        emit jobUpdated(*job);
    else if (const auto *worker = std::get_if<WorkerDto>(&event))
        emit workerUpdated(*worker);
    else if (const auto *change = std::get_if<DataEventDto>(&event))
        emit dataChanged(*change);
}

} // namespace soundings::client
