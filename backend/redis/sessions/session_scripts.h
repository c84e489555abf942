#pragma once

#include "redis/command.h"

namespace soundings::redis {

/// The steps of RedisSessionStore as scripts, for one way of keeping a session. They only differ in a few functions below the
/// steps: what each is given and answers is the same.
///
/// KEYS, but of setPrices: session, market, held, log, channel of its events.
///   market  hash: number, as_of, source, and the price of each ticker under its name, which is never lower case
///   held    sorted set: ticker -> when the sessions that hold it expire (ms since 1970)
/// Fields of a session are JSON texts. A view of it is the array {created_at, last_activity, changes, seq, current_analysis,
/// holdings, number, as_of, source, {ticker, price, ...}, results of the analysis so far or "-1", replaced}; nil instead of an
/// answer: there is no such session.
struct SessionScripts {
    QByteArray keyPrefix; ///< the id follows
    QByteArray logPrefix;

    /// ARGV: now, lifetime (ms), id (JSON), holdings, as of, source, tickers and their stored prices. Gives {view, 1 = new}.
    Script open;
    /// ARGV: now, lifetime, 1 = activity of the client. Gives the view.
    Script find;
    /// ARGV: now, lifetime, holdings, expected version ("" = any), as of, source, tickers and their stored prices.
    /// Gives the view, or 0: a conflict.
    Script setHoldings;
    /// ARGV: now, lifetime, analysis (JSON, without the version). Gives {view, the slot before, its results so far or "-1": not
    /// even its start was told}.
    Script startAnalysis;
    /// ARGV: "append", "end" or "event", analysis id, message, so many are kept, its kind, its text. Gives its seq, or 0: fenced.
    Script append;
    /// ARGV: version, text of the update, message that the holdings are others ("": they are not), its text, so many are kept.
    /// Gives 1, or 0: told already, or no longer true.
    Script tellPortfolio;
    /// ARGV: seq. Gives {the newest seq that has given way, messages as a JSON array}.
    Script messagesAfter;
};

/// A hash and a stream for each session; any Redis from version 6 on.
const SessionScripts &nativeSessionScripts();
/// A JSON document for each session; needs RedisJSON.
const SessionScripts &jsonSessionScripts();

/// KEYS: market. ARGV: previous number, as of, source, tickers and prices. Gives the new number, or 0: it is not the previous
/// one.
const Script &setPricesScript();

/// The steps on top of `functions`, the Lua functions that know how a session is kept: isOurs, create, get, set, count, expire,
/// keep, messagesAfter.
SessionScripts sessionScripts(const QByteArray &functions, const QByteArray &keyPrefix, const QByteArray &logPrefix);

} // namespace soundings::redis
