#include "support/postgres_server.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <csignal>

#include <unistd.h>

namespace soundings::test {

namespace {

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

PostgresServer::~PostgresServer()
{
    stop();
}

QString PostgresServer::binaries()
{
    QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        const QString folder = versions.filePath(name + QStringLiteral("/bin"));
        if (QFile::exists(folder + QStringLiteral("/initdb")))
            return folder;
    }
    const QString found = QStandardPaths::findExecutable(QStringLiteral("initdb"));
    return found.isEmpty() ? QString() : QFileInfo(found).absolutePath();
}

/// PostgreSQL refuses to run as root, as tests do in containers.
QStringList PostgresServer::asServerUser(const QString &program, const QStringList &arguments) const
{
    QStringList command{binaries() + u'/' + program};
    if (::geteuid() == 0) {
        command = QStringList{QStringLiteral("setpriv"), QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"),
                      QStringLiteral("--clear-groups")}
            + command;
    }
    return command + arguments;
}

QString PostgresServer::create()
{
    const QString data = m_folder.filePath(QStringLiteral("data"));
    if (::geteuid() == 0) {
        QFile(m_folder.path()).setPermissions(QFile::Permissions(0x7777));
        QProcess owner;
        owner.start(QStringLiteral("chown"), {QStringLiteral("postgres"), m_folder.path()});
        owner.waitForFinished();
    }
    QStringList command = asServerUser(QStringLiteral("initdb"),
        {QStringLiteral("-D"), data, QStringLiteral("-U"), QStringLiteral("soundings"), QStringLiteral("-A"),
            QStringLiteral("trust"), QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8"),
            QStringLiteral("--no-sync")});
    QProcess initdb;
    initdb.setWorkingDirectory(m_folder.path());
    initdb.setProcessChannelMode(QProcess::MergedChannels);
    initdb.start(command.takeFirst(), command);
    if (!initdb.waitForFinished(60000) || initdb.exitCode() != 0)
        return QStringLiteral("initdb failed: ") + QString::fromUtf8(initdb.readAll());
    m_port = freePort();
    return start();
}

QString PostgresServer::start()
{
    QStringList command = asServerUser(QStringLiteral("postgres"),
        {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-p"), QString::number(m_port),
            QStringLiteral("-c"), QStringLiteral("listen_addresses=127.0.0.1"), QStringLiteral("-c"),
            QStringLiteral("unix_socket_directories="), QStringLiteral("-c"), QStringLiteral("fsync=off"), QStringLiteral("-c"),
            QStringLiteral("shared_buffers=32MB")});
    m_process.setWorkingDirectory(m_folder.path());
    m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
    m_process.start(command.takeFirst(), command);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 30000) {
        if (sql(QStringLiteral("postgres"), QStringLiteral("SELECT 1")) == QLatin1String("1"))
            return {};
        if (m_process.state() == QProcess::NotRunning && timer.elapsed() > 1000)
            break;
        QThread::msleep(50);
    }
    QFile log(m_folder.filePath(QStringLiteral("log")));
    return log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : QStringLiteral("PostgreSQL did not start");
}

void PostgresServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_process.processId()), SIGQUIT); // setpriv has become the server, so that this is its own process
    m_process.waitForFinished(10000);
}

/// To the server and to its children, each of which serves a connection.
void PostgresServer::freeze()
{
    const qint64 server = m_process.processId();
    m_frozen = {pid_t(server)}; // first, so that it makes no more of them
    ::kill(m_frozen.front(), SIGSTOP);
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(server));
    if (!children.open(QIODevice::ReadOnly))
        return;
    for (const QByteArray &each : children.readAll().simplified().split(' ')) {
        if (const int pid = each.toInt(); pid > 0 && ::kill(pid_t(pid), SIGSTOP) == 0)
            m_frozen.append(pid_t(pid));
    }
}

void PostgresServer::thaw()
{
    for (const pid_t pid : std::as_const(m_frozen))
        ::kill(pid, SIGCONT);
    m_frozen.clear();
}

QString PostgresServer::createDatabase()
{
    const QString name = QStringLiteral("test%1").arg(++m_databases);
    sql(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE ") + name);
    return QStringLiteral("postgresql://soundings:secret@127.0.0.1:%1/%2").arg(m_port).arg(name);
}

QString PostgresServer::sql(const QString &database, const QString &statement)
{
    QProcess psql;
    psql.start(binaries() + QStringLiteral("/psql"),
        {QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-U"),
            QStringLiteral("soundings"), QStringLiteral("-d"), database, QStringLiteral("-qAtX"), QStringLiteral("-c"),
            statement});
    psql.waitForFinished(20000);
    return QString::fromUtf8(psql.readAllStandardOutput()).trimmed();
}

} // namespace soundings::test
