// The indicators over 10 million points and the covariance of 500 shares over ten years, as ratios to a physical floor that is
// measured in the same run: a copy of the same memory, and the same number of multiply-adds in a matrix product.
#include "analysis/indicators/momentum.h"
#include "analysis/indicators/trend.h"
#include "analysis/indicators/volatility.h"
#include "analysis/risk/covariance.h"
#include "bench/bench_support.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <functional>
#include <random>

using namespace soundings;
using namespace soundings::analysis;

namespace {

constexpr std::size_t kPoints = 10'000'000;
constexpr std::size_t kShares = 500, kDays = 2520;
constexpr int kRounds = 9;

struct Kernel {
    const char *name;
    std::function<void()> run;
    std::vector<double> times = {};

    double median()
    {
        std::ranges::nth_element(times, times.begin() + kRounds / 2);
        return times[kRounds / 2];
    }
};

/// Runs the kernels in turn, so that a busy minute of the machine hits all of them, and prints each as a ratio to the first.
void measure(std::vector<Kernel> kernels)
{
    for (int round = 0; round < kRounds; ++round) {
        for (Kernel &kernel : kernels) {
            const double start = bench::threadMilliseconds();
            kernel.run();
            kernel.times.push_back(bench::threadMilliseconds() - start);
        }
    }
    const double floor = kernels.front().median();
    for (Kernel &kernel : kernels)
        std::printf("%-34s %9.2f ms %8.2f x\n", kernel.name, kernel.median(), kernel.median() / floor);
}

std::vector<double> randomWalk(std::size_t rows, std::mt19937_64 &random)
{
    std::normal_distribution<double> step(0, 0.01);
    std::vector<double> result(rows);
    double price = 100;
    for (double &value : result)
        value = price *= 1 + step(random);
    return result;
}

/// As many multiply-adds as the lower triangle of the covariance takes, on data that stay in the first-level cache.
double multiplyAdds(std::size_t count)
{
    constexpr std::size_t kLanes = 64;
    double sums[kLanes] = {}, factors[kLanes];
    std::fill_n(factors, kLanes, 1.0000001);
    for (std::size_t done = 0; done < count; done += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            sums[lane] = sums[lane] * factors[lane] + 1e-9;
    }
    return sums[0] + sums[kLanes - 1];
}

} // namespace

int main()
{
    std::printf("%s\nmedian of %d runs, processor time of one thread\n\n", qPrintable(bench::machine()), kRounds);
    std::mt19937_64 random(42);
    const std::vector<double> prices = randomWalk(kPoints, random);
    std::vector<double> out(kPoints), upper(kPoints), lower(kPoints);
    std::printf("%zu points\n", kPoints);
    measure({
        {"copy", [&] { std::memcpy(out.data(), prices.data(), kPoints * sizeof(double)); }},
        {"SMA 50", [&] { sma(prices, 50, out); }},
        {"SMA 200", [&] { sma(prices, 200, out); }},
        {"EMA 26", [&] { ema(prices, 26, out); }},
        {"RSI 14", [&] { rsi(prices, 14, out); }},
        {"Bollinger 20, three bands", [&] { bollinger(prices, 20, 2, upper, out, lower); }},
    });

    std::vector<std::vector<double>> columns;
    std::normal_distribution<double> normal(0, 0.01);
    for (std::size_t share = 0; share < kShares; ++share) {
        std::vector<double> &column = columns.emplace_back(kDays);
        std::ranges::generate(column, [&] { return normal(random); });
    }
    double sink = 0;
    std::printf("\ncovariance of %zu columns of %zu rows\n", kShares, kDays);
    measure({
        {"as many multiply-adds in cache", [&] { sink += multiplyAdds(kShares * (kShares + 1) / 2 * kDays); }},
        {"sample covariance", [&] { sink += sampleCovariance(columns).values.back(); }},
    });
    std::printf("\n(check %g)\n", sink + out.back());
    return 0;
}
