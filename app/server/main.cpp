#include "commands/command_line.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace soundings::app;

namespace {

QString overview()
{
    QString text = QStringLiteral("Usage: soundings-server [--data-dir DIR] [--config FILE] COMMAND [options]\n\nStock analysis "
                                  "without a window.\n\nCommands:\n");
    for (const Command &command : allCommands())
        text += QStringLiteral("  %1 %2\n").arg(QString::fromLatin1(command.name), -10).arg(QString::fromLatin1(command.summary));
    return text + QStringLiteral("\nEach has --help. Exit codes: 0 success, 1 failure, 2 wrong usage.");
}

int refuse(const QString &reason)
{
    std::fprintf(stderr, "soundings-server: %s\n%s\n", qUtf8Printable(reason), qUtf8Printable(overview()));
    return kWrongUsage;
}

const Command *commandNamed(const QString &name)
{
    const auto found =
        std::ranges::find_if(allCommands(), [&](const Command &known) { return name == QLatin1String(known.name); });
    return found == allCommands().end() ? nullptr : &*found;
}

/// Where the command stands: the first word that is neither an option nor the value of one; -1 where there is none. Behind
/// options that not all commands have, such as “--port 8080” of `serve`, a word that is no command is taken for the value of one.
qsizetype commandAt(const QStringList &arguments)
{
    bool behindOptions = false;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        if (isGlobalValueOption(arguments[at]))
            ++at;
        else if (arguments[at].startsWith(u'-'))
            behindOptions = true;
        else if (!behindOptions || commandNamed(arguments[at]))
            return at;
    }
    return -1;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("soundings"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SOUNDINGS_VERSION));

    QStringList arguments = QCoreApplication::arguments().sliced(1);
    const qsizetype at = commandAt(arguments);
    QString name;
    if (at >= 0) {
        name = arguments.takeAt(at);
    } else if (arguments.contains(QStringLiteral("--version")) || arguments.contains(QStringLiteral("-v"))) {
        print(QStringLiteral("soundings-server ") + QStringLiteral(SOUNDINGS_VERSION));
        return kSuccess;
    } else if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"))) {
        print(overview());
        return kSuccess;
    } else {
        name = QStringLiteral("serve");
    }
    const Command *command = commandNamed(name);
    if (!command)
        return refuse(QStringLiteral("“%1” is not a command.").arg(name));
    return command->run(arguments);
}
