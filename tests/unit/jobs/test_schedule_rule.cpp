#include "jobs/schedule.h"

#include <QTest>

using namespace soundings;
using namespace soundings::jobs;
using namespace std::chrono_literals;

namespace {

Timestamp utc(const char *text)
{
    return timestampFromIso8601(QString::fromLatin1(text)).value();
}

/// "14:30 15:30 ...": what is planned on that UTC day.
QString plannedOn(const ScheduleRule &rule, const char *day)
{
    QStringList times;
    const Timestamp begin = utc(day);
    for (const Timestamp moment : rule.preview(begin - 1ms, 20)) {
        if (moment < begin + std::chrono::days(1))
            times << toIso8601(moment).sliced(11, 5);
    }
    return times.join(u' ');
}

} // namespace

class TestScheduleRule : public QObject {
    Q_OBJECT

    const ScheduleRule m_refresh = ScheduleRule::hourlyWhileOpen(1min);
    const ScheduleRule m_snapshot = ScheduleRule::afterClose(30min);

private slots:
    void plansEachKindOfDay_data()
    {
        QTest::addColumn<QByteArray>("day");
        QTest::addColumn<QString>("refresh");
        QTest::addColumn<QString>("snapshot");
        const auto row = [](const char *name, const char *day, const char *refresh, const char *snapshot) {
            QTest::newRow(name) << QByteArray(day) << QString::fromLatin1(refresh) << QString::fromLatin1(snapshot);
        };
        row("winter", "2026-01-15", "14:30 15:30 16:30 17:30 18:30 19:30 20:30 21:01", "21:30");
        row("summer", "2026-07-15", "13:30 14:30 15:30 16:30 17:30 18:30 19:30 20:01", "20:30");
        row("Friday before the spring change", "2026-03-06", "14:30 15:30 16:30 17:30 18:30 19:30 20:30 21:01", "21:30");
        row("the day of the spring change", "2026-03-08", "", "");
        row("Monday after the spring change", "2026-03-09", "13:30 14:30 15:30 16:30 17:30 18:30 19:30 20:01", "20:30");
        row("Friday before the autumn change", "2026-10-30", "13:30 14:30 15:30 16:30 17:30 18:30 19:30 20:01", "20:30");
        row("Monday after the autumn change", "2026-11-02", "14:30 15:30 16:30 17:30 18:30 19:30 20:30 21:01", "21:30");
        row("Saturday", "2026-11-21", "", "");
        row("Thanksgiving", "2026-11-26", "", "");
        row("the half day after it", "2026-11-27", "14:30 15:30 16:30 17:30 18:01", "18:30");
        row("Christmas Eve", "2026-12-24", "14:30 15:30 16:30 17:30 18:01", "18:30");
        row("closed for a day of mourning", "2025-01-09", "", "");
    }
    void plansEachKindOfDay()
    {
        QFETCH(QByteArray, day);
        QTEST(plannedOn(m_refresh, day.constData()), "refresh");
        QTEST(plannedOn(m_snapshot, day.constData()), "snapshot");
    }

    /// The same answer from both sides, over ten years: no moment is missed, none is invented.
    void looksBackAtWhatItPlanned()
    {
        for (const ScheduleRule &rule : {m_refresh, m_snapshot}) {
            Timestamp moment = rule.next(utc("2020-01-01")).value();
            while (moment < utc("2030-01-01")) {
                const Timestamp next = rule.next(moment).value();
                QVERIFY(next > moment);
                QCOMPARE(rule.newest(moment).value(), moment);
                QCOMPARE(rule.newest(next - 1ms).value(), moment);
                moment = next;
            }
        }
    }

    /// A second way to say the rule: the exchange is open at each run but the last of a session, and closed at that one.
    void runsWhileTheExchangeIsOpenAndRightAfter()
    {
        const TradingCalendar &calendar = TradingCalendar::nyse();
        int sessions = 0;
        Timestamp end = utc("2020-01-01");
        for (Timestamp moment = m_refresh.next(end).value(); moment < utc("2031-01-01");
            moment = m_refresh.next(moment).value()) {
            const bool open = calendar.status(moment)->open;
            QCOMPARE(calendar.status(moment - 2min)->open, moment != calendar.openingBell(dayInNewYork(moment).value()).value());
            if (!open)
                ++sessions;
        }
        const auto days = calendar.sessionsBetween(makeDay(2020, 1, 1), makeDay(2030, 12, 31)).value();
        QCOMPARE(std::size_t(sessions), days.size());
    }

    void endsWithTheCalendar()
    {
        QCOMPARE(m_snapshot.preview(utc("2035-12-30"), 10).size(), std::size_t(1)); // Monday 31 December
        QCOMPARE(m_snapshot.next(utc("2035-12-31T23:00:00Z")).error().code, ErrorCode::invalidArgument);
    }

    void givesEachPlannedRunAnIdOfItsOwn()
    {
        const Timestamp planned = utc("2026-11-20T14:30:00Z");
        const QString id = scheduledJobId(QStringLiteral("refresh"), planned);
        QCOMPARE(id, scheduledJobId(QStringLiteral("refresh"), planned));
        QCOMPARE(id.size(), 36);
        QCOMPARE(id[14], QLatin1Char('5')); // the version of the UUID
        QVERIFY(id != scheduledJobId(QStringLiteral("snapshot"), planned));
        QVERIFY(id != scheduledJobId(QStringLiteral("refresh"), planned + 1h));
    }

    void saysItsRuleInWords()
    {
        QCOMPARE(m_refresh.words(),
            QStringLiteral(
                "Every hour while the New York Stock Exchange is open, first at 09:30, and one minute after it closes"));
        QCOMPARE(m_snapshot.words(), QStringLiteral("On trading days, 30 minutes after the New York Stock Exchange closes"));
    }
};

QTEST_GUILESS_MAIN(TestScheduleRule)
#include "test_schedule_rule.moc"
