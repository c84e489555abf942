#include "price_chart_data.h"

#include "Controls/format.h"
#include "Controls/kept.h"
#include "chart_csv.h"
#include "chart_sentences.h"
#include "drawdown.h"
#include "figures.h"
#include "plot_line.h"
#include "price_picture.h"

#include <algorithm>
#include <cmath>

namespace soundings::charts {

using window::Format;
using window::Kept;

namespace {

/// Above this many rows thinning is done on another thread: it would be felt in a frame.
constexpr std::size_t kLongSeries = 3'000;

} // namespace

PriceChartData::PriceChartData(QObject *parent)
    : ChartSource(parent)
    , m_whole(std::make_shared<PriceColumns>())
    , m_columns(m_whole)
    , m_drawdownShown(Kept::instance()->value(QStringLiteral("chart/drawdown"), false).toBool())
{
}

PriceChartData::~PriceChartData() = default;

void PriceChartData::setColumns(PriceColumns columns)
{
    if (columns.volumeMean20.empty())
        columns.volumeMean20 = meanOf20(columns.volume);
    if (columns.drawdown.empty())
        addDrawdowns(columns);
    const bool sameDays = columns.ticker == m_whole->ticker && columns.period == m_whole->period && columns.days == m_whole->days;
    m_whole = std::make_shared<const PriceColumns>(std::move(columns));
    if (!sameDays) {
        m_drawn = {};
        m_span = {0, m_whole->size()};
    }
    show(m_span);
}

/// What is drawn stays until the new lines are there, with the scale that belongs to it.
void PriceChartData::show(ChartSpan span)
{
    m_span = span;
    m_columns = span.count == m_whole->size() ? m_whole : std::make_shared<const PriceColumns>(sliceOf(*m_whole, span));
    emit columnsChanged();
    draw();
}

QString PriceChartData::summary() const
{
    return ChartSentences::summary(*m_columns);
}

QString PriceChartData::keys() const
{
    return ChartSentences::keys();
}

QString PriceChartData::aggregation() const
{
    return m_candles ? ChartSentences::aggregation(m_drawn.span) : QString();
}

QString PriceChartData::lastPrice() const
{
    return m_columns->empty() ? QString() : Format::number(m_columns->close.back(), 2);
}

QVariantList PriceChartData::events() const
{
    QVariantList events;
    for (const ChartEvent &event : m_columns->events) {
        events.append(QVariantMap{{QStringLiteral("index"), int(event.index)}, {QStringLiteral("buy"), event.buy},
            {QStringLiteral("rule"), event.rule}});
    }
    return events;
}

void PriceChartData::setCandles(bool candles)
{
    if (m_candles == candles)
        return;
    m_candles = candles;
    emit candlesChanged();
    draw();
}

void PriceChartData::setPlotWidth(int pixels)
{
    if (m_plotWidth == pixels || pixels <= 0)
        return;
    m_plotWidth = pixels;
    emit plotWidthChanged();
    draw();
}

void PriceChartData::setMaxPriceTicks(int count)
{
    if (m_maxPriceTicks == count || count < 1)
        return;
    m_maxPriceTicks = count;
    emit maxPriceTicksChanged();
    accept(std::move(m_drawn));
}

void PriceChartData::setMaxTimeMarks(int count)
{
    if (m_maxTimeMarks == count || count < 1)
        return;
    m_maxTimeMarks = count;
    emit maxTimeMarksChanged();
    emit drawnChanged();
}

void PriceChartData::draw()
{
    const int number = ++m_drawNumber;
    if (m_columns->size() <= kLongSeries) {
        accept(drawChart(*m_columns, m_plotWidth, m_candles));
        return;
    }
    if (!m_executor)
        m_executor = std::make_unique<Executor>(Executor::Options{.ioThreads = 1, .cpuThreads = 1});
    m_executor->run(
        Pool::cpu,
        [columns = m_columns, pixels = m_plotWidth, candles = m_candles](
            std::stop_token) { return drawChart(*columns, pixels, candles); },
        this,
        [this, number](DrawnChart drawn) {
            if (number == m_drawNumber)
                accept(std::move(drawn));
        });
}

void PriceChartData::accept(DrawnChart drawn)
{
    m_drawn = std::move(drawn);
    m_scale = scaleFor(m_drawn.low, m_drawn.high, m_maxPriceTicks);
    m_volumeScale = scaleFor(0, m_drawn.volumeHigh, 2, true);
    // Without air above: nothing is higher than its peak.
    m_drawdownScale = scaleFor(std::min(m_drawn.deepest, -1.0), 0, 3);
    m_drawdownScale.high = 0;
    emit drawnChanged();
}

QVariantList PriceChartData::priceTicks() const
{
    QVariantList ticks;
    for (const double value : m_scale.ticks)
        ticks.append(QVariantMap{{QStringLiteral("value"), value}, {QStringLiteral("text"), Figures::tick(value, m_scale.step)}});
    return ticks;
}

QVariantList PriceChartData::drawdownTicks() const
{
    QVariantList ticks;
    for (const double value : m_drawdownScale.ticks) {
        if (value <= 0)
            ticks.append(QVariantMap{
                {QStringLiteral("value"), value}, {QStringLiteral("text"), Figures::tick(value, m_drawdownScale.step)}});
    }
    return ticks;
}

QVariantMap PriceChartData::volumeTick() const
{
    if (m_drawn.volumeHigh <= 0 || m_volumeScale.ticks.empty())
        return {};
    const double value = m_volumeScale.ticks.back();
    const bool thousandMillions = value >= 1e9;
    const double unit = thousandMillions ? 1e9 : value >= 1e6 ? 1e6 : value >= 1e4 ? 1e3 : 1;
    const QString unitText = thousandMillions ? tr("Vol, bn")
        : unit == 1e6                         ? tr("Vol, M")
        : unit == 1e3                         ? tr("Vol, k")
                                              : tr("Volume");
    return {{QStringLiteral("value"), value}, {QStringLiteral("text"), Figures::tick(value / unit, m_volumeScale.step / unit)},
        {QStringLiteral("unit"), unitText}};
}

QVariantList PriceChartData::timeMarks() const
{
    QVariantList marks;
    for (const TimeMark &mark : charts::timeMarks(m_columns->days, m_maxTimeMarks))
        marks.append(QVariantMap{{QStringLiteral("index"), int(mark.index)}, {QStringLiteral("text"), mark.label}});
    return marks;
}

void PriceChartData::fillLines(QObject *close, QObject *sma50, QObject *sma200) const
{
    giveTo(close, m_candles ? QList<QPointF>() : m_drawn.close);
    giveTo(sma50, m_drawn.sma50);
    giveTo(sma200, m_drawn.sma200);
}

void PriceChartData::fillRsi(QObject *rsi) const
{
    giveTo(rsi, m_drawn.rsi);
}

void PriceChartData::fillDrawdown(QObject *drawdown) const
{
    giveTo(drawdown, m_drawn.drawdown);
}

QVariantMap PriceChartData::readout(int row) const
{
    if (row < 0 || row >= count())
        return {};
    const auto at = std::size_t(row);
    const PriceColumns &c = *m_columns;
    const double change = changePercentAt(c, at);
    return {
        {QStringLiteral("day"), Figures::longDay(c.days[at])},
        {QStringLiteral("open"), Format::number(valueAt(c.open, at), 2)},
        {QStringLiteral("high"), Format::number(valueAt(c.high, at), 2)},
        {QStringLiteral("low"), Format::number(valueAt(c.low, at), 2)},
        {QStringLiteral("close"), Format::number(c.close[at], 2)},
        {QStringLiteral("change"), std::isnan(change) ? QVariant() : QVariant(change)},
        {QStringLiteral("sma50"), Format::number(valueAt(c.sma50, at), 2)},
        {QStringLiteral("sma200"), Format::number(valueAt(c.sma200, at), 2)},
        {QStringLiteral("volume"), Figures::compact(valueAt(c.volume, at))},
        {QStringLiteral("rsi"), Format::number(valueAt(c.rsi, at), 1)},
        {QStringLiteral("drawdown"),
            std::isnan(valueAt(c.drawdown, at)) ? Format::missing() : Format::signedPercentage(c.drawdown[at], 1)},
    };
}

double PriceChartData::closeAt(int row) const
{
    return row < 0 ? kNoValue : valueAt(m_columns->close, std::size_t(row));
}

double PriceChartData::rsiAt(int row) const
{
    return row < 0 ? kNoValue : valueAt(m_columns->rsi, std::size_t(row));
}

double PriceChartData::drawdownAt(int row) const
{
    return row < 0 ? kNoValue : valueAt(m_columns->drawdown, std::size_t(row));
}

int PriceChartData::rowAt(double position) const
{
    return std::clamp(int(std::floor(position * count())), 0, std::max(0, count() - 1));
}

std::shared_ptr<const ChartPicture> PriceChartData::picture(const PictureLook &look, const QString &) const
{
    return std::make_shared<PricePicture>(m_columns, m_candles, look);
}

QString PriceChartData::csv() const
{
    return toCsv(*m_columns);
}

} // namespace soundings::charts
