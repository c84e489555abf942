#pragma once

#include <QAccessibleObject>
#include <QQuickItem>

namespace soundings::window {

/// A focusable item of ours as assistive technology sees it. Name and description are those of its attached Accessible.
class AccessibleItem : public QAccessibleObject, public QAccessibleActionInterface {
public:
    explicit AccessibleItem(QQuickItem *item)
        : QAccessibleObject(item)
    {
    }

    QQuickItem *item() const { return static_cast<QQuickItem *>(object()); }

    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QRect rect() const override;
    QString text(QAccessible::Text type) const override;
    QAccessible::State state() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QStringList actionNames() const override;
    void doAction(const QString &action) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void *interface_cast(QAccessible::InterfaceType type) override;

    /// A rectangle of the item's own coordinates on the screen.
    static QRect onScreen(QQuickItem *item, const QRectF &rect);
};

/// How many children an item that can make any number of them reports. Screen readers search all that are reported, and stand
/// still for seconds over thousands; they can still ask for any child by its index.
inline constexpr int kReportedChildren = 42;

/// Tells assistive technology that the focus moved to `target`.
void reportFocus(QAccessibleInterface *target);

} // namespace soundings::window
