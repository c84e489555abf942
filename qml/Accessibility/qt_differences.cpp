#include "qt_differences.h"

#include <QAccessible>
#include <QQuickItem>
#include <QtGlobal>

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
#include <QtQuick/private/qaccessiblequickitem_p.h>
#include <QtQuick/private/qquickitem_p.h>
#endif

namespace soundings::window {

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)

namespace {
class RepairedItem : public QAccessibleQuickItem {
public:
    using QAccessibleQuickItem::QAccessibleQuickItem;

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleQuickItem::state();
        if (!item()->isEnabled()) {
            state.disabled = true;
            state.focusable = false;
        }
        if (role() == QAccessible::StaticText && !item()->activeFocusOnTab())
            state.focusable = false;
        return state;
    }
};
} // namespace

QAccessibleInterface *createRepairedItem(const QString &className, QQuickItem *item)
{
    if (className != QLatin1String("QQuickItem") || !QQuickItemPrivate::get(item)->isAccessible)
        return nullptr;
    return new RepairedItem(item);
}

#else

QAccessibleInterface *createRepairedItem(const QString &, QQuickItem *)
{
    return nullptr;
}

#endif

bool announceNatively(QObject *source, const QString &text, bool assertive)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(source, text);
    event.setPoliteness(assertive ? QAccessible::AnnouncementPoliteness::Assertive : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
    return true;
#else
    Q_UNUSED(source)
    Q_UNUSED(text)
    Q_UNUSED(assertive)
    return false;
#endif
}

} // namespace soundings::window
