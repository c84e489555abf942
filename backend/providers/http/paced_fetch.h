#pragma once

#include "engine/ports/market_provider.h"
#include "providers/http/http_client.h"
#include "providers/http/pace.h"

#include <chrono>
#include <functional>
#include <stop_token>
#include <vector>

namespace soundings::providers {

/// How a source is treated by whoever asks it.
struct FetchLimits {
    int callsPerMinute = 0; ///< 0: no limit
    int burst = 0; ///< calls that may go at once after a pause; 0: as many as a second has
    int atOnce = 6; ///< as many connections as Qt opens to one host
    std::chrono::milliseconds firstWait{500}; ///< before a call is repeated; doubles, with a random part
    std::chrono::milliseconds longestWait{30'000};
    int failuresInARow = 6; ///< after so many everybody waits, and one call tries
    int tries = 3; ///< of such a single call, until the source is given up for this run
};

/// What a source is about: how a request becomes calls, and answers a result.
struct FetchRecipe {
    QString label; ///< of the source, for people
    std::function<std::vector<HttpRequest>(const engine::MarketRequest &request)> calls;
    /// What is wrong with the answer to one call; nothing: it can be used.
    std::function<std::optional<engine::ProviderError>(const HttpRequest &call, const HttpAnswer &answer)> judge;
    /// The result from the answers to all calls, in their order.
    std::function<engine::MarketOutcome(const engine::MarketRequest &request, std::vector<HttpAnswer> answers)> result;
};

/// Asks a source over HTTP as fast as its stated rate allows: repeats what may succeed later, waits when everything fails, and
/// gives up when that does not help. Blocks its caller; one run at a time.
class PacedFetch {
public:
    PacedFetch(HttpClient &client, FetchLimits limits)
        : m_client(client)
        , m_limits(limits)
        , m_pace(limits.callsPerMinute, limits.burst)
    {
    }

    void run(const FetchRecipe &recipe, const engine::MarketProvider::NextRequest &next,
        const engine::MarketProvider::Answered &answered, std::stop_token stop);

private:
    HttpClient &m_client;
    FetchLimits m_limits;
    Pace m_pace; ///< outlives a run: the next one keeps the rate too
};

} // namespace soundings::providers
