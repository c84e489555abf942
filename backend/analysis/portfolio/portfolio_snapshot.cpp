#include "analysis/portfolio/portfolio_snapshot.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace soundings::analysis {

namespace {

Result<void> checkInputs(std::span<const SnapshotInput> sorted)
{
    for (std::size_t index = 0; index < sorted.size(); ++index) {
        const SnapshotInput &input = sorted[index];
        const QString ticker = input.ticker.text();
        const auto refuse = [&](const QString &message) { return fail(ErrorCode::invalidArgument, message.arg(ticker)); };
        if (index > 0 && sorted[index - 1].ticker == input.ticker)
            return refuse(QStringLiteral("%1 is listed twice. Add its shares up."));
        if (!(input.shares >= 0) || !std::isfinite(input.shares))
            return refuse(QStringLiteral("The number of shares of %1 must be zero or above."));
        if (!(input.price > 0) || !std::isfinite(input.price))
            return refuse(QStringLiteral("%1 has no price above zero. Import its prices first."));
        if (!std::isfinite(input.shares * input.price))
            return refuse(QStringLiteral("The value of %1 is too large to compute with. Check its shares and its price."));
        if (input.score && !(*input.score >= 0 && *input.score <= 100))
            return refuse(QStringLiteral("The score of %1 is not between 0 and 100. Calculate the scores again."));
    }
    return {};
}

/// Shares of a ticker that is not held: as many as the median value of the positions buys, or one when there are none.
double assumedShares(std::span<const SnapshotPosition> held, double price)
{
    if (held.empty())
        return 1;
    std::vector<double> values;
    for (const SnapshotPosition &position : held)
        values.push_back(position.value());
    std::ranges::sort(values);
    const std::size_t upper = values.size() / 2, lower = (values.size() - 1) / 2;
    return (values[lower] / 2 + values[upper] / 2) / price;
}

std::vector<double> scaledToOne(std::vector<double> values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    for (double &value : values)
        value = sum > 0 ? value / sum : 0;
    return values;
}

std::vector<double> valuesOf(const PortfolioSnapshot &snapshot)
{
    std::vector<double> result;
    result.reserve(snapshot.positions.size());
    for (const SnapshotPosition &position : snapshot.positions)
        result.push_back(position.value());
    return result;
}

} // namespace

std::vector<double> PortfolioSnapshot::weights() const
{
    return scaledToOne(valuesOf(*this));
}

std::vector<double> PortfolioSnapshot::weightsWithout() const
{
    std::vector<double> values = valuesOf(*this);
    values[analysed] = 0;
    return scaledToOne(std::move(values));
}

Result<std::shared_ptr<const PortfolioSnapshot>> takeSnapshot(std::span<const SnapshotInput> inputs, const Ticker &analysed)
{
    std::vector<SnapshotInput> sorted(inputs.begin(), inputs.end());
    std::ranges::sort(sorted, {}, &SnapshotInput::ticker);
    SOUNDINGS_CHECK(checkInputs(sorted));
    const auto found = std::ranges::find(sorted, analysed, &SnapshotInput::ticker);
    if (found == sorted.end())
        return fail(ErrorCode::notFound,
            QStringLiteral("There is no price of %1. Import its prices, or choose another ticker.").arg(analysed.text()));

    auto snapshot = std::make_shared<PortfolioSnapshot>();
    snapshot->hypothetical = !(found->shares > 0);
    for (const SnapshotInput &input : sorted) {
        if (input.shares > 0)
            snapshot->positions.push_back({input.ticker, input.shares, input.price, input.score});
    }
    for (const SnapshotPosition &position : snapshot->positions)
        snapshot->heldValue += position.value();
    const auto place = std::ranges::lower_bound(snapshot->positions, analysed, {}, &SnapshotPosition::ticker);
    snapshot->analysed = std::size_t(place - snapshot->positions.begin());
    if (snapshot->hypothetical)
        snapshot->positions.insert(
            place, {analysed, assumedShares(snapshot->positions, found->price), found->price, found->score});
    if (!std::isfinite(snapshot->heldValue + snapshot->position().value()))
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("The value of the portfolio is too large to compute with. Check its shares and prices."));

    std::vector<TickerPrices> prices;
    for (const SnapshotInput &input : sorted) {
        if (input.shares > 0 || input.ticker == analysed)
            prices.push_back({input.ticker, input.series});
    }
    snapshot->window = commonDays(prices, kMetricWindow);
    snapshot->ownWindow = commonDays(std::span(prices).subspan(snapshot->analysed, 1), kMetricWindow);
    return snapshot;
}

std::uint64_t seedOf(const PortfolioSnapshot &snapshot)
{
    // FNV-1a over words in place of bytes, then the finisher of splitmix64, which spreads every bit over all.
    std::uint64_t hash = 0xCBF29CE484222325u;
    const auto add = [&](std::uint64_t word) { hash = (hash ^ word) * 0x00000100000001B3u, hash ^= hash >> 29; };
    const auto addNumber = [&](double value) { add(std::bit_cast<std::uint64_t>(value)); };
    add(snapshot.analysed);
    for (const SnapshotPosition &position : snapshot.positions) {
        for (const QChar letter : position.ticker.text())
            add(letter.unicode());
        addNumber(position.shares);
        addNumber(position.price);
    }
    for (const std::vector<double> &column : snapshot.window.returns) {
        for (const double value : column)
            addNumber(value);
    }
    hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9u;
    hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBu;
    return (hash ^ (hash >> 31)) & kLargestSeed;
}

} // namespace soundings::analysis
