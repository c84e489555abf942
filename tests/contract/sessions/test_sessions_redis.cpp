#include "contract/sessions/redis_subject.h"
#include "support/redis_server.h"

#include <QCoreApplication>
#include <QTest>

namespace {

/// Stands in for the suite where it cannot run, so that the report says so.
class NoRedis : public QObject {
    Q_OBJECT

private slots:
    void sessionContract() { QSKIP("redis-server is not installed: install the package redis-server"); }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (!soundings::test::RedisServer::isInstalled()) {
        NoRedis none;
        return QTest::qExec(&none, argc, argv);
    }
    soundings::test::RedisServer server;
    if (const QString problem = server.start(); !problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    soundings::test::RedisSubject subject(server.url(), soundings::redis::RedisSessionStore::Keeping::native);
    soundings::test::SessionSuite suite(subject);
    return QTest::qExec(&suite, argc, argv);
}

#include "test_sessions_redis.moc"
