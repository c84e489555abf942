// How the cursor walks through prices, and which part of them is seen.
#include "Controls/kept.h"
#include "chart_melody.h"
#include "chart_sentences.h"
#include "price_chart_data.h"

#include <algorithm>

namespace soundings::charts {

namespace {

/// Ends and extremes are those of what is seen; days, weeks and signals lead on from there.
bool staysInSight(ChartMove move)
{
    return move == ChartMove::first || move == ChartMove::last || move == ChartMove::lowest || move == ChartMove::highest;
}

} // namespace

QString PriceChartData::seriesName(int series) const
{
    return ChartSentences::seriesName(ChartSeries(series));
}

QString PriceChartData::pointText(int series, int row) const
{
    return ChartSentences::point(*m_columns, ChartSeries(series), std::size_t(row));
}

QString PriceChartData::whereText(int series, int row) const
{
    const QString where = ChartSentences::whereAmI(*m_columns, ChartSeries(series), std::size_t(row), QDate::currentDate());
    return isZoomed() ? tr("%1. Seen: %2.").arg(where, span()) : where;
}

QString PriceChartData::nothing() const
{
    return tr("No prices.");
}

std::optional<int> PriceChartData::target(int series, int row, ChartMove move) const
{
    if (staysInSight(move)) {
        const auto found = charts::target(*m_columns, ChartSeries(series), std::size_t(row), move);
        return found ? std::optional(int(*found)) : std::nullopt;
    }
    const auto found = charts::target(*m_whole, ChartSeries(series), m_span.first + std::size_t(row), move);
    return found ? std::optional(int(*found) - first()) : std::nullopt;
}

int PriceChartData::reveal(int row)
{
    const auto wanted = std::size_t(std::clamp(first() + row, 0, std::max(0, int(m_whole->size()) - 1)));
    if (const ChartSpan span = including(m_span, m_whole->size(), wanted); span != m_span)
        show(span);
    return int(wanted - m_span.first);
}

QVariant PriceChartData::placeOf(int row) const
{
    return row < 0 || row >= count() || isLast(row) ? QVariant() : QVariant(m_columns->days[std::size_t(row)]);
}

int PriceChartData::rowOf(const QVariant &place) const
{
    const auto &days = m_columns->days;
    return std::min(int(std::ranges::lower_bound(days, place.toDate()) - days.begin()), std::max(0, count() - 1));
}

sound::Melody PriceChartData::melody(int series) const
{
    return melodyOf(*m_columns, ChartSeries(series));
}

void PriceChartData::zoomBy(double factor, int row)
{
    const auto at = m_span.first + std::size_t(std::clamp(row, 0, std::max(0, count() - 1)));
    if (const ChartSpan span = zoomed(m_span, m_whole->size(), factor, at); span != m_span)
        show(span);
}

void PriceChartData::panBy(int rows)
{
    panTo(first() + rows);
}

void PriceChartData::panTo(int first)
{
    if (const ChartSpan span = movedTo(m_span, m_whole->size(), first); span != m_span)
        show(span);
}

void PriceChartData::showAll()
{
    if (isZoomed())
        show({0, m_whole->size()});
}

void PriceChartData::showRows(int from, int to)
{
    if (count() == 0)
        return;
    if (from > to)
        std::swap(from, to);
    from = std::clamp(from, 0, count() - 1);
    to = std::clamp(to, 0, count() - 1);
    const auto wanted = std::max(std::size_t(to - from + 1), std::min(kFewestRows, m_whole->size()));
    if (const ChartSpan span = movedTo({m_span.first, wanted}, m_whole->size(), first() + from); span != m_span)
        show(span);
}

QString PriceChartData::span() const
{
    return ChartSentences::span(*m_columns);
}

void PriceChartData::setDrawdownShown(bool shown)
{
    if (m_drawdownShown == shown)
        return;
    m_drawdownShown = shown;
    window::Kept::instance()->keep(QStringLiteral("chart/drawdown"), shown);
    emit shownChanged();
}

QString PriceChartData::toggleStudy()
{
    setDrawdownShown(!m_drawdownShown);
    return m_drawdownShown ? tr("Drawdowns are shown; the up arrow leads from the close to them.")
                           : tr("Drawdowns are not shown.");
}

} // namespace soundings::charts
