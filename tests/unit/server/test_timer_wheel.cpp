#include "server/http/timer_wheel.h"

#include <QTest>

#include <memory>

using namespace std::chrono_literals;
using soundings::server::TimerWheel;

/// The one timer of all connections.
class TestTimerWheel : public QObject {
    Q_OBJECT

private:
    std::vector<quint64> m_called;
    std::unique_ptr<TimerWheel> m_wheel;

private slots:
    void init()
    {
        m_called.clear();
        m_wheel = std::make_unique<TimerWheel>(1ms, [this](quint64 id) { m_called.push_back(id); }, nullptr);
    }

    void callsOnceAndNotBeforeTheTime()
    {
        const auto when = TimerWheel::Clock::now() + 20ms;
        m_wheel->add(7, when);
        m_wheel->setRunning(true);
        QTRY_COMPARE(m_called, (std::vector<quint64>{7}));
        QVERIFY(TimerWheel::Clock::now() >= when);
        QTest::qWait(200); // more than a turn
        QCOMPARE(m_called.size(), std::size_t(1));
    }

    void forgetsWhatWasAddedWhenItStops()
    {
        m_wheel->add(7, TimerWheel::Clock::now() + 5ms);
        m_wheel->setRunning(true);
        m_wheel->setRunning(false);
        m_wheel->setRunning(true);
        QTest::qWait(200);
        QVERIFY(m_called.empty());
    }
};

QTEST_GUILESS_MAIN(TestTimerWheel)
#include "test_timer_wheel.moc"
