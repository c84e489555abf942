#pragma once

#include "domain/trading_calendar.h"
#include "engine/ports/market_provider.h"
#include "engine/ports/refresh_store.h"

#include <QHash>

#include <chrono>
#include <set>

namespace soundings::engine {

/// What is remembered of a subject, by its name and the topic.
using MarkTable = QHash<std::pair<QString, QString>, ProviderMark>;
MarkTable tableOf(std::vector<ProviderMark> marks);

inline const QString kPricesTopic = QStringLiteral("prices");
inline const QString kFundamentalsTopic = QStringLiteral("fundamentals");
/// Of marks without a subject: what concerns every request, or (by its name) every request of a kind.
inline const QString kSourceTopic = QStringLiteral("source");
QString nameOf(MarketData kind); ///< "quote"

/// One thing to do for one stock.
struct RefreshStep {
    MarketRequest request;
    int calls = 1; ///< of the daily budget
    double urgency = 0; ///< staleness x interest
};

struct SkippedStep {
    Ticker ticker;
    QString reason;
};

/// What a run will do with one source, the most urgent first.
struct RefreshPlan {
    std::vector<RefreshStep> steps;
    std::vector<SkippedStep> skipped;
    std::vector<Ticker> waiting; ///< for whom no calls are left today
    int calls = 0; ///< of `steps`
    QString words; ///< for people
};

/// Which stocks somebody has an interest in.
struct KnownInterest {
    std::set<Ticker> held; ///< in a portfolio
    std::set<Ticker> watched; ///< on a watchlist
};

/// What a plan is made from.
struct PlanInput {
    Timestamp now;
    const TradingCalendar &calendar;
    MarketDataKinds kinds; ///< that this source is asked for
    const MarketProvider &provider;
    const MarkTable &marks; ///< what is remembered of this source
    std::optional<int> callsSpent; ///< today; none: nothing is counted
    KnownInterest interest;
    Timestamp resumeFrom = Timestamp::max(); ///< what was checked since then is done
    bool byHand = false; ///< what was remembered of refusals does not count
};

/// A price that was fetched within this time is not fetched again while the session runs.
inline constexpr std::chrono::minutes kQuoteLifetime{10};
/// Reports come once a quarter; a new one is found within this time.
inline constexpr std::chrono::days kFundamentalsInterval{7};
/// So much history is asked for a stock without real prices.
inline constexpr std::chrono::days kFirstHistory{5 * 366};
/// A request for new days asks for some old ones too, so that a split shows.
inline constexpr std::chrono::days kOverlap{10};

/// How much somebody cares about a stock: 1 to 2 by its size, 4 more when it is held, 2 more when it is on a watchlist.
double interestIn(const StockRecord &record, const KnownInterest &known);

/// Ranks what is due by staleness x interest, and takes what the budget has calls for.
RefreshPlan planRefresh(std::span<const StockRecord> records, const PlanInput &input);

} // namespace soundings::engine
