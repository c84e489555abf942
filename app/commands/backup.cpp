#include "commands/command_line.h"
#include "commands/commands.h"

#include "storage/backup/backup.h"

#include <QFileInfo>
#include <QJsonObject>

namespace soundings::app {

int runBackup(const QStringList &arguments)
{
    CommandLine line("backup",
        QStringLiteral("Writes all that Soundings keeps into one file, as it is at this moment; a server may run meanwhile. The "
                       "file is checked, and is never written over another one. “restore” brings it back, into a database of "
                       "either kind."));
    line.addJsonOption();
    line.parser().addPositionalArgument(
        QStringLiteral("FILE"), QStringLiteral("The file to write, such as soundings-backup.db."));
    if (const auto ended = line.parse(arguments))
        return *ended;
    if (line.parser().positionalArguments().size() != 1)
        return line.wrongUsage(QStringLiteral("it takes the name of one file to write."));
    const QString file = QFileInfo(line.parser().positionalArguments().front()).absoluteFilePath();
    const auto settings = line.settings();
    if (!settings)
        return CommandLine::failure(settings.error());
    const auto contents = storage::writeBackup(settings->text(Setting::databaseUrl), file);
    if (!contents)
        return CommandLine::failure(contents.error());
    if (line.json()) {
        printJson({{QStringLiteral("file"), file}, {QStringLiteral("tables"), contents->tables},
            {QStringLiteral("rows"), contents->rows}, {QStringLiteral("bytes"), contents->bytes}});
    } else {
        print(QStringLiteral("%1: %2 rows of %3 tables, checked.").arg(file).arg(contents->rows).arg(contents->tables));
    }
    return kSuccess;
}

} // namespace soundings::app
