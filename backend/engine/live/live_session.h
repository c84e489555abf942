#pragma once

#include "base/clock.h"
#include "domain/ticker.h"

#include <QByteArray>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace soundings::engine {

using Holdings = std::map<Ticker, double>; ///< shares, each above zero; fractions are allowed
using PriceByTicker = std::map<Ticker, double>;

enum class MarketSource {
    stored, ///< closes from the store; there has been no tick yet
    live,
    simulated, ///< some of them move, and nobody has paid them
    sample, ///< closes from the store, some of them of the sample market; there has been no tick yet
};

/// The newest stored prices that somebody found for some tickers.
struct StoredPrices {
    Timestamp asOf;
    PriceByTicker prices;
    MarketSource source = MarketSource::stored;
};

/// New prices of many tickers at one moment.
struct MarketTick {
    Timestamp asOf;
    MarketSource source = MarketSource::live;
    PriceByTicker prices;
};

/// The one set of prices that values every session.
struct MarketPrices {
    std::int64_t number = 0; ///< how many ticks there have been
    Timestamp asOf;
    MarketSource source = MarketSource::stored;
    PriceByTicker prices;
};

/// The analysis that a session runs, of which there is at most one. Whoever does not hold its id writes nothing.
struct AnalysisSlot {
    QString analysisId;
    Ticker ticker;
    Timestamp startedAt;
    std::int64_t snapshotVersion = 0; ///< of the session, when it started
    std::optional<int> delivered = {}; ///< results so far; empty: not even its start was told
};

/// A live portfolio at one moment, valued with one set of prices.
struct LiveSession {
    QString id;
    Holdings holdings;
    std::int64_t version = 0; ///< changes of the holdings plus number of the price set: rises with both
    MarketPrices market; ///< of the holdings only; one without a price is not there, and not in the total
    Timestamp createdAt;
    Timestamp lastActivity; ///< of the client
    Timestamp expiresAt; ///< unless the client is active again
    std::optional<AnalysisSlot> analysis;
    std::optional<AnalysisSlot> replaced; ///< by another, which has not told its end yet
    std::int64_t newestSeq = 0; ///< of all messages to it, kept or not; 0: none yet

    double totalValue() const;
};

enum class MessageKind { started, result, failed, complete, cancelled, event };

/// A message that was sent to the clients of a session.
struct SessionMessage {
    std::int64_t seq = 0; ///< given by the store
    MessageKind kind = MessageKind::event;
    // What follows up to the version is empty where the message has no such thing.
    QString analysisId;
    Ticker ticker;
    QString metric;
    std::optional<double> value;
    Timestamp timestamp;
    std::int64_t snapshotVersion = 0;
    QByteArray text; ///< what was sent: JSON without seq

    bool operator==(const SessionMessage &) const = default;
};

/// The newest `limit` results among messages in the order of seq, of one ticker or of all when it is empty; newest last.
template<class Messages> std::vector<SessionMessage> newestResults(const Messages &messages, const Ticker &ticker, int limit)
{
    std::vector<SessionMessage> results;
    for (auto message = messages.rbegin(); message != messages.rend() && int(results.size()) < limit; ++message) {
        if (message->kind == MessageKind::result && (ticker.isEmpty() || message->ticker == ticker))
            results.push_back(*message);
    }
    std::ranges::reverse(results);
    return results;
}

/// "stored", "live", "simulated", "sample" as the wire and the stores spell it, and back; `stored` for any other text.
QString nameOf(MarketSource source);
MarketSource marketSourceFrom(const QString &name);

/// "result", ... as the stores spell it, and back; `event` for any other text.
QString nameOf(MessageKind kind);
MessageKind messageKindFrom(const QString &name);

} // namespace soundings::engine
