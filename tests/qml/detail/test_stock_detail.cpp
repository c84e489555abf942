#include "Accessibility/accessible_registry.h"
#include "Accessibility/announcer.h"
#include "Charts/chart_player.h"
#include "Charts/chart_table_model.h"
#include "Controls/kept.h"
#include "Theme/theme.h"
#include "detail_stage.h"

#include <QAccessible>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QPointer>
#include <QQuickStyle>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace soundings;
using charts::ChartExplorer;
using test::DetailStage;
using test::inkedPixels;
using window::PageState;

class TestStockDetail : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QQuickStyle::setStyle(QStringLiteral("Basic"));
        window::installAccessibility();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }
    void init()
    {
        window::Theme::instance()->setPreference(QStringLiteral("light"));
        window::Theme::instance()->setTextSize(1);
    }

    void theHeadingIsTheCompany()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        QCOMPARE(stage.view.page()->property("title").toString(), QStringLiteral("Northing Instruments"));
        QVERIFY(stage.view.find("text", QStringLiteral("Northing Instruments")));
        QCOMPARE(stage.client.calls().filter(QStringLiteral("prices")), QStringList{QStringLiteral("prices NRTH 1y")});
    }

    void saysWhatCameAfterSignalsWhenItIsWanted()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        const auto asked = [&] { return stage.client.calls().filter(QStringLiteral("signal-record")); };
        QQuickItem *button = nullptr;
        QTRY_VERIFY((button = stage.view.find("text", QStringLiteral("How such signals turned out"))));
        QVERIFY(asked().isEmpty());

        button->forceActiveFocus(Qt::TabFocusReason);
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(window::Announcer::instance()->last(),
            QStringLiteral(
                "21 sessions later, since 22 Nov 2021. Golden cross: higher after 2 of 4, median +1.8 %: too few to say. "
                "Death cross: not once. RSI back above 30: higher after 12 of 21, median +2.6 %. "
                "RSI back below 70: higher after 9 of 23, median −1.2 %. Any day: higher after 52 %, "
                "median +0.4 %")
                .replace(QStringLiteral(" %"), QStringLiteral("\u202f%")));
        QCOMPARE(asked(), QStringList{QStringLiteral("signal-record NRTH")});
        QVERIFY(button->hasActiveFocus());
        QPointer<QQuickItem> row;
        QTRY_VERIFY((row = stage.view.find("text", QStringLiteral("not once"))) && row->isVisible());
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(row->parentItem());
        QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Death cross: not once"));

        stage.view.settle();
        stage.press(Qt::Key_Return);
        QTRY_VERIFY2(!row, "it is gone");
        QVERIFY(button->hasActiveFocus());
    }
    void whatCameAfterSignalsFollowsTheStock()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        stage.model()->setOutcomesWanted(true);
        QTRY_COMPARE(stage.model()->outcomesStatus()->state(), PageState::Ready);
        stage.view.page()->setProperty("ticker", QStringLiteral("KLSN"));
        QTRY_VERIFY(stage.client.calls().contains(QStringLiteral("signal-record KLSN")));
    }

    void everyKeyOfTheChartMovesTheCursor()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        stage.focusChart();
        ChartExplorer *chart = stage.explorer();
        QVERIFY(chart && chart->hasActiveFocus());
        const auto &columns = stage.model()->history()->columns();
        const int last = chart->count() - 1;
        QCOMPARE(chart->index(), last);
        stage.press(Qt::Key_Left);
        QCOMPARE(chart->index(), last - 1);
        stage.press(Qt::Key_Right);
        QCOMPARE(chart->index(), last);
        stage.press(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(columns.days[std::size_t(chart->index())], columns.days.back().addDays(-7));
        stage.press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(chart->index(), last);
        stage.press(Qt::Key_PageUp);
        QVERIFY(columns.days[std::size_t(chart->index())] <= columns.days.back().addMonths(-1));
        stage.press(Qt::Key_PageDown);
        QVERIFY(chart->index() >= last - 3);
        stage.press(Qt::Key_Home);
        QCOMPARE(chart->index(), 0);
        stage.press(Qt::Key_N);
        QCOMPARE(columns.days[std::size_t(chart->index())], QDate(2026, 6, 10));
        stage.press(Qt::Key_N);
        QCOMPARE(columns.days[std::size_t(chart->index())], QDate(2026, 9, 15));
        stage.press(Qt::Key_N, Qt::ShiftModifier);
        QCOMPARE(columns.days[std::size_t(chart->index())], QDate(2026, 6, 10));
        stage.press(Qt::Key_BracketLeft);
        QCOMPARE(columns.close[std::size_t(chart->index())], std::ranges::min(columns.close));
        stage.press(Qt::Key_BracketRight);
        QCOMPARE(columns.close[std::size_t(chart->index())], std::ranges::max(columns.close));
        stage.press(Qt::Key_End);
        QCOMPARE(chart->index(), last);
        stage.press(Qt::Key_Down);
        QCOMPARE(chart->seriesName(), QStringLiteral("SMA 50"));
        stage.press(Qt::Key_Up);
        QCOMPARE(chart->seriesName(), QStringLiteral("Close"));
    }

    void pPlaysOrSaysWhyNotAndQAndEChangeTheSpeed()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        stage.focusChart();
        auto *player = stage.view.page()->findChild<charts::ChartPlayer *>();
        QVERIFY(player);
        QVERIFY(!player->wasUsed());
        stage.press(Qt::Key_P);
        QVERIFY(player->wasUsed());
        QCOMPARE(stage.explorer()->index(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(stage.explorer()->index() > 0 || player->problem().size() > 40, 20'000);
        const double speed = player->speed();
        stage.press(Qt::Key_E);
        QCOMPARE(player->speed(), speed * 2);
        stage.press(Qt::Key_Q);
        QCOMPARE(player->speed(), speed);
        stage.press(Qt::Key_Home);
        QVERIFY2(!player->isPlaying(), "an arrow key takes over");
    }

    void ctrlSSavesTheChartByKeyAlone()
    {
        QTemporaryDir folder;
        window::Kept::instance()->keep(QStringLiteral("export/folder"), folder.path());
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        stage.focusChart();
        QSignalSpy told(stage.view.page(), SIGNAL(refreshed(QString, bool)));
        stage.press(Qt::Key_S, Qt::ControlModifier);
        QQuickItem *field = nullptr;
        QTRY_VERIFY((field = stage.view.window()->activeFocusItem()) && field->property("label") == QStringLiteral("File"));
        QVERIFY(field->property("text").toString().startsWith(folder.path() + QStringLiteral("/NRTH ")));
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        QTRY_VERIFY(stage.explorer()->hasActiveFocus());
    }

    void theFiveYearMaximumIsThreeKeysAway()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        qobject_cast<QQuickItem *>(stage.view.page())->forceActiveFocus(Qt::TabFocusReason); // as the window does
        QCOMPARE(stage.view.window()->activeFocusItem()->property("text").toString(), QStringLiteral("Back"));
        QSignalSpy said(stage.explorer(), &ChartExplorer::message);
        stage.press(Qt::Key_7);
        QTRY_VERIFY(stage.explorer()->count() > 1000);
        stage.press(Qt::Key_BracketRight);
        stage.press(Qt::Key_Space);
        const auto &columns = stage.model()->history()->columns();
        const auto highest = std::size_t(std::ranges::max_element(columns.close) - columns.close.begin());
        QCOMPARE(stage.explorer()->index(), int(highest));
        const QString told = said.constLast().constFirst().toString();
        QVERIFY2(told.contains(QLocale().toString(columns.close[highest], 'f', 2)), qPrintable(told)); // value
        QVERIFY2(told.contains(QString::number(columns.days[highest].year())), qPrintable(told)); // date
        QVERIFY2(told.contains(QStringLiteral("source ")), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("days ago")), qPrintable(told)); // age
    }

    void theChartsKeysLeaveFieldsAndTablesAlone()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        QQuickItem *factors = stage.view.find("name", QStringLiteral("Factors of the score"));
        QVERIFY(factors);
        factors->forceActiveFocus(Qt::TabFocusReason);
        stage.press(Qt::Key_Down);
        stage.press(Qt::Key_End);
        QVERIFY(!stage.explorer()->hasActiveFocus());
        stage.press(Qt::Key_BracketLeft);
        QVERIFY(stage.explorer()->hasActiveFocus());
        QVERIFY(stage.explorer()->index() < stage.explorer()->count() - 1);
    }

    void theSourceOfTheChartStandsBesideItsToolsWhenItComesWhileThePageIsUnseen()
    {
        DetailStage stage;
        stage.client.setSource(QStringLiteral("sample"));
        QVERIFY(stage.open());
        auto *page = qobject_cast<QQuickItem *>(stage.view.page());
        page->setVisible(false);
        QTRY_VERIFY(stage.isReady());
        page->setVisible(true);
        QTest::qWait(50);
        const QQuickItem *periods = stage.view.find("label", QStringLiteral("Period"));
        const QQuickItem *from = nullptr;
        for (const QQuickItem *item : page->findChildren<QQuickItem *>()) {
            if (item->property("source").toString() == QLatin1String("sample") && item->property("invented").toBool()
                && item->isVisible() && item->mapToScene({0, 0}).y() >= periods->mapToScene({0, 0}).y() - 10 && !from)
                from = item;
        }
        QVERIFY(from);
        QVERIFY(from->mapToScene({0, 0}).x() >= periods->mapToScene({periods->width(), 0}).x());
    }

    void everyFigureExplainsItselfByKeyAndPointer()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        QQuickItem *panel = stage.view.find("name", QStringLiteral("Fundamentals with the sector's median"));
        QVERIFY(panel);
        panel->forceActiveFocus(Qt::TabFocusReason);
        stage.press(Qt::Key_Down);
        QQuickItem *figure = stage.view.window()->activeFocusItem();
        QVERIFY(figure->property("figureStop").toBool());
        QVERIFY(figure->property("spoken").toString().startsWith(QStringLiteral("P/E ")));
        stage.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(
            QGuiApplication::clipboard()->text(), figure->property("about").toMap().value(QStringLiteral("value")).toString());
        for (const auto &[key, modifiers] :
            {std::pair{Qt::Key_F1, Qt::NoModifier}, {Qt::Key_I, Qt::AltModifier}, {Qt::Key_Return, Qt::NoModifier}}) {
            stage.press(key, modifiers);
            QTRY_VERIFY(stage.view.window()->activeFocusItem() && stage.view.window()->activeFocusItem() != figure);
            auto *told = QAccessible::queryAccessibleInterface(stage.view.window()->activeFocusItem());
            QVERIFY(told && told->text(QAccessible::Name).startsWith(QStringLiteral("P/E")));
            const QString words = told->text(QAccessible::Description);
            for (const char *part : {"years of today's profit", "as its source states it", "is the median of", "fmp", "days ago"})
                QVERIFY2(words.contains(QLatin1String(part)), qPrintable(words));
            stage.press(Qt::Key_Escape);
            QTRY_COMPARE(stage.view.window()->activeFocusItem(), figure);
        }
        // All eighteen, one after the other.
        for (int i = 1; i < 18; ++i)
            stage.press(Qt::Key_Down);
        QVERIFY(stage.view.window()->activeFocusItem()->property("spoken").toString().startsWith(QStringLiteral("Payout ")));
        for (int i = 0; i < 18; ++i)
            stage.press(Qt::Key_Up);
        QVERIFY(panel->hasActiveFocus());
        QTest::mouseClick(stage.view.window(), Qt::LeftButton, {}, figure->mapToScene({20, 8}).toPoint());
        QTRY_VERIFY(!figure->hasActiveFocus() && stage.view.window()->activeFocusItem() != panel);
    }

    void aPillarNamesEachOfItsFactors()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        const QVariantMap about = stage.model()->story().value(QStringLiteral("about")).toMap();
        QCOMPARE(about.size(), 5);
        const QString total = about.value(QStringLiteral("score")).toMap().value(QStringLiteral("how")).toString();
        QVERIFY2(
            total.contains(QStringLiteral("Value: ")) && total.contains(QStringLiteral(" of 25 points.")), qPrintable(total));
        const QString how = about.value(QStringLiteral("value")).toMap().value(QStringLiteral("how")).toString();
        QVERIFY2(how.contains(QStringLiteral("P/E against its peers: ")) && how.contains(QStringLiteral("points for")),
            qPrintable(how));
        for (const QVariant &factor : stage.model()->factors())
            QVERIFY(!factor.toMap().value(QStringLiteral("about")).toMap().value(QStringLiteral("what")).toString().isEmpty());
    }

    void theEndsAndAnswersAreSaid()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        stage.focusChart();
        QSignalSpy said(stage.explorer(), &ChartExplorer::message);
        stage.press(Qt::Key_Right);
        QVERIFY(said.takeLast().constFirst().toString().endsWith(QStringLiteral("last point")));
        stage.press(Qt::Key_Home);
        stage.press(Qt::Key_Left);
        QVERIFY(said.takeLast().constFirst().toString().endsWith(QStringLiteral("first point")));
        stage.press(Qt::Key_Space);
        QVERIFY(said.takeLast().constFirst().toString().startsWith(QStringLiteral("Close, point 1 of 252. ")));
        stage.press(Qt::Key_S);
        QCOMPARE(said.takeLast().constFirst().toString(), stage.model()->history()->summary());
        stage.press(Qt::Key_N, Qt::ShiftModifier);
        QCOMPARE(said.takeLast().constFirst().toString(), QStringLiteral("No earlier signal."));
        QTRY_COMPARE(window::Announcer::instance()->last(), QStringLiteral("No earlier signal."));
    }

    void controlCCopiesTheRows()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        stage.focusChart();
        stage.press(Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 252 + 2);
        QVERIFY(lines[252].startsWith(QStringLiteral("2026-11-20,")));
        QVERIFY(lines[252].endsWith(QStringLiteral(",fmp")));
    }

    void theTableTwinHoldsTheSameData()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        stage.focusChart();
        stage.press(Qt::Key_Home);
        stage.press(Qt::Key_D);
        QQuickItem *table = stage.view.find("name", QStringLiteral("Northing Instruments, daily prices, newest first"));
        QVERIFY(table);
        QTRY_VERIFY(table->hasActiveFocus());
        QCOMPARE(table->property("currentRow").toInt(), 251); // the cursor's day
        auto *rows = qobject_cast<charts::ChartTableModel *>(table->property("model").value<QAbstractItemModel *>());
        QVERIFY(rows);
        const auto &columns = stage.model()->history()->columns();
        QCOMPARE(rows->rowCount(), int(columns.size()));
        for (int row = 0; row < rows->rowCount(); ++row) {
            const auto at = std::size_t(rows->mirrored(row));
            const auto cell = [&](int role) { return rows->data(rows->index(row), role); };
            QCOMPARE(cell(charts::ChartTableModel::Close).toDouble(), columns.close[at]);
            QCOMPARE(cell(charts::ChartTableModel::Sma200).isValid(), !std::isnan(columns.sma200[at]));
            QCOMPARE(
                rows->spokenCell(row, QStringLiteral("sma200")) == QStringLiteral("no value"), std::isnan(columns.sma200[at]));
        }
        stage.press(Qt::Key_D);
        QTRY_VERIFY(stage.explorer()->hasActiveFocus());
    }

    void escapeGoesBack()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        QSignalSpy back(stage.view.page(), SIGNAL(back()));
        stage.focusChart();
        stage.press(Qt::Key_Escape);
        QCOMPARE(back.count(), 1);
        stage.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(back.count(), 2);
    }

    void everyRegionTakesTheFocus()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        const QVariantList regions = stage.view.page()->property("regions").toList();
        QCOMPARE(regions.size(), 7);
        for (const QVariant &region : regions) {
            auto *item = region.value<QQuickItem *>();
            QMetaObject::invokeMethod(item, "enter");
            QQuickItem *focused = stage.view.window()->activeFocusItem();
            QVERIFY(focused == item || item->isAncestorOf(focused));
        }
    }

    void theChartIsNotEmpty_data()
    {
        QTest::addColumn<bool>("candles");
        QTest::newRow("line") << false;
        QTest::newRow("candles") << true;
    }
    void theChartIsNotEmpty()
    {
        QFETCH(bool, candles);
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        stage.model()->history()->setCandles(candles);
        QTest::qWait(50);
        const QImage picture = stage.view.picture();
        ChartExplorer *chart = stage.explorer();
        const QRect box = chart->mapRectToScene(QRectF(0, 0, chart->width(), chart->height() * 0.6)).toRect();
        const auto series = window::Theme::instance()->series();
        for (const int line : {0, 1, 2}) // the price and both averages
            QVERIFY2(inkedPixels(picture, box, series[line].value<QColor>()) > 100, qPrintable(QString::number(line)));
    }

    void theChartReportsFewChildrenAndHasAll()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        auto *chart = QAccessible::queryAccessibleInterface(stage.explorer());
        if (!chart || chart->role() != QAccessible::Chart)
            QSKIP("the accessibility factory is not installed on this platform");
        QCOMPARE(chart->childCount(), 42);
        QAccessibleInterface *point = chart->child(200);
        QVERIFY(point);
        QCOMPARE(chart->indexOfChild(point), 200);
        QCOMPARE(point->text(QAccessible::Name), stage.explorer()->textAt(200));
        QVERIFY(chart->text(QAccessible::Description).contains(stage.model()->history()->summary()));
    }

    void nothingIsCutAtTwiceTheSize_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("wide") << QSize(1200, 840);
        QTest::newRow("smallest") << QSize(960, 640);
    }
    void nothingIsCutAtTwiceTheSize()
    {
        QFETCH(QSize, size);
        window::Theme::instance()->setTextSize(2);
        DetailStage stage;
        QVERIFY(stage.open(QStringLiteral("NRTH"), size));
        QTRY_VERIFY(stage.isReady());
        stage.view.settle();
        QStringList cut;
        for (QQuickItem *item : stage.view.all()) {
            if (!item->inherits("QQuickText") || !item->isVisible() || item->property("elidable").toBool())
                continue;
            const QString text = item->property("text").toString();
            const QRectF box = item->mapRectToItem(stage.view.page(), item->boundingRect());
            const bool wraps = item->property("wrapMode").toInt() != 0;
            if (item->property("truncated").toBool() || (!wraps && item->implicitWidth() > item->width() + 1)
                || item->implicitHeight() > item->height() + 1)
                cut << text + QStringLiteral(" (cut)");
            else if (box.left() < -1 || box.right() > size.width() + 1)
                cut << text + QStringLiteral(" (outside)");
        }
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QStringLiteral("; "))));
    }
};

QTEST_MAIN(TestStockDetail)
#include "test_stock_detail.moc"
