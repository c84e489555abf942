#include "support/server_process.h"

#include "support/end_with_test.h"

#include <QElapsedTimer>
#include <QProcessEnvironment>

namespace soundings::test {

ServerProcess::~ServerProcess()
{
    if (!stop())
        qWarning("the server did not end in order");
}

QString ServerProcess::start(const QString &folder, const QHash<QString, QString> &environment, const QStringList &moreOptions)
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.insert(QStringLiteral("XDG_CONFIG_HOME"), folder);
    for (auto it = environment.cbegin(); it != environment.cend(); ++it)
        all.insert(it.key(), it.value());
    endWithTest(m_process);
    m_process.setProcessEnvironment(all);
    m_process.setStandardErrorFile(folder + QStringLiteral("/server.log"), QIODevice::Append); // a full pipe would hold it up
    m_process.start(m_program,
        QStringList{QStringLiteral("serve"), QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--data-dir"), folder}
            + moreOptions);
    QByteArray said;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 30'000 && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(100);
        said += m_process.readAllStandardOutput();
        if (!said.contains("listening on ") || !said.endsWith('\n'))
            continue;
        m_port = said.trimmed().sliced(said.trimmed().lastIndexOf(':') + 1).toUShort();
        return {};
    }
    return QStringLiteral("the server did not start: ") + QString::fromUtf8(said);
}

bool ServerProcess::stop()
{
    if (m_port == 0)
        return true;
    m_port = 0;
    if (m_process.state() == QProcess::NotRunning)
        return false;
    m_process.terminate();
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished(10'000);
        return false;
    }
    return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

void ServerProcess::kill()
{
    m_port = 0;
    m_process.kill();
    m_process.waitForFinished(10'000);
}

} // namespace soundings::test
