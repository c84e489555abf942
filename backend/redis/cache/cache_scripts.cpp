#include "redis/cache/cache_scripts.h"

namespace soundings::redis::cache_scripts {

const Script &claim()
{
    static const Script script(R"lua(
local moment = tonumber(redis.call('GET', KEYS[3]) or '0')
if redis.call('EXISTS', KEYS[1]) == 1 then return {moment, 0} end
if redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then return {moment, 1} end
return {moment, 0}
)lua");
    return script;
}

const Script &store()
{
    static const Script script(R"lua(
redis.call('UNLINK', KEYS[2])
local madeAt, now, lifetime, count = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[5])
local tags = {'*'}
for i = 1, count do tags[#tags + 1] = ARGV[5 + i] end
for _, dropped in ipairs(redis.call('HMGET', KEYS[3], unpack(tags))) do
  if dropped and tonumber(dropped) > madeAt then return 0 end
end
local fields = {}
for i = 6 + count, #ARGV do fields[#fields + 1] = ARGV[i] end
redis.call('UNLINK', KEYS[1])
redis.call('HSET', KEYS[1], unpack(fields))
redis.call('PEXPIRE', KEYS[1], lifetime)
for i = 4, #KEYS do
  redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', now)
  redis.call('ZADD', KEYS[i], now + lifetime, ARGV[4])
  if redis.call('PTTL', KEYS[i]) < lifetime then redis.call('PEXPIRE', KEYS[i], lifetime) end
end
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
    static const Script script(R"lua(
local gone = 0
for i = 5, #KEYS do
  for _, key in ipairs(redis.call('ZRANGE', KEYS[i], 0, -1)) do
    gone = gone + redis.call('UNLINK', ARGV[1] .. key)
    redis.call('ZREM', KEYS[3], key)
  end
  redis.call('UNLINK', KEYS[i])
end
local moment = redis.call('INCR', KEYS[1])
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
    static const Script script(R"lua(
local gone = 0
for i = 4, #ARGV do
  gone = gone + redis.call('UNLINK', ARGV[1] .. ARGV[i])
  redis.call('ZREM', KEYS[3], ARGV[i])
end
local moment = redis.call('INCR', KEYS[1])
redis.call('HSET', KEYS[2], '*', moment)
redis.call('PUBLISH', ARGV[2], ARGV[3])
return gone
)lua");
    return script;
}

} // namespace soundings::redis::cache_scripts
