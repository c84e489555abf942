#include "schedule_service.h"

#include "redis/schedule/redis_schedule_store.h"

#include <QCoreApplication>
#include <QUuid>

namespace soundings::app {

namespace {

/// "soundings@host, process 4711 (a1b2c3d4)": readable, and never the same twice.
QString newHolder(const QString &node)
{
    return QStringLiteral("%1, process %2 (%3)")
        .arg(node)
        .arg(QCoreApplication::applicationPid())
        .arg(QUuid::createUuid().toString(QUuid::WithoutBraces).left(8));
}

} // namespace

Result<std::unique_ptr<ScheduleService>> ScheduleService::make(Composition &composition, engine::JobQueue &queue)
{
    std::unique_ptr<ScheduleService> service(new ScheduleService);
    const Settings &settings = composition.settings();
    if (const QString broker = settings.text(Setting::celeryBrokerUrl); !broker.isEmpty()) {
        SOUNDINGS_TRY(const redis::RedisUrl url, redis::parseRedisUrl(broker));
        service->m_shared = std::make_unique<redis::RedisScheduleStore>(url, redis::RedisPool::Options(), composition.clock());
    }
    service->m_scheduler = std::make_shared<jobs::Scheduler>(jobs::defaultSchedule(),
        service->m_shared ? *service->m_shared : composition.store().schedule(), queue, composition.clock(),
        jobs::Scheduler::Options{.holder = newHolder(settings.text(Setting::celeryNodeName))});
    return service;
}

ScheduleService::~ScheduleService()
{
    if (m_scheduler)
        m_scheduler->release();
}

} // namespace soundings::app
