#pragma once

#include <QHash>
#include <QProcess>
#include <QString>

namespace soundings::test {

/// The real server program, on a free loopback port, stopped by its process.
class ServerProcess {
public:
    explicit ServerProcess(const QString &program)
        : m_program(program)
    {
    }
    ~ServerProcess();

    /// Serves what is in the folder; the text says what failed, "" is success. The environment gives settings.
    QString start(const QString &folder, const QHash<QString, QString> &environment = {}, const QStringList &moreOptions = {});
    /// Ends it in order; false when it had crashed or did not end.
    bool stop();
    /// Ends it at once, as when the machine goes down.
    void kill();

    quint16 port() const { return m_port; }
    qint64 pid() const { return m_process.processId(); }

private:
    QString m_program;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace soundings::test
