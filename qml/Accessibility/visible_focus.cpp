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
    connect(window, &QQuickWindow::activeFocusItemChanged, this, &VisibleFocus::follow);
}

void VisibleFocus::follow()
{
    disconnect(m_hidden);
    // What else is hidden comes back with its content, as a chart does, or gives the focus away itself.
    if (QQuickItem *const item = m_window->activeFocusItem(); item && item->inherits("QQuickAbstractButton"))
        m_hidden = connect(item, &QQuickItem::visibleChanged, this, &VisibleFocus::goOn, Qt::QueuedConnection);
    show();
}

/// Later than whoever has hidden the button: most give the focus to what they show instead.
void VisibleFocus::goOn() const
{
    QQuickItem *const hidden = m_window->activeFocusItem();
    if (!hidden || hidden->isVisible())
        return;
    if (QQuickItem *const next = hidden->nextItemInFocusChain(); next && next != hidden)
        next->forceActiveFocus(Qt::TabFocusReason);
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
