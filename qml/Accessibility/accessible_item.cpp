#include "accessible_item.h"

#include <QQmlContext>
#include <QQmlProperty>
#include <QQuickWindow>

namespace soundings::window {

namespace {
QString attachedText(QQuickItem *item, const QString &property)
{
    return QQmlProperty(item, property, qmlContext(item)).read().toString();
}
} // namespace

QWindow *AccessibleItem::window() const
{
    return item()->window();
}

QAccessibleInterface *AccessibleItem::parent() const
{
    for (QQuickItem *ancestor = item()->parentItem(); ancestor; ancestor = ancestor->parentItem()) {
        if (auto *accessible = QAccessible::queryAccessibleInterface(ancestor))
            return accessible;
    }
    return item()->window() ? QAccessible::queryAccessibleInterface(item()->window()) : nullptr;
}

QRect AccessibleItem::rect() const
{
    return onScreen(item(), item()->boundingRect());
}

QString AccessibleItem::text(QAccessible::Text type) const
{
    if (type == QAccessible::Name)
        return attachedText(item(), QStringLiteral("Accessible.name"));
    if (type == QAccessible::Description)
        return attachedText(item(), QStringLiteral("Accessible.description"));
    return {};
}

QAccessible::State AccessibleItem::state() const
{
    QAccessible::State state;
    if (item()->isEnabled())
        state.focusable = item()->activeFocusOnTab();
    else
        state.disabled = true;
    state.focused = item()->hasActiveFocus();
    state.invisible = !item()->isVisible();
    return state;
}

QStringList AccessibleItem::actionNames() const
{
    return {setFocusAction()};
}

void AccessibleItem::doAction(const QString &action)
{
    if (action == setFocusAction())
        item()->forceActiveFocus(Qt::OtherFocusReason);
}

void *AccessibleItem::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QRect AccessibleItem::onScreen(QQuickItem *item, const QRectF &rect)
{
    if (!item->window())
        return {};
    const QRectF scene = item->mapRectToScene(rect);
    return QRect(item->window()->mapToGlobal(scene.topLeft().toPoint()), scene.size().toSize());
}

void reportFocus(QAccessibleInterface *target)
{
    if (!target || !QAccessible::isActive())
        return;
    QAccessibleEvent event(target, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

} // namespace soundings::window
