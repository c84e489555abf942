#pragma once

#include "sound_output.h"

#include <memory>

namespace soundings::sound {

/// Reads the module with Qt Multimedia, which takes a moment: call it on a thread that may wait. Null where there is none.
OpenSoundOutput *loadSoundModule();

/// Opens the audio device; only on the thread that plays. Null where nothing can be heard; then `problem` says why.
std::unique_ptr<SoundOutput> openSoundOutput(OpenSoundOutput *module, QString *problem);

} // namespace soundings::sound
