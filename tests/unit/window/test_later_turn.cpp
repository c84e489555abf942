#include "Controls/later_turn.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace soundings;
using window::LaterTurn;
using window::Turns;

class TestLaterTurn : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(!Turns::instance()->isWaiting());
        m_came.clear();
    }

    void eachHasAnEventOfItsOwnInTheOrderInWhichTheyAsked()
    {
        const auto first = ask('a'), second = ask('b'), third = ask('c');
        QCOMPARE(m_came, QByteArray());
        for (const char *came : {"a", "ab", "abc"}) {
            QVERIFY(Turns::instance()->isWaiting());
            oneRound();
            QCOMPARE(m_came, QByteArray(came));
        }
        QVERIFY(!Turns::instance()->isWaiting());
    }
    void whoAsksWithinATurnWaitsForTheOthers()
    {
        const auto first = ask('a'), second = ask('b');
        std::unique_ptr<LaterTurn> inner;
        connect(first.get(), &LaterTurn::came, this, [&] { inner = ask('i'); });
        QTRY_VERIFY(!Turns::instance()->isWaiting());
        QCOMPARE(m_came, QByteArray("abi"));
    }
    void whoIsGoneOrWantsItNoLongerIsLeftOut()
    {
        auto gone = ask('a');
        const auto idle = ask('b'), last = ask('c');
        gone.reset();
        idle->setWanted(false);
        QTRY_VERIFY(!Turns::instance()->isWaiting());
        QCOMPARE(m_came, QByteArray("c"));
    }
    void itIsToldWhetherSomebodyWaits()
    {
        QSignalSpy told(Turns::instance(), &Turns::waitingChanged);
        const auto first = ask('a'), second = ask('b');
        QCOMPARE(told.count(), 1);
        QTRY_VERIFY(!Turns::instance()->isWaiting());
        QCOMPARE(told.count(), 2);
    }

private:
    std::unique_ptr<LaterTurn> ask(char name)
    {
        auto turn = std::make_unique<LaterTurn>();
        connect(turn.get(), &LaterTurn::came, this, [this, name] { m_came += name; });
        turn->setWanted(true);
        return turn;
    }
    /// Of the event loop: what waits now, and not what asks meanwhile.
    static void oneRound() { QCoreApplication::sendPostedEvents(); }

    QByteArray m_came;
};

QTEST_GUILESS_MAIN(TestLaterTurn)
#include "test_later_turn.moc"
