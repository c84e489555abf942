#pragma once

#include <QObject>
#include <QVariant>

class QDBusVariant;

namespace soundings::window {

/// What the desktop says about its looks, through the settings portal. Asks only when told to, never waits for the answer, and
/// stays at its defaults where there is no portal.
class DesktopAppearance : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void follow();

    bool prefersDark() const { return m_dark; }
    bool prefersContrast() const { return m_contrast; }
    bool prefersReducedMotion() const { return m_reducedMotion; }
    double textScale() const { return m_textScale; } ///< 1 is the desktop's normal size

signals:
    void changed();

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void read(const QString &group, const QString &key);
    void take(const QString &group, const QString &key, const QVariant &value);

    bool m_following = false;
    bool m_dark = false;
    bool m_contrast = false;
    bool m_reducedMotion = false;
    double m_textScale = 1;
};

} // namespace soundings::window
