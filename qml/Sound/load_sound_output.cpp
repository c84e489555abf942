#include "load_sound_output.h"

#include <QCoreApplication>
#include <QLibrary>

namespace soundings::sound {

OpenSoundOutput *loadSoundModule()
{
    // As seen from bin/, in a build as well as where it is installed.
    QLibrary module(QCoreApplication::applicationDirPath() + QStringLiteral("/../lib/soundings/window_sound"));
    return reinterpret_cast<OpenSoundOutput *>(module.resolve(kOpenSoundOutput));
}

std::unique_ptr<SoundOutput> openSoundOutput(OpenSoundOutput *module, QString *problem)
{
    if (!module) {
        *problem = QCoreApplication::translate("Sound",
            "Charts cannot be played: Qt Multimedia is not installed. Install it (on Debian the package libqt6multimedia6) and "
            "start Soundings again.");
        return nullptr;
    }
    return std::unique_ptr<SoundOutput>(module(problem));
}

} // namespace soundings::sound
