#pragma once

#include "chart_picture.h"
#include "plain_columns.h"

namespace soundings::charts {

/// A plain chart in its shape: lines over days, a radar, bars or tinted cells.
class PlainPicture : public ChartPicture {
public:
    PlainPicture(PlainColumns columns, QString title, PictureLook look);

    QString title() const override { return m_title; }
    QString description() const override;
    QString sentence() const override;
    QString fileName() const override;
    QString csv() const override { return m_columns.csv; }
    void paint(QPainter &painter) const override;

private:
    PlainColumns m_columns;
    QString m_title;
    PictureLook m_look;
};

} // namespace soundings::charts
