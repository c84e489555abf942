#pragma once

#include "analysis/scoring/score_row.h"

#include <span>
#include <vector>

namespace soundings::analysis {

/// The figures that are held against those of peers.
enum class PeerFigure { pe, evEbitda, pb, roe };
inline constexpr std::size_t kPeerFigureCount = 4;

/// A group counts only if at least this many others in it have a usable figure.
inline constexpr std::uint32_t kMinPeers = 8;

/// What is held against when even the whole market has fewer than kMinPeers figures.
inline constexpr std::array<double, kPeerFigureCount> kFixedReferences = {20, 15, 3, 15};

/// How wide a group had to be taken.
enum class PeerLevel { industry, sector, market, fixed };

/// The median of a group without one of its members, from the three central values alone.
class CentralValues {
public:
    CentralValues() = default;
    /// Reorders the values.
    explicit CentralValues(std::span<double> values);

    std::uint32_t count() const { return m_count; }
    double median() const { return m_median; }
    /// As if `value`, which is one of them, were not there; needs two values. Without branches: whether a stock lies above the
    /// middle of its peers cannot be foretold.
    double medianWithout(double value) const
    {
        const double besides = value < m_middle ? m_withoutLower : m_withoutUpper;
        return value == m_middle ? m_withoutMiddle : besides;
    }

private:
    std::uint32_t m_count = 0;
    double m_median = 0;
    double m_middle = 0; ///< the value that takes the middle, or the lower of the two
    double m_withoutLower = 0, m_withoutMiddle = 0, m_withoutUpper = 0; ///< the median without a value below it, it, one above it
};

/// The typical figure among the peers of one stock.
struct PeerReference {
    double median = 0;
    PeerLevel level = PeerLevel::fixed;
    std::uint32_t others = 0; ///< how many figures it is the median of
};

/// Medians of every industry, of every sector, and of the market.
class PeerMedians {
public:
    PeerMedians(std::span<const ScoreRow> market, std::size_t industries, std::size_t sectors);

    /// Of the narrowest group with enough others; the stock itself never counts.
    PeerReference reference(PeerFigure figure, const ScoreRow &row) const;

    /// The narrowest group with enough other stocks, whatever their figures.
    PeerReference group(const PeerKey &peers) const;

    static Metric metricOf(PeerFigure figure);
    /// Multiples count only above zero: the multiple of a loss is no price.
    static bool isUsable(PeerFigure figure, double value) { return figure == PeerFigure::roe ? value == value : value > 0; }

private:
    std::array<std::vector<CentralValues>, kPeerFigureCount> m_industries, m_sectors;
    std::array<CentralValues, kPeerFigureCount> m_market;
    std::vector<std::uint32_t> m_industrySizes, m_sectorSizes;
    std::uint32_t m_marketSize = 0;
};

inline PeerReference PeerMedians::reference(PeerFigure figure, const ScoreRow &row) const
{
    const std::size_t index = std::size_t(figure);
    const double value = row[metricOf(figure)];
    const bool own = isUsable(figure, value);
    const std::uint32_t needed = kMinPeers + own;
    const auto of = [&](const CentralValues &group, PeerLevel level) {
        return PeerReference{own ? group.medianWithout(value) : group.median(), level, group.count() - own};
    };
    // The groups of "not known" names are empty.
    if (const CentralValues &group = m_industries[index][row.peers.industry]; group.count() >= needed)
        return of(group, PeerLevel::industry);
    if (const CentralValues &group = m_sectors[index][row.peers.sector]; group.count() >= needed)
        return of(group, PeerLevel::sector);
    if (m_market[index].count() >= needed)
        return of(m_market[index], PeerLevel::market);
    return {kFixedReferences[index], PeerLevel::fixed, 0};
}

inline Metric PeerMedians::metricOf(PeerFigure figure)
{
    constexpr std::array kMetrics = {Metric::peRatio, Metric::evEbitda, Metric::pbRatio, Metric::roe};
    return kMetrics[std::size_t(figure)];
}

} // namespace soundings::analysis
