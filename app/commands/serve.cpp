#include "commands/command_line.h"
#include "commands/commands.h"
#include "error_reports.h"
#include "served_engine.h"
#include "service_manager.h"
#include "stop_signal.h"

#include <QCoreApplication>

namespace soundings::app {

namespace {

/// The host in a URL: an IPv6 address needs brackets.
QString inUrl(const QString &host)
{
    return host.contains(u':') ? u'[' + host + u']' : host;
}

} // namespace

int runServe(const QStringList &arguments)
{
    CommandLine line("serve",
        QStringLiteral("Serves the HTTP API until it is told to stop (Ctrl+C, SIGTERM). Prints “listening on http://HOST:PORT” "
                       "once it is ready. Only programs on this machine can reach it, unless HOST names another address."));
    QCommandLineParser &parser = line.parser();
    parser.addOption(
        {QStringLiteral("host"), QStringLiteral("The address to listen on. Default: HOST."), QStringLiteral("ADDRESS")});
    parser.addOption(
        {QStringLiteral("port"), QStringLiteral("The port; 0 takes any free one. Default: PORT."), QStringLiteral("PORT")});
    parser.addOption(
        {QStringLiteral("threads"), QStringLiteral("Threads that compute. Default: one a core."), QStringLiteral("N")});
    parser.addOption({QStringLiteral("no-scheduler"), QStringLiteral("Leaves the schedule to another server.")});
    parser.addOption({QStringLiteral("behind-proxy"),
        QStringLiteral(
            "A proxy in front does TLS and tells who asks; TRUSTED_PROXIES says which. Default: one on this machine.")});
    parser.addOption({QStringLiteral("no-worker"), QStringLiteral("Only takes orders for jobs; another server runs them.")});
    if (const auto ended = line.parse(arguments))
        return *ended;
    if (!parser.positionalArguments().isEmpty())
        return line.wrongUsage(QStringLiteral("“%1” is not understood.").arg(parser.positionalArguments().front()));

    QHash<QString, QString> overrides;
    if (parser.isSet(QStringLiteral("host")))
        overrides.insert(QStringLiteral("HOST"), parser.value(QStringLiteral("host")));
    if (parser.isSet(QStringLiteral("port")))
        overrides.insert(QStringLiteral("PORT"), parser.value(QStringLiteral("port")));
    int threads = 0;
    if (parser.isSet(QStringLiteral("threads"))) {
        threads = parser.value(QStringLiteral("threads")).toInt();
        if (threads < 1 || threads > 256)
            return line.wrongUsage(QStringLiteral("--threads takes a whole number from 1 to 256."));
    }
    auto settings = line.settings(overrides);
    if (settings && parser.isSet(QStringLiteral("behind-proxy")) && settings->text(Setting::trustedProxies).isEmpty()) {
        overrides.insert(QStringLiteral("TRUSTED_PROXIES"), QStringLiteral("127.0.0.1,::1"));
        settings = line.settings(overrides);
    }
    if (!settings) // wrong usage where it is only the options that are wrong
        return line.settings() ? line.wrongUsage(settings.error().message) : CommandLine::failure(settings.error());

    const auto socket = ServiceManager::listeningSocket();
    if (!socket)
        return CommandLine::failure(socket.error());

    // Before the slow part, so that a stop during it is not lost.
    StopSignal stop;
    QObject::connect(&stop, &StopSignal::requested, qApp, &QCoreApplication::quit, Qt::QueuedConnection);

    const auto reporter = startErrorReports(*settings, QStringLiteral("serve"));
    if (!reporter)
        return CommandLine::failure(reporter.error());
    const QString host = settings->text(Setting::host);
    const auto engine = ServedEngine::start(*settings,
        {.host = host,
            .port = quint16(settings->integer(Setting::port)),
            .listeningSocket = *socket,
            .cpuThreads = threads,
            .scheduler = !parser.isSet(QStringLiteral("no-scheduler")),
            .worker = !parser.isSet(QStringLiteral("no-worker")),
            .reporter = reporter->get()});
    if (!engine)
        return CommandLine::failure(engine.error());
    if ((*engine)->isEncrypted()) {
        stop.reloadOnHangUp();
        QObject::connect(&stop, &StopSignal::reloadRequested, qApp, [&engine] { (*engine)->reloadTls(); });
    }
    ServiceManager::tellReady();
    print(QStringLiteral("listening on %1://%2:%3")
            .arg((*engine)->isEncrypted() ? QStringLiteral("https") : QStringLiteral("http"), inUrl(host))
            .arg((*engine)->port()));
    QCoreApplication::exec();
    return kSuccess;
}

} // namespace soundings::app
