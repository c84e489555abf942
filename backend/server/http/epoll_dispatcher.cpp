#include "server/http/epoll_dispatcher.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimerEvent>

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>

#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace soundings::server {

namespace {

constexpr quint64 kWakeKey = std::numeric_limits<quint64>::max();

quint64 keyOf(int descriptor, quint32 generation)
{
    return quint64(generation) << 32 | quint32(descriptor);
}

} // namespace

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent)
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_wake(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    if (m_epoll < 0 || m_wake < 0)
        qFatal("epoll is not to be had: too many open files?");
    epoll_event event = {};
    event.events = EPOLLIN;
    event.data.u64 = kWakeKey;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wake, &event);
}

EpollDispatcher::~EpollDispatcher()
{
    close(m_wake);
    close(m_epoll);
}

quint32 EpollDispatcher::wanted(const Watch &watch)
{
    return (watch.read ? quint32(EPOLLIN) : 0) | (watch.write ? quint32(EPOLLOUT) : 0)
        | (watch.exception ? quint32(EPOLLPRI) : 0);
}

QSocketNotifier **EpollDispatcher::slotOf(Watch &watch, QSocketNotifier *notifier) const
{
    switch (notifier->type()) {
    case QSocketNotifier::Read:
        return &watch.read;
    case QSocketNotifier::Write:
        return &watch.write;
    default:
        return &watch.exception;
    }
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    Watch &watch = m_watches[descriptor];
    if (wanted(watch) == 0)
        watch.generation = ++m_generation;
    *slotOf(watch, notifier) = notifier;
    m_changed.push_back(descriptor);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    const auto found = m_watches.find(descriptor);
    if (found == m_watches.end() || *slotOf(*found, notifier) != notifier)
        return;
    *slotOf(*found, notifier) = nullptr;
    if (wanted(*found) != 0) {
        m_changed.push_back(descriptor);
        return;
    }
    // At once, while the number still means this socket: it may be closed and given to another before the next wait.
    if (found->known != 0)
        epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
    m_watches.erase(found);
}

/// A write notifier that was switched on and off again since the last wait costs no system call.
void EpollDispatcher::tellKernel()
{
    for (const int descriptor : std::exchange(m_changed, {})) {
        const auto found = m_watches.find(descriptor);
        if (found == m_watches.end() || found->known == wanted(*found))
            continue;
        epoll_event event = {};
        event.events = wanted(*found);
        event.data.u64 = keyOf(descriptor, found->generation);
        const int operation = found->known == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
        if (epoll_ctl(m_epoll, operation, descriptor, &event) != 0
            && epoll_ctl(m_epoll, operation == EPOLL_CTL_ADD ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, descriptor, &event) != 0) {
            qWarning("descriptor %d cannot be watched: %s", descriptor, qPrintable(qt_error_string(errno)));
            continue;
        }
        found->known = event.events;
    }
}

int EpollDispatcher::waitTime(bool mayWait) const
{
    if (!mayWait)
        return 0;
    const auto next = std::ranges::min_element(
        m_timers, {}, [](const Timer &timer) { return timer.running ? Clock::time_point::max() : timer.due; });
    if (next == m_timers.end() || next->running)
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next->due - Clock::now()).count();
    return int(std::clamp<std::int64_t>(left, 0, std::numeric_limits<int>::max()));
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted = false;
    emit awake();
    QCoreApplication::sendPostedEvents();
    const bool mayWait = flags.testFlag(QEventLoop::WaitForMoreEvents) && !m_interrupted;
    if (mayWait)
        emit aboutToBlock();
    if (m_interrupted)
        return false;
    const int timeout = waitTime(mayWait);
    const bool hadSockets =
        flags.testFlag(QEventLoop::ExcludeSocketNotifiers) ? waitWithoutSockets(timeout) : dispatchSockets(timeout);
    if (mayWait)
        emit awake();
    return dispatchTimers() || hadSockets;
}

bool EpollDispatcher::waitWithoutSockets(int timeout)
{
    pollfd wake = {m_wake, POLLIN, 0};
    if (poll(&wake, 1, timeout) <= 0)
        return false;
    clearWakeUp();
    return true;
}

bool EpollDispatcher::dispatchSockets(int timeout)
{
    tellKernel();
    std::array<epoll_event, 256> ready;
    const int count = epoll_wait(m_epoll, ready.data(), int(ready.size()), timeout);
    for (int i = 0; i < count; ++i) {
        if (ready[std::size_t(i)].data.u64 == kWakeKey)
            clearWakeUp();
        else
            activate(ready[std::size_t(i)].data.u64, ready[std::size_t(i)].events);
    }
    return count > 0;
}

/// Each notifier is looked up anew: the one before may have removed it, or closed its socket.
void EpollDispatcher::activate(quint64 key, quint32 events)
{
    const int descriptor = int(key & 0xffffffffu);
    const auto notify = [&](QSocketNotifier *Watch::*which, quint32 mask) {
        const auto found = m_watches.constFind(descriptor);
        if (!(events & mask) || found == m_watches.constEnd() || keyOf(descriptor, found->generation) != key
            || !((*found).*which))
            return;
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent((*found).*which, &event);
    };
    notify(&Watch::read, EPOLLIN | EPOLLHUP | EPOLLERR);
    notify(&Watch::write, EPOLLOUT | EPOLLHUP | EPOLLERR);
    notify(&Watch::exception, EPOLLPRI | EPOLLHUP | EPOLLERR);
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType type, QObject *object)
{
    const std::chrono::milliseconds length(interval);
    m_timers.push_back({timerId, length, type, object, Clock::now() + length});
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    return std::erase_if(m_timers, [&](const Timer &timer) { return timer.id == timerId; }) > 0;
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    return std::erase_if(m_timers, [&](const Timer &timer) { return timer.object == object; }) > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> timers;
    for (const Timer &timer : m_timers) {
        if (timer.object == object)
            timers.append(TimerInfo(timer.id, int(timer.interval.count()), timer.type));
    }
    return timers;
}

int EpollDispatcher::remainingTime(int timerId)
{
    const auto found = std::ranges::find(m_timers, timerId, &Timer::id);
    if (found == m_timers.end())
        return -1;
    return int(std::max<std::int64_t>(0, std::chrono::ceil<std::chrono::milliseconds>(found->due - Clock::now()).count()));
}

/// Every due timer once; those that become due meanwhile have to wait for the next round.
bool EpollDispatcher::dispatchTimers()
{
    const auto now = Clock::now();
    std::vector<int> due;
    for (const Timer &timer : m_timers) {
        if (timer.due <= now && !timer.running)
            due.push_back(timer.id);
    }
    for (const int id : due) {
        const auto timer = std::ranges::find(m_timers, id, &Timer::id);
        if (timer == m_timers.end() || timer->running)
            continue;
        timer->due = std::max(timer->due + timer->interval, now);
        timer->running = true;
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer->object, &event);
        if (const auto after = std::ranges::find(m_timers, id, &Timer::id); after != m_timers.end())
            after->running = false;
    }
    return !due.empty();
}

void EpollDispatcher::clearWakeUp()
{
    eventfd_t count = 0;
    eventfd_read(m_wake, &count);
    m_woken = false;
}

void EpollDispatcher::wakeUp()
{
    if (!m_woken.exchange(true))
        eventfd_write(m_wake, 1);
}

void EpollDispatcher::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

} // namespace soundings::server
