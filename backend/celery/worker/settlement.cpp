#include "celery/worker/settlement.h"

#include "celery/wire/python_text.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace soundings::celery {

namespace {

/// "ValueError('boom')", as Python shows an exception.
QString shownFailure(const JobFailure &failure)
{
    return QStringLiteral("%1(%2)").arg(failure.type, pythonText(failure.message));
}

QString traceOf(const JobFailure &failure)
{
    return failure.trace.isEmpty() ? shownFailure(failure) : failure.trace;
}

QJsonObject failureFields(const JobFailure &failure)
{
    return {{QStringLiteral("exception"), shownFailure(failure)}, {QStringLiteral("traceback"), traceOf(failure)}};
}

} // namespace

TaskResult Settlements::resultOf(const HeldTask &held, JobState state) const
{
    const TaskOrder &order = held.order();
    TaskResult result{.id = order.id,
        .state = state,
        .parentId = order.parentId,
        .group = order.group,
        .task = order.task,
        .args = order.args,
        .kwargs = order.kwargs,
        .worker = m_node,
        .queue = order.queue,
        .retries = order.retries,
        .startedAt = held.startedAt,
        .pid = QCoreApplication::applicationPid()};
    if (isFinished(state))
        result.finishedAt = m_clock.now();
    if (held.startedAt && state != JobState::started)
        result.runtimeMs = (m_clock.now() - *held.startedAt).count();
    return result;
}

Settlement Settlements::succeeded(const HeldTaskPtr &held, const QJsonValue &value) const
{
    const TaskOrder &order = held->order();
    auto followers = afterSuccess(order, value);
    if (!followers) {
        return failed(held,
            {QStringLiteral("NotImplementedError"), followers.error().message,
                QStringLiteral("The task itself was successful; its result is %1.").arg(pythonText(value))});
    }
    Settlement settlement{.held = held, .event = "task-succeeded", .wasRun = true};
    settlement.result = resultOf(*held, JobState::success);
    settlement.result->result = value;
    settlement.result->children = followers->children;
    settlement.orders = std::move(followers->orders);
    settlement.isChordPart = order.chord.has_value() && !order.group.isEmpty();
    const double runtime = double(settlement.result->runtimeMs.value_or(0)) / 1000;
    settlement.eventFields = {{QStringLiteral("result"), pythonText(value)}, {QStringLiteral("runtime"), runtime}};
    return settlement;
}

Settlement Settlements::ofStoredSuccess(const HeldTaskPtr &held, const QJsonValue &result) const
{
    Settlement settlement = succeeded(held, result);
    settlement.event = nullptr;
    settlement.wasRun = false;
    return settlement;
}

/// Nobody would ever tell those who wait for the end of the chain.
void Settlements::failWhatFollows(Settlement &settlement) const
{
    for (const auto &next : settlement.held->order().chain) {
        TaskResult result = *settlement.result;
        result.id = next[QStringLiteral("options")][QStringLiteral("task_id")].toString();
        result.task.clear();
        if (!result.id.isEmpty())
            settlement.others.push_back(std::move(result));
    }
}

Settlement Settlements::failed(const HeldTaskPtr &held, JobFailure failure) const
{
    Settlement settlement{.held = held, .event = "task-failed", .eventFields = failureFields(failure), .wasRun = true};
    settlement.result = resultOf(*held, JobState::failure);
    settlement.result->failure = std::move(failure);
    Followers followers = afterFailure(held->order());
    settlement.result->children = followers.children;
    settlement.orders = std::move(followers.orders);
    settlement.isChordPart = held->order().chord.has_value() && !held->order().group.isEmpty();
    failWhatFollows(settlement);
    return settlement;
}

Settlement Settlements::revoked(const HeldTaskPtr &held, const QString &why) const
{
    Settlement settlement{.held = held, .event = "task-revoked"};
    settlement.result = resultOf(*held, JobState::revoked);
    settlement.result->failure = JobFailure{QStringLiteral("TaskRevokedError"), why, {}};
    const bool terminated = why == u"terminated";
    settlement.eventFields = {{QStringLiteral("terminated"), terminated},
        {QStringLiteral("signum"), terminated ? QJsonValue(QStringLiteral("SIGTERM")) : QJsonValue()},
        {QStringLiteral("expired"), why == u"expired"}};
    settlement.isChordPart = held->order().chord.has_value() && !held->order().group.isEmpty();
    failWhatFollows(settlement);
    return settlement;
}

Settlement Settlements::retried(const HeldTaskPtr &held, const jobs::RunOutcome &outcome) const
{
    const Timestamp again = m_clock.now() + outcome.retryAfter;
    Settlement settlement{.held = held, .retry = retryOf(held->delivery, again), .event = "task-retried", .wasRun = true};
    settlement.result = resultOf(*held, JobState::retry);
    settlement.result->failure = outcome.failure;
    settlement.result->nextRetryAt = again;
    settlement.eventFields = failureFields(outcome.failure.value_or(JobFailure()));
    return settlement;
}

Settlement Settlements::putBack(const HeldTaskPtr &held) const
{
    return {.held = held, .kind = Settlement::Kind::putBack};
}

Settlement Settlements::buried(const HeldTaskPtr &held, JobFailure failure) const
{
    Settlement settlement = failed(held, std::move(failure));
    settlement.kind = Settlement::Kind::buried;
    return settlement;
}

Settlement Settlements::ofRun(const HeldTaskPtr &held, const jobs::RunOutcome &outcome) const
{
    switch (outcome.state) {
    case JobState::success:
        return succeeded(held, outcome.result);
    case JobState::retry:
        return retried(held, outcome);
    case JobState::revoked:
        return revoked(held, QStringLiteral("terminated"));
    case JobState::pending:
        return putBack(held);
    default:
        return failed(held, outcome.failure.value_or(JobFailure()));
    }
}

QByteArray encodePart(const TaskResult &result)
{
    const QJsonObject meta = QJsonDocument::fromJson(encodeResult(result)).object();
    return QJsonDocument(QJsonArray{1, result.id, wireName(result.state), meta[QStringLiteral("result")]})
        .toJson(QJsonDocument::Compact);
}

std::expected<TaskOrder, JobFailure> chordOf(const TaskOrder &part, const std::vector<QByteArray> &parts)
{
    QJsonArray results;
    for (const QByteArray &text : parts) {
        const QJsonArray fields = QJsonDocument::fromJson(text).array();
        const QString state = fields.at(2).toString();
        if (state == u"FAILURE" || state == u"REVOKED") {
            const QJsonObject failure = fields.at(3).toObject();
            const JobFailure shown{failure[QStringLiteral("exc_type")].toString(),
                failure[QStringLiteral("exc_message")].toArray().at(0).toString(), {}};
            return std::unexpected(JobFailure{QStringLiteral("ChordError"),
                QStringLiteral("Dependency %1 raised %2").arg(fields.at(1).toString(), shownFailure(shown)), {}});
        }
        results.append(fields.at(3));
    }
    return chordBody(part, results);
}

} // namespace soundings::celery
