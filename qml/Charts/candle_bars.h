#pragma once

#include "drawn_bars.h"

namespace soundings::charts {

/// The candles of the price pane.
class CandleBars : public DrawnBars {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor line MEMBER m_line NOTIFY colorsChanged)
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY colorsChanged)

public:
    using DrawnBars::DrawnBars;

    void paint(QPainter *painter) override;

private:
    QColor m_line = Qt::black;
    QColor m_ground = Qt::white;
};

} // namespace soundings::charts
