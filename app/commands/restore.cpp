#include "backups.h"
#include "commands/command_audit.h"
#include "commands/command_line.h"
#include "commands/commands.h"
#include "composition.h"

#include <QFileInfo>
#include <QJsonObject>

namespace soundings::app {

int runRestore(const QStringList &arguments)
{
    CommandLine line("restore",
        QStringLiteral(
            "Replaces all that Soundings keeps by what a backup holds, in one step: all of it or nothing. What was there "
            "is kept in the folder “backups” of the data folder first. A server may run meanwhile, and shows the "
            "restored data at once."));
    line.addJsonOption();
    line.parser().addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("A file that “backup” has written."));
    line.parser().addOption(
        {QStringLiteral("no-copy"), QStringLiteral("Do not keep what is there, for which there may be no room.")});
    if (const auto ended = line.parse(arguments))
        return *ended;
    if (line.parser().positionalArguments().size() != 1)
        return line.wrongUsage(QStringLiteral("it takes the name of one backup."));
    const QString file = QFileInfo(line.parser().positionalArguments().front()).absoluteFilePath();
    const auto settings = line.settings();
    if (!settings)
        return CommandLine::failure(settings.error());
    QString copy;
    // Not for a file that turns out to be none: only so many copies are kept, and the oldest gives way.
    const auto keepWhatIsThere = [&]() -> Result<void> {
        if (line.parser().isSet(QStringLiteral("no-copy")))
            return {};
        const auto kept = keepBackup(*settings, SystemClock(), QStringLiteral("before-restore"));
        if (kept)
            copy = kept->file;
        else if (kept.error().code != ErrorCode::notFound) // nothing is there yet
            return std::unexpected(kept.error());
        return {};
    };
    const auto contents = storage::restoreBackup(settings->text(Setting::databaseUrl), file, keepWhatIsThere);
    if (!contents)
        return CommandLine::failure(contents.error());
    if (const auto composition = Composition::open(*settings, Composition::Mode::write)) // the log itself is restored, too
        noteCommand((*composition)->services().audit, QStringLiteral("restore"), file);
    if (line.json()) {
        printJson({{QStringLiteral("file"), file}, {QStringLiteral("tables"), contents->tables},
            {QStringLiteral("rows"), contents->rows}, {QStringLiteral("kept"), copy.isEmpty() ? QJsonValue() : copy}});
    } else {
        print(QStringLiteral("%1 rows of %2 tables are restored.").arg(contents->rows).arg(contents->tables));
        if (!copy.isEmpty())
            print(QStringLiteral("What was there before is in %1.").arg(copy));
    }
    return kSuccess;
}

} // namespace soundings::app
