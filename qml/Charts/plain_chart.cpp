#include "plain_chart.h"

#include "Controls/format.h"
#include "decimation.h"
#include "figures.h"
#include "plot_line.h"

#include <algorithm>
#include <cmath>

namespace soundings::charts {

using window::Format;

PlainChart::PlainChart(QObject *parent)
    : ChartSource(parent)
{
}

void PlainChart::show(PlainColumns columns)
{
    m_columns = std::move(columns);
    m_table.replace(m_columns.columns, m_columns.records);
    scale();
    emit columnsChanged();
}

void PlainChart::setMaxPriceTicks(int count)
{
    if (count == m_maxTicks)
        return;
    m_maxTicks = count;
    scale();
}

void PlainChart::setMaxTimeMarks(int count)
{
    if (count == m_maxMarks)
        return;
    m_maxMarks = count;
    emit scaleChanged();
}

void PlainChart::scale()
{
    double low = kNoValue, high = kNoValue;
    const int scaled = m_columns.oneScale ? seriesCount() : std::min(1, seriesCount());
    for (int series = 0; series < scaled; ++series) {
        for (const double value : at(series)->values) {
            low = std::fmin(low, value); // which passes over NaN
            high = std::fmax(high, value);
        }
    }
    m_scale = std::isnan(low) ? ValueScale() : scaleFor(low, high, m_maxTicks);
    emit scaleChanged();
}

const PlainSeries *PlainChart::at(int series) const
{
    return series >= 0 && series < seriesCount() ? &m_columns.series[std::size_t(series)] : nullptr;
}

QString PlainChart::seriesName(int series) const
{
    const PlainSeries *found = at(series);
    return found ? found->name : QString();
}

QString PlainChart::pointText(int series, int row) const
{
    const PlainSeries *found = at(series);
    return found ? found->words.value(row) : QString();
}

QString PlainChart::whereText(int series, int row) const
{
    return tr("%1, point %2 of %3. %4").arg(seriesName(series)).arg(row + 1).arg(count()).arg(pointText(series, row));
}

QString PlainChart::keys() const
{
    return m_columns.keys + QLatin1Char(' ')
        + tr("Brackets go to the lowest and highest value. Space says where you are, S the summary, D shows the table, Ctrl C "
             "copies it.");
}

QString PlainChart::noEvent(bool later) const
{
    const QString &own = later ? m_columns.noLaterEvent : m_columns.noEarlierEvent;
    return own.isEmpty() ? tr("This chart has no signals.") : own;
}

std::optional<int> PlainChart::eventAt(int row, bool later) const
{
    const auto &events = m_columns.events;
    if (later) {
        const auto next = std::ranges::upper_bound(events, row);
        return next == events.end() ? std::nullopt : std::optional(*next);
    }
    const auto here = std::ranges::lower_bound(events, row);
    return here == events.begin() ? std::nullopt : std::optional(*std::prev(here));
}

std::optional<int> PlainChart::target(int series, int row, ChartMove move) const
{
    if (move == ChartMove::nextEvent || move == ChartMove::previousEvent)
        return eventAt(row, move == ChartMove::nextEvent);
    const PlainSeries *found = at(series);
    if (!found || row < 0)
        return std::nullopt;
    const auto goal = m_columns.days.empty() ? plainTarget(found->values, std::size_t(row), move)
                                             : dayTarget(m_columns.days, found->values, std::size_t(row), move);
    return goal ? std::optional(int(*goal)) : std::nullopt;
}

QVariant PlainChart::placeOf(int row) const
{
    const bool newestDay = !m_columns.days.empty() && row == count() - 1;
    return row < 0 || row >= count() || newestDay ? QVariant() : QVariant(m_columns.labels[row]);
}

int PlainChart::rowOf(const QVariant &place) const
{
    return std::max(0, int(m_columns.labels.indexOf(place.toString())));
}

sound::Melody PlainChart::melody(int series) const
{
    const PlainSeries *found = m_columns.audible ? at(series) : nullptr;
    return found ? sound::Melody{.values = found->values, .ticks = {}} : sound::Melody();
}

int PlainChart::digits(int series) const
{
    const PlainSeries *found = at(series);
    return found ? found->digits : 0;
}

QVariantList PlainChart::priceTicks() const
{
    QVariantList ticks;
    for (const double value : m_scale.ticks)
        ticks.append(QVariantMap{{QStringLiteral("value"), value}, {QStringLiteral("text"), Figures::tick(value, m_scale.step)}});
    return ticks;
}

QVariantList PlainChart::timeMarks() const
{
    QVariantList marks;
    for (const TimeMark &mark : charts::timeMarks(m_columns.days, m_maxMarks))
        marks.append(QVariantMap{{QStringLiteral("index"), int(mark.index)}, {QStringLiteral("text"), mark.label}});
    return marks;
}

double PlainChart::valueOf(int series, int row) const
{
    const PlainSeries *found = at(series);
    return found && row >= 0 ? valueAt(found->values, std::size_t(row)) : kNoValue;
}

QVariantList PlainChart::valuesOf(int series) const
{
    QVariantList values;
    if (const PlainSeries *found = at(series)) {
        for (const double value : found->values)
            values.append(value);
    }
    return values;
}

QString PlainChart::figureOf(int series, int row) const
{
    return Format::number(valueOf(series, row), digits(series));
}

int PlainChart::rowAt(double position) const
{
    return std::clamp(int(std::floor(position * count())), 0, std::max(0, count() - 1));
}

void PlainChart::fill(int series, QObject *line, int pixels) const
{
    const PlainSeries *found = at(series);
    giveTo(line, found ? keepExtremes(found->values, std::size_t(std::max(4, 2 * pixels))) : QList<QPointF>());
}

} // namespace soundings::charts
