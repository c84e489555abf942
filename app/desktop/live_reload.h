#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QQmlAbstractUrlInterceptor>
#include <QTimer>

namespace soundings::app {

/// Shows the QML files of a source folder, `qml/`, in place of those that were built in, and tells when one of them was saved.
/// For developers: it is in debug builds only. View models stay the built ones.
class LiveReload : public QObject, public QQmlAbstractUrlInterceptor {
    Q_OBJECT

public:
    explicit LiveReload(const QString &folder);

    /// On any thread of the QML engine.
    QUrl intercept(const QUrl &url, DataType type) override;

signals:
    void changed();

private:
    void watch();

    const QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_pause; ///< editors save in several steps
};

} // namespace soundings::app
