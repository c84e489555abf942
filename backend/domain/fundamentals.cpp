#include "domain/fundamentals.h"

#include <algorithm>

namespace soundings {

namespace {

using enum Metric;
using enum MetricUnit;
using enum MetricGroup;

constexpr std::array<MetricInfo, kMetricCount> kTable = {{
    {peRatio, "pe_ratio", "P/E", ratio, valuation, -1},
    {evEbitda, "ev_ebitda", "EV/EBITDA", ratio, valuation, -1},
    {pegRatio, "peg_ratio", "PEG", ratio, valuation, -1},
    {pbRatio, "pb_ratio", "P/B", ratio, valuation, -1},
    {psRatio, "ps_ratio", "P/S", ratio, valuation, -1},
    {roic, "roic", "ROIC", percent, profitability, +1},
    {roe, "roe", "ROE", percent, profitability, +1},
    {grossMargin, "gross_margin", "Gross margin", percent, profitability, +1},
    {operatingMargin, "operating_margin", "Operating margin", percent, profitability, +1},
    {netMargin, "net_margin", "Net margin", percent, profitability, +1},
    {debtEquity, "debt_equity", "Debt/equity", ratio, health, -1},
    {currentRatio, "current_ratio", "Current ratio", ratio, health, +1},
    {interestCoverage, "interest_coverage", "Interest cover", ratio, health, +1},
    {fcfYield, "fcf_yield", "FCF yield", percent, health, +1},
    {revenueGrowth, "revenue_growth", "Revenue growth", percent, growth, +1},
    {earningsGrowth, "earnings_growth", "Earnings growth", percent, growth, +1},
    {dividendYield, "dividend_yield", "Dividend yield", percent, dividend, +1},
    {payoutRatio, "payout_ratio", "Payout ratio", percent, dividend, -1},
}};

static_assert(
    [] {
        for (std::size_t i = 0; i < kMetricCount; ++i) {
            if (std::size_t(kTable[i].metric) != i)
                return false;
        }
        return true;
    }(),
    "the table is in the order of the enumeration");

} // namespace

const MetricInfo &infoOf(Metric metric)
{
    return kTable[std::size_t(metric)];
}

std::span<const MetricInfo> allMetrics()
{
    return kTable;
}

std::optional<Metric> metricFromName(QStringView name)
{
    const auto found = std::ranges::find_if(kTable, [&](const MetricInfo &info) { return name == QLatin1String(info.name); });
    return found != kTable.end() ? std::optional(found->metric) : std::nullopt;
}

int MetricValues::count() const
{
    return int(std::ranges::count_if(m_values, [](double value) { return !std::isnan(value); }));
}

} // namespace soundings
