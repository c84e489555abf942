#include "analysis/scoring/score_row.h"

#include <limits>

namespace soundings::analysis {

namespace {

std::uint16_t learn(const QString &name, QStringList &names, QHash<QString, std::uint16_t> &numbers)
{
    if (name.isEmpty())
        return 0;
    if (const auto found = numbers.constFind(name); found != numbers.constEnd())
        return *found;
    if (names.size() > std::numeric_limits<std::uint16_t>::max())
        return 0; // 65,535 industries are more than any market has; the rest count as not known
    const auto number = std::uint16_t(names.size());
    names.append(name);
    numbers.insert(name, number);
    return number;
}

ScoreRow figuresOf(const ScoreInput &input)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    ScoreRow row;
    for (std::size_t i = 0; i < kMetricCount; ++i)
        row.figures[i] = input.metrics.raw(Metric(i));
    const MomentumInputs momentum = input.momentum.value_or(MomentumInputs{});
    row.figures[std::size_t(Figure::priceVsSma50)] = momentum.priceVsSma50.value_or(none);
    row.figures[std::size_t(Figure::priceVsSma200)] = momentum.priceVsSma200.value_or(none);
    row.figures[std::size_t(Figure::rsi)] = momentum.rsi.value_or(none);
    row.figures[std::size_t(Figure::volumeVsAverage)] = momentum.volumeVsAverage.value_or(none);
    return row;
}

} // namespace

PeerCatalog::PeerCatalog()
    : m_industries(QString())
    , m_sectors(QString())
{
}

ScoreRow PeerCatalog::addRow(const ScoreInput &input)
{
    ScoreRow result = figuresOf(input);
    result.peers = {learn(input.industry, m_industries, m_industryNumbers), learn(input.sector, m_sectors, m_sectorNumbers),
        businessKindOf(input.sector, input.industry)};
    return result;
}

ScoreRow PeerCatalog::row(const ScoreInput &input) const
{
    ScoreRow result = figuresOf(input);
    result.peers = {m_industryNumbers.value(input.industry, 0), m_sectorNumbers.value(input.sector, 0),
        businessKindOf(input.sector, input.industry)};
    return result;
}

} // namespace soundings::analysis
