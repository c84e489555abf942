#include "commands/command_audit.h"
#include "commands/command_line.h"
#include "commands/commands.h"
#include "composition.h"
#include "server/json/write_tokens.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace soundings::app {

namespace {

using engine::TokenService;

QJsonObject jsonOf(const ApiToken &token, const QString &secret = {})
{
    protocol::JsonWriter json;
    server::write(json, token, secret);
    return QJsonDocument::fromJson(json.take()).object();
}

QString shown(const std::optional<Timestamp> &time)
{
    return time ? toIso8601(std::chrono::floor<std::chrono::minutes>(*time)).left(16) : QStringLiteral("never");
}

Result<int> create(
    TokenService &tokens, const QString &name, TokenScope scope, std::optional<std::chrono::days> days, bool asJson)
{
    SOUNDINGS_TRY(const TokenService::Created created, tokens.create(name, scope, days));
    if (asJson) {
        printJson(jsonOf(created.token, created.secret));
        return kSuccess;
    }
    print(created.secret); // alone on standard output, so that a script can take it
    std::fputs("This is the only time that the token is shown. Send it as “Authorization: Bearer TOKEN”. Running servers of this "
               "database know it within a second.\n",
        stderr);
    return kSuccess;
}

Result<int> list(const TokenService &tokens, bool asJson)
{
    SOUNDINGS_TRY(const auto all, tokens.all());
    if (asJson) {
        QJsonArray rows;
        for (const ApiToken &token : all)
            rows.append(jsonOf(token));
        printJson({{QStringLiteral("tokens"), rows}});
        return kSuccess;
    }
    if (all.empty())
        print(QStringLiteral("There are no tokens. “soundings-server token create NAME --scope read” makes one."));
    for (const ApiToken &token : all) {
        print(QStringLiteral("%1  %2  made %3  expires %4  last used %5")
                .arg(token.name.leftJustified(24), toText(token.scope).leftJustified(5), shown(token.createdAt),
                    shown(token.expiresAt).leftJustified(16), shown(token.lastUsedAt)));
    }
    return kSuccess;
}

Result<int> revoke(TokenService &tokens, const QString &name)
{
    SOUNDINGS_CHECK(tokens.revoke(name));
    print(QStringLiteral("The token “%1” is revoked. Running servers refuse it within a second.").arg(name));
    return kSuccess;
}

} // namespace

int runToken(const QStringList &arguments)
{
    CommandLine line("token",
        QStringLiteral("Makes, lists and revokes tokens for the API, in the database of the configuration. With the first token, "
                       "servers want one from everybody."));
    QCommandLineParser &parser = line.parser();
    parser.addPositionalArgument(QStringLiteral("ACTION"), QStringLiteral("list (the default), create NAME or revoke NAME."),
        QStringLiteral("list | create NAME | revoke NAME"));
    parser.addOption({QStringLiteral("scope"),
        QStringLiteral("create: read; write: also portfolios, watchlists and sessions; admin: everything."),
        QStringLiteral("SCOPE")});
    parser.addOption({QStringLiteral("expires"),
        QStringLiteral("create: after so many days. Default: it holds until it is revoked."), QStringLiteral("DAYS")});
    line.addJsonOption();
    if (const auto ended = line.parse(arguments))
        return *ended;

    const QStringList words = parser.positionalArguments();
    const QString action = words.value(0, QStringLiteral("list"));
    const bool isCreate = action == u"create", isList = action == u"list";
    if (!isCreate && !isList && action != u"revoke")
        return line.wrongUsage(QStringLiteral("it is “token list”, “token create NAME --scope SCOPE” or “token revoke NAME”."));
    if (words.size() != (isList ? std::min<qsizetype>(words.size(), 1) : 2))
        return line.wrongUsage(
            QStringLiteral("“token %1” takes %2.").arg(action, isList ? QStringLiteral("no name") : QStringLiteral("one name")));
    const auto scope = tokenScopeFromText(parser.value(QStringLiteral("scope")));
    if (isCreate && !scope)
        return line.wrongUsage(QStringLiteral("--scope takes read, write or admin."));
    std::optional<std::chrono::days> days;
    if (parser.isSet(QStringLiteral("expires"))) {
        bool ok = false;
        days = std::chrono::days(parser.value(QStringLiteral("expires")).toInt(&ok));
        if (!ok)
            return line.wrongUsage(QStringLiteral("--expires takes a number of days."));
    }

    const auto settings = line.settings();
    if (!settings)
        return CommandLine::failure(settings.error());
    const auto composition = Composition::open(*settings, isList ? Composition::Mode::readOnly : Composition::Mode::write);
    if (!composition)
        return CommandLine::failure(composition.error());
    TokenService &tokens = (*composition)->services().tokens;
    const Result<int> code = isCreate ? create(tokens, words[1], *scope, days, line.json())
        : isList                      ? list(tokens, line.json())
                                      : revoke(tokens, words[1]);
    if (!code)
        return CommandLine::failure(code.error());
    if (!isList)
        noteCommand((*composition)->services().audit, QStringLiteral("token ") + action, words[1]);
    return *code;
}

} // namespace soundings::app
