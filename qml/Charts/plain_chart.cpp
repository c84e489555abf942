#include "plain_chart.h"

#include "Controls/format.h"
#include "Glossary/glossary.h"
#include "decimation.h"
#include "figures.h"
#include "plain_picture.h"
#include "plot_line.h"

#include <algorithm>
#include <cmath>

namespace soundings::charts {

using window::Format;

namespace {

/// One for all points, or one each.
QString ofPoint(const QStringList &texts, int row)
{
    return texts.value(texts.size() == 1 ? 0 : row);
}

/// %1 and on are replaced in one go: what is put in may have such marks itself.
QString filled(const QString &sentence, const QStringList &parts)
{
    QString text;
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        const int number = sentence[at] == u'%' ? sentence.mid(at + 1, 1).toInt() : 0;
        if (number > 0)
            ++at;
        text += number > 0 ? parts.value(number - 1) : QString(sentence[at]);
    }
    return text;
}

} // namespace

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
    m_scale = scaleOf(m_columns.upper(), m_maxTicks);
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
        + tr(
            "Brackets go to the lowest and highest value. Space says where you are, S the summary, F1 what the value is, D shows "
            "the table, Ctrl C copies it, Ctrl S saves the chart.");
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

QVariantMap PlainChart::explanation(int series, int row) const
{
    const PlainSeries *const found = at(series);
    const window::Term *const term = found ? window::Glossary::instance().find(ofPoint(found->terms, row)) : nullptr;
    if (!term || row < 0 || row >= count() || std::isnan(valueOf(series, row)))
        return {};
    QStringList parts{m_columns.labels[row], figureOf(series, row)};
    for (int other = 0; other < seriesCount(); ++other)
        parts << figureOf(other, row);
    return {{QStringLiteral("title"), term->name}, {QStringLiteral("value"), figureOf(series, row)},
        {QStringLiteral("what"), term->what}, {QStringLiteral("how"), filled(found->how, parts)},
        {QStringLiteral("usual"), term->usual}, {QStringLiteral("source"), ofPoint(found->sources, row)}};
}

std::shared_ptr<const ChartPicture> PlainChart::picture(const PictureLook &look, const QString &name) const
{
    return std::make_shared<PlainPicture>(m_columns, name, look);
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
