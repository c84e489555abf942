#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QRectF>

#include <array>

namespace soundings::window {

/// A font with its metrics, which cost more than the font.
struct CellFont {
    QFont font;
    QFontMetricsF metrics{font};
};

/// The fonts that cells of a table are written in, as the theme has them now. To be made anew when it changes.
class CellLook {
public:
    CellLook();

    /// Of a weight that the product uses: normal, medium or half bold.
    const CellFont &body(QFont::Weight weight = QFont::Normal) const { return m_body[place(weight)]; }
    const CellFont &small(QFont::Weight weight = QFont::Normal) const { return m_small[place(weight)]; }

private:
    static std::size_t place(QFont::Weight weight) { return weight == QFont::DemiBold ? 2 : weight == QFont::Medium ? 1 : 0; }

    std::array<CellFont, 3> m_body, m_small;
};

} // namespace soundings::window
