// How long a price chart takes to redraw, against one of 1,000 points: the cost must follow the pixels, not the points.
#include "Charts/price_chart_data.h"
#include "bench/bench_support.h"
#include "bench/long_prices.h"
#include "support/page_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QQuickStyle>
#include <QSignalSpy>

#include <cstdio>

using namespace soundings;

namespace {

struct Redraw {
    double wallMs = 0;
    double threadMs = 0;
};

/// The median of `runs` redraws after an axis change, in ms, and the processor time of the GUI thread for it.
Redraw redraw(charts::PriceChartData &history, test::PageWindow &view, int runs)
{
    std::vector<double> wall, processor;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        const double before = bench::threadMilliseconds();
        QSignalSpy drawn(&history, &charts::PriceChartData::drawnChanged);
        history.setPlotWidth(run % 2 == 0 ? 899 : 900);
        while (drawn.isEmpty())
            QCoreApplication::processEvents();
        // Qt Charts paints its picture in an event of its own, and only then is there something new for the window.
        QCoreApplication::processEvents();
        view.window()->grabWindow();
        wall.push_back(double(timer.nsecsElapsed()) / 1e6);
        processor.push_back(bench::threadMilliseconds() - before);
    }
    return {bench::median(wall), bench::median(processor)};
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QApplication app(argc, argv);
    constexpr int kRuns = 15;
    constexpr double kTimes = 4, kEnoughMs = 50;
    std::printf("machine: %s, Qt %s\n", qPrintable(bench::machine()), qVersion());
    double base = 0;
    bool within = true;
    for (const int count : {1'000, 13'000, 100'000}) {
        charts::PriceChartData history;
        history.setColumns(bench::longPrices(count));
        test::PageWindow view;
        if (!view.load(QStringLiteral("Soundings.Charts"), QStringLiteral("PriceChart"),
                {{QStringLiteral("history"), QVariant::fromValue(&history)}, {QStringLiteral("name"), QStringLiteral("Long")}},
                {960, 480}))
            return 1;
        view.settle();
        const Redraw cost = redraw(history, view, kRuns);
        if (base == 0)
            base = cost.wallMs;
        std::printf("%7d points: %6.1f ms a redraw (GUI thread %6.1f ms), %5.2f times that of 1,000 points\n", count, cost.wallMs,
            cost.threadMs, cost.wallMs / base);
        within = within && (cost.wallMs < kTimes * base || cost.wallMs < kEnoughMs);
    }
    std::printf("limit: %.0f times, or %.0f ms\n", kTimes, kEnoughMs);
    return within ? 0 : 1;
}
