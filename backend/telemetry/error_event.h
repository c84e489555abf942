#pragma once

#include "telemetry/breadcrumbs.h"
#include "telemetry/stack_trace.h"

#include <QJsonObject>
#include <QMap>

namespace soundings::telemetry {

/// What went wrong, as it is told to Sentry.
struct ErrorEvent {
    QByteArray id = newId(); ///< 32 hexadecimal digits
    Timestamp time = SystemClock().now();
    QByteArray level = "error"; ///< or "fatal"
    QString type; ///< "internal", "ValueError", "SIGSEGV"
    QString value; ///< in words
    QByteArray mechanism = "generic"; ///< how it was noticed: "request", "job", "signalhandler", "terminate"
    bool handled = true; ///< the program went on
    int signal = 0; ///< of a crash; 0: it was none
    QString transaction; ///< what was being done: a route, a task
    QString program; ///< "serve", "worker", "window"
    QString release; ///< "soundings@0.1.0"; "": this one
    QMap<QString, QString> tags;
    QJsonObject extra;
    std::vector<void *> addresses; ///< of the stack, innermost first, to be resolved
    std::vector<StackFrame> frames; ///< the same where it is known already
    std::vector<Breadcrumb> breadcrumbs;

    static QByteArray newId();
};

/// The event in Sentry's own form. Nothing in it is scrubbed yet.
QJsonObject toJson(const ErrorEvent &event, const QString &environment);

} // namespace soundings::telemetry
