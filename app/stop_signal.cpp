#include "stop_signal.h"

#include <QSocketNotifier>

#include <csignal>
#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>

namespace soundings::app {

namespace {

int g_pipe[2] = {-1, -1}; // a handler reaches nothing but globals, and may do little more than write()

void onSignal(int number)
{
    const char byte = char(number);
    [[maybe_unused]] const auto written = ::write(g_pipe[1], &byte, 1);
}

constexpr int kSignals[] = {SIGTERM, SIGINT, SIGHUP};

} // namespace

struct StopSignal::Private {
    std::unique_ptr<QSocketNotifier> notifier;
};

StopSignal::StopSignal(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    if (::pipe(g_pipe) != 0 || ::fcntl(g_pipe[0], F_SETFL, O_NONBLOCK) != 0)
        qFatal("no pipe could be made for signals");
    d->notifier = std::make_unique<QSocketNotifier>(g_pipe[0], QSocketNotifier::Read);
    connect(d->notifier.get(), &QSocketNotifier::activated, this, [this] {
        bool stops = false, reloads = false;
        for (char byte = 0; ::read(g_pipe[0], &byte, 1) > 0;)
            (m_reloads && byte == SIGHUP ? reloads : stops) = true;
        if (reloads)
            emit reloadRequested();
        if (stops)
            emit requested();
    });
    for (const int number : kSignals)
        std::signal(number, onSignal);
}

StopSignal::~StopSignal()
{
    for (const int number : kSignals)
        std::signal(number, SIG_DFL);
    d->notifier.reset();
    for (int &end : g_pipe)
        ::close(std::exchange(end, -1));
}

} // namespace soundings::app

#else
#include <windows.h>

namespace soundings::app {

namespace {

StopSignal *g_instance = nullptr;

BOOL WINAPI onConsoleEvent(DWORD)
{
    if (g_instance)
        QMetaObject::invokeMethod(g_instance, [instance = g_instance] { emit instance->requested(); }, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

struct StopSignal::Private { };

StopSignal::StopSignal(QObject *parent)
    : QObject(parent)
{
    g_instance = this;
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

StopSignal::~StopSignal()
{
    SetConsoleCtrlHandler(onConsoleEvent, FALSE);
    g_instance = nullptr;
}

} // namespace soundings::app
#endif
