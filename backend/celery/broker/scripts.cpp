#include "celery/broker/scripts.h"

namespace soundings::celery::scripts {

using redis::Script;

const Script &claim()
{
    // The message is stored as it came. Decoding is only for its tag: encoding it again would change empty lists and numbers.
    static const Script script(R"lua(
redis.call('ZADD', KEYS[6], redis.call('TIME')[1], ARGV[5])
local era = redis.call('GET', KEYS[5])
if not era then
  era = ARGV[4]
  redis.call('SET', KEYS[5], era)
end
local found, count, most = {era}, 0, tonumber(ARGV[2])
for i = 7, #KEYS do
  while count < most do
    local raw = redis.call('RPOP', KEYS[i])
    if not raw then break end
    count = count + 1
    local ok, message = pcall(cjson.decode, raw)
    local properties = ok and type(message) == 'table' and message.properties
    local tag = type(properties) == 'table' and properties.delivery_tag
    if type(tag) == 'number' then tag = string.format('%.0f', tag) end
    if type(tag) == 'string' and tag ~= '' then
      local target = properties.delivery_info
      if type(target) ~= 'table' then target = {} end
      local function text(value) return cjson.encode(type(value) == 'string' and value or '') end
      redis.call('ZADD', KEYS[2], ARGV[1], tag)
      redis.call('HSET', KEYS[1], tag,
        '[' .. raw .. ', ' .. text(target.exchange) .. ', ' .. text(target.routing_key) .. ']')
      redis.call('SADD', KEYS[4], tag)
    else
      tag = ''
      redis.call('LPUSH', KEYS[3], raw)
      redis.call('LTRIM', KEYS[3], 0, ARGV[3] - 1)
    end
    found[#found + 1] = i - 7
    found[#found + 1] = tag
    found[#found + 1] = raw
  end
end
return found
)lua");
    return script;
}

const Script &settle()
{
    static const Script script(R"lua(
local acknowledged = redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('SREM', KEYS[3], ARGV[1])
if acknowledged == 0 and redis.call('GET', KEYS[4]) == ARGV[2] then return 0 end
for i = 5, #KEYS do redis.call('LPUSH', KEYS[i], ARGV[i - 2]) end
return 1
)lua");
    return script;
}

const Script &putBack()
{
    static const Script script(R"lua(
if ARGV[3] ~= '' then
  local score = redis.call('ZSCORE', KEYS[2], ARGV[1])
  if not score or tonumber(score) > tonumber(ARGV[3]) then return 0 end
end
local mine = redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('SREM', KEYS[4], ARGV[1])
if mine == 1 then redis.call('RPUSH', KEYS[3], ARGV[2]) end
return mine
)lua");
    return script;
}

const Script &bury()
{
    static const Script script(R"lua(
local mine = redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('SREM', KEYS[4], ARGV[1])
if mine == 1 then
  redis.call('LPUSH', KEYS[3], ARGV[2])
  redis.call('LTRIM', KEYS[3], 0, ARGV[3] - 1)
end
return mine
)lua");
    return script;
}

const Script &storeResults()
{
    static const Script script(R"lua(
for i = 1, #KEYS do
  local before = redis.call('GET', KEYS[i])
  local ok, meta = false, nil
  if before then ok, meta = pcall(cjson.decode, before) end
  if not (ok and type(meta) == 'table' and meta.status == 'SUCCESS') then
    redis.call('SETEX', KEYS[i], ARGV[1], ARGV[i + 1])
    redis.call('PUBLISH', KEYS[i], ARGV[i + 1])
  end
end
return #KEYS
)lua");
    return script;
}

const Script &chordPart()
{
    static const Script script(R"lua(
redis.call('ZADD', KEYS[1], ARGV[1], ARGV[2])
local done = redis.call('ZCARD', KEYS[1])
local uncounted = tonumber(redis.call('GET', KEYS[2]) or '0')
local size = redis.call('GET', KEYS[3])
for i = 1, 3 do redis.call('EXPIRE', KEYS[i], ARGV[3]) end
if not size or done ~= tonumber(size) + uncounted then return {} end
return redis.call('ZRANGE', KEYS[1], 0, -1)
)lua");
    return script;
}

const Script &reply()
{
    static const Script script(R"lua(
if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 0 then return 0 end
redis.call('LPUSH', KEYS[2], ARGV[2])
redis.call('EXPIRE', KEYS[2], ARGV[3])
return 1
)lua");
    return script;
}

const Script &unlock()
{
    static const Script script(R"lua(
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 1
)lua");
    return script;
}

const Script &lock()
{
    static const Script script(R"lua(
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
)lua");
    return script;
}

const Script &alive()
{
    static const Script script(R"lua(
redis.call('ZADD', KEYS[1], redis.call('TIME')[1], ARGV[1])
return 1
)lua");
    return script;
}

const Script &dead()
{
    static const Script script(R"lua(
return redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', '(' .. (redis.call('TIME')[1] - ARGV[1]), 'LIMIT', 0, 100)
)lua");
    return script;
}

const Script &storeStart()
{
    static const Script script(R"lua(
local before = redis.call('GET', KEYS[1])
if before then
  local ok, meta = pcall(cjson.decode, before)
  if ok and type(meta) == 'table' then
    if meta.status == 'SUCCESS' or meta.status == 'FAILURE' or meta.status == 'REVOKED' then return 0 end
    if meta.status == 'RETRY' and (tonumber(meta.retries) or 0) >= tonumber(ARGV[3]) then return 0 end
  end
end
redis.call('SETEX', KEYS[1], ARGV[1], ARGV[2])
redis.call('PUBLISH', KEYS[1], ARGV[2])
return 1
)lua");
    return script;
}

} // namespace soundings::celery::scripts
