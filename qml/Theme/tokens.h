#pragma once

#include <QColor>
#include <QHash>
#include <QString>
#include <QStringList>

namespace soundings::window {

/// The colours of one theme by their role ("ink", "surface").
using ColourRoles = QHash<QString, QColor>;

/// The four themes as resources/theme/tokens.json has them.
const QHash<QString, ColourRoles> &themeColours();

/// "light", "dark", "contrast", "contrast-light": in the order in which they are offered.
const QStringList &themeNames();

} // namespace soundings::window
