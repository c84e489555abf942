#pragma once

#include "base/clock.h"
#include "domain/fundamentals.h"
#include "domain/price_series.h"
#include "engine/ports/stock_store.h"

#include <QFlags>
#include <QString>

#include <chrono>
#include <expected>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <variant>
#include <vector>

namespace soundings::engine {

/// Everything that can go wrong between us and a source of market data, as a closed list. One table gives each its name and
/// what follows from it.
enum class ProviderFault {
    authMissing, ///< no key is set
    authInvalid, ///< the key is refused
    endpointRestricted, ///< the plan does not include this kind of data
    symbolRestricted, ///< the plan does not include this symbol, or a parameter of the request
    legacyEndpoint, ///< the source has retired what we ask for: a fault of this program
    rateLimited,
    notFound, ///< the source does not know the symbol, or has nothing of it
    malformed, ///< not what was agreed: HTML, text, a torn answer
    network, ///< no answer, a late one, or a fault of the server
    implausible, ///< a value that cannot be right; it is kept out
};

/// What follows from a fault.
struct ProviderFaultInfo {
    ProviderFault fault;
    const char *slug; ///< in reports and in the store
    int retries; ///< how often the same request is sent again at once
    std::chrono::seconds remembered; ///< so long the same is not asked again, unless somebody asks by hand
    bool endsRun; ///< no other request of this source can do better
};

const ProviderFaultInfo &infoOf(ProviderFault fault);
std::span<const ProviderFaultInfo> allProviderFaults();

/// Why a source gave nothing. `message` is for people, without secrets, and says what to do next; `detail` is for the log.
struct ProviderError {
    ProviderFault fault = ProviderFault::network;
    QString message;
    QString detail = {};
    std::optional<std::chrono::seconds> retryAfter = {}; ///< if the source has said so
};

/// What a source can give.
enum class MarketData {
    quote = 1, ///< the newest price, also within a session
    bars = 2, ///< daily prices since a day
    fundamentals = 4, ///< with what is known of the company
};
Q_DECLARE_FLAGS(MarketDataKinds, MarketData)
Q_DECLARE_OPERATORS_FOR_FLAGS(MarketDataKinds)

/// One question about one symbol.
struct MarketRequest {
    MarketData kind = MarketData::quote;
    Ticker ticker;
    DayRange days = {}; ///< of bars
    std::optional<double> price = {}; ///< of fundamentals: what multiples are computed from where the source has no price
    QString currency = {}; ///< of that price
    bool withProfile = false; ///< of fundamentals: name, sector and the like are wanted too
    QString knownVersion = {}; ///< of fundamentals: what Origin::version said last time; the same again is Unchanged
};

/// Where an answer is from.
struct Origin {
    QString provider; ///< "fmp": what Provenance::source will say
    QString endpoint; ///< "quote"
    Timestamp fetchedAt = {};
    QString currency = {}; ///< ISO 4217; "" when the source does not say
    QString version = {}; ///< changes with the content, as far as the source tells
};

struct FetchedQuote {
    double price = 0;
    std::optional<double> previousClose, open, high, low, volume, marketCap;
    Timestamp time = {}; ///< of the price
};

struct FetchedBars {
    std::vector<PriceBar> bars; ///< oldest first
};

struct FetchedFundamentals {
    MetricValues values;
    Day asOf = {};
    StockUpdate facts; ///< what is known of the company besides
};

/// The source has nothing newer than what is known already.
struct Unchanged { };

struct MarketAnswer {
    Origin origin;
    std::variant<FetchedQuote, FetchedBars, FetchedFundamentals, Unchanged> data;
};

using MarketOutcome = std::expected<MarketAnswer, ProviderError>;

/// What a source is and what it allows.
struct ProviderInfo {
    QString name; ///< "fmp"
    QString label; ///< for people
    MarketDataKinds kinds;
    int callsPerMinute = 0; ///< stated limit; 0: none
    std::optional<int> callsPerDay = {}; ///< what we may spend of it
    /// Changes when what it may give changes, such as with another key: what was remembered of refusals is then forgotten.
    QString identity = {};

    bool isSample() const { return name == QLatin1String("sample"); }
};

/// A source of market data. Thread-safe, but fetch() runs once at a time; it blocks, so that it is called on worker threads only.
class MarketProvider {
public:
    virtual ~MarketProvider() = default;

    virtual ProviderInfo info() const = 0;
    /// Why it cannot be asked anything, such as a missing key.
    virtual std::optional<ProviderError> obstacle() const { return std::nullopt; }
    /// How many calls of the daily budget the request takes.
    virtual int cost(const MarketRequest &request) const = 0;

    /// The next request; nullopt: none for now. Asked again after every answer.
    using NextRequest = std::function<std::optional<MarketRequest>()>;
    /// `calls` is what the answer has cost, with repetitions.
    using Answered = std::function<void(const MarketRequest &request, MarketOutcome outcome, int calls)>;
    /// Asks as fast as the source allows. Both functions are called on the calling thread while other requests are under way.
    /// Returns when there is no next request and nothing is under way; soon after `stop`, when what is under way stays
    /// unanswered.
    virtual void fetch(const NextRequest &next, const Answered &answered, std::stop_token stop) = 0;
};

} // namespace soundings::engine
