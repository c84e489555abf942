#include "melody.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace soundings::sound {
namespace {

constexpr double kShortestS = 2, kLongestS = 6, kSecondsAPoint = 0.025;
constexpr double kLoudness = 0.32;
constexpr double kTickLoudness = 0.3;
constexpr double kTickS = 0.07;
constexpr double kTickHz = 1567.98; ///< G6, above the highest value
constexpr double kSoftS = 0.012; ///< of the beginning and the end: a wave that is cut off clicks
constexpr double kWidest = 0.8; ///< of 1, which is one ear alone

/// Softer than a saw and clearer than a sine in small loudspeakers; its overtones fall with the square.
double triangle(double phase)
{
    return phase < 0.5 ? 4 * phase - 1 : 3 - 4 * phase;
}

std::int16_t sample(double value)
{
    return std::int16_t(std::lround(std::clamp(value, -1.0, 1.0) * 32767));
}

} // namespace

double Melody::seconds() const
{
    return std::clamp(double(values.size()) * kSecondsAPoint, kShortestS, kLongestS) / speed;
}

std::size_t Melody::rowAt(double second) const
{
    if (values.empty())
        return 0;
    const double place = std::clamp(second / seconds(), 0.0, 1.0) * double(values.size());
    return std::min(std::size_t(place), values.size() - 1);
}

double Melody::secondOf(std::size_t row) const
{
    return values.empty() ? 0 : seconds() * double(row) / double(values.size());
}

double pitchOf(double value, double low, double high)
{
    const double share = high > low ? (value - low) / (high - low) : 0.5;
    return kLowestHz * std::exp2(share * kOctaves);
}

MelodyRenderer::MelodyRenderer(Melody melody, int sampleRate, std::size_t firstRow)
    : m_melody(std::move(melody))
    , m_rate(sampleRate)
{
    bool known = false;
    for (const double value : m_melody.values) {
        if (std::isnan(value))
            continue;
        m_low = known ? std::min(m_low, value) : value;
        m_high = known ? std::max(m_high, value) : value;
        known = true;
    }
    double last = kLowestHz;
    for (const double value : m_melody.values) {
        if (!std::isnan(value))
            last = pitchOf(value, m_low, m_high);
        m_pitches.push_back(last);
    }
    m_end = known ? std::size_t(m_melody.seconds() * m_rate) : 0;
    m_begin = std::min(m_end, std::size_t(m_melody.secondOf(firstRow) * m_rate));
    m_frame = m_begin;
    while (m_nextTick < m_melody.ticks.size() && m_melody.ticks[m_nextTick].row < firstRow)
        ++m_nextTick;
}

double MelodyRenderer::frequencyAt(double place) const
{
    const std::size_t row = std::min(std::size_t(place), m_pitches.size() - 1);
    const std::size_t next = std::min(row + 1, m_pitches.size() - 1);
    return m_pitches[row] + (m_pitches[next] - m_pitches[row]) * (place - double(row));
}

double MelodyRenderer::loudnessAt(double place) const
{
    const auto loudness = [this](std::size_t row) { return std::isnan(m_melody.values[row]) ? 0.0 : kLoudness; };
    const std::size_t row = std::min(std::size_t(place), m_melody.values.size() - 1);
    const std::size_t next = std::min(row + 1, m_melody.values.size() - 1);
    return loudness(row) + (loudness(next) - loudness(row)) * (place - double(row));
}

double MelodyRenderer::tickAt(double second)
{
    while (m_nextTick < m_melody.ticks.size() && second >= m_melody.secondOf(m_melody.ticks[m_nextTick].row) + kTickS)
        ++m_nextTick;
    if (m_nextTick == m_melody.ticks.size())
        return 0;
    const Tick &tick = m_melody.ticks[m_nextTick];
    const double since = second - m_melody.secondOf(tick.row);
    if (since < 0)
        return 0;
    // A glide of a fifth, up or down, that swells and dies away within itself.
    const double bend = (tick.up ? 0.5 : -0.33) * since / kTickS / 2;
    const double swell = std::sin(std::numbers::pi * since / kTickS);
    return kTickLoudness * swell * swell * std::sin(2 * std::numbers::pi * kTickHz * since * (1 + bend));
}

double MelodyRenderer::softness(std::size_t frame) const
{
    const double soft = kSoftS * m_rate;
    return std::min({1.0, double(frame - m_begin) / soft, double(m_end - 1 - frame) / soft});
}

std::size_t MelodyRenderer::render(std::span<std::int16_t> pairs)
{
    const std::size_t count = std::min(pairs.size() / 2, m_end - m_frame);
    const double whole = m_melody.seconds();
    for (std::size_t i = 0; i < count; ++i, ++m_frame) {
        const double second = double(m_frame) / m_rate;
        const double place = second / whole * double(m_melody.values.size());
        m_phase += frequencyAt(place) / m_rate;
        m_phase -= std::floor(m_phase);
        const double value = (triangle(m_phase) * loudnessAt(place) + tickAt(second)) * softness(m_frame);
        // Equal power: as loud in the middle as at the sides.
        const double angle = (kWidest * (2 * second / whole - 1) + 1) * std::numbers::pi / 4;
        pairs[2 * i] = sample(value * std::cos(angle));
        pairs[2 * i + 1] = sample(value * std::sin(angle));
    }
    return count;
}

void MelodyRenderer::fadeOut()
{
    m_end = std::min(m_end, m_frame + std::size_t(kSoftS * m_rate));
}

} // namespace soundings::sound
