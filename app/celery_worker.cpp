#include "celery_worker.h"

#include <QSysInfo>

namespace soundings::app {

Result<celery::WorkerOptions> celeryWorkerOptions(const Settings &settings)
{
    const QString &broker = settings.text(Setting::celeryBrokerUrl);
    if (broker.isEmpty()) {
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("A worker takes jobs from a Redis: set CELERY_BROKER_URL, for example to redis://localhost:6379/0. "
                           "Without one, “soundings-server serve” runs its jobs itself."));
    }
    celery::WorkerOptions options;
    SOUNDINGS_TRY(options.broker, redis::parseRedisUrl(broker));
    const QString &results = settings.text(Setting::celeryResultBackend);
    SOUNDINGS_TRY(options.results, redis::parseRedisUrl(results.isEmpty() ? broker : results));
    options.node = settings.text(Setting::celeryNodeName);
    if (options.node.isEmpty())
        options.node = QStringLiteral("soundings@") + QSysInfo::machineHostName();
    if (options.node.count(u'@') != 1 || options.node.startsWith(u'@') || options.node.endsWith(u'@')) {
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("CELERY_NODE_NAME is “%1”. It must be a name and a host: soundings@%2.")
                .arg(options.node, QSysInfo::machineHostName()));
    }
    options.software = QStringLiteral(SOUNDINGS_VERSION);
    options.visibilityTimeout = std::chrono::seconds(settings.integer(Setting::celeryVisibilityTimeout));
    return options;
}

} // namespace soundings::app
