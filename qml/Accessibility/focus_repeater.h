#pragma once

#include <QAccessible>
#include <QObject>
#include <QTimer>

class QQuickWindow;

namespace soundings::window {

/// Says the first focus again once the accessibility bus is there: what was focused before that is never heard.
class FocusRepeater : public QObject, private QAccessible::ActivationObserver {
    Q_OBJECT

public:
    explicit FocusRepeater(QQuickWindow *window);
    ~FocusRepeater() override;

private:
    void accessibilityActiveChanged(bool active) override;
    void repeat();

    QQuickWindow *m_window;
    QTimer m_timer;
};

} // namespace soundings::window
