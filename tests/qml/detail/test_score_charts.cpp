#include "Accessibility/accessible_registry.h"
#include "Charts/chart_player.h"
#include "Charts/plain_chart.h"
#include "Controls/kept.h"
#include "StockDetail/score_charts.h"
#include "Theme/theme.h"
#include "detail_stage.h"

#include <QAccessible>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QQuickStyle>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace soundings;
using charts::ChartExplorer;
using test::DetailStage;
using test::inkedPixels;

namespace {

protocol::ScoreHistoryDto threeDays()
{
    protocol::ScoreHistoryDto history;
    history.ticker = QStringLiteral("NRTH");
    history.history = {{QDate(2026, 11, 18), 60, 15, 15, 15, 15, QStringLiteral("HOLD")},
        {QDate(2026, 11, 19), 58.5, 14, 15, 15, 14.5, QStringLiteral("HOLD")},
        {QDate(2026, 11, 20), 66, 16, 18, 16, 16, QStringLiteral("BUY")}};
    return history;
}

} // namespace

/// The course of the score and the radar of its pillars.
class TestScoreCharts : public QObject {
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

    void theCourseSaysEachDayAndItsSentence()
    {
        const charts::PlainColumns course = window::scoreCourse(threeDays(), QStringLiteral("sample"));
        QCOMPARE(course.series.size(), 5u);
        QCOMPARE(
            course.series[0].words[2], QStringLiteral("Fri 20 Nov 2026, Total 66.0, up 7.5 points, Buy, score kept that day"));
        QCOMPARE(course.series[4].words[1], QStringLiteral("Thu 19 Nov 2026, Health 14.5, down 0.5 points, score kept that day"));
        QCOMPARE(course.summary,
            QStringLiteral(
                "Score 66.0 on 20 Nov 2026, up 6.0 points since 18 Nov 2026. Highest 66.0 on 20 Nov 2026, lowest 58.5 on "
                "19 Nov 2026. 3 days."));
        QCOMPARE(course.csv.section(u'\n', 2, 2), QStringLiteral("2026-11-19,58.5,HOLD,14,15,15,14.5,sample"));
        QCOMPARE(course.records.size(), 3);
        QCOMPARE(course.records[0].toMap().value(QStringLiteral("total")).toDouble(), 66.0); // newest first
        QVERIFY(window::scoreCourse({}, {}).labels.isEmpty());
    }

    void theRadarComparesWithTheSector()
    {
        protocol::StockDetailDto detail;
        detail.stock.ticker = QStringLiteral("NRTH");
        detail.stock.source = QStringLiteral("sample");
        detail.stock.score = protocol::ScoreSummaryDto{.value = 20, .quality = 10.5, .momentum = 12};
        detail.sectorMedians = protocol::SectorMediansDto{.value = 15, .quality = 12, .momentum = 12, .health = 9};
        const charts::PlainColumns radar = window::pillarRadar(detail);
        QCOMPARE(radar.series[0].words,
            QStringList({QStringLiteral("Value 20.0 of 25, 5.0 above the sector's median"),
                QStringLiteral("Quality 10.5 of 25, 1.5 below the sector's median"),
                QStringLiteral("Momentum 12.0 of 25, as the sector's median"), QStringLiteral("Health not rated")}));
        QCOMPARE(radar.series[1].words[3], QStringLiteral("Health, median of the sector 9.0 of 25"));
        QCOMPARE(radar.summary, QStringLiteral("Above the sector's median: Value. Below it: Quality."));
        QCOMPARE(radar.csv.section(u'\n', 4, 4), QStringLiteral("health,,9,sample"));
        detail.sectorMedians.reset();
        QCOMPARE(window::pillarRadar(detail).summary, QStringLiteral("The sector's medians are not known."));
    }

    void bothAreWalkedByTheKeysOfThePriceChart()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        QTRY_COMPARE(stage.model()->pastStatus()->state(), window::PageState::Ready);
        for (const char *name : {"Score of NRTH, day by day", "Pillars of NRTH against its sector"}) {
            QQuickItem *walked = stage.view.find("name", QString::fromLatin1(name));
            QVERIFY2(walked, name);
            auto *chart = walked->property("explorer").value<ChartExplorer *>();
            auto *source = qobject_cast<charts::PlainChart *>(chart->history());
            QVERIFY(source && source->count() > 0);
            QMetaObject::invokeMethod(walked, "enter");
            QVERIFY(chart->hasActiveFocus());
            QSignalSpy said(chart, &ChartExplorer::message);
            stage.press(Qt::Key_Home);
            QCOMPARE(chart->index(), 0);
            stage.press(Qt::Key_Right);
            QCOMPARE(chart->index(), 1);
            QCOMPARE(chart->pointText(), source->columns().series[0].words[1]);
            stage.press(Qt::Key_Down);
            QCOMPARE(chart->series(), 1);
            QCOMPARE(said.takeLast().constFirst().toString(), source->columns().series[1].words[1]);
            stage.press(Qt::Key_BracketLeft);
            QCOMPARE(source->valueOf(1, chart->index()), std::ranges::min(source->columns().series[1].values));
            stage.press(Qt::Key_Space);
            QVERIFY(said.takeLast().constFirst().toString().contains(QStringLiteral("of %1. ").arg(source->count())));
            stage.press(Qt::Key_S);
            QCOMPARE(said.takeLast().constFirst().toString(), source->summary());
            stage.press(Qt::Key_C, Qt::ControlModifier);
            QCOMPARE(QGuiApplication::clipboard()->text(), source->csv());
            stage.press(Qt::Key_D);
            QQuickItem *table = stage.view.window()->activeFocusItem();
            QCOMPARE(table->property("count").toInt(), source->count());
            stage.press(Qt::Key_D);
            QVERIFY(chart->hasActiveFocus());
            auto *accessible = QAccessible::queryAccessibleInterface(chart);
            QVERIFY(accessible);
            QCOMPARE(accessible->role(), QAccessible::Chart);
            QCOMPARE(accessible->text(QAccessible::Name), QString::fromLatin1(name));
            QVERIFY(accessible->text(QAccessible::Description).startsWith(source->summary()));
        }
    }

    void eachIsSavedByItselfWhereItHasTheKeyboard()
    {
        QTemporaryDir folder;
        window::Kept::instance()->keep(QStringLiteral("export/folder"), folder.path());
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        QTRY_COMPARE(stage.model()->pastStatus()->state(), window::PageState::Ready);
        QSignalSpy told(stage.view.page(), SIGNAL(refreshed(QString, bool)));
        const auto files = [&] { return QDir(folder.path()).entryList(QDir::Files); };
        for (const char *name : {"Score of NRTH, day by day", "Pillars of NRTH against its sector"}) {
            QQuickItem *walked = stage.view.find("name", QString::fromLatin1(name));
            for (const bool asTable : {false, true}) {
                QMetaObject::invokeMethod(walked, "enter");
                const QQuickItem *had = stage.view.window()->activeFocusItem();
                stage.press(Qt::Key_S, Qt::ControlModifier);
                QTRY_VERIFY(stage.view.window()->activeFocusItem() != had);
                QQuickItem *path = stage.view.window()->activeFocusItem();
                QVERIFY2(path->property("text").toString().contains(QLatin1String(name)),
                    qPrintable(path->property("text").toString()));
                stage.press(asTable ? Qt::Key_Escape : Qt::Key_Return);
                QTRY_COMPARE(stage.view.window()->activeFocusItem(), had);
                stage.press(Qt::Key_D);
            }
        }
        QCOMPARE(told.size(), 2);
        QCOMPARE(files().size(), 2);
        for (const QString &file : files())
            QVERIFY(!QImage(folder.filePath(file)).isNull());
    }

    void inventedFiguresAreNamedInWhatIsCopied()
    {
        DetailStage stage;
        stage.client.setSource(QStringLiteral("sample"));
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        QTRY_COMPARE(stage.model()->pastStatus()->state(), window::PageState::Ready);
        for (const charts::PlainChart *chart : {stage.model()->course(), stage.model()->radar()})
            QVERIFY(chart->csv().section(u'\n', 1, 1).endsWith(QStringLiteral(",sample")));
    }

    void theCourseCanBeHeardAndTheRadarCannot()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        QTRY_VERIFY(stage.model()->course()->count() > 0);
        QCOMPARE(int(stage.model()->course()->melody(2).values.size()), stage.model()->course()->count());
        QVERIFY(stage.model()->radar()->melody(0).values.empty());
    }

    void theRadarIsDrawn()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        QMetaObject::invokeMethod(stage.view.find("name", QStringLiteral("Pillars of NRTH against its sector")), "enter");
        QQuickItem *shape = stage.view.findType(QStringLiteral("RadarShape"));
        QVERIFY(shape && shape->width() > 80);
        const QImage picture = stage.view.picture();
        const QRect box = shape->mapRectToScene(shape->boundingRect()).toRect() & picture.rect();
        for (const int line : {0, 1}) // the stock and the median
            QVERIFY(inkedPixels(picture, box, window::Theme::instance()->series()[line].value<QColor>()) > 40);
    }
};

QTEST_MAIN(TestScoreCharts)
#include "test_score_charts.moc"
