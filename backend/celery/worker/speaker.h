#pragma once

#include "celery/broker/line.h"
#include "celery/worker/control.h"

#include <condition_variable>
#include <deque>

namespace soundings::celery {

/// The worker's voice: heartbeats, events, and answers to remote commands, on a thread and a connection that no task can hold up.
class Speaker {
public:
    Speaker(WorkerState &state, Control &control);

    /// A message on the control channel; from any thread, returns at once.
    void hear(const QByteArray &message);
    void run(const std::stop_token &stop);

private:
    void answer(const QByteArray &message);
    bool isMeant(const QJsonObject &request) const;
    void reply(const QJsonObject &request, const QJsonValue &value);
    void persist(const QString &method, const QJsonObject &arguments);
    void beat();
    void sayGoodbye();
    void tellEvents();
    redis::Command publishing(const QByteArray &routingKey, const QJsonValue &body) const;
    redis::Command workerEvent(const char *type) const;

    WorkerState &m_state;
    Control &m_control;
    Line m_line;
    bool m_isKnown = false; ///< worker-online was told
    std::chrono::steady_clock::time_point m_nextBeat = {};
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<QByteArray> m_heard;
};

} // namespace soundings::celery
