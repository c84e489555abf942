#pragma once

#include "base/result.h"
#include "engine/live/live_session.h"

#include <chrono>

namespace soundings::engine {

/// How long sessions and their messages are kept.
struct SessionLimits {
    std::chrono::milliseconds lifetime = std::chrono::hours(24); ///< of inactivity of the client
    int messages = 500; ///< of one session; the oldest give way
};

/// Whether a call comes from the client of a session, which keeps the session alive, or from ourselves.
enum class Activity { ofClient, none };

/// What the clients of a session are told of the value of its portfolio.
struct PortfolioNews {
    QString id;
    std::int64_t version = 0; ///< of the session that it tells of
    std::optional<SessionMessage> changed; ///< the holdings are others: told first, and kept
    QByteArray update; ///< not kept, since the next one makes it worthless
};

/// The live portfolio sessions, and the one set of prices that values them all. Each operation is atomic, also between the
/// servers that share a store. Thread-safe; calls may block. A session that has expired is not there.
///
/// Whatever gets a number is published in the same step, with its number (withSeq()), through the SessionEvents that belong to
/// the store: so every server hears the messages of a session in the order of their numbers.
///
/// Errors: notFound (no such session), conflict (setHoldings), unavailable and its kin (the store is away; it comes back by
/// itself).
class SessionStore {
public:
    virtual ~SessionStore() = default;

    struct Opened {
        LiveSession session;
        bool isNew = false;
    };
    /// Opens the session, or creates it with these holdings. Counts as activity of the client. `stored` gives prices to those
    /// tickers that the price set does not have yet; that is no tick. What another program has put in its place is replaced.
    virtual Result<Opened> open(const QString &id, const Holdings &initial, const StoredPrices &stored) = 0;
    virtual Result<LiveSession> find(const QString &id, Activity activity) = 0;
    /// Those that are there, without activity of the client.
    virtual Result<std::vector<LiveSession>> findAll(const std::vector<QString> &ids) = 0;
    /// Activity of the client and nothing else.
    virtual Result<void> touch(const QString &id) = 0;
    virtual Result<void> remove(const QString &id) = 0;

    /// Replaces the holdings. `conflict` when they have changed after `expectedVersion`; ticks since then do not matter.
    virtual Result<LiveSession> setHoldings(
        const QString &id, const Holdings &holdings, const StoredPrices &stored, std::optional<std::int64_t> expectedVersion) = 0;

    struct Started {
        LiveSession snapshot; ///< taken in the same step
        std::optional<AnalysisSlot> replaced; ///< has begun, writes nothing any more, and its end is not told yet
    };
    /// Gives the session's analysis slot to this one. Counts as activity of the client.
    virtual Result<Started> startAnalysis(const QString &id, const QString &analysisId, const Ticker &ticker) = 0;

    /// Keeps a message of an analysis and gives its seq. nullopt, and nothing is kept: the session runs another analysis or none.
    virtual Result<std::optional<std::int64_t>> append(const QString &id, const SessionMessage &message) = 0;
    /// The same with the analysis' last message, which leaves the slot empty. One that never said that it starts is not said to
    /// be cancelled either: nullopt.
    virtual Result<std::optional<std::int64_t>> endAnalysis(const QString &id, const SessionMessage &last) = 0;
    /// Keeps a message whoever holds the slot. That an analysis is cancelled is kept once, and only when another has replaced it:
    /// else nothing is, and 0 is given. So it does not matter how often it is tried, nor by how many.
    virtual Result<std::int64_t> appendEvent(const QString &id, const SessionMessage &message) = 0;
    /// Tells each, unless its session is gone, at another version by now, or was told of this one: so it does not matter how many
    /// servers tell.
    virtual Result<void> tellPortfolios(const std::vector<PortfolioNews> &news) = 0;

    struct Missed {
        std::vector<SessionMessage> messages; ///< oldest first
        bool isComplete = true; ///< false: some that were kept have given way since
    };
    /// The kept messages after `seq`.
    virtual Result<Missed> messagesAfter(const QString &id, std::int64_t seq) = 0;
    /// The newest results, newest last; of one ticker, or of all when it is empty.
    virtual Result<std::vector<SessionMessage>> history(const QString &id, const Ticker &ticker, int limit) = 0;

    /// One write, whatever the number of sessions. Tickers that the tick does not name keep their prices. Gives the number of the
    /// new set; nullopt, and nothing is written: it is no longer `previous`, as another server was faster.
    virtual Result<std::optional<std::int64_t>> setPrices(const MarketTick &tick, std::int64_t previous) = 0;
    virtual Result<MarketPrices> prices() = 0;
    /// What some session holds; perhaps a few more.
    virtual Result<std::vector<Ticker>> heldTickers() = 0;

    /// Removes what has expired, and saves what is not saved yet. Whoever owns the store calls it in these intervals.
    virtual Result<void> maintain() = 0;
    static constexpr std::chrono::milliseconds kMaintenanceInterval{1000};
};

/// The errors of every store, in the same words.
std::unexpected<Error> sessionNotFound(const QString &id);
std::unexpected<Error> holdingsConflict();

} // namespace soundings::engine
