#include "error_reports.h"

#include "server/http/connection.h"

namespace soundings::app {

Result<std::unique_ptr<telemetry::Reporter>> startErrorReports(const Settings &settings, const QString &program)
{
    return telemetry::Reporter::start({.dsn = settings.text(Setting::sentryDsn),
        .folder = settings.dataDirectory() + QStringLiteral("/error-reports"),
        .program = program,
        .environment = settings.text(Setting::sentryEnvironment),
        .sampleRate = settings.fraction(Setting::sentrySampleRate),
        // The node name has the machine's in it, and is in the trace of every job.
        .secrets = settings.secrets() + QStringList{settings.text(Setting::celeryNodeName)}});
}

server::ServerObservers reportRequests(telemetry::Reporter &reporter)
{
    return {.failed =
                [&reporter](const server::FailedRequest &request) {
                    telemetry::ErrorEvent event;
                    event.type = QString::fromLatin1(infoOf(request.error.code).slug);
                    event.value = request.error.detail.isEmpty() ? request.error.message : request.error.detail;
                    event.mechanism = "request";
                    event.transaction = QString::fromLatin1(request.method) + u' ' + QString::fromLatin1(request.route);
                    event.tags.insert(QStringLiteral("request_id"), QString::fromLatin1(request.id));
                    reporter.report(std::move(event));
                },
        .answered =
            [&reporter](const server::Exchange &exchange) {
                const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(exchange.duration).count();
                const QByteArray text = exchange.method + ' ' + (*exchange.route ? exchange.route : "(no route)") + ' '
                    + QByteArray::number(exchange.status) + ", " + QByteArray::number(qint64(milliseconds)) + " ms";
                reporter.leaveCrumb("http", exchange.status >= 500 ? "error" : "info", text);
            }};
}

std::function<void(const jobs::RunEnd &end)> reportRuns(telemetry::Reporter &reporter)
{
    return [&reporter](const jobs::RunEnd &end) {
        const bool hasFailed = end.state == JobState::failure && end.failure;
        const QString text = end.task + u' ' + end.jobId + QStringLiteral(", run ") + QString::number(end.attempt)
            + QStringLiteral(": ") + toText(end.state);
        reporter.leaveCrumb("job", hasFailed ? "error" : "info", text.toUtf8());
        if (!hasFailed)
            return;
        telemetry::ErrorEvent event;
        event.type = end.failure->type;
        event.value = end.failure->message;
        event.mechanism = "job";
        event.transaction = end.task;
        event.tags.insert(QStringLiteral("job_id"), end.jobId);
        event.extra.insert(QStringLiteral("attempt"), end.attempt);
        event.extra.insert(QStringLiteral("trace"), end.failure->trace);
        reporter.report(std::move(event));
    };
}

} // namespace soundings::app
