#pragma once

#include "drawn_bars.h"

namespace soundings::charts {

/// The volume pane's bars: quiet on ordinary days, strong above 1.5 times the 20-day mean.
class VolumeBars : public DrawnBars {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor quiet MEMBER m_quiet NOTIFY colorsChanged)
    Q_PROPERTY(QColor strong MEMBER m_strong NOTIFY colorsChanged)

public:
    using DrawnBars::DrawnBars;

    void paint(QPainter *painter) override;

private:
    QColor m_quiet = Qt::gray;
    QColor m_strong = Qt::black;
};

} // namespace soundings::charts
