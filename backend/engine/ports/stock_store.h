#pragma once

#include "base/result.h"
#include "domain/fundamentals.h"
#include "domain/score.h"
#include "domain/stock.h"

#include <optional>
#include <span>
#include <vector>

namespace soundings::engine {

/// A stock with everything that a list shows of it, read in one go. The score has no factors and texts here.
struct StockRecord {
    Stock stock;
    std::optional<Fundamentals> fundamentals;
    std::optional<Score> score;
    std::optional<Quote> quote;
    std::optional<double> scoreChange; ///< total now minus total of the baseline snapshot of StockQuery::changeSince
};

enum class StockSort {
    ticker,
    name,
    sector,
    marketCap,
    price,
    changePercent,
    totalScore,
    valueScore,
    qualityScore,
    momentumScore,
    healthScore,
    signal,
    scoreChange,
    metric
};

/// Which stocks, in which order. Deleted stocks are never among them. Ties are broken by ticker, missing values sort last both
/// ways.
struct StockQuery {
    QString text; ///< part of ticker, name or ISIN in any case; % and _ have no special meaning; "" = all
    std::optional<InstrumentType> type;
    QString sector; ///< exact; "" = all
    std::optional<Signal> signal;
    bool ratedOnly = false;
    bool byRelevance = false; ///< with text: exact ticker, ticker prefix, name prefix, word prefix, rest; then ticker
    StockSort sort = StockSort::ticker;
    Metric sortMetric = Metric::peRatio; ///< for StockSort::metric
    bool descending = false;
    int offset = 0;
    int limit = -1; ///< -1 = all
    Day changeSince = {}; ///< baseline of scoreChange: the newest snapshot on or before this day
};

struct StockPage {
    std::vector<StockRecord> records;
    int total = 0; ///< matches without offset and limit
};

/// What an import says about a stock; empty texts and nullopt leave what is stored as it is.
struct StockUpdate {
    Ticker ticker;
    QString name, isin, sector, industry, currency, exchange;
    std::optional<InstrumentType> type;
    std::optional<double> marketCap;
};

struct FundamentalsUpdate {
    Ticker ticker;
    MetricValues values; ///< replaces the stored row as a whole
};

struct UpsertCounts {
    int stored = 0; ///< new rows
    int replaced = 0; ///< rows that existed
};

/// Stocks and fundamentals. Thread-safe; every call may block on the database.
class StockStore {
public:
    virtual ~StockStore() = default;

    virtual Result<StockPage> page(const StockQuery &query) = 0;
    /// notFound for an unknown or deleted ticker.
    virtual Result<StockRecord> find(const Ticker &ticker) = 0;
    /// In the order asked for; notFound names the first unknown ticker.
    virtual Result<std::vector<StockRecord>> findAll(std::span<const Ticker> tickers) = 0;
    /// Those of them that are there, in any order. `changeSince` as in StockQuery.
    virtual Result<std::vector<StockRecord>> findKnown(std::span<const Ticker> tickers, Day changeSince) = 0;
    /// Distinct, not empty, ascending.
    virtual Result<std::vector<QString>> sectors() = 0;

    /// All or none, in one transaction. A deleted stock comes back to life.
    virtual Result<UpsertCounts> upsert(std::span<const StockUpdate> updates, const QString &source, Timestamp now) = 0;
    /// As above; an unknown ticker becomes a stock. `facts` is what the same file says about its stocks besides: written in the
    /// same transaction, with the provenance's source and time, and not counted.
    virtual Result<UpsertCounts> upsertFundamentals(
        std::span<const FundamentalsUpdate> updates, const Provenance &provenance, std::span<const StockUpdate> facts = {}) = 0;
    /// Hides the stock; its prices and history stay. notFound when it is unknown or hidden already.
    virtual Result<void> remove(const Ticker &ticker, Timestamp now) = 0;
};

} // namespace soundings::engine
