#pragma once

#include "base/result.h"

#include <QUrl>

namespace soundings::app {

/// What the command line of `soundings` asks for.
struct DesktopOptions {
    QUrl connect; ///< another engine; empty: the one in this process
    QByteArray token; ///< for it
    QString dataDirectory; ///< "": the platform's
    bool share = false; ///< let other machines in, where they may be
    bool selfTest = false; ///< show the stocks and one of them, then quit
    bool timings = false; ///< say when the first frame and the list are shown, then quit: for measuring the start
    QString liveReload; ///< folder of QML files to show instead of the built ones; in debug builds only
    QString print; ///< help or version: print this and quit
};

/// Reads the command line, the token's file and SOUNDINGS_TOKEN. Needs no display.
Result<DesktopOptions> readDesktopOptions(int argc, char **argv);

} // namespace soundings::app
