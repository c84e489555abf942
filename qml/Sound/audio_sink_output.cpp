#include "sound_output.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QCoreApplication>
#include <QMediaDevices>

#include <algorithm>

namespace soundings::sound {
namespace {

constexpr int kSampleRate = 44'100;
constexpr int kBufferMs = 80; ///< little, so that the cursor stands where the sound is

/// Qt Multimedia's way to the loudspeakers.
class AudioSinkOutput : public SoundOutput {
    Q_DECLARE_TR_FUNCTIONS(Sound)

public:
    AudioSinkOutput(const QAudioDevice &device, const QAudioFormat &format)
        : m_sink(device, format)
    {
        m_sink.setBufferSize(format.bytesForDuration(kBufferMs * 1000));
    }

    static SoundOutput *open(QString *problem)
    {
        const QAudioDevice device = QMediaDevices::defaultAudioOutput();
        if (device.isNull()) {
            *problem =
                tr("This computer has no audio device, so nothing can be played. Connect one, or read the chart with the arrow "
                   "keys.");
            return nullptr;
        }
        QAudioFormat format;
        format.setSampleRate(kSampleRate);
        format.setChannelCount(2);
        format.setSampleFormat(QAudioFormat::Int16);
        if (!device.isFormatSupported(format)) {
            *problem =
                tr("The audio device “%1” does not take stereo sound of 44.1 kHz. Choose another one in the desktop's sound "
                   "settings.")
                    .arg(device.description());
            return nullptr;
        }
        return new AudioSinkOutput(device, format);
    }

    int sampleRate() const override { return kSampleRate; }
    void setVolume(double volume) override
    {
        m_sink.setVolume(QAudio::convertVolume(volume, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale));
    }
    void start(QIODevice *source) override
    {
        m_sink.reset();
        m_sink.start(source);
    }
    void stop() override { m_sink.reset(); }
    double heardSeconds() const override
    {
        // What waits in the buffer was processed, but not heard.
        const auto waiting =
            m_sink.format().durationForBytes(qint32(std::max<qsizetype>(0, m_sink.bufferSize() - m_sink.bytesFree())));
        return double(std::max<qint64>(0, m_sink.processedUSecs() - waiting)) / 1e6;
    }
    bool isIdle() const override { return m_sink.state() == QAudio::IdleState; }
    bool hasFailed() const override { return m_sink.error() != QAudio::NoError && m_sink.error() != QAudio::UnderrunError; }

private:
    QAudioSink m_sink;
};

} // namespace
} // namespace soundings::sound

extern "C" Q_DECL_EXPORT soundings::sound::SoundOutput *soundingsOpenSoundOutput(QString *problem)
{
    return soundings::sound::AudioSinkOutput::open(problem);
}
