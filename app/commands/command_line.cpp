#include "commands/command_line.h"

#include "base/logging.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace soundings::app {

namespace {

void write(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    std::fflush(stream);
}

LogLevel logLevelFrom(const QString &text)
{
    return text == u"debug"  ? LogLevel::debug
        : text == u"warning" ? LogLevel::warning
        : text == u"error"   ? LogLevel::error
                             : LogLevel::info;
}

} // namespace

CommandLine::CommandLine(const char *command, const QString &description)
    : m_command(QString::fromLatin1(command))
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this help.")});
    m_parser.addOption({QStringLiteral("data-dir"), QStringLiteral("Keep the data in this folder."), QStringLiteral("DIR")});
    m_parser.addOption({QStringLiteral("config"), QStringLiteral("Read this configuration file."), QStringLiteral("FILE")});
}

void CommandLine::addJsonOption()
{
    m_parser.addOption({QStringLiteral("json"), QStringLiteral("Print the result as JSON.")});
}

std::optional<int> CommandLine::parse(const QStringList &arguments)
{
    const bool good = m_parser.parse(QStringList{QStringLiteral("soundings-server ") + m_command} + arguments);
    if (m_parser.isSet(QStringLiteral("help"))) {
        // QCommandLineParser knows the program by its file name only.
        QString help = m_parser.helpText();
        const qsizetype options = help.indexOf(QStringLiteral("[options]"));
        if (options >= 0)
            help.replace(0, options, QStringLiteral("Usage: soundings-server %1 ").arg(m_command));
        print(help.trimmed());
        return kSuccess;
    }
    if (!good)
        return wrongUsage(m_parser.errorText());
    return std::nullopt;
}

int CommandLine::wrongUsage(const QString &reason) const
{
    write(stderr, QStringLiteral("soundings-server %1: %2\nSee “soundings-server %1 --help”.").arg(m_command, reason));
    return kWrongUsage;
}

Result<Settings> CommandLine::settings(const QHash<QString, QString> &overrides) const
{
    SOUNDINGS_TRY(Settings settings,
        Settings::load({.commandLine = overrides,
            .environment = Settings::processEnvironment(),
            .configFile = m_parser.value(QStringLiteral("config")),
            .dataDirectory = m_parser.value(QStringLiteral("data-dir"))}));
    installLogging(logLevelFrom(settings.text(Setting::logLevel)),
        settings.text(Setting::logFormat) == u"json" ? LogFormat::json : LogFormat::text);
    for (const QString &warning : settings.warnings())
        qWarning("%s", qUtf8Printable(warning));
    return settings;
}

int CommandLine::failure(const Error &error)
{
    write(stderr, QStringLiteral("soundings-server: ") + error.message);
    if (!error.detail.isEmpty())
        qDebug("%s", qUtf8Printable(error.detail));
    return kFailure;
}

void print(const QString &text)
{
    write(stdout, text);
}

void printJson(const QJsonObject &object)
{
    write(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).trimmed());
}

bool isGlobalValueOption(const QString &argument)
{
    return argument == u"--data-dir" || argument == u"--config";
}

} // namespace soundings::app
