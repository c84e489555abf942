#include "painted_items.h"

#include "icon_path.h"
#include "small_drawings.h"

#include <QPainter>

namespace soundings::window {

Glyph::Glyph(QQuickItem *parent)
    : PaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &Glyph::changed, this, [this] { update(); });
}

void Glyph::setName(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    m_path = iconPath(name);
    emit changed();
}

void Glyph::paint(QPainter *painter)
{
    paintIcon(*painter, m_path, boundingRect(), {m_colour, m_stroke, m_solid});
}

Spark::Spark(QQuickItem *parent)
    : PaintedItem(parent)
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
    paintSpark(*painter, boundingRect(), m_values, {m_colour, m_base, m_stroke});
}

Hatch::Hatch(QQuickItem *parent)
    : PaintedItem(parent)
{
    connect(this, &Hatch::changed, this, [this] { update(); });
}

void Hatch::paint(QPainter *painter)
{
    paintHatch(*painter, boundingRect(), m_colour, m_pitch);
}

SoftShadow::SoftShadow(QQuickItem *parent)
    : PaintedItem(parent)
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
    : PaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &Dash::changed, this, [this] { update(); });
}

void Dash::paint(QPainter *painter)
{
    paintDash(*painter, boundingRect(), {m_colour, m_stroke, m_pattern, m_upright});
}

} // namespace soundings::window
