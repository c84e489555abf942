#include "analysis/scoring/signal_record.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace soundings::analysis {

namespace {

struct Kind {
    TradeIndicator indicator;
    TradeSide side;
};

constexpr std::array<Kind, 4> kKinds = {
    {{TradeIndicator::goldenCross, TradeSide::buy}, {TradeIndicator::deathCross, TradeSide::sell},
        {TradeIndicator::rsiRecovery, TradeSide::buy}, {TradeIndicator::rsiReversal, TradeSide::sell}}};

PriceCourse courseOf(std::vector<double> returns)
{
    PriceCourse course{.count = int(returns.size())};
    if (returns.empty())
        return course;
    const auto count = double(returns.size());
    course.rose = double(std::ranges::count_if(returns, [](double value) { return value > 0; })) / count;
    course.meanReturn = std::accumulate(returns.begin(), returns.end(), 0.0) / count;
    std::ranges::sort(returns);
    const std::size_t middle = returns.size() / 2;
    course.medianReturn = returns.size() % 2 ? returns[middle] : (returns[middle - 1] + returns[middle]) / 2;
    return course;
}

} // namespace

SignalRecord signalRecord(const TradeSignalColumns &columns, int sessions)
{
    const auto step = std::size_t(sessions);
    const auto follows = [&](std::size_t row) { return row + step < columns.close.size() && columns.close[row] > 0; };
    const auto returnFrom = [&](std::size_t row) { return columns.close[row + step] / columns.close[row] - 1; };

    std::vector<double> any;
    std::array<std::vector<double>, kKinds.size()> returns;
    for (std::size_t row = 0; follows(row); ++row)
        any.push_back(returnFrom(row));
    for (const TradeSignal &event : tradeSignals(columns).events) {
        const auto row = std::size_t(std::ranges::lower_bound(columns.days, event.day) - columns.days.begin());
        if (follows(row))
            returns[std::size_t(event.indicator)].push_back(returnFrom(row));
    }
    SignalRecord record{.sessions = sessions};
    for (const auto &[indicator, side] : kKinds)
        record.signalCourses.push_back({indicator, side, courseOf(std::move(returns[std::size_t(indicator)]))});
    record.anyDay = courseOf(std::move(any));
    return record;
}

} // namespace soundings::analysis
