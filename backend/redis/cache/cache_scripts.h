#pragma once

#include "redis/command.h"

namespace soundings::redis::cache_scripts {

// Keys that the scripts share:
//   moment   of the last drop, in microseconds since 1970 and rising
//   dropped  hash: tag -> moment of its last drop; "*" for everything
//   index    sorted set: key of a reply -> when it runs out (ms since 1970)
//   tag sets the same for the replies that have the tag

/// KEYS: reply, lease, moment. ARGV: process, lease time (ms).
/// Gives {moment, 1}: the caller makes the reply, or {moment, 0}: another process does.
const Script &claim();

/// KEYS: reply, lease, dropped, index, tag sets. ARGV: made at, now, lifetime (ms), key without prefix, process, number of
/// tags, tags, fields and values. Gives 1, or 0 when something that the reply was made from has been dropped since.
const Script &store();

/// KEYS: lease. ARGV: process. Ends a lease that is still this process' own.
const Script &giveUp();

/// KEYS: moment, dropped, index, applied, tag sets. ARGV: prefix, change ("" = none), channel, message, tags.
/// Gives how many replies went.
const Script &dropTags();

/// KEYS: moment, dropped, index. ARGV: prefix, channel, message, keys without prefix. Gives how many of them were there.
const Script &dropKeys();

} // namespace soundings::redis::cache_scripts
