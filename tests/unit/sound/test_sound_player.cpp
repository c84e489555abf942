#include "Sound/melody_stream.h"
#include "Sound/sound_player.h"
#include "support/fake_sound_output.h"

#include <QSignalSpy>
#include <QTest>

using namespace soundings::sound;
using soundings::test::FakeSoundOutput;

namespace {

struct Desk {
    std::shared_ptr<FakeSoundOutput::State> state = std::make_shared<FakeSoundOutput::State>();
    SoundPlayer player{[this](QString *) { return std::make_unique<FakeSoundOutput>(state); }};
    QSignalSpy heard{&player, &SoundPlayer::heard};
    QSignalSpy ended{&player, &SoundPlayer::ended};
};

Melody rising()
{
    Melody melody; // 4 seconds, 40 rows a second
    for (int i = 0; i < 160; ++i)
        melody.values.push_back(i);
    return melody;
}

} // namespace

class TestSoundPlayer : public QObject {
    Q_OBJECT

private slots:
    void tellsWhichRowIsHeardAndWhenItEnds()
    {
        Desk desk;
        desk.player.play(rising(), 0);
        QVERIFY(desk.player.isPlaying());
        QVERIFY(desk.state->source);
        desk.state->seconds = 1.0;
        QTRY_COMPARE(desk.player.row(), std::size_t(40));
        desk.state->seconds = 3.99;
        QTRY_COMPARE(desk.player.row(), std::size_t(159));
        QVERIFY(desk.ended.isEmpty());
        desk.state->seconds = 4.0;
        QTRY_COMPARE(desk.ended.size(), 1);
        QVERIFY(!desk.player.isPlaying());
        QVERIFY(!desk.state->source);
    }

    void beginsAtTheRowOfTheCursor()
    {
        Desk desk;
        desk.player.play(rising(), 80);
        desk.state->seconds = 0.5;
        QTRY_COMPARE(desk.player.row(), std::size_t(100));
    }

    void stopsSoftlyAndKeepsTheRow()
    {
        Desk desk;
        desk.player.play(rising(), 0);
        desk.state->seconds = 1.0;
        QTRY_COMPARE(desk.player.row(), std::size_t(40));
        QVERIFY(desk.state->source->read(1000).size() == 1000);
        desk.player.stop();
        QVERIFY(!desk.player.isPlaying());
        QVERIFY2(desk.state->source, "cut off");
        QVERIFY(desk.state->source->readAll().size() < 8000 * 4 / 50);
        QTRY_VERIFY(!desk.state->source);
        QCOMPARE(desk.player.row(), std::size_t(40));
        QVERIFY(desk.ended.isEmpty());
        desk.player.play(rising(), 40);
        QCOMPARE(desk.state->starts, 2);
    }

    void keepsItsVolume()
    {
        Desk desk;
        desk.player.setVolume(0.25);
        desk.player.play(rising(), 0);
        QCOMPARE(desk.state->volume, 0.25);
        desk.player.setVolume(0.5);
        QCOMPARE(desk.state->volume, 0.5);
    }

    void saysInWordsThatThereIsNoDevice()
    {
        SoundPlayer player([](QString *problem) {
            *problem = QStringLiteral("No device.");
            return std::unique_ptr<SoundOutput>();
        });
        QSignalSpy failed(&player, &SoundPlayer::failed);
        player.play(rising(), 0);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].toString(), QStringLiteral("No device."));
        QVERIFY(!player.isPlaying());
    }

    void saysThatTheDeviceWentAway()
    {
        Desk desk;
        QSignalSpy failed(&desk.player, &SoundPlayer::failed);
        desk.player.play(rising(), 0);
        desk.state->failed = true;
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].toString().contains(QStringLiteral("went away")));
        QVERIFY(!desk.player.isPlaying());
    }

    void aComputerWithoutTheModuleSaysWhatToInstall()
    {
        QString problem;
        QVERIFY(!openSoundOutput(nullptr, &problem));
        QVERIFY2(problem.contains(QStringLiteral("libqt6multimedia6")), qPrintable(problem));
    }

    void theComputersOwnDevicePlaysOrSaysWhyNot()
    {
        SoundPlayer player;
        QSignalSpy failed(&player, &SoundPlayer::failed);
        QSignalSpy ended(&player, &SoundPlayer::ended);
        Melody brief;
        brief.values = {1, 2};
        brief.speed = 8;
        player.play(brief, 0);
        QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty() || !ended.isEmpty(), 20'000);
        QVERIFY(!player.isPlaying());
        if (!failed.isEmpty())
            QVERIFY2(failed[0][0].toString().size() > 40, "a problem is a sentence that says what to do");
    }
};

QTEST_GUILESS_MAIN(TestSoundPlayer)
#include "test_sound_player.moc"
