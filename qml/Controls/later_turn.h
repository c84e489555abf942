#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// Tells when the event loop has come round, in an event of its own: a key or a frame may come in between. Qt.callLater() does
/// all that waits in one.
class LaterTurn : public QObject {
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    Q_INVOKABLE void wait() { QMetaObject::invokeMethod(this, &LaterTurn::came, Qt::QueuedConnection); }

signals:
    void came();
};

} // namespace soundings::window
