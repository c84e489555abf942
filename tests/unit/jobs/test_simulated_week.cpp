#include "jobs/scheduler.h"
#include "support/memory_schedule_store.h"
#include "support/recording_job_queue.h"
#include "support/settable_clock.h"

#include <QTest>

using namespace soundings;
using namespace soundings::jobs;
using namespace std::chrono_literals;

namespace {

Timestamp newYork(const char *day, int hour, int minute)
{
    return momentInNewYork(dayFromIso(std::string_view(day)).value(), std::chrono::minutes(hour * 60 + minute)).value();
}

/// A week in which minutes pass as fast as they can, and servers come and go. Each server looks once a minute.
class World {
public:
    explicit World(Timestamp begin)
        : m_clock(begin)
        , m_store(m_clock)
        , m_queue(m_clock)
    {
    }

    void start(const QString &server)
    {
        m_servers[server] = std::make_unique<Scheduler>(defaultSchedule(), m_store, m_queue, m_clock,
            Scheduler::Options{.holder = server, .lease = 150s, .renewal = 60s, .steady = [this] { return m_steady; }});
    }
    void kill(const QString &server) { m_servers.erase(server); }
    void stop(const QString &server)
    {
        m_servers[server]->release();
        kill(server);
    }
    void runUntil(Timestamp end)
    {
        while (m_clock.now() < end) {
            pass(1min);
            for (const auto &[name, scheduler] : m_servers)
                scheduler->turn();
        }
    }
    /// The computers sleep: nothing runs, and afterwards the clock is right.
    void sleepUntil(Timestamp end) { pass(end - m_clock.now()); }
    void setClock(Timestamp time) { m_clock.set(time); }

    /// "Mon 09:30 refresh": what was queued when, in New York.
    QStringList queued() const
    {
        QStringList rows;
        for (const Job &job : m_queue.queued) {
            const Day day = dayInNewYork(job.queuedAt).value();
            const auto sinceMidnight =
                std::chrono::floor<std::chrono::minutes>(job.queuedAt - momentInNewYork(day, 0min).value());
            const int minutes = int(sinceMidnight.count());
            static const std::array kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
            rows << QStringLiteral("%1 %2:%3 %4")
                        .arg(QLatin1String(kDays[std::chrono::weekday(day).c_encoding()]))
                        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
                        .arg(minutes % 60, 2, 10, QLatin1Char('0'))
                        .arg(job.task.section(u'.', 1).section(u'_', 0, 0));
        }
        return rows;
    }

private:
    void pass(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        m_steady += time;
    }

    test::SettableClock m_clock;
    std::chrono::steady_clock::time_point m_steady;
    test::MemoryScheduleStore m_store;
    test::RecordingJobQueue m_queue;
    std::map<QString, std::unique_ptr<Scheduler>> m_servers;
};

QStringList dayOf(const char *day, std::initializer_list<const char *> refreshes, const char *snapshot, const char *backup)
{
    QStringList rows;
    for (const char *time : refreshes)
        rows << QStringLiteral("%1 %2 refresh").arg(QLatin1String(day), QLatin1String(time));
    rows << QStringLiteral("%1 %2 snapshot").arg(QLatin1String(day), QLatin1String(snapshot));
    rows << QStringLiteral("%1 %2 backup").arg(QLatin1String(day), QLatin1String(backup));
    return rows;
}

QStringList wholeDay(const char *day)
{
    return dayOf(day, {"09:30", "10:30", "11:30", "12:30", "13:30", "14:30", "15:30", "16:01"}, "16:30", "17:00");
}

QStringList halfDay(const char *day)
{
    return dayOf(day, {"09:30", "10:30", "11:30", "12:30", "13:01"}, "13:30", "14:00");
}

} // namespace

class TestSimulatedWeek : public QObject {
    Q_OBJECT

private slots:
    void runsAWeekWithAHolidayAndAHalfDay()
    {
        World world(newYork("2026-11-22", 12, 0)); // Sunday before Thanksgiving
        world.start(QStringLiteral("a"));
        world.runUntil(newYork("2026-11-29", 12, 0));
        QCOMPARE(world.queued(), wholeDay("Mon") + wholeDay("Tue") + wholeDay("Wed") + halfDay("Fri"));
    }

    void keepsTheTimesOfNewYorkWhenItsClocksChange_data()
    {
        QTest::addColumn<QByteArray>("friday");
        QTest::addColumn<QByteArray>("tuesday");
        QTest::newRow("spring") << QByteArray("2026-03-06") << QByteArray("2026-03-10");
        QTest::newRow("autumn") << QByteArray("2026-10-30") << QByteArray("2026-11-03");
    }
    void keepsTheTimesOfNewYorkWhenItsClocksChange()
    {
        QFETCH(QByteArray, friday);
        QFETCH(QByteArray, tuesday);
        World world(newYork(friday.constData(), 0, 0));
        world.start(QStringLiteral("a"));
        world.runUntil(newYork(tuesday.constData(), 0, 0));
        QCOMPARE(world.queued(), wholeDay("Fri") + wholeDay("Mon"));
    }

    void makesUpForSleepAndDowntimeByTheRule()
    {
        World world(newYork("2026-11-23", 8, 0));
        const auto server = QStringLiteral("a");
        world.start(server);
        world.runUntil(newYork("2026-11-24", 11, 0));
        world.sleepUntil(newYork("2026-11-25", 10, 40)); // from Tuesday to Wednesday, a snapshot missed for good
        world.runUntil(newYork("2026-11-25", 15, 45));
        world.stop(server); // down for the close of Wednesday; the snapshot of the same day can still be taken
        world.sleepUntil(newYork("2026-11-25", 19, 0));
        world.start(server);
        world.runUntil(newYork("2026-11-28", 0, 0));
        const QStringList expected = wholeDay("Mon")
            + QStringList{QStringLiteral("Tue 09:30 refresh"), QStringLiteral("Tue 10:30 refresh"),
                QStringLiteral("Wed 10:41 refresh"), QStringLiteral("Wed 10:41 backup"), QStringLiteral("Wed 11:30 refresh"),
                QStringLiteral("Wed 12:30 refresh"), QStringLiteral("Wed 13:30 refresh"), QStringLiteral("Wed 14:30 refresh"),
                QStringLiteral("Wed 15:30 refresh"), QStringLiteral("Wed 19:01 refresh"), QStringLiteral("Wed 19:01 snapshot"),
                QStringLiteral("Wed 19:01 backup")}
            + halfDay("Fri");
        QCOMPARE(world.queued(), expected);
    }

    void isTakenOverByAnotherServer()
    {
        World world(newYork("2026-11-22", 12, 0));
        world.start(QStringLiteral("a"));
        world.start(QStringLiteral("b"));
        world.runUntil(newYork("2026-11-23", 12, 30));
        world.kill(QStringLiteral("a")); // right after it queued something; its lease runs out by itself
        world.runUntil(newYork("2026-11-24", 9, 29));
        world.start(QStringLiteral("c"));
        world.stop(QStringLiteral("b")); // a minute before the bell
        world.runUntil(newYork("2026-11-25", 9, 29));
        world.start(QStringLiteral("d"));
        world.kill(QStringLiteral("c"));
        world.runUntil(newYork("2026-11-29", 12, 0));
        // On Wednesday the one who had the lease died a minute before the bell: late by what was left of it.
        QStringList wednesday = wholeDay("Wed");
        wednesday[0] = QStringLiteral("Wed 09:32 refresh");
        QCOMPARE(world.queued(), wholeDay("Mon") + wholeDay("Tue") + wednesday + halfDay("Fri"));
    }

    void queuesNothingTwiceWhenClocksAreSet()
    {
        World world(newYork("2026-11-23", 8, 0));
        world.start(QStringLiteral("a"));
        world.start(QStringLiteral("b"));
        world.runUntil(newYork("2026-11-23", 12, 45));
        world.setClock(newYork("2026-11-23", 10, 15)); // two and a half hours back, with nothing left to do in them
        world.runUntil(newYork("2026-11-23", 14, 45));
        world.setClock(newYork("2026-11-23", 15, 45)); // an hour ahead: the run of 15:30 is made up for
        world.runUntil(newYork("2026-11-24", 0, 0));
        QStringList monday = wholeDay("Mon");
        monday[6] = QStringLiteral("Mon 15:46 refresh");
        QCOMPARE(world.queued(), monday);
    }
};

QTEST_GUILESS_MAIN(TestSimulatedWeek)
#include "test_simulated_week.moc"
