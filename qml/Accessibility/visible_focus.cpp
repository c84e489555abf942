#include "visible_focus.h"

#include <QQuickItem>
#include <QQuickWindow>

namespace soundings::window {

namespace {
constexpr const char *kReason = "focusReason"; // of the controls of Qt Quick; other items have none
}

VisibleFocus::VisibleFocus(QQuickWindow *window)
    : QObject(window)
    , m_window(window)
{
    connect(window, &QQuickWindow::activeFocusItemChanged, this, &VisibleFocus::show);
}

void VisibleFocus::show() const
{
    QQuickItem *const item = m_window->activeFocusItem();
    const QVariant reason = item ? item->property(kReason) : QVariant();
    if (!reason.isValid())
        return;
    switch (reason.value<Qt::FocusReason>()) {
    case Qt::MouseFocusReason: // one sees where one has pointed
    case Qt::TabFocusReason:
    case Qt::BacktabFocusReason:
    case Qt::ShortcutFocusReason:
        return;
    default:
        item->setProperty(kReason, QVariant::fromValue(Qt::TabFocusReason));
    }
}

} // namespace soundings::window
