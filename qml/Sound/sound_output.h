#pragma once

#include <QString>

class QIODevice;

namespace soundings::sound {

/// A way out for samples: 16 bits, left and right in turn. Implemented in a module that is loaded when it is first wanted, and in
/// tests.
class SoundOutput {
public:
    virtual ~SoundOutput() = default;

    virtual int sampleRate() const = 0;
    virtual void setVolume(double volume) = 0; ///< 0 to 1, as loud as it feels
    /// Reads from the source until it ends. What was played before is cut off.
    virtual void start(QIODevice *source) = 0;
    virtual void stop() = 0;
    virtual double heardSeconds() const = 0; ///< since start()
    virtual bool isIdle() const = 0; ///< has nothing left to play
    virtual bool hasFailed() const = 0; ///< the device went away
};

/// What the module offers under the name kOpenSoundOutput: an output that the caller owns. Null where there is no device; then
/// `problem` says what to do.
using OpenSoundOutput = SoundOutput *(QString *problem);
inline constexpr char kOpenSoundOutput[] = "soundingsOpenSoundOutput";

} // namespace soundings::sound
