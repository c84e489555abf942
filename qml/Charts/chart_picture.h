#pragma once

#include <QColor>
#include <QSizeF>
#include <QString>

#include <array>

class QPainter;

namespace soundings::charts {

/// The colours and the typeface of a picture; those of the theme that is shown.
struct PictureLook {
    QString family;
    QColor ground, ink, ink2, ink3, line, lineStrong, control, up, down, zone;
    std::array<QColor, 4> series; ///< of lines, in their order
    QColor caution, inkOnCaution; ///< of the mark on sample data
    bool plain = false; ///< high contrast: letters stand on the ground alone
};

inline constexpr QSizeF kPictureSize{1600, 900};

/// A chart as a page of its own, for a file: title, legend, drawing, and the sentence that says the same. Not a copy of the
/// screen: no cursor, no focus, whatever the window's size. It holds all that it shows, so that any thread may paint it.
class ChartPicture {
public:
    ChartPicture() = default;
    ChartPicture(const ChartPicture &) = delete;
    ChartPicture &operator=(const ChartPicture &) = delete;
    virtual ~ChartPicture() = default;

    virtual QString title() const = 0; ///< "Northing Instruments (NRTH), daily prices"
    virtual QString description() const = 0; ///< days, currency, source
    virtual QString sentence() const = 0; ///< the chart in words
    virtual QString fileName() const = 0; ///< "NRTH 2025-11-20 2026-11-20": without an end, and with what all file systems take
    virtual QString csv() const = 0; ///< the same figures
    virtual void paint(QPainter &painter) const = 0; ///< on kPictureSize
};

} // namespace soundings::charts
