#pragma once

#include "Controls/painted_item.h"
#include "radar_painting.h"

#include <QColor>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace soundings::charts {

/// A radar: one spoke a value from 0 to `maximum`, the first of them upwards. Two shapes that also differ without colour: the
/// first is a solid line with dots, the second a dashed one with squares. What is missing is a gap.
class RadarShape : public window::PaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantList values MEMBER m_values NOTIFY shapeChanged)
    Q_PROPERTY(QVariantList compared MEMBER m_compared NOTIFY shapeChanged)
    Q_PROPERTY(double maximum MEMBER m_maximum NOTIFY shapeChanged)
    Q_PROPERTY(double heavy MEMBER m_heavy NOTIFY shapeChanged)
    Q_PROPERTY(QColor line MEMBER m_line NOTIFY shapeChanged)
    Q_PROPERTY(QColor comparedLine MEMBER m_comparedLine NOTIFY shapeChanged)
    Q_PROPERTY(QColor grid MEMBER m_grid NOTIFY shapeChanged)

public:
    explicit RadarShape(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;
    /// Where a value of a spoke stands.
    Q_INVOKABLE QPointF pointOf(int spoke, double value) const;

signals:
    void shapeChanged();

private:
    RadarPainting radar() const;

    QVariantList m_values, m_compared;
    double m_maximum = 25, m_heavy = 2;
    QColor m_line = Qt::black, m_comparedLine = Qt::darkGray, m_grid = Qt::lightGray;
};

} // namespace soundings::charts
