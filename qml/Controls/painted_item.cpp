#include "painted_item.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>

#include <cmath>
#include <memory>

namespace soundings::window {

PaintedItem::PaintedItem(QQuickItem *parent)
    : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

QSGNode *PaintedItem::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    const double ratio = window()->effectiveDevicePixelRatio();
    const QSize pixels(int(std::ceil(width() * ratio)), int(std::ceil(height() * ratio)));
    if (pixels.isEmpty()) {
        delete node;
        return nullptr;
    }
    QImage picture(pixels, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing, antialiasing());
    painter.scale(ratio, ratio);
    paint(&painter);
    painter.end();

    std::unique_ptr<QSGTexture> texture(window()->createTextureFromImage(picture, QQuickWindow::TextureHasAlphaChannel));
    auto *shown = static_cast<QSGImageNode *>(node);
    if (!shown) {
        shown = window()->createImageNode();
        shown->setOwnsTexture(true);
        shown->setFiltering(QSGTexture::Linear);
    }
    shown->setTexture(texture.release());
    shown->setSourceRect(QRectF(QPointF(), QSizeF(pixels)));
    shown->setRect(QRectF(QPointF(), QSizeF(pixels) / ratio)); // whole pixels: nothing is scaled
    return shown;
}

void PaintedItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() != before.size())
        update();
}

void PaintedItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickItem::itemChange(change, data);
    if (change == ItemDevicePixelRatioHasChanged || change == ItemAntialiasingHasChanged)
        update();
}

} // namespace soundings::window
