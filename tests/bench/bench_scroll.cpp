// How long a frame takes while something long moves, drawn by the software back end: 50 years of daily candles that are panned,
// and Browse's table of 10,000 rows that is scrolled. From what moves it until the frame is shown. What counts is how long the
// GUI thread, which draws as well, is busy with the longest of a hundred frames: on a shared machine the clock on the wall tells
// of others.
#include "Charts/price_chart_data.h"
#include "bench/bench_support.h"
#include "bench/long_prices.h"
#include "support/fake_api_client.h"
#include "support/page_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QQuickStyle>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace soundings;

namespace {

constexpr int kFrames = 400;
constexpr double kLimitMs = 32;

double percentile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, std::size_t(part * double(values.size())))];
}

/// Whether the 99th percentile of the frames after each `step` is within the limit.
bool measure(const char *what, test::PageWindow &view, const std::function<void(int frame)> &step)
{
    std::vector<double> wall, processor;
    for (int frame = 0; frame < kFrames; ++frame) {
        QElapsedTimer timer;
        timer.start();
        const double before = bench::threadMilliseconds();
        QSignalSpy shown(view.window(), &QQuickWindow::frameSwapped);
        step(frame);
        view.window()->update();
        while (shown.isEmpty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        wall.push_back(double(timer.nsecsElapsed()) / 1e6);
        processor.push_back(bench::threadMilliseconds() - before);
    }
    std::printf("%-34s median %5.1f ms, p99 %5.1f ms; GUI thread busy %5.1f ms, p99 %5.1f ms\n", what, bench::median(wall),
        percentile(wall, 0.99), bench::median(processor), percentile(processor, 0.99));
    return percentile(processor, 0.99) <= kLimitMs;
}

bool panCandles(bool candles)
{
    charts::PriceChartData history;
    history.setColumns(bench::longPrices(13'000));
    history.setCandles(candles);
    test::PageWindow view;
    if (!view.load(QStringLiteral("Soundings.Charts"), QStringLiteral("PriceChart"),
            {{QStringLiteral("history"), QVariant::fromValue(&history)}, {QStringLiteral("name"), QStringLiteral("Long")}},
            {960, 560}))
        return false;
    history.zoomBy(0.5, 6'500);
    view.settle();
    const bool wide = measure(candles ? "25 of 50 years of candles panned" : "25 of 50 years of closes panned", view,
        [&](int frame) { history.panBy(frame / 100 % 2 == 0 ? -30 : 30); });
    history.zoomBy(1.0 / 26, 3'000);
    view.settle();
    return measure(candles ? "a year of 50 of candles panned" : "a year of 50 of closes panned", view, [&](int frame) {
        history.panBy(frame / 100 % 2 == 0 ? -4 : 4);
    }) && wide;
}

bool scrollTable()
{
    test::FakeApiClient client(10'000);
    test::PageWindow view;
    if (!view.load(QStringLiteral("Soundings.Browse"), QStringLiteral("BrowsePage"),
            {{QStringLiteral("client"), QVariant::fromValue<client::ApiClient *>(&client)}}, {1200, 860}))
        return false;
    QQuickItem *table = nullptr;
    for (int tries = 0; tries < 100 && (!table || table->property("count").toInt() < 10'000); ++tries) {
        QTest::qWait(50);
        table = view.findType(QStringLiteral("DataTable"));
    }
    if (!table || table->property("count").toInt() < 10'000) {
        std::fputs("the table has no rows\n", stderr);
        return false;
    }
    // Down once, until the rows are there: the invented engine sorts 10,000 stocks on this thread for each answer.
    const auto scrollTo = [&](int frame) { table->setProperty("contentY", frame * 75.0); };
    for (int frame = 0; frame < kFrames; frame += 10) {
        scrollTo(frame);
        view.settle();
    }
    return measure("10,000 rows of Browse scrolled", view, [&](int frame) { scrollTo(kFrames - frame); });
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QApplication app(argc, argv);
    std::printf("machine: %s, Qt %s\n", qPrintable(bench::machine()), qVersion());
    const bool candles = panCandles(true), lines = panCandles(false), rows = scrollTable();
    std::printf("limit: %.0f ms of the GUI thread for 99 of 100 frames\n", kLimitMs);
    return candles && lines && rows ? 0 : 1;
}
