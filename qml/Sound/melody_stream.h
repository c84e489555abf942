#pragma once

#include "melody.h"

#include <QIODevice>
#include <QMutex>

namespace soundings::sound {

/// A melody as bytes that an audio device reads: 16 bits, left and right in turn, made while they are read.
class MelodyStream : public QIODevice {
public:
    MelodyStream(Melody melody, int sampleRate, std::size_t firstRow);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    void fadeOut();

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    mutable QMutex m_mutex; ///< some systems read from the thread of their audio device
    MelodyRenderer m_renderer;
    qint64 m_left; ///< bytes
};

} // namespace soundings::sound
