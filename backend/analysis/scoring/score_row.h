#pragma once

#include "analysis/scoring/business_kind.h"
#include "analysis/scoring/scoring_input.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <cstdint>

namespace soundings::analysis {

/// Where a figure stands in a ScoreRow: the metrics in their own order, then the four momentum figures.
enum class Figure : std::uint8_t {
    priceVsSma50 = kMetricCount,
    priceVsSma200,
    rsi,
    volumeVsAverage,
};
inline constexpr std::size_t kFigureCount = kMetricCount + 4;
constexpr Figure figureOf(Metric metric)
{
    return Figure(metric);
}

/// To whom a stock may be compared, as numbers. 0 is "not known".
struct PeerKey {
    std::uint16_t industry = 0;
    std::uint16_t sector = 0;
    BusinessKind kind = BusinessKind::general;
};

/// The figures of one stock without any text, NaN where one is missing: what the numeric rules run over.
struct ScoreRow {
    std::array<double, kFigureCount> figures;
    PeerKey peers;

    double operator[](Figure figure) const { return figures[std::size_t(figure)]; }
    double operator[](Metric metric) const { return figures[std::size_t(metric)]; }
};

/// Gives sectors and industries small numbers, and turns inputs into rows.
class PeerCatalog {
public:
    PeerCatalog();

    /// Learns names it has not seen.
    ScoreRow addRow(const ScoreInput &input);
    /// A name it has not seen is "not known".
    ScoreRow row(const ScoreInput &input) const;

    std::size_t industryCount() const { return std::size_t(m_industries.size()); } ///< with the "not known" at 0
    std::size_t sectorCount() const { return std::size_t(m_sectors.size()); }
    const QString &industry(std::uint16_t number) const { return m_industries[number]; }
    const QString &sector(std::uint16_t number) const { return m_sectors[number]; }

private:
    QStringList m_industries, m_sectors;
    QHash<QString, std::uint16_t> m_industryNumbers, m_sectorNumbers;
};

} // namespace soundings::analysis
