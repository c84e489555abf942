#include "providers/sample/sample_provider.h"

#include "providers/sample/sample_market.h"

#include <algorithm>

namespace soundings::providers {

using namespace engine;

namespace {

const QString kName = QStringLiteral("sample");

MarketOutcome barsOf(const SampleMarket &market, const MarketRequest &request, Day last, Timestamp now)
{
    FetchedBars fetched{market.prices(request.ticker, last)};
    if (fetched.bars.empty()) {
        return std::unexpected(ProviderError{ProviderFault::notFound,
            QStringLiteral("%1 is not in the simulated market. Real prices come from files (import prices) or from a provider "
                           "(MARKET_PROVIDER).")
                .arg(request.ticker.text())});
    }
    std::erase_if(fetched.bars, [&](const PriceBar &bar) { return bar.day < request.days.first || bar.day > request.days.last; });
    return MarketAnswer{.origin = {.provider = kName, .endpoint = kName, .fetchedAt = now}, .data = std::move(fetched)};
}

} // namespace

ProviderInfo SampleProvider::info() const
{
    return {.name = kName, .label = QStringLiteral("the simulated market"), .kinds = MarketData::bars};
}

void SampleProvider::fetch(const NextRequest &next, const Answered &answered, std::stop_token stop)
{
    const Timestamp now = m_clock.now();
    const auto market = SampleMarket::open([this](Day day) { return m_calendar.isTradingDay(day).value_or(false); });
    const auto last = m_calendar.lastFinishedSession(now);
    while (!stop.stop_requested()) {
        const auto request = next();
        if (!request)
            return;
        if (market && last)
            answered(*request, barsOf(*market, *request, *last, now), 0);
        else
            answered(*request,
                std::unexpected(ProviderError{ProviderFault::malformed, market ? last.error().message : market.error().message}),
                0);
    }
}

} // namespace soundings::providers
