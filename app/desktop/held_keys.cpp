#include "held_keys.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace soundings::app {

HeldKeys::HeldKeys(QWindow *before, QWindow *after)
    : QObject(after)
    , m_before(before)
    , m_after(after)
{
    before->installEventFilter(this);
    after->installEventFilter(this);
}

bool HeldKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease)
        return QObject::eventFilter(watched, event);
    m_keys.emplace_back(event->clone());
    return true;
}

void HeldKeys::give()
{
    m_after->removeEventFilter(this);
    if (m_before)
        m_before->removeEventFilter(this);
    for (const auto &key : std::exchange(m_keys, {}))
        QCoreApplication::sendEvent(m_after, key.get());
}

} // namespace soundings::app
