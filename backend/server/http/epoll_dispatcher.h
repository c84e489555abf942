#pragma once

#include <QAbstractEventDispatcher>
#include <QHash>

#include <atomic>
#include <chrono>
#include <vector>

namespace soundings::server {

/// An event dispatcher for threads with very many sockets: epoll asks the kernel about the ready ones only, where Qt's own
/// dispatchers hand over every idle socket each time. Linux only. The environment variable SOUNDINGS_NO_EPOLL switches it off.
class EpollDispatcher : public QAbstractEventDispatcher {
    Q_OBJECT

public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    using QAbstractEventDispatcher::registerTimer;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType type, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;

private:
    using Clock = std::chrono::steady_clock;

    /// The notifiers of one descriptor.
    struct Watch {
        QSocketNotifier *read = nullptr;
        QSocketNotifier *write = nullptr;
        QSocketNotifier *exception = nullptr;
        quint32 known = 0; ///< what the kernel was told
        quint32 generation = 0; ///< tells a descriptor from an earlier one of the same number
    };
    struct Timer {
        int id;
        std::chrono::milliseconds interval;
        Qt::TimerType type;
        QObject *object;
        Clock::time_point due;
        bool running = false; ///< its event is being handled: not again in a nested loop
    };

    static quint32 wanted(const Watch &watch);
    QSocketNotifier **slotOf(Watch &watch, QSocketNotifier *notifier) const;
    void tellKernel();
    int waitTime(bool mayWait) const;
    bool dispatchSockets(int timeout);
    bool waitWithoutSockets(int timeout);
    void activate(quint64 key, quint32 events);
    bool dispatchTimers();
    void clearWakeUp();

    int m_epoll;
    int m_wake;
    std::atomic<bool> m_woken = false;
    std::atomic<bool> m_interrupted = false;
    QHash<int, Watch> m_watches;
    std::vector<int> m_changed; ///< descriptors the kernel has to be told about before the next wait
    quint32 m_generation = 0;
    std::vector<Timer> m_timers;
};

} // namespace soundings::server
