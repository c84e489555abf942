#include "redis/login.h"

namespace soundings::redis {

std::vector<Command> loginCommands(const RedisUrl &url, const QByteArray &name)
{
    std::vector<Command> commands;
    if (!url.password.isEmpty()) {
        Command login{"AUTH"};
        if (!url.user.isEmpty())
            login << url.user.toUtf8();
        commands.push_back(login << url.password.toUtf8());
    }
    // SELECT 0 changes nothing, but is answered with NOAUTH where a password is asked for.
    commands.push_back({"SELECT", QByteArray::number(url.database)});
    commands.push_back({"CLIENT", "SETNAME", name});
    return commands;
}

RedisResult<void> loginOutcome(const RedisUrl &url, const Command &command, const Reply &reply)
{
    const QByteArray &verb = command.words().front();
    if (!reply.isError() || verb == "CLIENT") // the name is a convenience, which the rights of a user may not allow
        return {};
    RedisError error = errorFromReply(reply.text, url.shown);
    if (verb == "AUTH" && error.kind == ErrorKind::other)
        error = makeError(ErrorKind::authentication, url.shown, error.detail);
    if (!url.password.isEmpty() && error.detail.contains(url.password))
        error.detail = QStringLiteral("the reply repeats the password and is not shown");
    return std::unexpected(error);
}

} // namespace soundings::redis
