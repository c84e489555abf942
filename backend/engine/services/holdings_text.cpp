#include "engine/services/holdings_text.h"

#include <QUuid>

namespace soundings::engine {

namespace {

constexpr qsizetype kLongestName = 100;
constexpr qsizetype kLongestNote = 500;

} // namespace

Result<QString> listName(const QString &text)
{
    QString name = text.trimmed();
    if (name.isEmpty() || name.size() > kLongestName)
        return fail(ErrorCode::invalidArgument, QStringLiteral("Give it a name of 1 to %1 characters.").arg(kLongestName));
    return name;
}

Result<void> wantNote(const QString &text)
{
    if (text.size() > kLongestNote)
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("The text has %1 characters; %2 are allowed.").arg(text.size()).arg(kLongestNote));
    return {};
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace soundings::engine
