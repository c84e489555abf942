#pragma once

#include <QObject>

#include <memory>

namespace soundings::app {

/// Turns the system's wish that the program ends (SIGTERM, SIGINT, SIGHUP) into a Qt signal on the thread of this object, where
/// everything may be done that a signal handler must not. One at a time.
class StopSignal : public QObject {
    Q_OBJECT

public:
    explicit StopSignal(QObject *parent = nullptr);
    ~StopSignal() override;

    /// From now on SIGHUP is no wish to end, but to read the configuration's files anew.
    void reloadOnHangUp() { m_reloads = true; }

signals:
    void requested();
    void reloadRequested();

private:
    struct Private;
    std::unique_ptr<Private> d;
    bool m_reloads = false;
};

} // namespace soundings::app
