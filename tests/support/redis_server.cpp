#include "support/redis_server.h"

#include "support/certificate.h"
#include "support/end_with_test.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>

#include <csignal>

namespace soundings::test {

namespace {

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

RedisServer::RedisServer()
    : m_port(freePort())
{
}

RedisServer::~RedisServer()
{
    kill();
}

bool RedisServer::isInstalled()
{
    return !QStandardPaths::findExecutable(QStringLiteral("redis-server")).isEmpty();
}

QString RedisServer::start(const QStringList &options)
{
    m_options = QStringList{QStringLiteral("--port"), QString::number(m_port)} + options;
    m_cliOptions = QStringList{QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(m_port)};
    if (const auto password = options.indexOf(QStringLiteral("--requirepass")); password >= 0)
        m_cliOptions += {QStringLiteral("--no-auth-warning"), QStringLiteral("-a"), options[password + 1]};
    return run();
}

QString RedisServer::startAgain()
{
    return run();
}

QString RedisServer::startWithTls(const QString &subjectAlternativeName)
{
    const QString key = m_folder.filePath(QStringLiteral("key.pem"));
    if (const QString fault = makeCertificate(certificate(), key, subjectAlternativeName); !fault.isEmpty())
        return fault;
    m_options = QStringList{QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--tls-port"), QString::number(m_port),
        QStringLiteral("--tls-cert-file"), certificate(), QStringLiteral("--tls-key-file"), key,
        QStringLiteral("--tls-auth-clients"), QStringLiteral("no")};
    m_cliOptions = QStringList{QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(m_port),
        QStringLiteral("--tls"), QStringLiteral("--insecure")};
    return run();
}

QString RedisServer::run()
{
    m_process = std::make_unique<QProcess>();
    m_process->setWorkingDirectory(m_folder.path());
    endWithTest(*m_process);
    m_process->setStandardOutputFile(m_folder.filePath(QStringLiteral("log")));
    m_process->start(QStringLiteral("redis-server"),
        QStringList{QStringLiteral("--bind"), QStringLiteral("127.0.0.1"), QStringLiteral("--save"), QString(),
            QStringLiteral("--appendonly"), QStringLiteral("no"), QStringLiteral("--dir"), m_folder.path(),
            QStringLiteral("--unixsocket"), socket()}
            + m_options);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 20000) {
        if (!cli({QStringLiteral("PING")}).isEmpty()) // a server that is told to refuse everything is there, too
            return {};
        if (m_process->waitForFinished(20))
            break;
    }
    QFile log(m_folder.filePath(QStringLiteral("log")));
    return QStringLiteral("redis-server did not start: ")
        + (log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : QString());
}

void RedisServer::kill()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    m_process->kill(); // SIGKILL also ends a frozen one
    m_process->waitForFinished(10000);
}

void RedisServer::freeze()
{
    ::kill(pid_t(m_process->processId()), SIGSTOP);
}

void RedisServer::thaw()
{
    ::kill(pid_t(m_process->processId()), SIGCONT);
}

QString RedisServer::cli(const QStringList &arguments)
{
    QProcess cli;
    cli.start(QStringLiteral("redis-cli"), m_cliOptions + arguments);
    cli.waitForFinished(10000);
    return QString::fromUtf8(cli.readAllStandardOutput()).trimmed();
}

} // namespace soundings::test
