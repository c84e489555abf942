#include "Sound/melody.h"
#include "Sound/melody_stream.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

using namespace soundings::sound;

namespace {

constexpr int kRate = 44'100;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// All of a melody, left and right apart.
struct Heard {
    std::vector<double> left, right;

    explicit Heard(const Melody &melody, std::size_t firstRow = 0)
    {
        MelodyRenderer renderer(melody, kRate, firstRow);
        // In stretches of an odd length: nothing may happen at their seams.
        std::vector<std::int16_t> pairs(2 * 1009);
        for (std::size_t got = 1; got > 0;) {
            got = renderer.render(pairs);
            for (std::size_t i = 0; i < got; ++i) {
                left.push_back(pairs[2 * i] / 32767.0);
                right.push_back(pairs[2 * i + 1] / 32767.0);
            }
        }
    }
    double seconds() const { return double(left.size()) / kRate; }

    /// How strong a frequency is in a stretch of the left ear, by Goertzel's algorithm.
    double strength(double hertz, double from, double length = 0.1) const
    {
        const auto begin = std::size_t(from * kRate);
        const auto count = std::size_t(length * kRate);
        const double factor = 2 * std::cos(2 * std::numbers::pi * hertz / kRate);
        double before = 0, last = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const double now = left.at(begin + i) + factor * last - before;
            before = std::exchange(last, now);
        }
        return std::sqrt(std::max(0.0, last * last + before * before - factor * last * before)) / double(count);
    }
    /// Upward crossings of zero a second.
    double crossings(double from, double length = 0.1) const
    {
        const auto begin = std::size_t(from * kRate);
        const auto count = std::size_t(length * kRate);
        int found = 0;
        for (std::size_t i = begin + 1; i < begin + count; ++i)
            found += left.at(i - 1) < 0 && left.at(i) >= 0;
        return found / length;
    }
    static double power(const std::vector<double> &ear, double from, double length = 0.1)
    {
        double sum = 0;
        for (auto i = std::size_t(from * kRate); i < std::size_t((from + length) * kRate); ++i)
            sum += ear.at(i) * ear.at(i);
        return std::sqrt(sum / (length * kRate));
    }
};

Melody steady(double first, double middle, double last)
{
    Melody melody;
    melody.values.assign(40, first);
    melody.values.insert(melody.values.end(), 40, middle);
    melody.values.insert(melody.values.end(), 40, last);
    return melody;
}

} // namespace

class TestMelody : public QObject {
    Q_OBJECT

private slots:
    void theLowestValueIsC3AndTheHighestC6()
    {
        QCOMPARE(pitchOf(132, 132, 187), 130.8127826502993);
        QVERIFY(std::abs(pitchOf(187, 132, 187) - 1046.502) < 0.001);
        // Half of the way up is half of three octaves: 130.81 * 2^1.5.
        QVERIFY(std::abs(pitchOf(159.5, 132, 187) - 369.994) < 0.001);
        QVERIFY(std::abs(pitchOf(7, 7, 7) - 369.994) < 0.001); // a flat line is in the middle
    }

    void whatIsHeardHasThePitchOfItsValue()
    {
        const Heard heard(steady(100, 150, 200)); // 3 seconds, a second each
        QCOMPARE(heard.seconds(), 3.0);
        const double low = 130.81, middle = 369.99, high = 1046.5;
        QVERIFY(heard.strength(low, 0.5) > 10 * heard.strength(middle, 0.5));
        QVERIFY(heard.strength(middle, 1.5) > 10 * heard.strength(high, 1.5));
        QVERIFY(heard.strength(middle, 1.5) > 10 * heard.strength(low, 1.5));
        QVERIFY(heard.strength(high, 2.5) > 10 * heard.strength(middle, 2.5));
        QVERIFY(std::abs(heard.crossings(0.5, 0.4) - low) < 4);
        QVERIFY(std::abs(heard.crossings(1.5, 0.4) - middle) < 4);
        QVERIFY(std::abs(heard.crossings(2.5, 0.4) - high) < 4);
    }

    void timeRunsFromLeftToRight()
    {
        const Heard heard(steady(100, 100, 100));
        QVERIFY(Heard::power(heard.left, 0.1) > 3 * Heard::power(heard.right, 0.1));
        QVERIFY(std::abs(Heard::power(heard.left, 1.45) / Heard::power(heard.right, 1.45) - 1) < 0.05);
        QVERIFY(Heard::power(heard.right, 2.8) > 3 * Heard::power(heard.left, 2.8));
        // As loud at the side as in the middle.
        const double side = std::hypot(Heard::power(heard.left, 0.1), Heard::power(heard.right, 0.1));
        const double middle = std::hypot(Heard::power(heard.left, 1.45), Heard::power(heard.right, 1.45));
        QVERIFY(std::abs(side / middle - 1) < 0.05);
    }

    void missingValuesAreSilent()
    {
        const Heard heard(steady(100, kNaN, 200));
        QVERIFY(Heard::power(heard.left, 0.5) > 0.05);
        QCOMPARE(Heard::power(heard.left, 1.5), 0.0);
        QVERIFY(Heard::power(heard.right, 2.5) > 0.05);
        QVERIFY(Heard(Melody{.values = {kNaN, kNaN}, .ticks = {}}).left.empty());
        QVERIFY(Heard(Melody()).left.empty());
    }

    void nothingClicks()
    {
        Melody melody = steady(100, kNaN, 200);
        melody.ticks = {{60, true}, {110, false}};
        const Heard heard(melody);
        QVERIFY(std::abs(heard.left.front()) < 0.001);
        QVERIFY(std::abs(heard.left.back()) < 0.001);
        QVERIFY(std::abs(heard.right.back()) < 0.001);
        // The steepest that this loudness and the highest pitch of a tick can be, and no steeper anywhere.
        double steepest = 0;
        for (std::size_t i = 1; i < heard.left.size(); ++i)
            steepest =
                std::max({steepest, std::abs(heard.left[i] - heard.left[i - 1]), std::abs(heard.right[i] - heard.right[i - 1])});
        QVERIFY2(steepest < 0.15, qPrintable(QString::number(steepest)));
    }

    void aSignalIsATickThatRisesOrFalls()
    {
        Melody melody = steady(100, kNaN, 200); // silent in the middle, but for the tick in row 60
        melody.ticks = {{60, true}};
        const Heard rising(melody);
        QCOMPARE(Heard::power(rising.left, 1.35), 0.0);
        QVERIFY(Heard::power(rising.left, 1.5, 0.07) > 0.05);
        QCOMPARE(Heard::power(rising.left, 1.6), 0.0);
        QVERIFY(rising.crossings(1.535, 0.03) > rising.crossings(1.505, 0.03) + 100);
        melody.ticks = {{60, false}};
        const Heard falling(melody);
        QVERIFY(falling.crossings(1.535, 0.03) < falling.crossings(1.505, 0.03) - 100);
    }

    void lastsTwoToSixSecondsAndHalfOfItAtTwiceTheSpeed()
    {
        Melody melody;
        melody.values.assign(5, 1.0);
        QCOMPARE(melody.seconds(), 2.0);
        melody.values.assign(10'000, 1.0);
        QCOMPARE(melody.seconds(), 6.0);
        melody.speed = 2;
        QCOMPARE(Heard(melody).seconds(), 3.0);
        QCOMPARE(melody.rowAt(1.5), std::size_t(5000));
        QCOMPARE(melody.secondOf(5000), 1.5);
        QCOMPARE(melody.rowAt(99), std::size_t(9999));
    }

    void beginsAtARowAsItSoundsThere()
    {
        const Heard whole(steady(100, 150, 200));
        const Heard later(steady(100, 150, 200), 80);
        QCOMPARE(later.seconds(), 1.0);
        QVERIFY(std::abs(later.crossings(0.5, 0.4) - whole.crossings(2.5, 0.4)) < 4);
        QVERIFY(std::abs(later.left.front()) < 0.001);
    }

    void aStreamGivesTheSameBytesAndEndsSoftlyWhenAsked()
    {
        const Melody melody = steady(100, 150, 200);
        MelodyStream stream(melody, kRate, 0);
        QCOMPARE(stream.bytesAvailable(), qint64(3 * kRate * 4));
        const Heard heard(melody);
        const QByteArray bytes = stream.read(kRate * 4);
        QCOMPARE(bytes.size(), kRate * 4);
        const auto *samples = reinterpret_cast<const std::int16_t *>(bytes.constData());
        for (int i : {0, 100, 20'000, kRate - 1})
            QCOMPARE(samples[2 * i] / 32767.0, heard.left[std::size_t(i)]);
        stream.fadeOut();
        const QByteArray rest = stream.read(kRate * 4);
        QVERIFY(rest.size() > 0 && rest.size() < kRate * 4 / 50);
        QVERIFY(std::abs(reinterpret_cast<const std::int16_t *>(rest.constData())[rest.size() / 2 - 1]) < 200);
        QCOMPARE(stream.bytesAvailable(), 0);
        QVERIFY(stream.read(4).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMelody)
#include "test_melody.moc"
