#pragma once

#include "base/settings.h"

#include <QCommandLineParser>

#include <optional>
#include <span>

namespace soundings::app {

enum ExitCode : int {
    kSuccess = 0,
    kFailure = 1,
    kWrongUsage = 2,
};

/// One word of `soundings-server`. `arguments` are those behind it.
struct Command {
    const char *name;
    const char *summary;
    int (*run)(const QStringList &arguments);
};

/// Every command, in the order of the help.
std::span<const Command> allCommands();

/// What all commands have in common: --help, --data-dir, --config, the settings they lead to, and how errors are told.
class CommandLine {
public:
    CommandLine(const char *command, const QString &description);

    QCommandLineParser &parser() { return m_parser; }
    void addJsonOption();
    bool json() const { return m_parser.isSet(QStringLiteral("json")); }

    /// An exit code when there is nothing left to do: help was asked for, or an option is wrong.
    std::optional<int> parse(const QStringList &arguments);
    /// Ends in wrong usage, with the reason and where help is.
    int wrongUsage(const QString &reason) const;
    /// The configuration, with logging switched on accordingly. `overrides` are options that stand for a key.
    Result<Settings> settings(const QHash<QString, QString> &overrides = {}) const;
    /// Ends in failure, with the reason.
    static int failure(const Error &error);

private:
    QString m_command;
    QCommandLineParser m_parser;
};

/// A text on stdout, and a line end.
void print(const QString &text);
void printJson(const QJsonObject &object);

/// The options that take a value and may stand before the command: --data-dir, --config.
bool isGlobalValueOption(const QString &argument);

} // namespace soundings::app
