#include "redis/sessions/session_scripts.h"

namespace soundings::redis {

namespace {

// Numbers that Lua joins to texts itself lose digits beyond the 14th.
constexpr const char *kShared = R"lua(
local function whole(number) return string.format('%.0f', number) end

local function dropForeign(key, kind)
  local found = redis.call('TYPE', key).ok
  if found ~= 'none' and found ~= kind then redis.call('UNLINK', key) end
end

local function marketNumber() return tonumber(redis.call('HGET', KEYS[2], 'number') or '0') end

local function version() return tonumber(get('changes')) + marketNumber() end

local function view()
  local prices = {}
  local holdings = get('holdings')
  for ticker in pairs(cjson.decode(holdings)) do
    local price = redis.call('HGET', KEYS[2], ticker)
    if price then
      prices[#prices + 1] = ticker
      prices[#prices + 1] = price
    end
  end
  local market = redis.call('HMGET', KEYS[2], 'number', 'as_of', 'source')
  return {get('created_at'), get('last_activity'), get('changes'), get('seq'), get('current_analysis'), holdings,
    market[1], market[2], market[3], prices, get('delivered'), get('replaced')}
end

-- In the step that gives the number, so that all hear in the order of the numbers.
local function tell(text)
  local seq = count('seq')
  redis.call('PUBLISH', KEYS[5], string.sub(text, 1, -2) .. ',"seq":' .. whole(seq) .. '}')
  return seq
end

local function tellAndKeep(message, text, most)
  local seq = tell(text)
  keep(whole(seq), '{"seq":' .. whole(seq) .. ',' .. string.sub(message, 2), tonumber(most))
  return seq
end

local function noteActivity(now, lifetime)
  set('last_activity', now)
  expire(lifetime)
  for ticker in pairs(cjson.decode(get('holdings'))) do
    redis.call('ZADD', KEYS[3], whole(tonumber(now) + tonumber(lifetime)), ticker)
  end
end

-- ARGV[first] is the day of the prices and the next one their source; they follow.
local function addPrices(first)
  local held = cjson.decode(get('holdings'))
  for i = first + 2, #ARGV, 2 do
    if held[ARGV[i]] and redis.call('HSETNX', KEYS[2], ARGV[i], ARGV[i + 1]) == 1 then
      if ARGV[first + 1] == 'sample' and redis.call('HGET', KEYS[2], 'source') ~= 'simulated' then
        redis.call('HSET', KEYS[2], 'source', 'sample')
      end
      local asOf = tonumber(redis.call('HGET', KEYS[2], 'as_of') or '0')
      if marketNumber() == 0 and tonumber(ARGV[first]) > asOf then redis.call('HSET', KEYS[2], 'as_of', ARGV[first]) end
    end
  end
end
)lua";

constexpr const char *kOpen = R"lua(
dropForeign(KEYS[2], 'hash')
dropForeign(KEYS[3], 'zset')
local isNew = 0
if not isOurs() then
  create(ARGV[1], ARGV[3], ARGV[4], whole(1 + marketNumber()))
  isNew = 1
end
addPrices(5)
noteActivity(ARGV[1], ARGV[2])
return {view(), isNew}
)lua";

constexpr const char *kFind = R"lua(
if not isOurs() then return false end
if ARGV[3] == '1' then noteActivity(ARGV[1], ARGV[2]) end
return view()
)lua";

constexpr const char *kSetHoldings = R"lua(
if not isOurs() then return false end
local expected = tonumber(ARGV[4])
if expected and (expected < tonumber(get('holdings_version')) or expected > version()) then return 0 end
set('holdings', ARGV[3])
set('changes', whole(tonumber(get('changes')) + 1))
set('holdings_version', whole(version()))
addPrices(5)
noteActivity(ARGV[1], ARGV[2])
return view()
)lua";

constexpr const char *kStartAnalysis = R"lua(
if not isOurs() then return false end
local before, delivered = get('current_analysis'), get('delivered')
if before ~= 'null' and delivered ~= '-1' then
  set('replaced', string.sub(before, 1, -2) .. ',"delivered":' .. delivered .. '}')
end
set('current_analysis', string.sub(ARGV[3], 1, -2) .. ',"snapshot_version":' .. whole(version()) .. '}')
set('delivered', '-1')
noteActivity(ARGV[1], ARGV[2])
return {view(), get('replaced')}
)lua";

constexpr const char *kAppend = R"lua(
if not isOurs() then return false end
local function isIn(field)
  local slot = get(field)
  return slot and slot ~= 'null' and cjson.decode(slot).analysis_id == ARGV[2]
end
if ARGV[1] == 'event' then
  if ARGV[5] == 'cancelled' then
    if not isIn('replaced') then return 0 end
    set('replaced', 'null')
  end
else
  if not isIn('current_analysis') then return 0 end
  if ARGV[1] == 'end' then
    set('current_analysis', 'null')
    if ARGV[5] == 'cancelled' and get('delivered') == '-1' then return 0 end
  elseif ARGV[5] == 'started' then
    set('delivered', '0')
  elseif ARGV[5] == 'result' then
    count('delivered')
  end
end
return tellAndKeep(ARGV[3], ARGV[6], ARGV[4])
)lua";

constexpr const char *kTellPortfolio = R"lua(
if not isOurs() then return false end
local told = tonumber(ARGV[1])
if told ~= version() or told <= tonumber(get('told')) then return 0 end
set('told', ARGV[1])
if ARGV[3] ~= '' then tellAndKeep(ARGV[3], ARGV[4], ARGV[5]) end
tell(ARGV[2])
return 1
)lua";

constexpr const char *kMessagesAfter = R"lua(
if not isOurs() then return false end
return {get('forgotten'), messagesAfter(tonumber(ARGV[1]))}
)lua";

} // namespace

SessionScripts sessionScripts(const QByteArray &functions, const QByteArray &keyPrefix, const QByteArray &logPrefix)
{
    const auto script = [&](const char *step) { return Script(functions + kShared + step); };
    return {keyPrefix, logPrefix, script(kOpen), script(kFind), script(kSetHoldings), script(kStartAnalysis), script(kAppend),
        script(kTellPortfolio), script(kMessagesAfter)};
}

const Script &setPricesScript()
{
    static const Script script(R"lua(
local found = redis.call('TYPE', KEYS[1]).ok
if found ~= 'none' and found ~= 'hash' then redis.call('UNLINK', KEYS[1]) end
if tonumber(redis.call('HGET', KEYS[1], 'number') or '0') ~= tonumber(ARGV[1]) then return 0 end
redis.call('HSET', KEYS[1], 'as_of', ARGV[2], 'source', ARGV[3])
for i = 4, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
return redis.call('HINCRBY', KEYS[1], 'number', 1)
)lua");
    return script;
}

} // namespace soundings::redis
