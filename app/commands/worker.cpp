#include "cache_tiers.h"
#include "celery_worker.h"
#include "commands/command_line.h"
#include "commands/commands.h"
#include "error_reports.h"
#include "market_refresh.h"
#include "stop_signal.h"
#include "tasks/demo_tasks.h"
#include "tasks/product_tasks.h"

#include "celery/worker/worker.h"

#include <QCoreApplication>
#include <QThread>

#include <cstdio>
#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace soundings::app {

namespace {

constexpr int kMostThreads = 1024;
constexpr int kLongestGrace = 3600;

/// The whole number that an option gives, if it is allowed.
std::optional<int> number(const QCommandLineParser &parser, const QString &option, int least, int most)
{
    bool ok = false;
    const int value = parser.value(option).toInt(&ok);
    return ok && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

} // namespace

int runWorker(const QStringList &arguments)
{
    CommandLine line("worker",
        QStringLiteral("Runs jobs that it takes from the Redis at CELERY_BROKER_URL, in Celery's protocol, until it is told to "
                       "stop (Ctrl+C, SIGTERM). Prints “ready” once it takes jobs."));
    QCommandLineParser &parser = line.parser();
    const QString concurrency = QStringLiteral("concurrency"), queues = QStringLiteral("queues"), grace = QStringLiteral("grace");
    parser.addOption({concurrency, QStringLiteral("How many jobs run at a time. Default: one a core."), QStringLiteral("N")});
    parser.addOption({queues, QStringLiteral("The queues, separated by commas. Default: celery."), QStringLiteral("A,B")});
    parser.addOption({grace, QStringLiteral("How long jobs that run may go on when it is told to stop. Default: 10."),
        QStringLiteral("SECONDS")});
    if (const auto ended = line.parse(arguments))
        return *ended;
    if (!parser.positionalArguments().isEmpty())
        return line.wrongUsage(QStringLiteral("“%1” is not understood.").arg(parser.positionalArguments().front()));
    const auto settings = line.settings();
    if (!settings)
        return CommandLine::failure(settings.error());
    auto options = celeryWorkerOptions(*settings);
    if (!options)
        return CommandLine::failure(options.error());
    options->concurrency = QThread::idealThreadCount();
    if (parser.isSet(concurrency)) {
        const auto count = number(parser, concurrency, 1, kMostThreads);
        if (!count)
            return line.wrongUsage(QStringLiteral("--concurrency takes a whole number from 1 to %1.").arg(kMostThreads));
        options->concurrency = *count;
    }
    if (parser.isSet(grace)) {
        const auto seconds = number(parser, grace, 0, kLongestGrace);
        if (!seconds)
            return line.wrongUsage(QStringLiteral("--grace takes a whole number of seconds from 0 to %1.").arg(kLongestGrace));
        options->grace = std::chrono::seconds(*seconds);
    }
    if (parser.isSet(queues)) {
        options->queues.clear();
        for (const QString &queue : parser.value(queues).split(u',', Qt::SkipEmptyParts))
            options->queues.append(queue.trimmed());
        if (options->queues.isEmpty())
            return line.wrongUsage(QStringLiteral("--queues takes names separated by commas."));
    }

#ifdef __GLIBC__
    // Its threads wait for Redis more than they compute: an arena for each of them would only keep memory that others have freed.
    ::mallopt(M_ARENA_MAX, 2);
#endif
    StopSignal stop;
    QObject::connect(&stop, &StopSignal::requested, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    const auto reporter = startErrorReports(*settings, QStringLiteral("worker"));
    if (!reporter)
        return CommandLine::failure(reporter.error());
    const auto composition = Composition::open(*settings, Composition::Mode::start);
    if (!composition)
        return CommandLine::failure(composition.error());
    const auto cache = makeCacheTiers(*settings, (*composition)->clock());
    if (!cache)
        return CommandLine::failure(cache.error());
    jobs::TaskRegistry registry;
    const MarketRefresh refresh(**composition);
    addProductTasks(registry, **composition, cache->cache, refresh);
    if (wantsDemoTasks())
        addDemoTasks(registry);
    if (*reporter)
        registry.setObserver(reportRuns(**reporter));
    celery::Worker worker(*options, registry, (*composition)->clock(),
        {.ready = [] { QMetaObject::invokeMethod(qApp, [] { print(QStringLiteral("ready")); }, Qt::QueuedConnection); },
            .shutDown = [] { QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection); }});
    worker.start();
    QCoreApplication::exec();
    if (!worker.stop()) {
        std::fputs("soundings-server: a job did not stop; it went back to its queue\n", stderr);
        std::_Exit(kSuccess); // its thread cannot be joined
    }
    return kSuccess;
}

} // namespace soundings::app
