#pragma once

#include "base/result.h"
#include "client/event_stream.h"

#include <QPointer>

namespace soundings::test {

/// An event stream that begins to listen by itself, and says what a test wants.
class FakeEventStream : public client::EventStream {
    Q_OBJECT

public:
    void open() override;
    void tell(const protocol::EventDto &event) { take(event); }
    Q_INVOKABLE void lose(const QString &reason) { setConnection(client::LiveSession::Connection::reconnecting, reason); }
    Q_INVOKABLE void reconnect() { setConnection(client::LiveSession::Connection::connected, {}); }
};

/// The jobs of an invented Friday, 20 November 2026, at 14:30:41 in New York: one runs, one waits to be tried again, one failed,
/// one was cancelled, the others are done.
class FakeJobs : public QObject {
    Q_OBJECT

public:
    explicit FakeJobs(QObject *parent);

    Q_INVOKABLE void clear();
    /// A job gets on, and whoever listens is told.
    Q_INVOKABLE void progress(const QString &id, double fraction, const QString &note);
    Q_INVOKABLE void finish(const QString &id);
    Q_INVOKABLE QString idOf(const QString &state) const; ///< of the newest job in this state
    Q_INVOKABLE QString stateOf(const QString &id) const;
    FakeEventStream *stream() const; ///< the newest one that is still heard, or null
    QList<FakeEventStream *> streams() const; ///< all that are still heard

    protocol::JobPageDto page() const;
    Result<protocol::JobDto> withLog(const QString &id);
    QList<protocol::WorkerDto> workers() const;
    protocol::ScheduleDto schedule() const { return m_schedule; }
    protocol::JobDto run(const QString &task);
    Result<protocol::JobDto> retry(const QString &id);
    Result<protocol::JobDto> cancel(const QString &id);
    Result<protocol::ScheduleDto> pause(const QString &entry, bool paused);
    std::unique_ptr<client::EventStream> newStream();

private:
    protocol::JobDto *find(const QString &id);
    void tell(const protocol::JobDto &job);

    QList<protocol::JobDto> m_jobs; ///< newest first
    protocol::ScheduleDto m_schedule;
    QList<QPointer<FakeEventStream>> m_streams;
};

} // namespace soundings::test
