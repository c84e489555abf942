#pragma once

#include <QByteArray>
#include <QString>

#include <QtGlobal>

namespace soundings {

enum class LogLevel { debug, info, warning, error };
enum class LogFormat { text, json };

/// Sends everything that is logged through Qt to stderr, one line a message, from any thread. Lower levels are dropped.
void installLogging(LogLevel level, LogFormat format);

/// Names the request or job that this thread works on, in every line it logs until the end of the scope.
class LogScope {
public:
    LogScope(QString requestId, QString jobId = {});
    ~LogScope();
    LogScope(const LogScope &) = delete;
    LogScope &operator=(const LogScope &) = delete;

private:
    QString m_previousRequestId, m_previousJobId;
};

/// One line as installLogging writes it, without the line end. `time` is ISO-8601 in UTC.
QByteArray formatLogLine(LogFormat format, const QString &time, QtMsgType type, const char *logger, const QString &message);

} // namespace soundings
