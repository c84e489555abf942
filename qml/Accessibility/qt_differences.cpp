#include "qt_differences.h"

#include <QAccessible>
#include <QQuickItem>
#include <QtGlobal>
#include <QtQuick/private/qaccessiblequickitem_p.h>
#include <QtQuick/private/qquickitem_p.h>

namespace soundings::window {

namespace {

class RepairedItem : public QAccessibleQuickItem {
public:
    using QAccessibleQuickItem::QAccessibleQuickItem;

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
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
#endif

    // Of a masked field Qt gives the text to whoever asks, but not the name, which is the label of our fields.
    QString text(QAccessible::Text type) const override
    {
        QString said = QAccessibleQuickItem::text(type);
        if (!isMasked())
            return said;
        if (type == QAccessible::Name)
            return said.isEmpty() ? item()->property("label").toString() : said;
        return type == QAccessible::Value ? dots(said.size()) : said;
    }
    QString text(int start, int end) const override
    {
        const QString said = QAccessibleQuickItem::text(start, end);
        return isMasked() ? dots(said.size()) : said;
    }
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override
    {
        const QString said = QAccessibleQuickItem::textBeforeOffset(offset, boundary, start, end);
        return isMasked() ? dots(said.size()) : said;
    }
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override
    {
        const QString said = QAccessibleQuickItem::textAfterOffset(offset, boundary, start, end);
        return isMasked() ? dots(said.size()) : said;
    }
    QString textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override
    {
        const QString said = QAccessibleQuickItem::textAtOffset(offset, boundary, start, end);
        return isMasked() ? dots(said.size()) : said;
    }

private:
    bool isMasked() const { return role() == QAccessible::EditableText && state().passwordEdit; }
    static QString dots(qsizetype count) { return QString(count, QChar(0x2022)); }
};

} // namespace

QAccessibleInterface *createRepairedItem(const QString &className, QQuickItem *item)
{
    if (className != QLatin1String("QQuickItem") || !QQuickItemPrivate::get(item)->isAccessible)
        return nullptr;
    return new RepairedItem(item);
}

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
