#include "engine/services/portfolio_valuation.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace soundings::engine {

namespace {

ValuedPosition valuedPosition(const analysis::Position &position, std::optional<StockRecord> record)
{
    ValuedPosition valued{position, {}, std::move(record), {}, {}, {}, {}, {}};
    if (!valued.record)
        return valued;
    valued.currency = valued.record->stock.currency;
    const auto &quote = valued.record->quote;
    if (!quote || position.shares <= 0)
        return valued;
    valued.value = position.shares * quote->price;
    valued.gain = *valued.value - position.cost;
    if (position.cost > 0)
        valued.gainPercent = *valued.gain / position.cost * 100;
    if (const auto change = quote->change())
        valued.dayChange = position.shares * *change;
    return valued;
}

/// Sums on the way to the totals of a currency.
struct Sums {
    CurrencyTotals totals;
    double scored = 0, scoredValue = 0;
};

void add(Sums &sums, const ValuedPosition &valued)
{
    CurrencyTotals &totals = sums.totals;
    totals.realisedGain += valued.position.realisedGain;
    totals.income += valued.position.income;
    if (valued.position.shares <= 0)
        return;
    ++totals.positions;
    if (!valued.value) {
        ++totals.withoutPrice;
        return;
    }
    totals.cost += valued.position.cost;
    totals.value += *valued.value;
    totals.gain += *valued.gain;
    totals.dayChange += valued.dayChange.value_or(0);
    if (const auto &score = valued.record->score; score && score->isRated()) {
        sums.scored += score->total * *valued.value;
        sums.scoredValue += *valued.value;
    }
}

std::vector<CurrencyTotals> totalsOf(const std::vector<ValuedPosition> &positions)
{
    std::map<QString, Sums> byCurrency;
    for (const ValuedPosition &valued : positions)
        add(byCurrency[valued.currency], valued);
    std::vector<CurrencyTotals> totals;
    for (auto &[currency, sums] : byCurrency) {
        sums.totals.currency = currency;
        if (sums.totals.cost > 0)
            sums.totals.gainPercent = sums.totals.gain / sums.totals.cost * 100;
        if (sums.scoredValue > 0)
            sums.totals.score = sums.scored / sums.scoredValue;
        totals.push_back(sums.totals);
    }
    std::ranges::stable_sort(totals, std::greater(), &CurrencyTotals::value);
    return totals;
}

std::vector<SectorShare> sectorsOf(const std::vector<ValuedPosition> &positions, const std::vector<CurrencyTotals> &totals)
{
    std::vector<SectorShare> shares;
    for (const CurrencyTotals &currency : totals) {
        std::map<QString, double> bySector;
        for (const ValuedPosition &valued : positions) {
            if (valued.value && valued.currency == currency.currency)
                bySector[valued.record->stock.sector] += *valued.value;
        }
        const auto first = shares.size();
        for (const auto &[sector, value] : bySector)
            shares.push_back({sector, currency.currency, value, currency.value > 0 ? value / currency.value : 0});
        std::ranges::stable_sort(shares.begin() + std::ptrdiff_t(first), shares.end(), std::greater(), &SectorShare::value);
    }
    return shares;
}

} // namespace

PortfolioView valued(
    Portfolio portfolio, std::span<const analysis::Position> positions, std::vector<std::optional<StockRecord>> records)
{
    PortfolioView view{std::move(portfolio), {}, {}, {}};
    for (std::size_t i = 0; i < positions.size(); ++i)
        view.positions.push_back(valuedPosition(positions[i], std::move(records[i])));
    view.totals = totalsOf(view.positions);
    for (ValuedPosition &valued : view.positions) {
        const auto totals = std::ranges::find(view.totals, valued.currency, &CurrencyTotals::currency);
        if (valued.value && totals->value > 0)
            valued.weight = *valued.value / totals->value;
    }
    view.sectors = sectorsOf(view.positions, view.totals);
    std::ranges::stable_sort(view.positions, std::greater(),
        [](const ValuedPosition &valued) { return std::tuple(valued.position.shares > 0, valued.value.value_or(0)); });
    return view;
}

} // namespace soundings::engine
