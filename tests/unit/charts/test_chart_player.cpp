#include "Charts/chart_melody.h"
#include "Charts/chart_player.h"
#include "Charts/price_chart_data.h"
#include "Controls/kept.h"
#include "support/fake_sound_output.h"
#include "unit/charts/sample_columns.h"

#include <QKeyEvent>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace soundings::charts;
using test::FakeSoundOutput;

namespace {

/// A chart of 160 days, which take four seconds, and a device without sound.
struct Desk {
    std::shared_ptr<FakeSoundOutput::State> device = std::make_shared<FakeSoundOutput::State>();
    PriceChartData history;
    ChartExplorer explorer;
    ChartPlayer player{[this](QString *) { return std::make_unique<FakeSoundOutput>(device); }};
    QSignalSpy said{&player, &ChartPlayer::message};

    explicit Desk(PriceColumns columns = test::sampleColumns(160))
    {
        history.setColumns(std::move(columns));
        explorer.setHistory(&history);
        player.setExplorer(&explorer);
    }
    QString lastSaid() const { return said.isEmpty() ? QString() : said.back()[0].toString(); }
};

} // namespace

class TestChartPlayer : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        window::Kept::instance()->keep(QStringLiteral("sound/speed"), 1.0);
    }

    void playsFromTheBeginningAndTheCursorGoesAlong()
    {
        Desk desk;
        QCOMPARE(desk.explorer.index(), 159);
        desk.player.toggle();
        QVERIFY(desk.player.isPlaying());
        QCOMPARE(desk.explorer.index(), 0);
        QVERIFY2(desk.lastSaid().contains(desk.player.range()), qPrintable(desk.lastSaid()));
        desk.device->seconds = 2;
        QTRY_COMPARE(desk.explorer.index(), 80);
        desk.device->seconds = 4;
        QTRY_VERIFY(!desk.player.isPlaying());
        QCOMPARE(desk.explorer.index(), 159);
        QCOMPARE(desk.lastSaid(), desk.explorer.pointText());
    }

    void whoeverMovesTheCursorTakesOver()
    {
        Desk desk;
        desk.player.play();
        desk.device->seconds = 1;
        QTRY_COMPARE(desk.explorer.index(), 40);
        desk.explorer.setIndex(41);
        QVERIFY(!desk.player.isPlaying());
        QCOMPARE(desk.explorer.index(), 41);
        desk.player.play(); // goes on from there
        desk.device->seconds = 1;
        QTRY_COMPARE(desk.explorer.index(), 81);
    }

    void anotherLineIsHeardFromTheSameDayOn()
    {
        Desk desk;
        desk.player.play();
        desk.device->seconds = 3;
        QTRY_COMPARE(desk.explorer.index(), 120);
        const QString closes = desk.player.range();
        QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
        QCoreApplication::sendEvent(&desk.explorer, &down);
        QVERIFY(desk.player.isPlaying());
        QCOMPARE(desk.device->starts, 2);
        QVERIFY(desk.player.range() != closes);
        desk.device->seconds = 0.5;
        QTRY_COMPARE(desk.explorer.index(), 140);
    }

    void otherPricesEndTheSound()
    {
        Desk desk;
        desk.player.play();
        desk.history.setColumns(test::sampleColumns(50));
        QVERIFY(!desk.player.isPlaying());
    }

    void speedAndVolumeAreKept()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("window.ini"));
        window::Kept::instance()->keepIn(file);
        Desk desk;
        desk.player.stepSpeed(1);
        QCOMPARE(desk.player.speed(), 2.0);
        QCOMPARE(desk.lastSaid(), QStringLiteral("Speed 2 times"));
        desk.player.setVolume(0.3);
        desk.player.play();
        QCOMPARE(desk.device->volume, 0.3);
        desk.device->seconds = 1;
        QTRY_COMPARE(desk.explorer.index(), 80);
        desk.player.stepSpeed(9);
        QCOMPARE(desk.player.speed(), 4.0);
        QSettings written(file, QSettings::IniFormat);
        QCOMPARE(written.value(QStringLiteral("sound/speed")).toDouble(), 4.0);
        QCOMPARE(written.value(QStringLiteral("sound/volume")).toDouble(), 0.3);
        QCOMPARE(ChartPlayer().speed(), 4.0);
        // Edited by hand to something that is no speed.
        window::Kept::instance()->keep(QStringLiteral("sound/speed"), QStringLiteral("fast"));
        QCOMPARE(ChartPlayer().speed(), 1.0);
    }

    void saysWhyNothingCanBePlayed()
    {
        Desk none{PriceColumns()};
        none.player.play();
        QVERIFY2(none.player.problem().contains(QStringLiteral("Choose a longer period")), qPrintable(none.player.problem()));
        QCOMPARE(none.lastSaid(), none.player.problem());
        ChartPlayer deaf([](QString *problem) {
            *problem = QStringLiteral("No device.");
            return std::unique_ptr<sound::SoundOutput>();
        });
        Desk desk;
        deaf.setExplorer(&desk.explorer);
        deaf.play();
        QCOMPARE(deaf.problem(), QStringLiteral("No device."));
        QVERIFY(!deaf.isPlaying());
    }

    void signalsOfTheChartAreTicks()
    {
        PriceColumns columns = test::sampleColumns(40);
        columns.events = {{3, true, QString()}, {30, false, QString()}};
        const sound::Melody melody = melodyOf(columns, ChartSeries::sma50);
        QCOMPARE(melody.values.size(), columns.size());
        QVERIFY(std::isnan(melody.values[0])); // 40 days have no average of 50
        QCOMPARE(melody.ticks.size(), std::size_t(2));
        QVERIFY(melody.ticks[0].row == 3 && melody.ticks[0].up && melody.ticks[1].row == 30 && !melody.ticks[1].up);
    }
};

QTEST_MAIN(TestChartPlayer)
#include "test_chart_player.moc"
