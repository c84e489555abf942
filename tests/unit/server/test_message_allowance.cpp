#include "server/live/message_allowance.h"

#include <QTest>

using namespace soundings::server;
using namespace std::chrono_literals;

/// How much a peer may say.
class TestMessageAllowance : public QObject {
    Q_OBJECT

private slots:
    void refillsWithTimeUpToASecondsWorth()
    {
        auto now = MessageAllowance::Clock::time_point() + 1h;
        MessageAllowance allowance(10, now);
        const auto taken = [&] {
            int count = 0;
            while (count < 100 && allowance.take(now))
                ++count;
            return count;
        };
        QCOMPARE(taken(), 10);
        QCOMPARE(taken(), 0);
        now += 250ms;
        QCOMPARE(taken(), 2);
        now += 50ms; // with the half that was left
        QCOMPARE(taken(), 1);
        now += 1h;
        QCOMPARE(taken(), 10);
    }
};

QTEST_APPLESS_MAIN(TestMessageAllowance)
#include "test_message_allowance.moc"
