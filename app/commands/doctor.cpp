#include "commands/command_line.h"
#include "commands/commands.h"
#include "commands/machine_findings.h"
#include "commands/running_server.h"
#include "commands/service_findings.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace soundings::app {

namespace {

QString toText(Health health)
{
    return health == Health::good ? QStringLiteral("ok")
        : health == Health::note  ? QStringLiteral("note")
                                  : QStringLiteral("fault");
}

QString toText(SettingOrigin origin)
{
    switch (origin) {
    case SettingOrigin::builtIn:
        return QStringLiteral("default");
    case SettingOrigin::file:
        return QStringLiteral("file");
    case SettingOrigin::environment:
        return QStringLiteral("environment");
    case SettingOrigin::commandLine:
        return QStringLiteral("command line");
    }
    return {};
}

QJsonObject toJson(const std::vector<Finding> &findings, const Settings &settings, bool healthy)
{
    QJsonArray checks;
    for (const Finding &finding : findings) {
        checks.append(QJsonObject{{QStringLiteral("name"), finding.name}, {QStringLiteral("status"), toText(finding.health)},
            {QStringLiteral("message"), finding.message},
            {QStringLiteral("remedy"), finding.remedy.isEmpty() ? QJsonValue() : finding.remedy}});
    }
    QJsonArray keys;
    for (const SettingInfo &info : Settings::all()) {
        keys.append(QJsonObject{{QStringLiteral("key"), QString::fromLatin1(info.key)},
            {QStringLiteral("value"), settings.printable(info.setting)},
            {QStringLiteral("origin"), toText(settings.origin(info.setting))},
            {QStringLiteral("allowed"), QString::fromLatin1(info.allowed)}});
    }
    return {{QStringLiteral("healthy"), healthy}, {QStringLiteral("checks"), checks}, {QStringLiteral("settings"), keys}};
}

/// For health checks of containers and load balancers, which have no other program to ask with.
int askWhetherReady(const Settings &settings)
{
    const RunningServer server(settings);
    const auto answer = server.get(QStringLiteral("/ready"));
    if (!answer)
        return CommandLine::failure(answer.error());
    if (!*answer)
        return CommandLine::failure({ErrorCode::unavailable,
            QStringLiteral("No server answers at %1. Start one with “soundings-server serve”, or name the running one with HOST "
                           "and PORT.")
                .arg(server.address())});
    print(QStringLiteral("The server at %1 takes requests.").arg(server.address()));
    return kSuccess;
}

} // namespace

int runDoctor(const QStringList &arguments)
{
    CommandLine line("doctor",
        QStringLiteral("Checks the configuration, this machine (data folder, disk, clock, port, certificate) and what the engine "
                       "needs (store, Redis, broker, provider), and says how to mend each fault. Exit code "
                       "1 if there is one. With --json it also lists every setting and where it comes from."));
    line.addJsonOption();
    line.parser().addOption(
        {QStringLiteral("ready"), QStringLiteral("Only ask the running server whether it takes requests, for health checks.")});
    if (const auto ended = line.parse(arguments))
        return *ended;
    const auto settings = line.settings();
    if (!settings)
        return CommandLine::failure(settings.error());
    if (line.parser().isSet(QStringLiteral("ready")))
        return askWhetherReady(*settings);
    std::vector<Finding> findings = machineFindings(*settings);
    std::ranges::move(serviceFindings(*settings), std::back_inserter(findings));
    const bool healthy = std::ranges::none_of(findings, [](const Finding &finding) { return finding.health == Health::fault; });
    if (line.json()) {
        printJson(toJson(findings, *settings, healthy));
        return healthy ? kSuccess : kFailure;
    }
    for (const Finding &finding : findings) {
        print(QStringLiteral("%1 %2: %3").arg(toText(finding.health), -5).arg(finding.name, finding.message));
        if (!finding.remedy.isEmpty())
            print(QStringLiteral("      To mend it: ") + finding.remedy);
    }
    return healthy ? kSuccess : kFailure;
}

} // namespace soundings::app
