#include "redis/sessions/session_scripts.h"

namespace soundings::redis {

// A hash of fields, and a stream of messages whose entries have their seq as id, so that resuming reads no more than it sends.
const SessionScripts &nativeSessionScripts()
{
    static const SessionScripts scripts = sessionScripts(R"lua(
local function isOurs() return redis.call('TYPE', KEYS[1]).ok == 'hash' end
local function get(field) return redis.call('HGET', KEYS[1], field) end
local function set(field, text) redis.call('HSET', KEYS[1], field, text) end
local function count(field) return redis.call('HINCRBY', KEYS[1], field, 1) end

local function expire(lifetime)
  redis.call('PEXPIRE', KEYS[1], lifetime)
  redis.call('PEXPIRE', KEYS[4], lifetime)
end

local function create(now, id, holdings, version)
  redis.call('UNLINK', KEYS[1], KEYS[4])
  redis.call('HSET', KEYS[1], 'session_id', id, 'holdings', holdings, 'changes', '1', 'holdings_version', version,
    'current_analysis', 'null', 'replaced', 'null', 'delivered', '-1', 'told', '0', 'seq', '0', 'forgotten', '0', 'created_at', now, 'last_activity', now)
end

local function keep(seq, message, most)
  redis.call('XADD', KEYS[4], seq .. '-0', 'message', message)
  local extra = redis.call('XLEN', KEYS[4]) - most
  if extra > 0 then
    local going = redis.call('XRANGE', KEYS[4], '-', '+', 'COUNT', extra)
    set('forgotten', string.match(going[#going][1], '^%d+'))
    redis.call('XTRIM', KEYS[4], 'MAXLEN', most)
  end
  redis.call('PEXPIRE', KEYS[4], redis.call('PTTL', KEYS[1]))
end

local function messagesAfter(seq)
  local texts = {}
  for _, entry in ipairs(redis.call('XRANGE', KEYS[4], string.format('%.0f-0', seq + 1), '+')) do
    texts[#texts + 1] = entry[2][2]
  end
  return '[' .. table.concat(texts, ',') .. ']'
end
)lua",
        "soundings:session:", "soundings:session-log:");
    return scripts;
}

} // namespace soundings::redis
