#include "contract/sessions/redis_subject.h"

namespace soundings::test {

RedisSubject::RedisSubject(QString url, redis::RedisSessionStore::Keeping keeping)
    : m_url(std::move(url))
    , m_keeping(keeping)
{
}

std::unique_ptr<redis::RedisConnection> RedisSubject::connect() const
{
    auto connection = redis::RedisConnection::open(redis::parseRedisUrl(m_url).value(), {});
    if (!connection)
        qFatal("%s", qPrintable(connection.error().message));
    return std::move(*connection);
}

std::unique_ptr<engine::SessionStore> RedisSubject::newStore(const engine::SessionLimits &limits)
{
    // Not FLUSHDB: the server may be somebody's own.
    const auto connection = connect();
    for (const char *pattern : {"soundings:session*", "soundings:live:*"}) {
        const auto scanned = connection->scan(pattern, [&](const std::vector<QByteArray> &keys) {
            redis::Command remove{"UNLINK"};
            for (const QByteArray &key : keys)
                remove << key;
            return connection->command(remove).has_value();
        });
        if (!scanned)
            return nullptr;
    }
    const redis::RedisSessionStore::Options options{.limits = limits, .keeping = m_keeping};
    return std::make_unique<redis::RedisSessionStore>(redis::parseRedisUrl(m_url).value(), options, m_clock);
}

void RedisSubject::letTimePass(std::chrono::milliseconds time)
{
    m_clock.set(m_clock.now() + time);
    const auto connection = connect();
    std::vector<QByteArray> sessions;
    const auto scanned = connection->scan("soundings:session*", [&](const std::vector<QByteArray> &keys) {
        sessions.insert(sessions.end(), keys.begin(), keys.end());
        return true;
    });
    if (!scanned)
        qFatal("%s", qPrintable(scanned.error().message));
    for (const QByteArray &key : sessions) {
        const std::int64_t left = connection->command({"PTTL", key})->integer - time.count();
        if (!connection->command({"PEXPIRE", key, QByteArray::number(qlonglong(left))})) // what is not above zero removes the key
            qFatal("PEXPIRE failed");
    }
}

} // namespace soundings::test
