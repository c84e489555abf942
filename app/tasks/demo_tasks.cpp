#include "tasks/demo_tasks.h"

#include <QCoreApplication>
#include <QFile>

#include <cmath>
#include <condition_variable>
#include <limits>
#include <mutex>

namespace soundings::app {

namespace {

using jobs::TaskContext;
using jobs::TaskFailure;
using Outcome = std::expected<QJsonValue, TaskFailure>;

std::unexpected<TaskFailure> failWith(const char *type, const QString &message, bool retryable = false)
{
    return std::unexpected(TaskFailure{{QLatin1String(type), message, {}}, retryable});
}

/// The argument at a place, or of a name; undefined: not given.
QJsonValue argument(const QJsonArray &args, const QJsonObject &kwargs, int place, const char *name)
{
    return place < args.size() ? args[place] : kwargs[QLatin1String(name)];
}

std::unexpected<TaskFailure> notANumber(const char *name)
{
    return failWith("TypeError", QStringLiteral("“%1” must be a number.").arg(QLatin1String(name)));
}

std::optional<qint64> integerOf(const QJsonValue &value)
{
    constexpr qint64 kNone = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(kNone);
    return number == kNone ? std::nullopt : std::optional(number);
}

/// Whole numbers stay whole as long as they fit.
QJsonValue sum(const QJsonValue &a, const QJsonValue &b)
{
    const auto x = integerOf(a), y = integerOf(b);
    qint64 whole = 0;
    if (x && y && !__builtin_add_overflow(*x, *y, &whole))
        return whole;
    return a.toDouble() + b.toDouble();
}

/// False: asked to stop meanwhile.
bool nap(double seconds, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, std::chrono::duration<double>(std::clamp(seconds, 0.0, 86'400.0)), [] { return false; });
    return !stop.stop_requested();
}

Outcome add(const QJsonArray &args, const QJsonObject &kwargs, const TaskContext &)
{
    const QJsonValue x = argument(args, kwargs, 0, "x"), y = argument(args, kwargs, 1, "y");
    if (!x.isDouble())
        return notANumber("x");
    if (!y.isDouble())
        return notANumber("y");
    return sum(x, y);
}

Outcome sumOfList(const QJsonArray &args, const QJsonObject &kwargs, const TaskContext &)
{
    const QJsonValue list = argument(args, kwargs, 0, "list");
    if (!list.isArray())
        return failWith("TypeError", QStringLiteral("“list” must be a list of numbers."));
    QJsonValue total = 0;
    for (const auto &number : list.toArray()) {
        if (!number.isDouble())
            return notANumber("list");
        total = sum(total, number);
    }
    return total;
}

Outcome echo(const QJsonArray &args, const QJsonObject &kwargs, const TaskContext &)
{
    return QJsonArray{args, kwargs};
}

Outcome sleepAWhile(const QJsonArray &args, const QJsonObject &kwargs, const TaskContext &context)
{
    QJsonValue seconds = argument(args, kwargs, 0, "seconds");
    if (!seconds.isDouble())
        return notANumber("seconds");
    if (!nap(seconds.toDouble(), context.stop))
        return failWith("Interrupted", QStringLiteral("It was asked to stop."));
    return seconds;
}

Outcome failAtOnce(const QJsonArray &args, const QJsonObject &kwargs, const TaskContext &)
{
    return failWith("ValueError", argument(args, kwargs, 0, "message").toString(QStringLiteral("boom")));
}

Outcome failAFewTimes(const QJsonArray &args, const QJsonObject &kwargs, const TaskContext &context)
{
    const QJsonValue times = argument(args, kwargs, 0, "times");
    if (!times.isDouble())
        return notANumber("times");
    const int retry = context.attempt - 1;
    if (retry < times.toInt())
        return failWith("RuntimeError", QStringLiteral("not yet: retry %1 of %2").arg(retry).arg(times.toInt()), true);
    return QStringLiteral("ok after %1").arg(retry);
}

std::expected<void, TaskFailure> append(const QString &path, const QByteArray &line)
{
    QFile file(path);
    // Unbuffered: one line is one write, which others that append do not cut in two.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered) || file.write(line) != line.size())
        return failWith("OSError", QStringLiteral("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

Outcome count(const QJsonArray &args, const QJsonObject &kwargs, const TaskContext &context)
{
    const QString path = argument(args, kwargs, 0, "path").toString();
    const QByteArray who = context.jobId.toUtf8() + ' ' + QByteArray::number(QCoreApplication::applicationPid());
    if (const auto written = append(path, who + '\n'); !written)
        return std::unexpected(written.error());
    if (!nap(argument(args, kwargs, 1, "seconds").toDouble(0), context.stop))
        return failWith("Interrupted", QStringLiteral("It was asked to stop."));
    return QStringLiteral("counted");
}

/// Shows in a file whether two of it ran at the same time.
Outcome countFromTo(const QJsonArray &args, const QJsonObject &kwargs, const TaskContext &context)
{
    const QString path = argument(args, kwargs, 0, "path").toString();
    if (const auto written = append(path, "from " + context.jobId.toUtf8() + '\n'); !written)
        return std::unexpected(written.error());
    nap(argument(args, kwargs, 1, "seconds").toDouble(0), context.stop);
    if (const auto written = append(path, "to " + context.jobId.toUtf8() + '\n'); !written)
        return std::unexpected(written.error());
    return QStringLiteral("counted");
}

} // namespace

bool wantsDemoTasks()
{
    return qEnvironmentVariableIntValue("SOUNDINGS_DEMO_TASKS") == 1;
}

void addDemoTasks(jobs::TaskRegistry &registry)
{
    using namespace std::chrono_literals;
    registry.add({.name = QStringLiteral("proto.add"), .body = add});
    registry.add({.name = QStringLiteral("proto.tsum"), .body = sumOfList});
    registry.add({.name = QStringLiteral("proto.echo"), .body = echo});
    registry.add({.name = QStringLiteral("proto.nap"), .body = sleepAWhile});
    registry.add({.name = QStringLiteral("proto.fail"), .body = failAtOnce});
    registry.add({.name = QStringLiteral("proto.flaky"),
        .body = failAFewTimes,
        .retries = {.retries = 3, .first = 500ms, .longest = 4000ms}});
    registry.add({.name = QStringLiteral("proto.count"), .body = count});
    registry.add({.name = QStringLiteral("proto.alone"), .body = countFromTo, .alone = true});
}

} // namespace soundings::app
