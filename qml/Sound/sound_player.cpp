#include "sound_player.h"

#include "base/executor.h"
#include "melody_stream.h"

namespace soundings::sound {
namespace {

using namespace std::chrono_literals;
constexpr auto kFollow = 30ms;
constexpr auto kFade = 150ms; ///< the end of the sound and what the device still holds of it

} // namespace

SoundPlayer::SoundPlayer(QObject *parent)
    : SoundPlayer(Open(), parent)
{
}

SoundPlayer::SoundPlayer(Open open, QObject *parent)
    : QObject(parent)
    , m_open(std::move(open))
{
    m_following.setInterval(kFollow);
    m_fading.setInterval(kFade);
    m_fading.setSingleShot(true);
    connect(&m_following, &QTimer::timeout, this, &SoundPlayer::follow);
    connect(&m_fading, &QTimer::timeout, this, [this] { m_output->stop(); });
}

SoundPlayer::~SoundPlayer()
{
    if (m_output)
        m_output->stop();
}

void SoundPlayer::play(Melody melody, std::size_t firstRow)
{
    m_melody = std::move(melody);
    m_firstRow = m_row = firstRow;
    setPlaying(true);
    if (m_open) {
        begin();
        return;
    }
    if (m_executor)
        return; // the module is being read; then it begins
    m_executor = std::make_unique<Executor>(Executor::Options{.ioThreads = 1, .cpuThreads = 1});
    m_executor->run(
        Pool::io, [](std::stop_token) { return loadSoundModule(); }, this,
        [this](OpenSoundOutput *module) {
            m_open = [module](QString *problem) { return openSoundOutput(module, problem); };
            if (m_playing)
                begin();
        });
}

void SoundPlayer::begin()
{
    m_fading.stop();
    // Opened anew each time: another device may have become the computer's.
    m_output.reset();
    QString problem;
    m_output = m_open(&problem);
    if (!m_output) {
        setPlaying(false);
        emit failed(problem);
        return;
    }
    m_stream = std::make_unique<MelodyStream>(m_melody, m_output->sampleRate(), m_firstRow);
    m_output->setVolume(m_volume);
    m_output->start(m_stream.get());
    m_following.start();
}

void SoundPlayer::stop()
{
    if (!m_playing)
        return;
    m_following.stop();
    if (m_stream && m_output) {
        m_stream->fadeOut();
        m_fading.start();
    }
    setPlaying(false);
}

void SoundPlayer::setVolume(double volume)
{
    m_volume = volume;
    if (m_output)
        m_output->setVolume(volume);
}

void SoundPlayer::follow()
{
    if (m_output->hasFailed()) {
        m_following.stop();
        setPlaying(false);
        emit failed(
            tr("The audio device went away while it played. Connect it again, or choose another one in the desktop's sound "
               "settings."));
        return;
    }
    const double second = m_melody.secondOf(m_firstRow) + m_output->heardSeconds();
    const bool over = second >= m_melody.seconds() || (m_output->isIdle() && m_stream->bytesAvailable() == 0);
    const std::size_t row = m_melody.rowAt(second);
    if (row != m_row) {
        m_row = row;
        emit heard(row);
    }
    if (!over || !m_playing)
        return;
    m_following.stop();
    m_output->stop();
    setPlaying(false);
    emit ended();
}

void SoundPlayer::setPlaying(bool playing)
{
    if (playing == m_playing)
        return;
    m_playing = playing;
    emit playingChanged();
}

} // namespace soundings::sound
