#pragma once

#include "support/redis_server.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace soundings::test {

/// `soundings-server worker` on a Redis, stopped by its process.
class WorkerProcess {
public:
    ~WorkerProcess();

    /// The text says what failed, "" is success: it takes jobs.
    QString start(const QString &broker, const QString &name, const QStringList &options = {},
        const QHash<QString, QString> &environment = {});
    void kill(); ///< at once, as when the machine goes down
    /// Asks it to end; false when it did not do so in order within the time.
    bool stop(int milliseconds = 10'000);
    void terminate() { m_process.terminate(); }
    bool waitForEnd(int milliseconds) { return m_process.waitForFinished(milliseconds); }
    bool runs() const { return m_process.state() == QProcess::Running; }
    qint64 pid() const { return m_process.processId(); }
    QString log() const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

/// Celery itself, as Debian packages it.
class Celery {
public:
    explicit Celery(const QString &broker)
        : m_broker(broker)
    {
    }
    ~Celery();

    static bool isInstalled();

    /// Evaluates an expression in a session of its client (celery_session.py). {"value": ...} or {"error": type, "message":
    /// text}.
    QJsonObject evaluate(const QString &expression);
    QJsonValue value(const QString &expression) { return evaluate(expression)[QStringLiteral("value")]; }
    /// Runs `celery ARGUMENTS`; its output, and what it said of errors.
    QString run(const QStringList &arguments);
    /// Starts `celery ARGUMENTS`, whose output goes to a file; it ends with this object.
    QProcess *start(const QStringList &arguments, const QString &output);
    /// A worker of its own, which knows python.add; "" is success.
    QString startWorker(const QString &output);
    /// While it stops it may still take a message and lose it.
    bool stopWorker();

private:
    void prepare(QProcess &process) const;

    QString m_broker;
    QProcess m_session;
    std::vector<std::unique_ptr<QProcess>> m_others;
    QProcess *m_worker = nullptr; ///< one of them
};

/// The text of a file, or nothing.
QString textOf(const QString &path);

} // namespace soundings::test
