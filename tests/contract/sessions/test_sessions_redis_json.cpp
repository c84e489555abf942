#include "contract/sessions/redis_subject.h"

#include <QCoreApplication>
#include <QTest>

namespace {

/// Stands in for the suite where it cannot run, so that the report says so.
class NoRedisJson : public QObject {
    Q_OBJECT

private slots:
    void sessionContract()
    {
        QSKIP("there is no Redis with JSON commands: name one, such as that of the image redis:8, in "
              "SOUNDINGS_TEST_REDIS_JSON_URL");
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString url = qEnvironmentVariable("SOUNDINGS_TEST_REDIS_JSON_URL");
    if (url.isEmpty()) {
        NoRedisJson none;
        return QTest::qExec(&none, argc, argv);
    }
    soundings::test::RedisSubject subject(url, soundings::redis::RedisSessionStore::Keeping::json);
    soundings::test::SessionSuite suite(subject);
    return QTest::qExec(&suite, argc, argv);
}

#include "test_sessions_redis_json.moc"
