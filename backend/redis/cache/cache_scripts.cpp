#include "redis/cache/cache_scripts.h"

namespace soundings::redis::cache_scripts {

namespace {

/// Sets `moment` to the moment of this drop, which is later than every one before: also after a restart that lost the latest of
/// them, since a reply that was begun before it may still come in.
constexpr const char *kNextMoment = R"lua(
local time = redis.call('TIME')
local last = tonumber(redis.call('GET', KEYS[1]) or '0')
local moment = string.format('%.0f', math.max(last + 1, tonumber(time[1]) * 1000000 + tonumber(time[2])))
redis.call('SET', KEYS[1], moment)
)lua";

} // namespace

const Script &claim()
{
    static const Script script(R"lua(
local moment = tonumber(redis.call('GET', KEYS[3]) or '0')
-- Anything else than a reply of this store under its key is no reason to wait.
local isThere = redis.call('TYPE', KEYS[1]).ok == 'hash' and redis.call('HGET', KEYS[1], 'store') == ARGV[3]
if isThere then return {moment, 0} end
if redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then return {moment, 1} end
return {moment, 0}
)lua");
    return script;
}

const Script &store()
{
    static const Script script(R"lua(
local function endLease()
  if redis.call('GET', KEYS[2]) == ARGV[5] then redis.call('UNLINK', KEYS[2]) end
end
local madeAt, now, lifetime, count = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[6])
local tags = {'*'}
for i = 1, count do tags[#tags + 1] = ARGV[6 + i] end
for _, dropped in ipairs(redis.call('HMGET', KEYS[3], unpack(tags))) do
  if dropped and tonumber(dropped) > madeAt then
    endLease()
    return 0
  end
end
-- First of all an addition, which a server that is full refuses; after a removal it would let the script fill it further.
for i = 4, #KEYS do
  redis.call('ZADD', KEYS[i], now + lifetime, ARGV[4])
  redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', now)
  if redis.call('PTTL', KEYS[i]) < lifetime then redis.call('PEXPIRE', KEYS[i], lifetime) end
end
local fields = {}
for i = 7 + count, #ARGV do fields[#fields + 1] = ARGV[i] end
redis.call('UNLINK', KEYS[1])
redis.call('HSET', KEYS[1], unpack(fields))
redis.call('PEXPIRE', KEYS[1], lifetime)
endLease()
return 1
)lua");
    return script;
}

const Script &giveUp()
{
    static const Script script(R"lua(
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('UNLINK', KEYS[1]) end
return 1
)lua");
    return script;
}

const Script &dropTags()
{
    static const Script script(QByteArray(R"lua(
local gone = 0
for i = 5, #KEYS do
  for _, key in ipairs(redis.call('ZRANGE', KEYS[i], 0, -1)) do
    gone = gone + redis.call('UNLINK', ARGV[1] .. key)
    redis.call('ZREM', KEYS[3], key)
  end
  redis.call('UNLINK', KEYS[i])
end
)lua") + kNextMoment
        + R"lua(
for i = 5, #ARGV do
  if ARGV[i] == '*' or redis.call('HLEN', KEYS[2]) > 50000 then
    redis.call('UNLINK', KEYS[2])
    redis.call('HSET', KEYS[2], '*', moment)
  else
    redis.call('HSET', KEYS[2], ARGV[i], moment)
  end
end
if ARGV[2] ~= '' then redis.call('SET', KEYS[4], ARGV[2]) end
redis.call('PUBLISH', ARGV[3], ARGV[4])
return gone
)lua");
    return script;
}

const Script &dropKeys()
{
    static const Script script(QByteArray(R"lua(
-- A server that is full lets a script add nothing unless it has removed something before, or tried to.
redis.call('ZREM', KEYS[3], '')
local gone = 0
for i = 4, #ARGV do
  gone = gone + redis.call('UNLINK', ARGV[1] .. ARGV[i])
  redis.call('ZREM', KEYS[3], ARGV[i])
end
)lua") + kNextMoment
        + R"lua(
redis.call('HSET', KEYS[2], '*', moment)
redis.call('PUBLISH', ARGV[2], ARGV[3])
return gone
)lua");
    return script;
}

} // namespace soundings::redis::cache_scripts
