#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <csignal>

namespace soundings::test {

/// A real PostgreSQL of its own for one test program: in a temporary folder, on a free loopback port, stopped by its process.
class PostgresServer {
public:
    PostgresServer() = default;
    ~PostgresServer();

    /// The folder with initdb and postgres; "" where PostgreSQL is not installed.
    static QString binaries();

    /// Makes the cluster and starts it; the text says what failed, "" is success.
    QString create();
    QString start();
    void stop(); ///< at once, as when the machine goes down
    void freeze(); ///< it still accepts connections, as the kernel does that, and answers nothing
    void thaw();

    /// A new, empty database and its URL.
    QString createDatabase();
    /// Runs SQL through psql; its output without decoration.
    QString sql(const QString &database, const QString &statement);
    quint16 port() const { return m_port; }

private:
    QStringList asServerUser(const QString &program, const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    QList<pid_t> m_frozen; ///< kept, because the list of children may leave one out while another of them ends
    quint16 m_port = 0;
    int m_databases = 0;
};

} // namespace soundings::test
