#include "accessible_registry.h"

#include "accessible_progress.h"
#include "accessible_table.h"
#include "qt_differences.h"
#include "table_item.h"

#include <QAccessible>
#include <QHash>
#include <QQuickItem>

namespace soundings::window {

namespace {

QHash<QString, AccessibleCreator> &creators()
{
    static QHash<QString, AccessibleCreator> table;
    return table;
}

// Qt asks with the name of the object's class and then of its base classes, so that one entry serves QML types derived from it.
QAccessibleInterface *createInterface(const QString &className, QObject *object)
{
    auto *item = qobject_cast<QQuickItem *>(object);
    if (!item)
        return nullptr;
    if (const auto creator = creators().value(className))
        return creator(item);
    return createRepairedItem(className, item);
}

} // namespace

void registerAccessible(const char *className, AccessibleCreator creator)
{
    creators().insert(QLatin1String(className), creator);
}

void installAccessibility()
{
    static const bool installed = [] {
        registerAccessible(
            "QQuickProgressBar", [](QQuickItem *item) -> QAccessibleInterface * { return new AccessibleProgress(item); });
        registerAccessible(TableItem::staticMetaObject.className(),
            [](QQuickItem *item) -> QAccessibleInterface * { return new AccessibleTable(static_cast<TableItem *>(item)); });
        QAccessible::installFactory(createInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace soundings::window
