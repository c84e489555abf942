#pragma once

#include "redis/reply.h"

struct redisReply;

namespace soundings::redis {

/// Our copy of what hiredis read.
Reply decode(const redisReply &reply);

} // namespace soundings::redis
