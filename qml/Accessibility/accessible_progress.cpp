#include "accessible_progress.h"

namespace soundings::window {

QVariant AccessibleProgress::currentValue() const
{
    return item()->property("value");
}

QVariant AccessibleProgress::maximumValue() const
{
    return item()->property("to");
}

QVariant AccessibleProgress::minimumValue() const
{
    return item()->property("from");
}

void *AccessibleProgress::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ValueInterface)
        return static_cast<QAccessibleValueInterface *>(this);
    return AccessibleItem::interface_cast(type);
}

} // namespace soundings::window
