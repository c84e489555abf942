#pragma once

#include <QObject>

class QQuickWindow;

namespace soundings::window {

/// Keeps the focus where it can be seen. It shows the focus that comes back from a dialog or another window: Qt shows only what
/// came by Tab or a shortcut. And when the button that has the focus is hidden, as one that has done its work, the next stop of
/// Tab gets it: Qt leaves it to what nobody sees.
class VisibleFocus : public QObject {
    Q_OBJECT

public:
    explicit VisibleFocus(QQuickWindow *window);

private:
    void follow();
    void show() const;
    void goOn() const;

    QQuickWindow *m_window;
    QMetaObject::Connection m_hidden; ///< of the button that has the focus
};

} // namespace soundings::window
