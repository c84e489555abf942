#pragma once

#include "Controls/painted_item.h"

#include <QColor>
#include <QList>
#include <QPointF>

namespace soundings::charts {

/// A line in a pane of its own scale. One painted item: a chart view of Qt Charts for it takes several milliseconds to make and
/// again whenever its size changes, which is felt where a page has many.
class PlotLine : public window::PaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color MEMBER m_colour NOTIFY changed)
    Q_PROPERTY(qreal stroke MEMBER m_stroke NOTIFY changed)
    Q_PROPERTY(Qt::PenStyle style MEMBER m_style NOTIFY changed)
    Q_PROPERTY(qreal low MEMBER m_low NOTIFY changed)
    Q_PROPERTY(qreal high MEMBER m_high NOTIFY changed)
    Q_PROPERTY(int rows MEMBER m_rows NOTIFY changed) // the width of the pane: row 0 is half a row from its left edge

public:
    explicit PlotLine(QQuickItem *parent = nullptr);

    void setPoints(const QList<QPointF> &points); ///< row and value
    void paint(QPainter *painter) override;

signals:
    void changed();

private:
    QList<QPointF> m_points;
    QColor m_colour = Qt::black;
    qreal m_stroke = 1.6;
    Qt::PenStyle m_style = Qt::SolidLine;
    qreal m_low = 0, m_high = 1;
    int m_rows = 1;
};

/// Gives a line its points in one go, whoever draws it: a PlotLine, or a line series of Qt Charts.
void giveTo(QObject *line, const QList<QPointF> &points);

} // namespace soundings::charts
