#pragma once

#include <QObject>

class QQuickWindow;

namespace soundings::window {

/// Keeps the focus visible that comes back from a dialog or another window: Qt shows only what came by Tab or a shortcut.
class VisibleFocus : public QObject {
    Q_OBJECT

public:
    explicit VisibleFocus(QQuickWindow *window);

private:
    void show() const;

    QQuickWindow *m_window;
};

} // namespace soundings::window
