#pragma once

#include "price_columns.h"

#include <QColor>
#include <QSizeF>
#include <QString>

class QPainter;

namespace soundings::charts {

/// The colours and the typeface of a picture; those of the theme that is shown.
struct PictureLook {
    QString family;
    QColor ground, ink, ink2, ink3, line, lineStrong, control, up, down, zone;
    QColor close, sma50, sma200;
    QColor caution, inkOnCaution; ///< of the mark on sample data
};

inline constexpr QSizeF kPictureSize{1600, 900};

/// A chart as a page of its own: title, legend, price, volume and RSI, and the sentence that says the same. Not a copy of the
/// screen: no cursor, no focus, whatever the window's size.
class ChartPicture {
public:
    ChartPicture(const PriceColumns &columns, bool candles, PictureLook look);

    void paint(QPainter &painter) const; ///< on kPictureSize
    QString title() const; ///< "Northing Instruments (NRTH), daily prices"
    QString description() const; ///< days, currency, source, and the chart in a sentence

private:
    const PriceColumns &m_columns;
    bool m_candles;
    PictureLook m_look;
};

} // namespace soundings::charts
