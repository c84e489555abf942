#pragma once

#include "redis/command.h"

namespace soundings::celery::scripts {

// Each does in one step what would lose or double a message if it were cut in two. They need no Redis Cluster: `unacked` and
// the queues have names that Celery gives them.

/// KEYS: unacked, unacked_index, dead, held, era, workers, lists in the order in which they are served.
/// ARGV: now (s), how many at most, how many dead messages are kept, an era for a database that has none, who takes them. Who
/// takes them gives a sign of life with it: what a worker holds that nobody knows would be found late.
/// Gives the era, and then list (from 0), tag, message, list, tag, ... Tags are empty for messages that nobody can acknowledge;
/// these are among the dead then.
const redis::Script &claim();

/// KEYS: unacked, unacked_index, held, era, lists. ARGV: tag, era, messages for the lists.
/// Acknowledges a message, and publishes what follows from it, in the same step: whoever acknowledges first publishes. Also when
/// the database was emptied meanwhile (its era is another), as then nobody else can have the message. Gives 1 or 0.
const redis::Script &settle();

/// KEYS: unacked, unacked_index, list, held. ARGV: tag, message, newest score or "" for any.
/// Puts a message back to where it is taken next, unless somebody else has done it. Gives 1 or 0.
const redis::Script &putBack();

/// KEYS: unacked, unacked_index, dead, held. ARGV: tag, message, how many dead messages are kept.
const redis::Script &bury();

/// KEYS: metas. ARGV: lifetime (s), the result of each. Stores and announces each result, unless a success is there.
const redis::Script &storeResults();

/// KEYS: parts, failures counted, size. ARGV: index, part, lifetime (s). Notes that a part of a chord is done; gives all parts
/// when it was the last one.
const redis::Script &chordPart();

/// KEYS: bindings, list. ARGV: member of the bindings, message, lifetime (s). A reply, if somebody still waits for it.
const redis::Script &reply();

/// KEYS: lock. ARGV: owner. Ends a lock that is still its owner's.
const redis::Script &unlock();

/// KEYS: lock. ARGV: owner, lifetime (ms). Takes a lock that is free, or prolongs it; gives 1 or 0.
const redis::Script &lock();

/// KEYS: workers. ARGV: process. A sign of life, by the clock of Redis: those of several machines may differ.
const redis::Script &alive();

/// KEYS: workers. ARGV: seconds. Gives the processes that have not been heard of for so long.
const redis::Script &dead();

/// KEYS: meta. ARGV: lifetime (s), result, retries. As storeResults() for a run that goes on: not if it has ended meanwhile.
const redis::Script &storeStart();

} // namespace soundings::celery::scripts
