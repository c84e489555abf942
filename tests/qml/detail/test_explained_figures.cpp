#include "detail_stage.h"

#include <QAccessible>

using namespace soundings;
using namespace soundings::test;

/// Figures outside the panels of the score and the fundamentals: F1 or a click says what they are and how they came about.
class TestExplainedFigures : public QObject {
    Q_OBJECT

    struct Told {
        QString name, words;
    };
    /// What the popover says that is open; it is closed again, and `figure` has the keyboard back.
    static Told told(DetailStage &stage, const QQuickItem *figure)
    {
        const auto focused = [&] { return stage.view.window()->activeFocusItem(); };
        const auto dialog = [&]() -> QAccessibleInterface * {
            auto *item = focused() ? QAccessible::queryAccessibleInterface(focused()) : nullptr;
            return item && item->role() == QAccessible::Dialog ? item : nullptr;
        };
        if (!QTest::qWaitFor([&] { return dialog() != nullptr; }))
            return {};
        const Told told{dialog()->text(QAccessible::Name), dialog()->text(QAccessible::Description)};
        stage.press(Qt::Key_Escape);
        return QTest::qWaitFor([&] { return focused() == figure; }) ? told : Told{};
    }
    static QQuickItem *focused(const DetailStage &stage) { return stage.view.window()->activeFocusItem(); }

private slots:
    void theHeadSaysWhereItsFiguresComeFrom()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        QMetaObject::invokeMethod(stage.view.page()->property("regions").toList().last().value<QQuickItem *>(), "enter");
        QVERIFY(focused(stage)->property("description").toString().contains(QStringLiteral("Market value")));
        const struct {
            const char *spoken, *how;
        } expected[] = {{"Price 168.01 USD", "The last price that its source has stated"},
            {"up 3.17 percent", "168.01 USD against 162.85 USD, the close of the trading day before: +5.16 or +3.17"},
            {"Market value ", "It is shown as its source states it"}};
        for (const auto &[spoken, how] : expected) {
            stage.press(Qt::Key_Down);
            QQuickItem *figure = focused(stage);
            QVERIFY2(figure->property("spoken").toString().startsWith(QLatin1String(spoken)),
                qPrintable(figure->property("spoken").toString()));
            stage.press(Qt::Key_F1);
            const QString words = told(stage, figure).words;
            QVERIFY2(words.contains(QLatin1String(how)), qPrintable(words));
            QVERIFY2(words.contains(QStringLiteral("Where it is from: fmp, as of 20 Nov 2026")), qPrintable(words));
        }
        QQuickItem *worth = focused(stage);
        QTest::mouseClick(stage.view.window(), Qt::LeftButton, {}, worth->mapToScene({10, 5}).toPoint());
        QVERIFY(told(stage, worth).name.startsWith(QStringLiteral("Market value ")));
    }

    void theLineAtTheCursorOfTheChartExplainsItself()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        stage.focusChart();
        QQuickItem *chart = stage.explorer();
        stage.press(Qt::Key_F1);
        const Told close = told(stage, chart);
        QVERIFY2(close.name.startsWith(QStringLiteral("Close ")), qPrintable(close.name));
        QVERIFY2(close.words.contains(QStringLiteral("As its source states it for Fri 20 Nov 2026")), qPrintable(close.words));
        QVERIFY2(
            close.words.contains(QStringLiteral("source fmp, the newest price is of Fri 20 Nov 2026")), qPrintable(close.words));
        stage.press(Qt::Key_Down);
        stage.press(Qt::Key_I, Qt::AltModifier);
        const QString average = told(stage, chart).words;
        QVERIFY2(average.contains(QStringLiteral("The mean of the closes of the 50 trading days up to Fri 20 Nov 2026: ")),
            qPrintable(average));
        for (int i = 0; i < 3; ++i)
            stage.press(Qt::Key_Down);
        stage.press(Qt::Key_F1);
        const Told rsi = told(stage, chart);
        QVERIFY2(rsi.name.startsWith(QStringLiteral("RSI 14 ")), qPrintable(rsi.name));
        QVERIFY2(rsi.words.contains(QStringLiteral("What is usual: 30 to 70")), qPrintable(rsi.words));

        QQuickItem *volume = stage.view.find("label", QStringLiteral("Volume"));
        QVERIFY(volume);
        QTest::mouseClick(stage.view.window(), Qt::LeftButton, {}, volume->mapToScene({10, 5}).toPoint());
        QVERIFY(told(stage, chart).name.startsWith(QStringLiteral("Volume ")));
    }

    void aSignalNamesItsRule()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        QQuickItem *panel = stage.view.find("name", QStringLiteral("Signals of the chart: Leans up"));
        QVERIFY(panel);
        panel->forceActiveFocus(Qt::TabFocusReason);
        stage.press(Qt::Key_Down);
        QQuickItem *newest = focused(stage);
        stage.press(Qt::Key_F1);
        const Told rule = told(stage, newest);
        QVERIFY2(rule.name.startsWith(QStringLiteral("RSI back below 70 15 Sep 2026")), qPrintable(rule.name));
        QVERIFY2(rule.words.contains(QStringLiteral("RSI fell to 70 or below. Computed from the daily closes until 15 Sep 2026")),
            qPrintable(rule.words));
        stage.press(Qt::Key_Down);
        QQuickItem *older = focused(stage);
        stage.press(Qt::Key_F1);
        QVERIFY(told(stage, older).words.contains(QStringLiteral("golden cross")));
    }

    void everyPointOfTheChartsOfTheScoreSaysHowItCameAbout()
    {
        DetailStage stage;
        QVERIFY(stage.open());
        QTRY_VERIFY(stage.isReady());
        QTRY_COMPARE(stage.model()->pastStatus()->state(), window::PageState::Ready);
        const auto asked = [&](const QString &name, Qt::Key line, Qt::Key key, Qt::KeyboardModifier modifier) {
            QQuickItem *walked = stage.view.find("name", name);
            QMetaObject::invokeMethod(walked, "enter");
            stage.press(line);
            stage.press(key, modifier);
            return told(stage, walked->property("explorer").value<QQuickItem *>());
        };
        const QString course = QStringLiteral("Score of NRTH, day by day"),
                      radar = QStringLiteral("Pillars of NRTH against its sector");
        const Told total = asked(course, Qt::Key_Home, Qt::Key_F1, Qt::NoModifier);
        QVERIFY2(total.name.startsWith(QStringLiteral("Score ")), qPrintable(total.name));
        const auto scored = [&](int series) { return stage.model()->course()->figureOf(series, 0); };
        const QString sum = QStringLiteral("value %1, quality %2, momentum %3 and health %4 together are %5.")
                                .arg(scored(1), scored(2), scored(3), scored(4), scored(0));
        QVERIFY2(total.words.contains(sum), qPrintable(total.words));
        QVERIFY2(total.words.contains(QStringLiteral("Where it is from: source fmp")), qPrintable(total.words));

        const Told pillar = asked(radar, Qt::Key_Home, Qt::Key_I, Qt::AltModifier);
        QVERIFY2(pillar.name.startsWith(QStringLiteral("Value (pillar) ")), qPrintable(pillar.name));
        QVERIFY2(pillar.words.contains(QStringLiteral("The median of the sector is ")), qPrintable(pillar.words));
        QVERIFY(asked(radar, Qt::Key_Down, Qt::Key_F1, Qt::NoModifier).name.startsWith(QStringLiteral("Median ")));

        // The table in its place does it, too, and the legend by a click.
        stage.press(Qt::Key_D);
        QQuickItem *table = focused(stage);
        stage.press(Qt::Key_Down);
        stage.press(Qt::Key_Right);
        stage.press(Qt::Key_F1);
        const Told cell = told(stage, table);
        QVERIFY2(cell.name.startsWith(QStringLiteral("Quality (pillar) ")), qPrintable(cell.name));
    }
};

QTEST_MAIN(TestExplainedFigures)
#include "test_explained_figures.moc"
