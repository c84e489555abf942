#include "cell_painting.h"

#include "Theme/theme.h"
#include "icon_path.h"
#include "small_drawings.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace soundings::window {

namespace {

/// A part of this height in the middle of the box.
QRectF middleOf(const QRectF &box, double height)
{
    return {box.left(), box.top() + std::round((box.height() - height) / 2), box.width(), height};
}

void fillRounded(QPainter &painter, const QRectF &box, double radius, const QColor &colour)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(box, radius, radius);
}

/// Paints a part of a cell into its box, which is as wide as the part and as high as the row.
struct PartPainter {
    QPainter &painter;
    QRectF box;
    bool mirrored;

    void operator()(const CellText &part) const
    {
        painter.setFont(part.font->font);
        painter.setPen(part.tone);
        const bool fits = !part.mayElide || part.width + 0.5 >= part.font->metrics.horizontalAdvance(part.text);
        const QString text = fits ? part.text : part.font->metrics.elidedText(part.text, Qt::ElideRight, part.width);
        const Qt::Alignment side = part.toEnd != mirrored ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(box, int(side | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip, text);
    }
    void operator()(const CellIcon &part) const
    {
        for (int i = 0; i < part.times; ++i) {
            const QRectF icon(box.left() + i * (part.size - 1), box.top(), part.size, box.height());
            paintIcon(painter, iconPath(part.name), middleOf(icon, part.size), {part.tone, part.stroke, part.solid});
        }
    }
    void operator()(const CellBar &part) const
    {
        const QRectF track = middleOf(box, 6);
        fillRounded(painter, track, 3, Theme::instance()->track());
        if (part.share <= 0)
            return;
        const double length = std::max(3.0, track.width() * std::min(1.0, part.share));
        const double left = mirrored ? track.right() - length : track.left();
        fillRounded(painter, {left, track.top(), length, 6}, 3, Theme::instance()->mark());
    }
    void operator()(const CellSpark &part) const
    {
        const Theme &theme = *Theme::instance();
        paintSpark(
            painter, middleOf(box, part.height), part.values, {theme.mark(), theme.control(), theme.highContrast() ? 2 : 1.3});
    }
    void operator()(const CellStrip &) const { fillRounded(painter, middleOf(box, 8), 4, Theme::instance()->track()); }
};

void paintFrame(QPainter &painter, const CellFrame &frame, const QRectF &box)
{
    constexpr double radius = 4;
    if (frame.fill.isValid())
        fillRounded(painter, box, radius, frame.fill);
    if (frame.hatched)
        paintHatch(painter, box.adjusted(2, 2, -2, -2), Theme::instance()->hatch(), 7);
    if (frame.border.isValid()) {
        const double width = Theme::instance()->border(), inner = width / 2;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(frame.border, width));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(inner, inner, -inner, -inner), radius - inner, radius - inner);
    }
}

} // namespace

void paintCell(QPainter &painter, const CellPicture &picture, const CellPlace &place)
{
    const double width = picture.width();
    const double left = place.atRight ? place.box.right() - place.padding - width : place.box.left() + place.padding;
    const QRectF box(std::round(left), place.box.top(), width, place.box.height());
    const double inset = picture.frame ? picture.frame->padding : 0;
    if (picture.frame)
        paintFrame(painter, *picture.frame, middleOf(box, picture.frame->height));
    double x = place.mirrored ? box.right() - inset : box.left() + inset;
    for (const CellPart &part : picture.parts) {
        const double partWidth = widthOf(part);
        const QRectF partBox(place.mirrored ? x - partWidth : x, box.top(), partWidth, box.height());
        std::visit(PartPainter{painter, partBox, place.mirrored}, part);
        x += (place.mirrored ? -1 : 1) * (partWidth + picture.spacing);
    }
    if (picture.dashed) {
        const Theme &theme = *Theme::instance();
        const double lineHeight = theme.body() * 1.21; // of our font
        const QRectF below(box.left(), middleOf(box, lineHeight).bottom(), width, 2);
        paintDash(painter, below, {theme.cautionLine(), double(theme.border()), {3, 2}});
    }
}

} // namespace soundings::window
