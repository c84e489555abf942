#pragma once

#include <QString>

namespace soundings::app {

/// Makes the window speak `language` ("sv"; "" is the desktop's), with its numbers and days; English where there is no
/// translation. Needs an application object. What is shown already keeps its words.
void useLanguage(const QString &language);

} // namespace soundings::app
