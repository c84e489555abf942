#pragma once

#include <QQuickItem>

namespace soundings::window {

/// An item that QPainter draws, the same with the software and the OpenGL back ends. Unlike QQuickPaintedItem it keeps one copy
/// of its picture, where that keeps two with the software back end.
class PaintedItem : public QQuickItem {
    Q_OBJECT
    QML_ANONYMOUS

public:
    explicit PaintedItem(QQuickItem *parent = nullptr);

    /// While the scene is synchronised, when this thread waits for it.
    virtual void paint(QPainter *painter) = 0;

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
};

} // namespace soundings::window
