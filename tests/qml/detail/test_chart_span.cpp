#include "Accessibility/accessible_registry.h"
#include "Theme/theme.h"
#include "detail_stage.h"

#include <QQuickStyle>
#include <QSignalSpy>
#include <QWheelEvent>

#include <algorithm>

using namespace soundings;
using charts::ChartExplorer;
using test::DetailStage;
using test::inkedPixels;

/// Which part of the prices is seen, and the pane that is a choice.
class TestChartSpan : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QQuickStyle::setStyle(QStringLiteral("Basic"));
        window::installAccessibility();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        window::Theme::instance()->setPreference(QStringLiteral("light"));
        window::Theme::instance()->setTextSize(1);
    }

    void keysZoomAndPanAroundTheCursor()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        stage.focusChart();
        ChartExplorer *chart = stage.explorer();
        charts::PriceChartData *history = stage.model()->history();
        QSignalSpy said(chart, &ChartExplorer::message);
        for (int i = 0; i < 4; ++i)
            stage.press(Qt::Key_PageUp);
        const auto dayHere = [&] { return history->columns().days[std::size_t(chart->index())]; };
        const QDate day = dayHere();
        stage.press(Qt::Key_Plus);
        QCOMPARE(history->count(), 126);
        QCOMPARE(dayHere(), day);
        QVERIFY2(said.constLast().constFirst().toString().endsWith(QStringLiteral("126 of 252 days")),
            qPrintable(said.constLast().constFirst().toString()));
        QVERIFY(history->summary().contains(QStringLiteral("126 of the 252 daily closes.")));
        stage.press(Qt::Key_Plus);
        QCOMPARE(history->count(), 63);
        const int first = history->first();
        stage.press(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(history->first(), first - 15);
        stage.press(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(history->first(), first);
        QCOMPARE(dayHere(), day);
        // Walking over the edge takes what is seen along.
        stage.press(Qt::Key_Home);
        QCOMPARE(chart->index(), 0);
        stage.press(Qt::Key_Left);
        QCOMPARE(history->first(), first - 1);
        QCOMPARE(chart->index(), 0);
        stage.press(Qt::Key_End);
        stage.press(Qt::Key_Right);
        QCOMPARE(history->first(), first);
        QCOMPARE(chart->index(), 62);
        stage.press(Qt::Key_BracketRight);
        QCOMPARE(history->closeAt(chart->index()), std::ranges::max(history->columns().close));
        stage.press(Qt::Key_Minus);
        QCOMPARE(history->count(), 126);
        stage.press(Qt::Key_0);
        QCOMPARE(history->count(), 252);
        QVERIFY(!history->isZoomed());
        stage.press(Qt::Key_Plus);
        stage.press(Qt::Key_3); // another period is seen whole
        QTRY_COMPARE(history->columns().period, QStringLiteral("6mo"));
        QVERIFY(!history->isZoomed());
    }

    void aMoveWaitsForThePeriodThatWasAskedForBeforeIt()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        stage.focusChart();
        ChartExplorer *chart = stage.explorer();
        charts::PriceChartData *history = stage.model()->history();
        const int before = chart->index();
        stage.client.hold();
        stage.press(Qt::Key_7);
        stage.press(Qt::Key_BracketRight);
        QCOMPARE(chart->index(), before);
        stage.client.release();
        QTRY_COMPARE(history->columns().period, QStringLiteral("5y"));
        QTRY_COMPARE(history->closeAt(chart->index()), std::ranges::max(history->columns().close));
        QVERIFY(!chart->isAwaiting());
        // Asking again for what is shown holds nothing up.
        stage.client.hold();
        stage.model()->loadPrices();
        stage.press(Qt::Key_BracketLeft);
        QCOMPARE(history->closeAt(chart->index()), std::ranges::min(history->columns().close));
        stage.client.release();
    }

    void thePointerZoomsSelectsAndPans()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        stage.view.settle();
        ChartExplorer *chart = stage.explorer();
        charts::PriceChartData *history = stage.model()->history();
        const auto at = [&](double part) { return chart->mapToScene({part * chart->width(), 60}).toPoint(); };
        const auto drag = [&](double from, double to) {
            QTest::mousePress(stage.view.window(), Qt::LeftButton, {}, at(from));
            for (int step = 1; step <= 5; ++step)
                QTest::mouseMove(stage.view.window(), at(from + (to - from) * step / 5));
            QTest::mouseRelease(stage.view.window(), Qt::LeftButton, {}, at(to));
        };
        drag(0.25, 0.5);
        QTRY_VERIFY(history->isZoomed());
        QVERIFY2(std::abs(history->first() - 63) <= 2 && std::abs(history->count() - 64) <= 3, qPrintable(history->span()));
        const int first = history->first(), count = history->count();
        drag(0.2, 0.7); // to the right: what was before comes in
        QVERIFY2(std::abs(first - history->first() - count / 2) <= 3, qPrintable(history->span()));
        QCOMPARE(history->count(), count);
        const QPointF middle = at(0.5);
        QWheelEvent wheel(middle, stage.view.window()->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
            Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(stage.view.window(), &wheel);
        QTRY_COMPARE(history->count(), int(std::lround(count * 0.8)));
    }

    void theDrawdownsAreAChoiceAndALine()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        stage.focusChart();
        ChartExplorer *chart = stage.explorer();
        charts::PriceChartData *history = stage.model()->history();
        QVERIFY(!history->drawdownShown());
        stage.press(Qt::Key_Up);
        QCOMPARE(chart->seriesName(), QStringLiteral("RSI 14")); // what is not shown is passed over
        stage.press(Qt::Key_Down);
        stage.press(Qt::Key_B);
        QVERIFY(history->drawdownShown());
        stage.press(Qt::Key_Up);
        QCOMPARE(chart->seriesName(), QStringLiteral("Drawdown"));
        stage.press(Qt::Key_BracketLeft);
        QCOMPARE(history->drawdownAt(chart->index()), std::ranges::min(history->columns().drawdown));
        QVERIFY2(chart->pointText().contains(QStringLiteral("below the high of")), qPrintable(chart->pointText()));
        auto *pane = stage.view.findType(QStringLiteral("DrawdownPane"));
        QVERIFY(pane && pane->height() > 30);
        const QImage picture = stage.view.picture();
        QVERIFY(inkedPixels(picture, pane->mapRectToScene(pane->boundingRect()).toRect(),
                    window::Theme::instance()->series()[0].value<QColor>())
            > 100);
        stage.press(Qt::Key_B);
        QVERIFY(!history->drawdownShown());
        QCOMPARE(chart->seriesName(), QStringLiteral("Close"));
    }
};

QTEST_MAIN(TestChartSpan)
#include "test_chart_span.moc"
