#include "commands/command_line.h"
#include "commands/commands.h"
#include "composition.h"
#include "server/json/write_audit.h"

#include <QJsonDocument>

namespace soundings::app {

namespace {

void printEntry(const AuditEntry &entry)
{
    print(QStringLiteral("%1  %2  %3  %4  %5  %6")
            .arg(toIso8601(std::chrono::floor<std::chrono::seconds>(entry.at)),
                (entry.who.isEmpty() ? QStringLiteral("-") : entry.who).leftJustified(20), entry.peer.leftJustified(15))
            .arg(entry.outcome, 3)
            .arg(entry.action, entry.subject)
            .trimmed());
}

} // namespace

int runAudit(const QStringList &arguments)
{
    CommandLine line(
        "audit", QStringLiteral("Shows who changed what, or tried to, the newest first: time, token, address, outcome, what."));
    line.parser().addOption(
        {QStringLiteral("limit"), QStringLiteral("How many entries at most, 1 to 100000. Default: 50."), QStringLiteral("N")});
    line.addJsonOption();
    if (const auto ended = line.parse(arguments))
        return *ended;
    if (!line.parser().positionalArguments().isEmpty())
        return line.wrongUsage(QStringLiteral("“audit” takes options only."));
    const int limit = line.parser().isSet(QStringLiteral("limit")) ? line.parser().value(QStringLiteral("limit")).toInt() : 50;
    if (limit < 1 || limit > 100'000)
        return line.wrongUsage(QStringLiteral("--limit takes a whole number from 1 to 100000."));
    const auto settings = line.settings();
    if (!settings)
        return CommandLine::failure(settings.error());
    const auto composition = Composition::open(*settings, Composition::Mode::readOnly);
    if (!composition)
        return CommandLine::failure(composition.error());
    const auto entries = (*composition)->services().audit.before(0, limit);
    if (!entries)
        return CommandLine::failure(entries.error());
    if (line.json()) {
        protocol::JsonWriter json;
        server::writeAudit(json, *entries);
        printJson(QJsonDocument::fromJson(json.take()).object());
        return kSuccess;
    }
    if (entries->empty())
        print(QStringLiteral("Nothing was changed yet."));
    for (const AuditEntry &entry : *entries)
        printEntry(entry);
    return kSuccess;
}

} // namespace soundings::app
