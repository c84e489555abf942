#pragma once

#include "base/clock.h"
#include "domain/trading_calendar.h"
#include "engine/ports/market_provider.h"

namespace soundings::providers {

/// The simulated market as a source: it moves on by a close each session. What it gives is marked as simulated.
class SampleProvider final : public engine::MarketProvider {
public:
    SampleProvider(const Clock &clock, const TradingCalendar &calendar)
        : m_clock(clock)
        , m_calendar(calendar)
    {
    }

    engine::ProviderInfo info() const override;
    int cost(const engine::MarketRequest &) const override { return 0; }
    void fetch(const NextRequest &next, const Answered &answered, std::stop_token stop) override;

private:
    const Clock &m_clock;
    const TradingCalendar &m_calendar;
};

} // namespace soundings::providers
