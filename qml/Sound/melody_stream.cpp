#include "melody_stream.h"

#include <cstring>

namespace soundings::sound {
namespace {

constexpr qint64 kFrameBytes = 2 * sizeof(std::int16_t);

} // namespace

MelodyStream::MelodyStream(Melody melody, int sampleRate, std::size_t firstRow)
    : m_renderer(std::move(melody), sampleRate, firstRow)
    , m_left(qint64(m_renderer.frames()) * kFrameBytes)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 MelodyStream::bytesAvailable() const
{
    const QMutexLocker lock(&m_mutex);
    return m_left + QIODevice::bytesAvailable();
}

void MelodyStream::fadeOut()
{
    const QMutexLocker lock(&m_mutex);
    m_renderer.fadeOut();
}

qint64 MelodyStream::readData(char *data, qint64 size)
{
    const QMutexLocker lock(&m_mutex);
    std::vector<std::int16_t> pairs(std::size_t(size / kFrameBytes) * 2);
    const auto bytes = qint64(m_renderer.render(pairs)) * kFrameBytes;
    std::memcpy(data, pairs.data(), std::size_t(bytes));
    m_left = bytes < size / kFrameBytes * kFrameBytes ? 0 : m_left - bytes;
    return bytes;
}

} // namespace soundings::sound
