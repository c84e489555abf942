#include "painted_items.h"

#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>

#include <algorithm>

namespace soundings::window {

Glyph::Glyph(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &Glyph::changed, this, [this] { update(); });
}

void Glyph::paint(QPainter *painter)
{
    if (m_path.isEmpty())
        return;
    const QString svg = QStringLiteral("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='%1' fill='%2' "
                                       "stroke='%3' stroke-width='%4' stroke-linecap='round' stroke-linejoin='round'/></svg>")
                            .arg(m_path, m_solid ? m_colour.name() : QStringLiteral("none"), m_colour.name())
                            .arg(m_stroke);
    QSvgRenderer(svg.toUtf8()).render(painter, boundingRect());
}

Spark::Spark(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &Spark::changed, this, [this] { update(); });
}

void Spark::setValues(const QList<qreal> &values)
{
    if (values == m_values)
        return;
    m_values = values;
    emit changed();
}

void Spark::paint(QPainter *painter)
{
    if (m_values.size() < 2)
        return;
    const auto [low, high] = std::ranges::minmax(m_values);
    const double range = std::max(1e-9, high - low);
    const double dot = m_stroke + 1.2;
    const double w = width() - 2 * dot;
    const double h = height() - 2 * dot;
    const auto at = [&](qsizetype i) {
        return QPointF(dot + w * double(i) / double(m_values.size() - 1), dot + h * (1 - (m_values[i] - low) / range));
    };
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_base, 1, Qt::DotLine));
    painter->drawLine(QPointF(dot, at(0).y()), QPointF(dot + w, at(0).y()));
    QPainterPath path(at(0));
    for (qsizetype i = 1; i < m_values.size(); ++i)
        path.lineTo(at(i));
    painter->setPen(QPen(m_colour, m_stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(path);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_colour);
    painter->drawEllipse(at(m_values.size() - 1), dot, dot);
}

Hatch::Hatch(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    connect(this, &Hatch::changed, this, [this] { update(); });
}

void Hatch::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_colour, m_pitch / 2.6, Qt::SolidLine, Qt::FlatCap));
    for (qreal x = -height(); x < width() + height(); x += m_pitch)
        painter->drawLine(QPointF(x, height() + 2), QPointF(x + height() + 4, -2));
}

SoftShadow::SoftShadow(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    connect(this, &SoftShadow::changed, this, [this] { update(); });
}

void SoftShadow::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(0, 0, 0, qRound(255 * m_strength)));
    for (qreal inset = 0; inset < m_spread; inset += 2) {
        const qreal radius = 10 + m_spread - inset;
        painter->drawRoundedRect(boundingRect().adjusted(inset, inset, -inset, -inset), radius, radius);
    }
}

Dash::Dash(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &Dash::changed, this, [this] { update(); });
}

void Dash::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing, !m_upright && m_stroke > 1);
    QPen pen(m_colour, m_stroke, Qt::SolidLine, Qt::FlatCap);
    if (!m_pattern.isEmpty())
        pen.setDashPattern(m_pattern);
    painter->setPen(pen);
    if (m_upright)
        painter->drawLine(QPointF(width() / 2, 0), QPointF(width() / 2, height()));
    else
        painter->drawLine(QPointF(0, height() / 2), QPointF(width(), height() / 2));
}

} // namespace soundings::window
