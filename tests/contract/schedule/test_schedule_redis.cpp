#include "contract/schedule/schedule_suite.h"
#include "redis/schedule/redis_schedule_store.h"
#include "support/redis_server.h"

#include <QCoreApplication>
#include <QTest>

namespace {

/// Stands in for the suite where it cannot run, so that the report says so.
class NoRedis : public QObject {
    Q_OBJECT

private slots:
    void scheduleContract() { QSKIP("redis-server is not installed: install the package redis-server"); }
};

} // namespace

int main(int argc, char **argv)
{
    using namespace soundings;
    const QCoreApplication application(argc, argv);
    if (!test::RedisServer::isInstalled()) {
        NoRedis none;
        return QTest::qExec(&none, argc, argv);
    }
    test::RedisServer server;
    if (const QString problem = server.start(); !problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    const SystemClock clock;
    const auto url = redis::parseRedisUrl(server.url()).value();
    const auto again = [&] { return std::make_unique<redis::RedisScheduleStore>(url, redis::RedisPool::Options(), clock); };
    const auto make = [&] {
        server.cli({QStringLiteral("FLUSHALL")});
        return again();
    };
    test::ScheduleSuite suite(make, again);
    return QTest::qExec(&suite, argc, argv);
}

#include "test_schedule_redis.moc"
