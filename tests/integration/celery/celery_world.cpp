#include "celery_world.h"

#include "support/end_with_test.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

namespace soundings::test {

namespace {

/// The distribution's, which has the package.
const QString kPython = QStringLiteral("/usr/bin/python3");

} // namespace

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

WorkerProcess::~WorkerProcess()
{
    kill();
}

QString WorkerProcess::log() const
{
    return textOf(m_folder.filePath(QStringLiteral("log")));
}

QString WorkerProcess::start(
    const QString &broker, const QString &name, const QStringList &options, const QHash<QString, QString> &environment)
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.insert(QStringLiteral("CELERY_BROKER_URL"), broker);
    all.insert(QStringLiteral("CELERY_NODE_NAME"), name);
    all.insert(QStringLiteral("SOUNDINGS_DEMO_TASKS"), QStringLiteral("1"));
    all.insert(QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false"));
    all.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.path());
    for (auto it = environment.cbegin(); it != environment.cend(); ++it)
        all.insert(it.key(), it.value());
    m_process.setProcessEnvironment(all);
    endWithTest(m_process);
    m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")), QIODevice::Append);
    m_process.start(QStringLiteral(SOUNDINGS_SERVER),
        QStringList{QStringLiteral("worker"), QStringLiteral("--data-dir"), m_folder.path()} + options);
    QByteArray said;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 30'000 && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(50);
        said += m_process.readAllStandardOutput();
        if (said.contains("ready\n"))
            return {};
    }
    return QStringLiteral("the worker did not start: ") + QString::fromUtf8(said) + log();
}

void WorkerProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(10'000);
}

bool WorkerProcess::stop(int milliseconds)
{
    m_process.terminate();
    return m_process.waitForFinished(milliseconds) && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

Celery::~Celery()
{
    for (const auto &process : m_others) {
        process->terminate();
        if (!process->waitForFinished(15'000))
            process->kill();
        process->waitForFinished(5000);
    }
    m_session.closeWriteChannel();
    if (m_session.state() != QProcess::NotRunning && !m_session.waitForFinished(10'000))
        m_session.kill();
    m_session.waitForFinished(5000);
}

bool Celery::isInstalled()
{
    QProcess python;
    python.start(kPython, {QStringLiteral("-c"), QStringLiteral("import celery, redis")});
    return python.waitForFinished(60'000) && python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0;
}

void Celery::prepare(QProcess &process) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("BROKER"), m_broker);
    environment.insert(QStringLiteral("C_FORCE_ROOT"), QStringLiteral("1"));
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QStringLiteral(SOUNDINGS_CELERY_DIR));
    endWithTest(process);
}

QJsonObject Celery::evaluate(const QString &expression)
{
    if (m_session.state() == QProcess::NotRunning) {
        prepare(m_session);
        m_session.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_session.start(kPython, {QStringLiteral("celery_session.py")});
    }
    m_session.write(expression.toUtf8() + '\n');
    QElapsedTimer timer;
    timer.start();
    while (!m_session.canReadLine() && timer.elapsed() < 60'000 && m_session.state() != QProcess::NotRunning)
        m_session.waitForReadyRead(1000);
    return QJsonDocument::fromJson(m_session.readLine()).object();
}

QString Celery::run(const QStringList &arguments)
{
    QProcess process;
    prepare(process);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(kPython,
        QStringList{QStringLiteral("-m"), QStringLiteral("celery"), QStringLiteral("-A"), QStringLiteral("celery_session")}
            + arguments);
    process.waitForFinished(60'000);
    return QString::fromUtf8(process.readAll());
}

QProcess *Celery::start(const QStringList &arguments, const QString &output)
{
    auto process = std::make_unique<QProcess>();
    prepare(*process);
    process->setStandardOutputFile(output);
    process->setStandardErrorFile(output, QIODevice::Append);
    process->start(kPython,
        QStringList{QStringLiteral("-u"), QStringLiteral("-m"), QStringLiteral("celery"), QStringLiteral("-A"),
            QStringLiteral("celery_session")}
            + arguments);
    m_others.push_back(std::move(process));
    return m_others.back().get();
}

QString Celery::startWorker(const QString &output)
{
    m_worker = start({QStringLiteral("worker"), QStringLiteral("-c"), QStringLiteral("1"), QStringLiteral("-Q"),
                         QStringLiteral("celery"), QStringLiteral("-n"), QStringLiteral("python@test"), QStringLiteral("-l"),
                         QStringLiteral("info"), QStringLiteral("-E")},
        output);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 60'000 && m_worker->state() != QProcess::NotRunning) {
        m_worker->waitForFinished(100);
        if (textOf(output).contains(QStringLiteral(" ready.")))
            return {};
    }
    return QStringLiteral("Celery's worker did not start: ") + textOf(output);
}

bool Celery::stopWorker()
{
    m_worker->terminate();
    return m_worker->waitForFinished(60'000);
}

} // namespace soundings::test
