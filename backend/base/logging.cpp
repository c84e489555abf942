#include "base/logging.h"

#include "base/clock.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>
#include <cstdio>
#include <utility>

namespace soundings {

namespace {

struct Context {
    QString requestId, jobId;
};

thread_local Context t_context;
std::atomic<int> s_level = int(LogLevel::info);
std::atomic<int> s_format = int(LogFormat::text);

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::debug;
    case QtInfoMsg:
        return LogLevel::info;
    case QtWarningMsg:
        return LogLevel::warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        return LogLevel::error;
    }
    return LogLevel::error;
}

const char *nameOf(LogLevel level)
{
    static constexpr const char *kNames[] = {"debug", "info", "warning", "error"};
    return kNames[std::size_t(level)];
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (int(levelOf(type)) < s_level.load(std::memory_order_relaxed))
        return;
    const QByteArray line =
        formatLogLine(LogFormat(s_format.load()), toIso8601(SystemClock().now()), type, context.category, message) + '\n';
    // One call, which stdio locks: lines of several threads do not mix.
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace

void installLogging(LogLevel level, LogFormat format)
{
    s_level = int(level);
    s_format = int(format);
    qInstallMessageHandler(handleMessage);
}

LogScope::LogScope(QString requestId, QString jobId)
    : m_previousRequestId(std::exchange(t_context.requestId, std::move(requestId)))
    , m_previousJobId(std::exchange(t_context.jobId, std::move(jobId)))
{
}

LogScope::~LogScope()
{
    t_context = {std::move(m_previousRequestId), std::move(m_previousJobId)};
}

QByteArray formatLogLine(LogFormat format, const QString &time, QtMsgType type, const char *logger, const QString &message)
{
    const QString name = logger ? QString::fromLatin1(logger) : QStringLiteral("default");
    const QString level = QString::fromLatin1(nameOf(levelOf(type)));
    if (format == LogFormat::json) {
        QJsonObject line{{QStringLiteral("time"), time}, {QStringLiteral("level"), level}, {QStringLiteral("logger"), name},
            {QStringLiteral("message"), message}};
        const auto idOrNull = [](const QString &id) { return id.isEmpty() ? QJsonValue() : QJsonValue(id); };
        line.insert(QStringLiteral("request_id"), idOrNull(t_context.requestId));
        line.insert(QStringLiteral("job_id"), idOrNull(t_context.jobId));
        return QJsonDocument(line).toJson(QJsonDocument::Compact);
    }
    QString line = time + u' ' + level.toUpper() + u' ' + name + QStringLiteral(": ") + message;
    if (!t_context.requestId.isEmpty())
        line += QStringLiteral(" request_id=") + t_context.requestId;
    if (!t_context.jobId.isEmpty())
        line += QStringLiteral(" job_id=") + t_context.jobId;
    // A message from outside must not be able to forge a line of its own.
    line.replace(u'\n', QStringLiteral("\\n")).replace(u'\r', QStringLiteral("\\r"));
    return line.toUtf8();
}

} // namespace soundings
