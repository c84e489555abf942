#pragma once

#include "base/postbox.h"
#include "base/result.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <stop_token>

namespace soundings {

enum class Pool {
    io, ///< waits: database, files, network commands
    cpu, ///< computes: analysis, scoring, large JSON
};

/// The one door from a thread with an event loop to work that blocks. Thread-safe.
class Executor {
public:
    struct Options {
        int ioThreads = 8;
        int cpuThreads = 0; ///< 0: one a core
        int queueLimit = 1000; ///< waiting tasks of one pool; beyond it, run() refuses
    };

    Executor();
    explicit Executor(Options options);
    ~Executor();

    /// Runs `work(stopToken)` on a pool thread, then `done(result)` on the calling thread, which is that of `context`.
    /// `done` is dropped when `context` is gone by then. False, and nothing runs, when the queue is full or the executor stops.
    template<class Work, class Done> bool run(Pool pool, Work work, QObject *context, Done done);

    /// As above without an answer.
    bool start(Pool pool, std::function<void(std::stop_token)> work);

    /// Asks running work to stop, drops what waits, and returns when the threads are idle.
    void stop();

private:
    struct Lane;
    Lane &lane(Pool pool);

    std::unique_ptr<Lane> m_io;
    std::unique_ptr<Lane> m_cpu;
    std::stop_source m_stop;
    int m_queueLimit;
};

template<class Work, class Done> bool Executor::run(Pool pool, Work work, QObject *context, Done done)
{
    Q_ASSERT(context->thread() == QThread::currentThread());
    return start(pool,
        [work = std::move(work), done = std::move(done), target = QPointer<QObject>(context), box = Postbox::ofThisThread()](
            std::stop_token stop) mutable {
            auto result = std::make_shared<decltype(work(stop))>(work(stop));
            box->post([result, done = std::move(done), target]() mutable {
                if (target)
                    done(std::move(*result));
            });
        });
}

} // namespace soundings
