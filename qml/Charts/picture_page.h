#pragma once

#include "chart_picture.h"

#include <QFont>
#include <QPainter>
#include <QRectF>

#include <span>

namespace soundings::charts {

/// What all pictures have around their drawing, and the pens and letters they draw with.
class PicturePage {
public:
    PicturePage(QPainter &painter, const PictureLook &look);

    struct Line {
        QString name;
        QColor colour;
        Qt::PenStyle style = Qt::SolidLine;
    };

    /// The lines that the drawing is made of stand at the right, the first of them leftmost.
    void head(const QString &title, const QString &description, std::span<const Line> lines);
    void foot(const QString &sentence, bool sample);
    void text(const QRectF &box, const QString &words, const QColor &colour, QFont::Weight weight = QFont::Normal,
        int flags = Qt::AlignLeft | Qt::AlignVCenter);

    QRectF area() const; ///< of the drawing, with room for figures on its right
    static constexpr double kGutter = 84; ///< which is that wide

private:
    QFont font(int pixels, QFont::Weight weight) const;

    QPainter &m_painter;
    const PictureLook &m_look;
};

/// A name of a file that all file systems take: what they do not want becomes an underscore.
QString safeFileName(const QString &name);

} // namespace soundings::charts
