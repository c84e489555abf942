#include "focus_repeater.h"

#include "accessible_item.h"

#include <QQuickWindow>

namespace soundings::window {

namespace {
// Measured: the bus is connected and the screen reader has read the window's title by then.
constexpr int kDelayMs = 500;
} // namespace

FocusRepeater::FocusRepeater(QQuickWindow *window)
    : QObject(window)
    , m_window(window)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &FocusRepeater::repeat);
    connect(window, &QWindow::activeChanged, this, [this] { accessibilityActiveChanged(QAccessible::isActive()); });
    QAccessible::installActivationObserver(this);
    accessibilityActiveChanged(QAccessible::isActive());
}

FocusRepeater::~FocusRepeater()
{
    QAccessible::removeActivationObserver(this);
}

void FocusRepeater::accessibilityActiveChanged(bool active)
{
    if (active && m_window->isActive())
        m_timer.start();
}

void FocusRepeater::repeat()
{
    QQuickItem *focused = m_window->activeFocusItem();
    QAccessibleInterface *target = focused ? QAccessible::queryAccessibleInterface(focused) : nullptr;
    if (target) {
        if (auto *inner = target->focusChild())
            target = inner;
    }
    reportFocus(target);
}

} // namespace soundings::window
