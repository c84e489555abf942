#pragma once

class QAccessibleInterface;
class QObject;
class QQuickItem;

namespace soundings::window {

/// Makes the accessible interface of an item; may return null.
using AccessibleCreator = QAccessibleInterface *(*)(QQuickItem *item);

/// Says which interface the items of a C++ class have. `className` is QMetaObject::className(), with its namespace.
void registerAccessible(const char *className, AccessibleCreator creator);

/// Makes Qt ask our interfaces before its own. Call once, before the first window.
void installAccessibility();

} // namespace soundings::window
