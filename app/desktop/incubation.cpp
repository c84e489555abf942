#include "incubation.h"

#include <QQmlEngine>
#include <QTimerEvent>

namespace soundings::app {

namespace {
/// An event may keep this thread for 4 ms, and the object that is being made when the slice ends is finished first.
constexpr int kSliceMs = 2;
} // namespace

Incubation::Incubation(QQmlEngine *engine)
    : QObject(engine)
{
    engine->setIncubationController(this);
}

void Incubation::incubatingObjectCountChanged(int count)
{
    if (count == 0)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start(0, this); // after the events that wait
}

void Incubation::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        incubateFor(kSliceMs);
}

} // namespace soundings::app
