#include "plain_picture.h"

#include "Controls/format.h"
#include "decimation.h"
#include "figures.h"
#include "picture_page.h"
#include "radar_painting.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace soundings::charts {

using window::Format;

namespace {

constexpr std::array kDashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
constexpr double kUpperShare = 0.55; ///< of two scales
constexpr double kLeastBar = 22; ///< so that the letters of bars do not touch
constexpr double kTallestBar = 56;
constexpr double kWidestCell = 220, kTallestCell = 80;

struct PictureText {
    Q_DECLARE_TR_FUNCTIONS(ChartPicture)
};

/// One painting: what is drawn where.
class Painting {
public:
    Painting(QPainter &painter, const PlainColumns &columns, const PictureLook &look)
        : page(painter, look)
        , m_painter(painter)
        , m_columns(columns)
        , m_look(look)
        , m_area(page.area())
    {
    }

    std::vector<PicturePage::Line> legend() const
    {
        std::vector<PicturePage::Line> lines;
        if (m_columns.shape == PlainShape::lines || m_columns.shape == PlainShape::radar) {
            for (std::size_t at = 0; at < m_columns.series.size(); ++at) {
                const std::size_t look = m_columns.oneScale || at == 0 || m_columns.shape == PlainShape::radar ? at : at - 1;
                lines.push_back({m_columns.series[at].name, colourOf(look), dashOf(look)});
            }
        }
        return lines;
    }
    void draw()
    {
        switch (m_columns.shape) {
        case PlainShape::lines:
            return lines();
        case PlainShape::radar:
            return radar();
        case PlainShape::shares:
            return shares();
        case PlainShape::matrix:
            return matrix();
        }
    }

    PicturePage page;

private:
    QColor colourOf(std::size_t line) const { return m_look.series[line % m_look.series.size()]; }
    static Qt::PenStyle dashOf(std::size_t line) { return kDashes[line % kDashes.size()]; }
    QString figure(const PlainSeries &series, std::size_t row) const
    {
        return Format::number(valueAt(series.values, row), series.digits);
    }

    void lines()
    {
        const bool two = !m_columns.lower().empty();
        const QRectF upper(m_area.topLeft(), QSizeF(m_area.width(), m_area.height() * (two ? kUpperShare : 1)));
        timeLines();
        pane(upper, m_columns.upper(), scaleOf(m_columns.upper(), two ? 5 : 8));
        if (!two)
            return;
        const ValueScale scale =
            std::isnan(m_columns.most) ? scaleOf(m_columns.lower(), 4) : scaleFor(0, m_columns.most, 4, true);
        pane(QRectF(upper.bottomLeft(), m_area.bottomRight()), m_columns.lower(), scale);
    }
    void timeLines()
    {
        for (const TimeMark &time : timeMarks(m_columns.days, 14)) {
            const double x = m_area.left() + double(time.index) / double(m_columns.days.size()) * m_area.width();
            m_painter.setPen(QPen(m_look.line, 1));
            m_painter.drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
            page.text({x - 4, m_area.bottom() + 6, 120, 24}, time.label, m_look.ink3);
        }
    }
    void pane(const QRectF &box, std::span<const PlainSeries> series, const ValueScale &scale)
    {
        const auto y = [&](double value) { return box.bottom() - (value - scale.low) / (scale.high - scale.low) * box.height(); };
        for (const double value : scale.ticks) {
            m_painter.setPen(QPen(m_look.line, 1));
            m_painter.drawLine(QPointF(box.left(), y(value)), QPointF(box.right(), y(value)));
            page.text({box.right() + 10, y(value) - 12, PicturePage::kGutter, 24}, Figures::tick(value, scale.step), m_look.ink3);
        }
        m_painter.setPen(QPen(m_look.lineStrong, 1));
        m_painter.drawLine(box.bottomLeft(), box.bottomRight() + QPointF(PicturePage::kGutter, 0));
        for (std::size_t at = 0; at < series.size(); ++at) {
            QPolygonF course;
            for (const QPointF point : keepExtremes(series[at].values, std::size_t(2 * box.width())))
                course << QPointF(box.left() + (point.x() + 0.5) / double(m_columns.days.size()) * box.width(), y(point.y()));
            m_painter.setPen(QPen(colourOf(at), 2.2, dashOf(at)));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawPolyline(course);
        }
    }

    void radar()
    {
        constexpr double kLabel = 60;
        const int spokes = int(m_columns.labels.size());
        const double side = m_area.height() - 2 * kLabel;
        const RadarPainting drawing({m_area.center().x() - side / 2, m_area.top() + kLabel, side, side}, spokes, m_columns.most);
        drawing.grid(m_painter, m_look.lineStrong);
        for (std::size_t at = std::min<std::size_t>(2, m_columns.series.size()); at-- > 0;)
            drawing.shape(m_painter, m_columns.series[at].values, colourOf(at), 2.6, at == 0);
        for (int spoke = 0; spoke < spokes; ++spoke) {
            const QPointF tip = drawing.pointOf(spoke, m_columns.most), way = tip - drawing.pointOf(spoke, 0);
            const double left = way.x() > 1 ? tip.x() + 16 : way.x() < -1 ? tip.x() - 216 : tip.x() - 100;
            const double top = way.y() < -1 ? tip.y() - 52 : way.y() > 1 ? tip.y() + 6 : tip.y() - 23;
            const int flags = Qt::AlignVCenter | (way.x() > 1 ? Qt::AlignLeft : way.x() < -1 ? Qt::AlignRight : Qt::AlignHCenter);
            page.text({left, top, 200, 23}, m_columns.labels[spoke], m_look.ink2, QFont::Medium, flags);
            QString reading = figure(m_columns.series.front(), std::size_t(spoke));
            if (m_columns.series.size() > 1)
                reading = PictureText::tr("%1 (%2)", "a value, and in brackets what it is compared with")
                              .arg(reading, figure(m_columns.series[1], std::size_t(spoke)));
            page.text({left, top + 23, 200, 23}, reading, m_look.ink, QFont::DemiBold, flags);
        }
    }

    /// Those that have no room are told together.
    void shares()
    {
        const PlainSeries &series = m_columns.series.front();
        const std::size_t all = series.values.size(), room = std::size_t(m_area.height() / kLeastBar);
        const std::size_t shown = all <= room ? all : room - 1;
        const double tall = std::min(kTallestBar, m_area.height() / double(std::max<std::size_t>(1, std::min(all, room))));
        const double from = m_area.left() + m_area.width() * 0.3, whole = m_area.right() - from - PicturePage::kGutter;
        for (std::size_t row = 0; row < shown; ++row) {
            const QRectF line(m_area.left(), m_area.top() + double(row) * tall, m_area.width(), tall);
            page.text({line.left(), line.top(), from - line.left() - 16, tall}, m_columns.labels[qsizetype(row)], m_look.ink);
            const double share = std::clamp(valueAt(series.values, row) / 100, 0.0, 1.0);
            const double thick = std::min(18.0, tall * 0.6);
            m_painter.fillRect(QRectF(from, line.center().y() - thick / 2, whole, thick), m_look.zone);
            m_painter.fillRect(QRectF(from, line.center().y() - thick / 2, whole * share, thick), m_look.series[0]);
            page.text({from + whole + 12, line.top(), PicturePage::kGutter + 40, tall},
                Format::percentage(valueAt(series.values, row), series.digits), m_look.ink, QFont::DemiBold);
        }
        if (shown < all)
            page.text({m_area.left(), m_area.top() + double(shown) * tall, m_area.width(), tall},
                PictureText::tr("%n more, which are in the figures", nullptr, int(all - shown)), m_look.ink2);
    }

    /// Tinted from the second colour to the third as the window does, and each with its number.
    void matrix()
    {
        const std::size_t count = m_columns.series.size();
        constexpr double kHeads = 120;
        const double room = m_area.width() + PicturePage::kGutter - kHeads;
        const double wide = std::min(kWidestCell, room / double(std::max<std::size_t>(1, count)));
        const double tall = std::min(kTallestCell, m_area.height() / double(count + 1));
        for (std::size_t row = 0; row < count; ++row) {
            const double top = m_area.top() + double(row + 1) * tall;
            page.text({m_area.left() + kHeads + double(row) * wide, m_area.top(), wide, tall}, m_columns.labels[qsizetype(row)],
                m_look.ink2, QFont::Medium, Qt::AlignCenter);
            page.text({m_area.left(), top, kHeads - 12, tall}, m_columns.series[row].name, m_look.ink2, QFont::Medium);
            for (std::size_t column = 0; column < count; ++column) {
                const double value = valueAt(m_columns.series[row].values, column);
                const QRectF cell(m_area.left() + kHeads + double(column) * wide + 1, top + 1, wide - 2, tall - 2);
                QColor tint = value < 0 ? m_look.series[2] : m_look.series[1];
                tint.setAlphaF(float(0.45 * std::min(1.0, std::abs(std::isnan(value) ? 0 : value))));
                if (!m_look.plain)
                    m_painter.fillRect(cell, tint);
                page.text(cell, figure(m_columns.series[row], column), m_look.ink, QFont::Normal, Qt::AlignCenter);
            }
        }
    }

    QPainter &m_painter;
    const PlainColumns &m_columns;
    const PictureLook &m_look;
    QRectF m_area;
};

} // namespace

PlainPicture::PlainPicture(PlainColumns columns, QString title, PictureLook look)
    : m_columns(std::move(columns))
    , m_title(std::move(title))
    , m_look(std::move(look))
{
}

QString PlainPicture::description() const
{
    QStringList parts, sources;
    if (!m_columns.days.empty())
        parts << PictureText::tr("%1 to %2")
                     .arg(Format::day(m_columns.days.front(), QDate()), Format::day(m_columns.days.back(), QDate()));
    for (const PlainSeries &series : m_columns.series)
        sources += series.sources;
    sources.removeDuplicates();
    sources.removeAll(QString());
    return (parts + sources).join(QStringLiteral(", "));
}

QString PlainPicture::sentence() const
{
    return m_columns.labels.isEmpty() ? m_columns.nothing : m_columns.summary;
}

QString PlainPicture::fileName() const
{
    QStringList parts{m_title};
    if (!m_columns.days.empty())
        parts << m_columns.days.front().toString(Qt::ISODate) << m_columns.days.back().toString(Qt::ISODate);
    if (m_columns.sample)
        parts << QStringLiteral("sample");
    return safeFileName(parts.join(QLatin1Char(' ')));
}

void PlainPicture::paint(QPainter &painter) const
{
    Painting painting(painter, m_columns, m_look);
    painting.page.head(m_title, description(), painting.legend());
    if (!m_columns.labels.isEmpty() && !m_columns.series.empty())
        painting.draw();
    painting.page.foot(sentence(), m_columns.sample);
}

} // namespace soundings::charts
