#pragma once

#include "base/handed_over.h"

#include <QObject>

#include <memory>
#include <mutex>
#include <utility>

namespace soundings {

/// Where other threads leave what a thread with an event loop shall do. Thread-safe, and there when that thread is no more.
class Postbox {
public:
    /// The calling thread's; there is one for each that asks.
    static std::shared_ptr<Postbox> ofThisThread();

    /// Runs `work` in the event loop of that thread, in the order in which it came; drops it where the thread ends before.
    template<class Work> void post(Work work)
    {
        const std::scoped_lock guard(m_lock);
        if (m_receiver)
            QMetaObject::invokeMethod(m_receiver.get(), HandedOver(std::move(work)), Qt::QueuedConnection);
    }

private:
    struct Owner;
    Postbox();
    void close();

    std::mutex m_lock;
    std::unique_ptr<QObject> m_receiver; ///< lives in that thread; null once it has ended
};

} // namespace soundings
