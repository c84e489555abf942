#include "cell_look.h"

#include "Theme/theme.h"

namespace soundings::window {

namespace {

std::array<CellFont, 3> fontsOf(int pixels)
{
    const auto font = [pixels](QFont::Weight weight) {
        QFont made;
        made.setFamilies({Theme::instance()->family()});
        made.setPixelSize(pixels);
        made.setWeight(weight);
        return CellFont{made};
    };
    return {font(QFont::Normal), font(QFont::Medium), font(QFont::DemiBold)};
}

} // namespace

CellLook::CellLook()
    : m_body(fontsOf(Theme::instance()->pixels(QStringLiteral("body"))))
    , m_small(fontsOf(Theme::instance()->pixels(QStringLiteral("small"))))
{
}

} // namespace soundings::window
