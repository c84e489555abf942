#include "price_picture.h"

#include "Controls/format.h"
#include "axis_ticks.h"
#include "candle_painting.h"
#include "chart_csv.h"
#include "chart_sentences.h"
#include "drawn_chart.h"
#include "figures.h"
#include "picture_page.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace soundings::charts {

using window::Format;

namespace {

constexpr double kGutter = PicturePage::kGutter;
constexpr double kPriceShare = 0.64, kVolumeShare = 0.14;
constexpr double kBusy = 1.5; ///< times the 20-day mean, as in the window

struct PictureText {
    Q_DECLARE_TR_FUNCTIONS(ChartPicture)
};

/// One painting: what is drawn where.
class Painting {
public:
    Painting(QPainter &painter, const PriceColumns &columns, bool candles, const PictureLook &look)
        : m_painter(painter)
        , m_columns(columns)
        , m_look(look)
        , m_candles(candles)
        , m_page(painter, look)
        , m_area(m_page.area())
        , m_price(m_area.left(), m_area.top(), m_area.width(), m_area.height() * kPriceShare)
        , m_volume(m_area.left(), m_price.bottom() + 6, m_area.width(), m_area.height() * kVolumeShare - 6)
        , m_rsi(m_area.left(), m_volume.bottom(), m_area.width(), m_area.bottom() - m_volume.bottom())
        , m_drawn(drawChart(columns, int(m_area.width()), candles))
        , m_scale(scaleFor(m_drawn.low, m_drawn.high, 8))
    {
    }

    void head(const QString &title, const QString &description)
    {
        const std::array lines{legend(ChartSeries::close, Qt::SolidLine), legend(ChartSeries::sma50, Qt::DashLine),
            legend(ChartSeries::sma200, Qt::DotLine)};
        m_page.head(title, description, lines);
    }
    void panes()
    {
        grid();
        if (m_candles)
            candles();
        else
            line(m_price, m_drawn.close, m_scale.low, m_scale.high, QPen(m_look.series[0], 2.2));
        line(m_price, m_drawn.sma200, m_scale.low, m_scale.high, QPen(m_look.series[2], 2, Qt::DotLine));
        line(m_price, m_drawn.sma50, m_scale.low, m_scale.high, QPen(m_look.series[1], 2, Qt::DashLine));
        volumes();
        rsi();
        for (const ChartEvent &event : m_columns.events)
            mark(event);
        lastPrice();
    }
    void foot(const QString &sentence) { m_page.foot(sentence, m_columns.isSample()); }

private:
    PicturePage::Line legend(ChartSeries series, Qt::PenStyle style) const
    {
        return {ChartSentences::seriesName(series), m_look.series[std::size_t(series)], style};
    }
    double xOf(double row) const { return m_area.left() + (row + 0.5) / double(m_columns.size()) * m_area.width(); }
    double yOf(double price) const
    {
        return m_price.bottom() - (price - m_scale.low) / (m_scale.high - m_scale.low) * m_price.height();
    }
    void grid()
    {
        for (const double value : m_scale.ticks) {
            m_painter.setPen(QPen(m_look.line, 1));
            m_painter.drawLine(QPointF(m_area.left(), yOf(value)), QPointF(m_area.right(), yOf(value)));
            m_page.text({m_area.right() + 10, yOf(value) - 12, kGutter, 24}, Figures::tick(value, m_scale.step), m_look.ink3);
        }
        for (const TimeMark &time : timeMarks(m_columns.days, 14)) {
            const double x = m_area.left() + double(time.index) / double(m_columns.size()) * m_area.width();
            m_painter.setPen(QPen(m_look.line, 1));
            m_painter.drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
            m_page.text({x - 4, m_area.bottom() + 6, 120, 24}, time.label, m_look.ink3);
        }
        m_painter.setPen(QPen(m_look.lineStrong, 1));
        for (const double y : {m_price.bottom(), m_rsi.top(), m_area.bottom()})
            m_painter.drawLine(QPointF(m_area.left(), y), QPointF(m_area.right() + kGutter, y));
    }
    void line(const QRectF &pane, const QList<QPointF> &points, double low, double high, const QPen &pen)
    {
        if (points.isEmpty())
            return;
        QPolygonF shape;
        for (const QPointF point : points)
            shape << QPointF(xOf(point.x()), pane.bottom() - (point.y() - low) / (high - low) * pane.height());
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(shape);
    }
    void candles()
    {
        paintCandles(m_painter, m_price, m_drawn.candles, m_columns.size(), m_scale.low, m_scale.high,
            {.line = m_look.series[0], .ground = m_look.ground, .pen = 1.4, .widest = 18});
    }
    void volumes()
    {
        m_page.text({m_area.right() + 10, m_volume.top(), kGutter, 22}, ChartSentences::seriesName(ChartSeries::volume),
            m_look.ink2, QFont::Medium);
        const double step = m_volume.width() / double(std::max<std::size_t>(1, m_drawn.volumes.size()));
        const double bar = std::clamp(step * 0.7, 1.0, 16.0);
        for (std::size_t i = 0; i < m_drawn.volumes.size(); ++i) {
            if (!(m_drawn.volumes[i] > 0))
                continue;
            const double tall = m_drawn.volumes[i] / m_drawn.volumeHigh * m_volume.height();
            const bool busy = m_drawn.volumes[i] > kBusy * m_drawn.volumeMeans[i];
            m_painter.fillRect(QRectF(m_volume.left() + (double(i) + 0.5) * step - bar / 2, m_volume.bottom() - tall, bar, tall),
                busy ? m_look.ink : m_look.control);
        }
    }
    void rsi()
    {
        const auto y = [this](double value) { return m_rsi.bottom() - value / 100 * m_rsi.height(); };
        m_painter.fillRect(QRectF(QPointF(m_rsi.left(), y(70)), QPointF(m_rsi.right(), y(30))), m_look.zone);
        for (const int value : {70, 50, 30}) {
            m_painter.setPen(QPen(m_look.control, 1, value == 50 ? Qt::SolidLine : Qt::DashLine));
            m_painter.drawLine(QPointF(m_rsi.left(), y(value)), QPointF(m_rsi.right(), y(value)));
            m_page.text({m_area.right() + 10, y(value) - 12, kGutter, 24}, QString::number(value), m_look.ink3);
        }
        m_page.text({m_area.right() + 10, m_rsi.top() + 2, kGutter, 22}, ChartSentences::seriesName(ChartSeries::rsi),
            m_look.ink2, QFont::Medium);
        line(m_rsi, m_drawn.rsi, 0, 100, QPen(m_look.series[0], 1.8));
    }
    void mark(const ChartEvent &event)
    {
        const QPointF at(xOf(double(event.index)), yOf(m_columns.close[event.index]));
        const QString letter =
            event.buy ? PictureText::tr("B", "mark of a buy signal") : PictureText::tr("S", "mark of a sell signal");
        const double way = event.buy ? 1 : -1;
        const double tip = std::clamp(at.y() + way * 14, m_price.top() + 42, m_price.bottom() - 42);
        QPainterPath triangle(QPointF(at.x(), tip));
        triangle.lineTo(at.x() - 8, tip + way * 15);
        triangle.lineTo(at.x() + 8, tip + way * 15);
        triangle.closeSubpath();
        m_painter.fillPath(triangle, event.buy ? m_look.up : m_look.down);
        m_page.text({at.x() - 20, tip + way * 28 - 11, 40, 22}, letter, event.buy ? m_look.up : m_look.down, QFont::DemiBold,
            Qt::AlignCenter);
    }
    void lastPrice()
    {
        const QRectF tag(m_area.right() + 4, yOf(m_columns.close.back()) - 13, kGutter - 8, 26);
        m_painter.fillRect(tag, m_look.ink);
        m_page.text(tag, Format::number(m_columns.close.back(), 2), m_look.ground, QFont::DemiBold, Qt::AlignCenter);
    }

    QPainter &m_painter;
    const PriceColumns &m_columns;
    const PictureLook &m_look;
    bool m_candles;
    PicturePage m_page;
    QRectF m_area, m_price, m_volume, m_rsi;
    DrawnChart m_drawn;
    ValueScale m_scale;
};

} // namespace

PricePicture::PricePicture(std::shared_ptr<const PriceColumns> columns, bool candles, PictureLook look)
    : m_columns(std::move(columns))
    , m_candles(candles)
    , m_look(std::move(look))
{
}

QString PricePicture::title() const
{
    const QString name = m_columns->name.isEmpty() ? m_columns->ticker : m_columns->name;
    return PictureText::tr("%1 (%2), daily prices").arg(name, m_columns->ticker);
}

QString PricePicture::description() const
{
    if (m_columns->empty())
        return sentence();
    const QString days = PictureText::tr("%1 to %2")
                             .arg(Format::day(m_columns->days.front(), QDate()), Format::day(m_columns->days.back(), QDate()));
    QStringList parts{days, m_columns->currency, ChartSentences::sourceWords(*m_columns)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString PricePicture::sentence() const
{
    return ChartSentences::summary(*m_columns);
}

QString PricePicture::fileName() const
{
    QStringList parts{m_columns->ticker};
    if (!m_columns->empty())
        parts << m_columns->days.front().toString(Qt::ISODate) << m_columns->days.back().toString(Qt::ISODate);
    if (m_columns->isSample())
        parts << QStringLiteral("sample");
    return safeFileName(parts.join(QLatin1Char(' ')));
}

QString PricePicture::csv() const
{
    return toCsv(*m_columns);
}

void PricePicture::paint(QPainter &painter) const
{
    Painting painting(painter, *m_columns, m_candles, m_look);
    painting.head(title(), description());
    if (!m_columns->empty())
        painting.panes();
    painting.foot(sentence());
}

} // namespace soundings::charts
