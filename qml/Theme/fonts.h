#pragma once

#include <QString>

namespace soundings::window {

/// Adds our own fonts from the resources and returns the family that all text uses: Soundings Sans, else the first of Inter,
/// Roboto, Noto Sans that is installed; empty where none is. On any thread, while there is an application object.
QString loadFonts();

} // namespace soundings::window
