#pragma once

#include "client/live_session.h"
#include "protocol/dto/event_dto.h"

#include <QObject>

namespace soundings::client {

/// What changes on the engine, as it happens. Finds its connection again by itself. Nothing here blocks.
class EventStream : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins to listen, or tries again now.
    virtual void open() = 0;
    bool isListening() const { return m_isListening; }

signals:
    /// From here on everything is heard; what happened before is not known, so read again what is shown.
    void listening();
    /// `reason` is for people.
    void lost(const QString &reason);
    void jobUpdated(const soundings::protocol::JobDto &job);
    void workerUpdated(const soundings::protocol::WorkerDto &worker);
    void dataChanged(const soundings::protocol::DataEventDto &change);

protected:
    void setConnection(LiveSession::Connection connection, const QString &reason);
    void take(const protocol::EventDto &event);

private:
    bool m_isListening = false;
};

} // namespace soundings::client
