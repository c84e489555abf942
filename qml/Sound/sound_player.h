#pragma once

#include "load_sound_output.h"
#include "melody.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace soundings {
class Executor;
}

namespace soundings::sound {

class MelodyStream;

/// Plays a melody and tells which row is heard. The device is opened when something is first played; a computer without one says
/// so in words.
class SoundPlayer : public QObject {
    Q_OBJECT

public:
    /// Gives the way to the device, or a problem in words.
    using Open = std::function<std::unique_ptr<SoundOutput>(QString *problem)>;

    explicit SoundPlayer(QObject *parent = nullptr); ///< with the computer's own device
    explicit SoundPlayer(Open open, QObject *parent = nullptr);
    ~SoundPlayer() override;

    /// From a row on; what plays is replaced.
    void play(Melody melody, std::size_t firstRow);
    /// Ends softly, with the row that was heard last.
    void stop();
    bool isPlaying() const { return m_playing; }
    std::size_t row() const { return m_row; }
    void setVolume(double volume); ///< 0 to 1

signals:
    void playingChanged();
    void heard(std::size_t row);
    void ended(); ///< the melody was played to its end
    void failed(const QString &problem);

private:
    void begin();
    void follow();
    void setPlaying(bool playing);

    Open m_open; ///< empty until the module is there
    std::unique_ptr<Executor> m_executor; ///< only made when the module is read
    std::unique_ptr<MelodyStream> m_stream;
    std::unique_ptr<SoundOutput> m_output; ///< after the stream, which it reads from
    Melody m_melody;
    QTimer m_following, m_fading;
    std::size_t m_firstRow = 0, m_row = 0;
    double m_volume = 0.8;
    bool m_playing = false;
};

} // namespace soundings::sound
