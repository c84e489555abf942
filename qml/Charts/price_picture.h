#pragma once

#include "chart_picture.h"
#include "price_columns.h"

#include <memory>

namespace soundings::charts {

/// Price, volume and RSI over one time axis.
class PricePicture : public ChartPicture {
public:
    PricePicture(std::shared_ptr<const PriceColumns> columns, bool candles, PictureLook look);

    QString title() const override;
    QString description() const override;
    QString sentence() const override;
    QString fileName() const override;
    QString csv() const override;
    void paint(QPainter &painter) const override;

private:
    std::shared_ptr<const PriceColumns> m_columns;
    bool m_candles;
    PictureLook m_look;
};

} // namespace soundings::charts
