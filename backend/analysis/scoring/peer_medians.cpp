#include "analysis/scoring/peer_medians.h"

#include "analysis/scoring/select_rank.h"

#include <algorithm>

namespace soundings::analysis {

namespace {

/// The rows of each group side by side: group g has the rows order[starts[g]] up to order[starts[g + 1]].
struct Grouping {
    std::vector<std::uint32_t> starts, order;

    Grouping(std::span<const std::uint16_t> groupOf, std::size_t groups)
        : starts(groups + 1)
        , order(groupOf.size())
    {
        for (const std::uint16_t group : groupOf)
            ++starts[group + 1];
        for (std::size_t i = 1; i < starts.size(); ++i)
            starts[i] += starts[i - 1];
        std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
        for (std::uint32_t i = 0; i < groupOf.size(); ++i)
            order[next[groupOf[i]]++] = i;
    }

    std::uint32_t size(std::size_t group) const { return starts[group + 1] - starts[group]; }
};

/// What the medians are made of, side by side: one pass over the rows, of which each spans several cache lines.
struct Columns {
    std::array<std::vector<double>, kPeerFigureCount> figures;
    std::vector<std::uint16_t> industries, sectors;

    explicit Columns(std::span<const ScoreRow> rows)
        : industries(rows.size())
        , sectors(rows.size())
    {
        for (auto &column : figures)
            column.resize(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (std::size_t figure = 0; figure < kPeerFigureCount; ++figure)
                figures[figure][i] = rows[i][PeerMedians::metricOf(PeerFigure(figure))];
            industries[i] = rows[i].peers.industry;
            sectors[i] = rows[i].peers.sector;
        }
    }
};

} // namespace

CentralValues::CentralValues(std::span<double> values)
    : m_count(std::uint32_t(values.size()))
{
    if (values.empty())
        return;
    const std::size_t at = m_count / 2;
    selectRank(values, at);
    const double middle = values[at];
    const auto lower = values.first(at), upper = values.subspan(at + 1);
    const double low = lower.empty() ? middle : std::ranges::max(lower);
    if (m_count % 2 == 0) {
        m_median = (low + middle) / 2;
        m_middle = low;
        m_withoutLower = m_withoutMiddle = middle;
        m_withoutUpper = low;
        return;
    }
    const double high = upper.empty() ? middle : std::ranges::min(upper);
    m_median = m_middle = middle;
    m_withoutLower = (middle + high) / 2;
    m_withoutMiddle = (low + high) / 2;
    m_withoutUpper = (low + middle) / 2;
}

PeerMedians::PeerMedians(std::span<const ScoreRow> market, std::size_t industries, std::size_t sectors)
    : m_industrySizes(industries)
    , m_sectorSizes(sectors)
    , m_marketSize(std::uint32_t(market.size()))
{
    const Columns columns(market);
    const Grouping byIndustry(columns.industries, industries);
    const Grouping bySector(columns.sectors, sectors);
    for (std::size_t i = 1; i < industries; ++i)
        m_industrySizes[i] = byIndustry.size(i);
    for (std::size_t i = 1; i < sectors; ++i)
        m_sectorSizes[i] = bySector.size(i);

    std::vector<double> scratch(market.size());
    for (std::size_t index = 0; index < kPeerFigureCount; ++index) {
        const auto figure = PeerFigure(index);
        const std::vector<double> &column = columns.figures[index];
        const auto central = [&](const Grouping &grouping, std::size_t group) {
            std::size_t count = 0;
            for (std::uint32_t i = grouping.starts[group]; i < grouping.starts[group + 1]; ++i) {
                const double value = column[grouping.order[i]];
                scratch[count] = value;
                count += isUsable(figure, value);
            }
            return CentralValues(std::span(scratch).first(count));
        };
        // Group 0 holds those whose industry or sector is not known; they are no peers of one another.
        m_industries[index].resize(industries);
        for (std::size_t group = 1; group < industries; ++group)
            m_industries[index][group] = central(byIndustry, group);
        m_sectors[index].resize(sectors);
        for (std::size_t group = 1; group < sectors; ++group)
            m_sectors[index][group] = central(bySector, group);
        const auto end =
            std::ranges::copy_if(column, scratch.begin(), [figure](double value) { return isUsable(figure, value); }).out;
        m_market[index] = CentralValues(std::span(scratch.begin(), end));
    }
}

PeerReference PeerMedians::group(const PeerKey &peers) const
{
    if (m_industrySizes[peers.industry] > kMinPeers)
        return {0, PeerLevel::industry, m_industrySizes[peers.industry] - 1};
    if (m_sectorSizes[peers.sector] > kMinPeers)
        return {0, PeerLevel::sector, m_sectorSizes[peers.sector] - 1};
    if (m_marketSize > kMinPeers)
        return {0, PeerLevel::market, m_marketSize - 1};
    return {0, PeerLevel::fixed, 0};
}

} // namespace soundings::analysis
