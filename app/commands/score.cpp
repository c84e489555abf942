#include "commands/command_line.h"
#include "commands/commands.h"
#include "composition.h"

#include <QJsonObject>

namespace soundings::app {

int runScore(const QStringList &arguments)
{
    CommandLine line("score", QStringLiteral("Computes the scores of all stocks anew and stores them."));
    line.parser().addOption({QStringLiteral("profile"),
        QStringLiteral("The rules: balanced or classic. Default: SCORING_PROFILE."), QStringLiteral("PROFILE")});
    line.addJsonOption();
    if (const auto ended = line.parse(arguments))
        return *ended;
    if (!line.parser().positionalArguments().isEmpty())
        return line.wrongUsage(QStringLiteral("it takes no file or ticker; all stocks are scored together."));
    std::optional<ScoringProfile> profile;
    if (line.parser().isSet(QStringLiteral("profile"))) {
        const QString name = line.parser().value(QStringLiteral("profile"));
        profile = scoringProfileFromText(name);
        if (!profile)
            return line.wrongUsage(QStringLiteral("“%1” is not a profile; balanced and classic are.").arg(name));
    }
    const auto settings = line.settings();
    if (!settings)
        return CommandLine::failure(settings.error());
    const auto composition = Composition::open(*settings, Composition::Mode::start);
    if (!composition)
        return CommandLine::failure(composition.error());
    const auto report = (*composition)->services().scores.calculate(profile);
    if (!report)
        return CommandLine::failure(report.error());
    if (line.json()) {
        printJson({{QStringLiteral("scored"), report->scored}, {QStringLiteral("rated"), report->rated},
            {QStringLiteral("sectors"), report->sectors}, {QStringLiteral("profile"), toText(report->profile)}});
    } else {
        print(QStringLiteral("%1 stocks scored with the profile %2; %3 rated, %4 not rated because too little is known.")
                .arg(report->scored)
                .arg(toText(report->profile))
                .arg(report->rated)
                .arg(report->scored - report->rated));
    }
    return kSuccess;
}

} // namespace soundings::app
