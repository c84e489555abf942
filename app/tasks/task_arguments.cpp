#include "tasks/task_arguments.h"

#include <QJsonArray>
#include <QJsonObject>

namespace soundings::app {

namespace {

/// What is wrong with the arguments; empty: nothing.
QString faultOf(const QJsonArray &args, const QJsonObject &kwargs, const QStringList &names, qsizetype byPosition)
{
    const QString known = names.isEmpty() ? QStringLiteral("The task takes none.")
                                          : QStringLiteral("The task takes: %1.").arg(names.join(QStringLiteral(", ")));
    if (args.size() > byPosition)
        return QStringLiteral("%1 arguments were given by position, and %2 may be. ").arg(args.size()).arg(byPosition) + known;
    for (const QString &name : kwargs.keys()) {
        const qsizetype place = names.indexOf(name);
        if (place < 0)
            return QStringLiteral("There is no argument “%1”. ").arg(name.left(100)) + known;
        if (place < args.size())
            return QStringLiteral("“%1” is given twice, by position and by name.").arg(name);
    }
    return {};
}

} // namespace

jobs::TaskBody withArguments(QStringList names, qsizetype byPosition, jobs::TaskBody body)
{
    return [names = std::move(names), byPosition, body = std::move(body)](const QJsonArray &args, const QJsonObject &kwargs,
               const jobs::TaskContext &context) -> std::expected<QJsonValue, jobs::TaskFailure> {
        if (const QString fault = faultOf(args, kwargs, names, byPosition); !fault.isEmpty())
            return std::unexpected(jobs::TaskFailure{{QStringLiteral("TypeError"), fault, {}}, false});
        return body(args, kwargs, context);
    };
}

} // namespace soundings::app
