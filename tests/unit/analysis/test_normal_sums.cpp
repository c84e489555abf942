#include "analysis/montecarlo/normal_sums.h"
#include "support/comparison.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <memory>
#include <numbers>

using namespace soundings;
using namespace soundings::analysis;

namespace {

using BitMatrix = std::array<StreamState, 256>; ///< column by column: where each bit of the state goes

StreamState times(const BitMatrix &matrix, const StreamState &state)
{
    StreamState result{};
    for (std::size_t bit = 0; bit < 256; ++bit) {
        if (state[bit / 64] >> (bit % 64) & 1) {
            for (std::size_t word = 0; word < 4; ++word)
                result[word] ^= matrix[bit][word];
        }
    }
    return result;
}

/// The generator moves its state by a linear map over bits. Squaring that map n times gives the map of 2^n steps.
StreamState movedByPowerOfTwo(int power, const StreamState &state)
{
    auto matrix = std::make_unique<BitMatrix>(), squared = std::make_unique<BitMatrix>();
    for (std::size_t bit = 0; bit < 256; ++bit) {
        StreamState unit{};
        unit[bit / 64] = std::uint64_t(1) << (bit % 64);
        nextNumber(unit);
        (*matrix)[bit] = unit;
    }
    for (int round = 0; round < power; ++round) {
        for (std::size_t bit = 0; bit < 256; ++bit)
            (*squared)[bit] = times(*matrix, (*matrix)[bit]);
        matrix.swap(squared);
    }
    return times(*matrix, state);
}

double upperBits(std::uint64_t bits)
{
    return double(bits >> 12) / 4503599627370496.0;
}

} // namespace

class TestNormalSums : public QObject {
    Q_OBJECT

private slots:
    void generatorGivesThePublishedNumbers()
    {
        // The first numbers of the reference implementation in C from the state 1, 2, 3, 4.
        StreamState state{1, 2, 3, 4};
        for (const std::uint64_t expected : {41943041u, 58720359u})
            QCOMPARE(nextNumber(state), expected);
        for (const std::uint64_t expected : {3588806011781223u, 3591011842654386u, 9228616714210784205u, 9973669472204895162u})
            QCOMPARE(nextNumber(state), expected);
    }

    void jumpsAreAsLongAsTheySay()
    {
        const StreamState start = stateFromSeed(7);
        QCOMPARE(jumped(start), movedByPowerOfTwo(128, start));
        QCOMPARE(longJumped(start), movedByPowerOfTwo(192, start));
    }

    void normalNumbersAreThoseOfBoxAndMullerByTheStandardLibrary()
    {
        LaneStates lanes(stateFromSeed(1));
        std::array<StreamState, LaneStates::kLanes> plain;
        plain.front() = stateFromSeed(1);
        for (std::size_t lane = 1; lane < plain.size(); ++lane)
            plain[lane] = jumped(plain[lane - 1]);
        test::Comparison comparison;
        const double one = 1, two = 2;
        for (int batch = 0; batch < 200; ++batch) {
            BatchSums sums;
            addNormalSums(lanes, std::span(&one, 1), std::span(&two, 1), sums);
            std::array<std::uint64_t, BatchSums::kPaths> bits;
            for (std::size_t draw = 0; draw < bits.size(); ++draw)
                bits[draw] = nextNumber(plain[draw % plain.size()]);
            for (std::size_t pair = 0; pair < bits.size() / 2; ++pair) {
                const std::uint64_t angleBits = bits[bits.size() / 2 + pair];
                const double radius = std::sqrt(-2 * std::log(1 - upperBits(bits[pair])));
                const double angle = std::numbers::pi * (upperBits(angleBits) - 0.5);
                const double cosine = (angleBits & 1 ? -1 : 1) * radius * std::cos(angle), sine = radius * std::sin(angle);
                const QString where = QStringLiteral("batch %1, pair %2").arg(batch).arg(pair);
                comparison.check(where, sums.first[pair], cosine, 1e-10, 1e-10);
                comparison.check(where, sums.first[bits.size() / 2 + pair], sine, 1e-10, 1e-10);
                comparison.check(where, sums.second[pair], 2 * sums.first[pair], 1e-15);
            }
        }
        QCOMPARE(comparison.count(), 200 * 96);
        QVERIFY2(comparison.differences() == 0, qPrintable(comparison.text()));
    }

    void momentsAreThoseOfTheNormalDistribution()
    {
        LaneStates lanes(stateFromSeed(2));
        const std::array<double, 2> first{0.6, 0.8}, second{0.8, -0.6};
        constexpr int kBatches = 20'000;
        std::array<double, 4> powers{};
        double product = 0;
        for (int batch = 0; batch < kBatches; ++batch) {
            BatchSums sums;
            addNormalSums(lanes, first, second, sums);
            for (std::size_t path = 0; path < BatchSums::kPaths; ++path) {
                const double x = sums.first[path];
                product += x * sums.second[path];
                for (double power = x; double &sum : powers) {
                    sum += power;
                    power *= x;
                }
            }
        }
        // Within five standard errors: the variances of x, x^2, x^3, x^4 and of a product are 1, 2, 15, 96 and 1.
        const double count = kBatches * double(BatchSums::kPaths);
        const std::array<double, 4> expected{0, 1, 0, 3}, variances{1, 2, 15, 96};
        for (std::size_t power = 0; power < powers.size(); ++power)
            QVERIFY2(std::abs(powers[power] / count - expected[power]) < 5 * std::sqrt(variances[power] / count),
                qPrintable(QStringLiteral("moment %1 is %2").arg(power + 1).arg(powers[power] / count)));
        QVERIFY(std::abs(product / count) < 5 / std::sqrt(count));
    }

    void bitsAreTheSameOnEveryProcessor()
    {
        // Taken from a build for SSE2 alone; the versions for wider vectors must give the same.
        LaneStates lanes(stateFromSeed(3));
        const std::array<double, 3> first{0.3, 0.5, 0.7}, second{0.1, -0.2, 0.3};
        std::uint64_t hash = 0;
        for (int batch = 0; batch < 1000; ++batch) {
            BatchSums sums;
            addNormalSums(lanes, first, second, sums);
            for (std::size_t path = 0; path < BatchSums::kPaths; ++path)
                hash = (std::rotl(hash, 5) ^ std::bit_cast<std::uint64_t>(sums.first[path] + sums.second[path])) * 0x100000001B3u;
        }
        QCOMPARE(hash, 12188249158832505134u);
    }
};

QTEST_GUILESS_MAIN(TestNormalSums)
#include "test_normal_sums.moc"
