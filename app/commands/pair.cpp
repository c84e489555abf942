#include "commands/command_audit.h"
#include "commands/command_line.h"
#include "commands/commands.h"
#include "composition.h"

#include <QJsonObject>

namespace soundings::app {

int runPair(const QStringList &arguments)
{
    CommandLine line("pair",
        QStringLiteral("Shows a code that another machine exchanges for a token, with POST /api/pair. A code holds for five "
                       "minutes, and once."));
    QCommandLineParser &parser = line.parser();
    parser.addOption({QStringLiteral("scope"),
        QStringLiteral("What the other machine may do: read; write: also portfolios, watchlists and sessions; admin: everything. "
                       "Default: write."),
        QStringLiteral("SCOPE"), QStringLiteral("write")});
    line.addJsonOption();
    if (const auto ended = line.parse(arguments))
        return *ended;
    if (!parser.positionalArguments().isEmpty())
        return line.wrongUsage(QStringLiteral("“pair” takes options only."));
    const auto scope = tokenScopeFromText(parser.value(QStringLiteral("scope")));
    if (!scope)
        return line.wrongUsage(QStringLiteral("--scope takes read, write or admin."));
    const auto settings = line.settings();
    if (!settings)
        return CommandLine::failure(settings.error());
    const auto composition = Composition::open(*settings, Composition::Mode::write);
    if (!composition)
        return CommandLine::failure(composition.error());
    engine::Services &services = (*composition)->services();
    const auto invitation = services.pairing.invite(*scope);
    if (!invitation)
        return CommandLine::failure(invitation.error());
    noteCommand(services.audit, QStringLiteral("pair"), toText(*scope));
    if (line.json()) {
        printJson({{QStringLiteral("code"), invitation->code}, {QStringLiteral("scope"), toText(invitation->scope)},
            {QStringLiteral("expires_at"), toIso8601(invitation->expiresAt)}});
        return kSuccess;
    }
    print(invitation->code); // alone on standard output, so that a script can take it
    std::fputs("Give it to the other machine within five minutes; POST /api/pair exchanges it for a token. As soon as there is a "
               "token, the server wants one from everybody.\n",
        stderr);
    return kSuccess;
}

} // namespace soundings::app
