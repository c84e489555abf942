#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace soundings::test {

/// A real Redis of its own for one test: in a temporary folder, on a free loopback port, stopped by its process.
class RedisServer {
public:
    RedisServer();
    ~RedisServer();

    /// False where Redis is not installed.
    static bool isInstalled();

    /// Starts it with more options, such as {"--requirepass", "secret"}; the text says what failed, "" is success.
    QString start(const QStringList &options = {});
    /// Starts it once more on the same port with the same options.
    QString startAgain();
    void kill(); ///< at once, as when the machine goes down
    void freeze(); ///< it still accepts connections, as the kernel does that, and answers nothing
    void thaw();

    /// Serves TLS only, with a certificate for this ("DNS:name" or "IP:127.0.0.1") that is its own authority.
    QString startWithTls(const QString &subjectAlternativeName);
    QString certificate() const { return m_folder.filePath(QStringLiteral("cert.pem")); }
    QString socket() const { return m_folder.filePath(QStringLiteral("redis.sock")); }

    quint16 port() const { return m_port; }
    QString url() const { return QStringLiteral("redis://127.0.0.1:%1/0").arg(m_port); }

    /// Runs one command through redis-cli, which is not our code; its output.
    QString cli(const QStringList &arguments);

private:
    QString run();

    QTemporaryDir m_folder;
    QStringList m_options, m_cliOptions;
    std::unique_ptr<QProcess> m_process;
    quint16 m_port = 0;
};

} // namespace soundings::test
