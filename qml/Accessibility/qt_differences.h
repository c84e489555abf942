#pragma once

#include <QString>

class QAccessibleInterface;
class QObject;
class QQuickItem;

namespace soundings::window {

// Everything that depends on the version of Qt is in this file's .cpp.

/// Quick's own interface, which keeps the text of a masked field to itself and, before Qt 6.5, also tells that an item is
/// disabled and that plain text takes no focus. Null where the item is not for assistive technology.
QAccessibleInterface *createRepairedItem(const QString &className, QQuickItem *item);

/// From Qt 6.8 on: announces through the accessibility bus and returns true. False: use a Notification item instead.
bool announceNatively(QObject *source, const QString &text, bool assertive);

} // namespace soundings::window
