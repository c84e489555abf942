#include "analysis/portfolio/positions.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace soundings::analysis {

namespace {

/// Shares below this are what rounding has left of a sale of all.
constexpr double kDust = 1e-9;

/// Every digit that counts, and no exponent for a number that people write without.
QString number(double shares)
{
    return QString::number(shares, 'g', 15);
}

Result<void> sell(Position &position, const Transaction &sale)
{
    if (sale.shares > position.shares * (1 + kDust) + kDust) {
        return fail(ErrorCode::invalidArgument,
            QStringLiteral("%1 of %2 cannot be sold on %3, when %4 were held. Correct the sale, or enter the purchase first.")
                .arg(sale.shares == 1 ? QStringLiteral("1 share") : number(sale.shares) + QStringLiteral(" shares"),
                    sale.ticker.text(), toIso(sale.day), number(position.shares)));
    }
    const double cost = position.averagePrice() * sale.shares;
    position.realisedGain += sale.shares * sale.price - sale.fees - cost;
    position.shares -= sale.shares;
    position.cost -= cost;
    if (position.shares < kDust)
        position.shares = position.cost = 0;
    return {};
}

Result<void> apply(Position &position, const Transaction &transaction)
{
    switch (transaction.kind) {
    case TransactionKind::buy:
        position.shares += transaction.shares;
        position.cost += transaction.shares * transaction.price + transaction.fees;
        return {};
    case TransactionKind::sell:
        return sell(position, transaction);
    case TransactionKind::dividend:
        position.income += transaction.shares * transaction.price - transaction.fees;
        return {};
    case TransactionKind::split:
        position.shares *= transaction.shares;
        return {};
    }
    return {};
}

} // namespace

void sortByEffect(std::vector<Transaction> &transactions)
{
    const auto effect = [](const Transaction &transaction) { return std::tuple(transaction.day, transaction.kind); };
    std::ranges::stable_sort(transactions, [&](const Transaction &a, const Transaction &b) { return effect(a) < effect(b); });
}

Result<std::vector<Position>> positionsOf(std::span<const Transaction> transactionsInOrder)
{
    std::map<Ticker, Position> byTicker;
    for (const Transaction &transaction : transactionsInOrder) {
        const auto [at, isNew] = byTicker.try_emplace(transaction.ticker);
        Position &position = at->second;
        if (isNew) {
            position.ticker = transaction.ticker;
            position.firstDay = transaction.day;
        }
        position.lastDay = transaction.day;
        SOUNDINGS_CHECK(apply(position, transaction));
    }
    std::vector<Position> positions;
    positions.reserve(byTicker.size());
    for (auto &[ticker, position] : byTicker)
        positions.push_back(std::move(position));
    return positions;
}

} // namespace soundings::analysis
