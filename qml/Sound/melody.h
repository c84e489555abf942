#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace soundings::sound {

/// A short sound over a value: something happened there.
struct Tick {
    std::size_t row = 0;
    bool up = false; ///< rises, else it falls
};

/// A line to listen to, from left to right. A missing value is NaN and silent.
struct Melody {
    std::vector<double> values;
    std::vector<Tick> ticks; ///< by row, ascending
    double speed = 1; ///< 2 is twice as fast

    double seconds() const; ///< of the whole
    std::size_t rowAt(double second) const; ///< what is heard then
    double secondOf(std::size_t row) const; ///< when a row begins
};

inline constexpr double kLowestHz = 130.8127826502993; ///< C3: the lowest value. The browser client has the same rule
inline constexpr double kOctaves = 3; ///< up to C6: the highest value

/// The pitch of a value between the lowest and the highest: equal steps of value are equal intervals.
double pitchOf(double value, double low, double high);

/// Makes the samples of a melody, one stretch after the other: pitch is the value, place between the ears is the time.
class MelodyRenderer {
public:
    MelodyRenderer(Melody melody, int sampleRate, std::size_t firstRow = 0);

    const Melody &melody() const { return m_melody; }
    /// Fills pairs of left and right; returns how many pairs there were, fewer than asked for at the end only.
    std::size_t render(std::span<std::int16_t> pairs);
    /// The rest is silence, reached softly.
    void fadeOut();
    std::size_t frames() const { return m_end - m_begin; } ///< of all, when nothing fades it out

private:
    double frequencyAt(double place) const;
    double loudnessAt(double place) const;
    double tickAt(double second);
    double softness(std::size_t frame) const;

    Melody m_melody;
    int m_rate;
    double m_low = 0, m_high = 0;
    std::vector<double> m_pitches; ///< Hz by row; a missing value keeps the pitch before it
    std::size_t m_begin = 0, m_end = 0, m_frame = 0; ///< in frames since the beginning of the melody
    double m_phase = 0; ///< 0 to 1
    std::size_t m_nextTick = 0;
};

} // namespace soundings::sound
