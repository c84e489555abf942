#pragma once

#include "redis/command.h"
#include "redis/redis_error.h"
#include "redis/redis_url.h"
#include "redis/reply.h"

namespace soundings::redis {

/// What every connection says first: who it is, which database it wants, and its name for CLIENT LIST.
std::vector<Command> loginCommands(const RedisUrl &url, const QByteArray &name);

/// Whether the reply to one of them is a reason to give up. The password is in no text of an error.
RedisResult<void> loginOutcome(const RedisUrl &url, const Command &command, const Reply &reply);

} // namespace soundings::redis
