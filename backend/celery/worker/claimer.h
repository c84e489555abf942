#pragma once

#include "celery/broker/line.h"
#include "celery/worker/settler.h"

namespace soundings::celery {

/// Takes messages off the queues, as many as the worker may hold, on a thread of its own. Those that cannot or need not be run
/// end here; the others go on the shelf.
class Claimer {
public:
    /// `ready` is called once, when the first claim has been answered.
    Claimer(WorkerState &state, Settler &settler, std::function<void()> ready);

    void run(const std::stop_token &stop);

private:
    struct Source {
        QString queue;
        QByteArray list;
    };

    void learnRevocations(const std::stop_token &stop);
    std::vector<Source> sources();
    bool claim(redis::RedisConnection &redis, int room, const std::stop_token &stop);
    void awaitMessage(redis::RedisConnection &redis, const std::stop_token &stop);
    void receive(const Source &source, const QByteArray &tag, const QByteArray &raw);
    void accept(const HeldTaskPtr &held);

    WorkerState &m_state;
    Settler &m_settler;
    const Settlements m_settlements;
    Line m_line;
    std::function<void()> m_ready;
    QByteArray m_era;
    std::vector<redis::Command> m_burials; ///< of this claim
    int m_turn = 0; ///< the queue that is asked first
};

} // namespace soundings::celery
