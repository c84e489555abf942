#include "redis/redis_error.h"

#include <algorithm>
#include <iterator>

namespace soundings::redis {

namespace {

struct Meaning {
    ErrorKind kind;
    ErrorCode code;
    const char *message; ///< %1 is the server
};

/// A wrong password is `unavailable`, not `unauthorized`: it is ours, and not that of whoever sent us a request.
constexpr Meaning kMeanings[] = {
    {ErrorKind::unreachable, ErrorCode::unavailable,
        "%1 cannot be reached. Check that it runs and that its address in the settings is right."},
    {ErrorKind::timedOut, ErrorCode::unavailable, "%1 did not answer in time. Check its load and the network."},
    {ErrorKind::lost, ErrorCode::unavailable, "The connection to %1 broke. Try again in a moment."},
    {ErrorKind::protocol, ErrorCode::unavailable, "%1 does not answer like a Redis. Check that its address is right."},
    {ErrorKind::suspended, ErrorCode::unavailable, "%1 failed a moment ago and is left alone until it is tried again by itself."},
    {ErrorKind::allInUse, ErrorCode::overloaded, "All connections to %1 are in use. Try again in a moment."},
    {ErrorKind::authentication, ErrorCode::unavailable,
        "%1 refuses the login or the command. Check user and password in its URL, and the rights of that user (ACL)."},
    {ErrorKind::tooManyClients, ErrorCode::unavailable, "%1 has too many clients. Raise its maxclients, or close some."},
    {ErrorKind::readOnly, ErrorCode::readOnly,
        "%1 takes no changes: it is a replica, or cannot save to its disk. Name the primary, or mend its disk."},
    {ErrorKind::outOfMemory, ErrorCode::unavailable,
        "%1 has no memory left. Raise its maxmemory, or let it evict keys (maxmemory-policy)."},
    {ErrorKind::wrongType, ErrorCode::internal,
        "A key of %1 holds another kind of value than expected. Does another program use the same keys?"},
    {ErrorKind::loading, ErrorCode::unavailable, "%1 is still loading its data. Try again in a moment."},
    {ErrorKind::busy, ErrorCode::unavailable, "%1 is busy with a long script. Try again, or end it with SCRIPT KILL."},
    {ErrorKind::noScript, ErrorCode::internal, "%1 has forgotten a script that it was given."},
    {ErrorKind::cluster, ErrorCode::notImplemented,
        "%1 is a Redis Cluster, which is not supported. Name a single Redis, or a proxy in front of the cluster."},
    {ErrorKind::aborted, ErrorCode::conflict, "Somebody else changed the same keys of %1 first. Nothing was done; try again."},
    {ErrorKind::notSupported, ErrorCode::notImplemented, "This cannot be done with %1."},
    {ErrorKind::other, ErrorCode::internal, "%1 refused a command."},
};

struct FirstWord {
    const char *word;
    ErrorKind kind;
};

constexpr FirstWord kFirstWords[] = {
    {"NOAUTH", ErrorKind::authentication},
    {"WRONGPASS", ErrorKind::authentication},
    {"NOPERM", ErrorKind::authentication},
    {"DENIED", ErrorKind::authentication},
    {"READONLY", ErrorKind::readOnly},
    {"MISCONF", ErrorKind::readOnly},
    {"OOM", ErrorKind::outOfMemory},
    {"WRONGTYPE", ErrorKind::wrongType},
    {"LOADING", ErrorKind::loading},
    {"MASTERDOWN", ErrorKind::loading},
    {"BUSY", ErrorKind::busy},
    {"NOSCRIPT", ErrorKind::noScript},
    {"MOVED", ErrorKind::cluster},
    {"ASK", ErrorKind::cluster},
    {"CROSSSLOT", ErrorKind::cluster},
    {"CLUSTERDOWN", ErrorKind::cluster},
};

/// What went wrong in a script: Redis 6 puts a text of its own before it, "ERR Error running script (call to f_12ab):
/// @user_script:4: @user_script: 4: -OOM command not allowed ...".
QByteArray withoutScript(const QByteArray &line)
{
    const qsizetype own = line.startsWith("ERR Error running script") ? line.lastIndexOf(": -") : -1;
    return own < 0 ? line : line.sliced(own + 3);
}

} // namespace

ErrorKind kindOfErrorReply(const QByteArray &line)
{
    if (line.startsWith("ERR max number of clients"))
        return ErrorKind::tooManyClients;
    // Before Redis 6 a wrong password had no word of its own.
    if (line.startsWith("ERR invalid password"))
        return ErrorKind::authentication;
    const QByteArray cause = withoutScript(line);
    const QByteArray word = cause.left(cause.indexOf(' '));
    const auto found = std::ranges::find_if(kFirstWords, [&](const FirstWord &row) { return word == row.word; });
    return found != std::end(kFirstWords) ? found->kind : ErrorKind::other;
}

RedisError errorFromReply(const QByteArray &line, const QString &server)
{
    return makeError(kindOfErrorReply(line), server, QString::fromUtf8(line));
}

RedisError makeError(ErrorKind kind, const QString &server, const QString &detail)
{
    const auto found = std::ranges::find(kMeanings, kind, &Meaning::kind);
    return {{found->code, QString::fromLatin1(found->message).arg(server), detail}, kind};
}

} // namespace soundings::redis
