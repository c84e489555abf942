#pragma once

#include "base/result.h"
#include "sharing_lacks.h"

#include <QHash>
#include <QObject>
#include <QThread>
#include <QUrl>

#include <memory>

namespace soundings::telemetry {
class Reporter;
}

namespace soundings::app {

class ServedEngine;

/// Where the embedded engine can be reached.
struct EngineAddress {
    QUrl url;
    QByteArray token;
    QString sharedUrl; ///< the same for other machines; "": they are not let in
    SharingLacks sharingLacks; ///< why not, where something is missing
    QString sharingProblem; ///< why not, where they were to be; in English
};

/// The engine and its server in this process: on a loopback port that was free, with a token that nobody else knows. Everything
/// that touches a disk happens on a thread of its own.
class EmbeddedEngine : public QObject {
    Q_OBJECT

public:
    /// The reporter outlives it; null: failures are told to nobody.
    explicit EmbeddedEngine(QString dataDirectory, telemetry::Reporter *reporter = nullptr, QObject *parent = nullptr);
    ~EmbeddedEngine() override; ///< stops the server and waits for the thread

    /// Starts it, or stops it and starts it anew. These settings count where the environment does not name them.
    /// Shared: other machines are let in too, where they may be.
    void start(const QHash<QString, QString> &settings = {}, bool shared = false);

signals:
    void ready(const soundings::app::EngineAddress &address);
    void failed(const soundings::Error &error);

private:
    void run(const QHash<QString, QString> &chosen, bool shared);

    QString m_dataDirectory;
    telemetry::Reporter *m_reporter;
    QThread m_thread;
    std::unique_ptr<QObject> m_worker;
    std::unique_ptr<ServedEngine> m_served; ///< made and destroyed on the thread
};

} // namespace soundings::app
