#pragma once

#include <QJSValue>
#include <QMetaObject>
#include <QStringList>
#include <QVariant>

namespace soundings::test {

/// The pages of the program's window, by the ids that its openPage() takes.
inline QStringList pagesOf(QObject *window)
{
    QVariant commands;
    QMetaObject::invokeMethod(window, "commands", Q_RETURN_ARG(QVariant, commands));
    const QVariantList all =
        commands.canConvert<QJSValue>() ? commands.value<QJSValue>().toVariant().toList() : commands.toList();
    QStringList ids;
    for (const QVariant &command : all) {
        const QString id = command.toMap()[QStringLiteral("id")].toString();
        if (id.startsWith(QStringLiteral("page:")))
            ids.append(id.mid(5));
    }
    return ids;
}

} // namespace soundings::test
