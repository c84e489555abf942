#include "redis/redis_connection.h"

#include "redis/login.h"
#include "redis/wire.h"

#include <algorithm>

namespace soundings::redis {

namespace {

constexpr int kKeysPerScan = 500;

/// Each would leave the connection in a state that the next command does not expect.
constexpr const char *kNotForUs[] = {
    "SUBSCRIBE", "PSUBSCRIBE", "SSUBSCRIBE", "MONITOR", "MULTI", "EXEC", "DISCARD", "SELECT", "AUTH", "HELLO", "RESET", "QUIT"};

bool isLostScript(const Reply &reply)
{
    return reply.isError() && kindOfErrorReply(reply.text) == ErrorKind::noScript;
}

} // namespace

RedisConnection::RedisConnection(std::unique_ptr<Wire> wire, const RedisUrl &url, const Options &options)
    : m_wire(std::move(wire))
    , m_server(url.shown)
    , m_commandTimeout(options.commandTimeout)
{
}

RedisConnection::~RedisConnection() = default;

RedisResult<std::unique_ptr<RedisConnection>> RedisConnection::open(const RedisUrl &url, const Options &options)
{
    const QDeadlineTimer deadline(options.connectTimeout);
    SOUNDINGS_TRY(auto wire, Wire::connect(url, deadline));
    std::unique_ptr<RedisConnection> connection(new RedisConnection(std::move(wire), url, options));
    SOUNDINGS_CHECK(connection->logIn(url, options.name, deadline));
    return connection;
}

RedisResult<void> RedisConnection::logIn(const RedisUrl &url, const QByteArray &name, QDeadlineTimer deadline)
{
    const std::vector<Command> commands = loginCommands(url, name);
    auto replies = exchange(commands, deadline);
    if (!replies) {
        // The reason may have been on its way: a server with too many clients says so and hangs up at the same moment.
        if (replies.error().kind == ErrorKind::lost)
            replies.error().detail += QStringLiteral(" (in the login; has it reached its maxclients?)");
        return std::unexpected(std::move(replies).error());
    }
    for (std::size_t index = 0; index < commands.size(); ++index)
        SOUNDINGS_CHECK(loginOutcome(url, commands[index], (*replies)[index]));
    return {};
}

RedisResult<Reply> RedisConnection::command(const Command &command)
{
    return this->command(command, m_commandTimeout);
}

RedisResult<Reply> RedisConnection::command(const Command &command, std::chrono::milliseconds deadline)
{
    SOUNDINGS_TRY(auto replies, pipeline({command}, deadline));
    if (replies.front().isError())
        return std::unexpected(errorOf(replies.front()));
    return std::move(replies.front());
}

RedisResult<std::vector<Reply>> RedisConnection::pipeline(const std::vector<Command> &commands)
{
    return pipeline(commands, m_commandTimeout);
}

RedisResult<std::vector<Reply>> RedisConnection::pipeline(
    const std::vector<Command> &commands, std::chrono::milliseconds deadline)
{
    for (const Command &command : commands) {
        if (const auto refused = refusal(command))
            return std::unexpected(*refused);
    }
    return exchangeWithScripts(commands, QDeadlineTimer(deadline));
}

RedisResult<std::vector<Reply>> RedisConnection::transaction(const std::vector<Command> &commands)
{
    return transaction(commands, m_commandTimeout);
}

RedisResult<std::vector<Reply>> RedisConnection::transaction(
    const std::vector<Command> &commands, std::chrono::milliseconds deadline)
{
    std::vector<Command> all{{"MULTI"}};
    for (const Command &command : commands) {
        if (const auto refused = refusal(command))
            return std::unexpected(*refused);
        all.push_back(command.withScriptText()); // a script that the server lost could not be given to it in the middle
    }
    all.push_back({"EXEC"});
    SOUNDINGS_TRY(auto replies, exchange(all, QDeadlineTimer(deadline)));
    Reply &outcome = replies.back();
    if (outcome.isError()) // EXECABORT; the reason is the reply to the command that was not taken
        return std::unexpected(errorOf(*std::ranges::find_if(replies, &Reply::isError)));
    if (outcome.isNil())
        return std::unexpected(makeError(ErrorKind::aborted, m_server, QStringLiteral("a watched key changed")));
    return std::move(outcome.elements);
}

RedisResult<void> RedisConnection::scan(
    const QByteArray &pattern, const std::function<bool(const std::vector<QByteArray> &keys)> &visit)
{
    QByteArray cursor = "0";
    do {
        SOUNDINGS_TRY(
            const Reply portion, command({"SCAN", cursor, "MATCH", pattern, "COUNT", QByteArray::number(kKeysPerScan)}));
        if (portion.elements.size() != 2)
            return std::unexpected(makeError(ErrorKind::protocol, m_server, QStringLiteral("SCAN gave no cursor and keys")));
        cursor = portion.elements[0].text;
        std::vector<QByteArray> keys;
        for (const Reply &key : portion.elements[1].elements)
            keys.push_back(key.text);
        if (!keys.empty() && !visit(keys))
            return {};
    } while (cursor != "0");
    return {};
}

bool RedisConnection::isQuiet() const
{
    return isUsable() && !m_wire->hasUnaskedInput();
}

/// Sends all commands and reads a reply for each. A failure on the way leaves replies unread, so that nothing may follow.
RedisResult<std::vector<Reply>> RedisConnection::exchange(const std::vector<Command> &commands, QDeadlineTimer deadline)
{
    if (m_failure)
        return std::unexpected(*m_failure);
    for (const Command &command : commands)
        m_wire->append(command);
    std::vector<Reply> replies;
    replies.reserve(commands.size());
    while (replies.size() < commands.size()) {
        auto reply = m_wire->next(deadline);
        if (!reply) {
            m_failure = reply.error();
            m_wire.reset();
            return std::unexpected(std::move(reply).error());
        }
        replies.push_back(std::move(*reply));
    }
    return replies;
}

/// Gives the server the scripts that it does not have from this connection yet, in the same round trip; and again those that
/// it has forgotten since.
RedisResult<std::vector<Reply>> RedisConnection::exchangeWithScripts(
    const std::vector<Command> &commands, QDeadlineTimer deadline)
{
    std::vector<Command> all;
    for (const Command &command : commands) {
        if (const auto &script = command.script(); script && !m_knownScripts.contains(script->hash())) {
            all.push_back({"SCRIPT", "LOAD", script->text()});
            m_knownScripts.insert(script->hash());
        }
    }
    const auto loads = std::ptrdiff_t(all.size());
    all.insert(all.end(), commands.begin(), commands.end());
    SOUNDINGS_TRY(auto replies, exchange(all, deadline));
    replies.erase(replies.begin(), replies.begin() + loads); // a script that does not compile is reported by its call

    std::vector<Command> again;
    std::vector<std::size_t> places;
    for (std::size_t index = 0; index < commands.size(); ++index) {
        if (commands[index].script() && isLostScript(replies[index])) {
            again.push_back(commands[index].withScriptText());
            places.push_back(index);
        }
    }
    if (again.empty())
        return replies;
    SOUNDINGS_TRY(auto later, exchange(again, deadline));
    for (std::size_t index = 0; index < again.size(); ++index)
        replies[places[index]] = std::move(later[index]);
    return replies;
}

std::optional<RedisError> RedisConnection::refusal(const Command &command) const
{
    const QByteArray verb = command.words().empty() ? QByteArray() : command.words().front().toUpper();
    if (!verb.isEmpty() && std::ranges::none_of(kNotForUs, [&](const char *word) { return verb == word; }))
        return {};
    return makeError(ErrorKind::notSupported, m_server, verb + QStringLiteral(" is not for a plain connection"));
}

} // namespace soundings::redis
