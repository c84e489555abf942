#include "desktop_appearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace soundings::window {

namespace {
const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kGnome = QStringLiteral("org.gnome.desktop.interface");
const QString kGnomeAccess = QStringLiteral("org.gnome.desktop.a11y.interface");

QVariant unwrapped(QVariant value)
{
    // The portal's Read() wraps its answer twice.
    while (value.canConvert<QDBusVariant>() && value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}
} // namespace

void DesktopAppearance::follow()
{
    if (m_following)
        return;
    m_following = true;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
        SLOT(settingChanged(QString, QString, QDBusVariant)));
    read(kAppearance, QStringLiteral("color-scheme"));
    read(kAppearance, QStringLiteral("contrast"));
    read(kAppearance, QStringLiteral("reduced-motion"));
    read(kGnome, QStringLiteral("text-scaling-factor"));
    read(kGnome, QStringLiteral("enable-animations"));
    read(kGnomeAccess, QStringLiteral("high-contrast"));
}

void DesktopAppearance::read(const QString &group, const QString &key)
{
    QDBusMessage message = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    message << group << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group, key] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            take(group, key, unwrapped(reply.value().variant()));
        watcher->deleteLater();
    });
}

void DesktopAppearance::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    take(group, key, unwrapped(value.variant()));
}

void DesktopAppearance::take(const QString &group, const QString &key, const QVariant &value)
{
    if (group == kAppearance && key == QLatin1String("color-scheme"))
        m_dark = value.toUInt() == 1; // 0 no preference, 1 dark, 2 light
    else if (group == kAppearance && key == QLatin1String("contrast"))
        m_contrast = value.toUInt() == 1;
    else if (group == kAppearance && key == QLatin1String("reduced-motion"))
        m_reducedMotion = value.toUInt() == 1;
    else if (group == kGnomeAccess && key == QLatin1String("high-contrast"))
        m_contrast = value.toBool();
    else if (group == kGnome && key == QLatin1String("enable-animations"))
        m_reducedMotion = !value.toBool();
    else if (group == kGnome && key == QLatin1String("text-scaling-factor"))
        m_textScale = qBound(0.5, value.toDouble(), 3.0);
    else
        return;
    emit changed();
}

} // namespace soundings::window
