#pragma once

#include "base/clock.h"
#include "engine/ports/market_provider.h"
#include "providers/http/paced_fetch.h"

namespace soundings::providers {

struct FmpOptions {
    QString key; ///< goes into a header, never into an address or a log
    QUrl base = QUrl(QStringLiteral("https://financialmodelingprep.com/stable"));
    int callsPerDay = 250;
    FetchLimits limits = {.callsPerMinute = 300};
};

/// Financial Modeling Prep through its `stable` API: quotes, daily prices, fundamentals and profiles.
class FmpProvider final : public engine::MarketProvider {
public:
    FmpProvider(HttpClient &client, const Clock &clock, FmpOptions options);

    engine::ProviderInfo info() const override;
    std::optional<engine::ProviderError> obstacle() const override;
    int cost(const engine::MarketRequest &request) const override;
    void fetch(const NextRequest &next, const Answered &answered, std::stop_token stop) override;

private:
    std::vector<HttpRequest> callsFor(const engine::MarketRequest &request) const;
    engine::MarketOutcome resultOf(const engine::MarketRequest &request, std::vector<HttpAnswer> answers) const;

    const Clock &m_clock;
    FmpOptions m_options;
    PacedFetch m_fetch;
};

} // namespace soundings::providers
