#include "celery/queue/remote_question.h"

#include "celery/wire/names.h"
#include "celery/wire/task_message.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

namespace soundings::celery {

namespace {

const QString kReplies = QStringLiteral("reply.celery.pidbox");

redis::Command request(
    const redis::RedisPool &broker, const QString &method, const QJsonObject &arguments, const QString &receiver)
{
    QJsonObject body = {{QStringLiteral("method"), method}, {QStringLiteral("arguments"), arguments},
        {QStringLiteral("destination"), QJsonValue()}, {QStringLiteral("pattern"), QJsonValue()},
        {QStringLiteral("matcher"), QJsonValue()}};
    if (!receiver.isEmpty()) {
        body[QStringLiteral("ticket")] = newId();
        body[QStringLiteral("reply_to")] =
            QJsonObject{{QStringLiteral("exchange"), kReplies}, {QStringLiteral("routing_key"), receiver}};
    }
    return {"PUBLISH", Names(broker.url().database).controlChannel(),
        encodeEnvelope({.body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .headers = {{QStringLiteral("clock"), 1}},
            .exchange = QStringLiteral("celery.pidbox")})};
}

} // namespace

redis::RedisResult<void> tellWorkers(redis::RedisPool &broker, const QString &method, const QJsonObject &arguments)
{
    SOUNDINGS_CHECK(broker.command(request(broker, method, arguments, {})));
    return {};
}

redis::RedisResult<QJsonObject> askWorkers(redis::RedisPool &broker, const QString &method, std::chrono::milliseconds time)
{
    const QString receiver = newId(), queue = receiver + u'.' + kReplies;
    const QByteArray list = Names::list(queue, 0), member = Names::bindingMember(receiver, queue);
    SOUNDINGS_TRY(const auto redis, broker.borrow());
    SOUNDINGS_CHECK(redis->pipeline({{"SADD", Names::binding(kReplies), member}, request(broker, method, {}, receiver)}));
    QJsonObject answers;
    const QDeadlineTimer deadline(time);
    while (!deadline.hasExpired()) {
        const QByteArray seconds = QByteArray::number(std::max(0.01, double(deadline.remainingTime()) / 1000), 'f', 3);
        SOUNDINGS_TRY(const redis::Reply reply, redis->command({"BRPOP", list, seconds}, time + std::chrono::seconds(2)));
        if (reply.elements.size() != 2)
            continue;
        if (const auto opened = openEnvelope(reply.elements[1].text)) {
            const QJsonObject answer = QJsonDocument::fromJson(opened->body).object();
            for (auto it = answer.begin(); it != answer.end(); ++it)
                answers[it.key()] = it.value();
        }
    }
    SOUNDINGS_CHECK(redis->pipeline({{"SREM", Names::binding(kReplies), member}, {"DEL", list}}));
    return answers;
}

} // namespace soundings::celery
