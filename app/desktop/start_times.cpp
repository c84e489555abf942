#include "start_times.h"

#include <QCoreApplication>
#include <QQuickWindow>

#include <cstdio>

namespace soundings::app {

namespace {

void tell(const char *what)
{
    std::puts(what);
    std::fflush(stdout); // the reader has the clock
}

} // namespace

StartTimes::StartTimes(QQuickWindow *window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
}

void StartTimes::firstFrame()
{
    tell("first frame");
    connect(m_window, SIGNAL(stocksShownChanged()), this, SLOT(stocksCame())); // a signal of Main.qml, without a type in C++
}

void StartTimes::stocksCame()
{
    if (m_window->property("stocksShown").toInt() == 0)
        return;
    disconnect(m_window, nullptr, this, nullptr);
    // In the model; the next frame shows them.
    const auto shown = [this] {
        tell("list");
        QCoreApplication::quit();
    };
    connect(
        m_window, &QQuickWindow::frameSwapped, this, shown, Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    m_window->update();
}

} // namespace soundings::app
