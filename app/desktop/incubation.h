#pragma once

#include <QBasicTimer>
#include <QObject>
#include <QQmlIncubationController>

class QQmlEngine;

namespace soundings::app {

/// Makes what is loaded asynchronously in short slices between other events, so that the window never stands still. An engine
/// without such a controller makes everything in one go, whatever a Loader says.
class Incubation : public QObject, public QQmlIncubationController {
    Q_OBJECT

public:
    /// Becomes the engine's, and its child.
    explicit Incubation(QQmlEngine *engine);

protected:
    void incubatingObjectCountChanged(int count) override;
    void timerEvent(QTimerEvent *event) override;

private:
    QBasicTimer m_timer;
};

} // namespace soundings::app
