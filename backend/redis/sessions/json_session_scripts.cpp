#include "redis/sessions/session_scripts.h"

namespace soundings::redis {

// One document. Paths without $ give one bare value instead of an array of matches, and the same in RESP2 on every version:
// JSON.NUMINCRBY a number as text, JSON.ARRAPPEND a length. Each field is read by itself, as the order of several is not fixed.
const SessionScripts &jsonSessionScripts()
{
    static const SessionScripts scripts = sessionScripts(R"lua(
local function isOurs() return redis.call('TYPE', KEYS[1]).ok == 'ReJSON-RL' end
local function get(field) return redis.call('JSON.GET', KEYS[1], '.' .. field) end
local function set(field, text) redis.call('JSON.SET', KEYS[1], '.' .. field, text) end
local function count(field) return tonumber(redis.call('JSON.NUMINCRBY', KEYS[1], '.' .. field, 1)) end
local function expire(lifetime) redis.call('PEXPIRE', KEYS[1], lifetime) end

local function create(now, id, holdings, version)
  redis.call('UNLINK', KEYS[1])
  redis.call('JSON.SET', KEYS[1], '.', '{"session_id":' .. id .. ',"holdings":' .. holdings ..
    ',"changes":1,"holdings_version":' .. version .. ',"current_analysis":null,"replaced":null,"delivered":-1,"told":0,"messages":[],"seq":0' ..
    ',"forgotten":0,"created_at":' .. now .. ',"last_activity":' .. now .. '}')
end

local function keep(seq, message, most)
  local extra = redis.call('JSON.ARRAPPEND', KEYS[1], '.messages', message) - most
  if extra > 0 then
    set('forgotten', redis.call('JSON.GET', KEYS[1], '.messages[' .. (extra - 1) .. '].seq'))
    redis.call('JSON.ARRTRIM', KEYS[1], '.messages', extra, extra + most - 1)
  end
end

local function messagesAfter(seq)
  return redis.call('JSON.GET', KEYS[1], string.format('$.messages[?(@.seq>%.0f)]', seq))
end
)lua",
        "soundings:session-json:", "soundings:session-json-log:");
    return scripts;
}

} // namespace soundings::redis
