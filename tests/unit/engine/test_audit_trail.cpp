#include "engine/services/audit_trail.h"
#include "storage/open_store.h"
#include "support/settable_clock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace std::chrono_literals;
using engine::AuditTrail;

/// What is noted, and what is not, on a real store.
class TestAuditTrail : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    test::SettableClock m_clock{Timestamp(std::chrono::sys_days(std::chrono::year(2026) / 11 / 21))};
    std::unique_ptr<engine::Store> m_store;

    static AuditEntry entryOf(const QString &who, int outcome)
    {
        return {.who = who, .peer = QStringLiteral("192.0.2.7"), .action = QStringLiteral("DELETE /x"), .outcome = outcome};
    }
    std::vector<AuditEntry> written(AuditTrail &trail) const
    {
        if (const auto done = trail.flush(); !done)
            qFatal("%s", qPrintable(done.error().message));
        return trail.before(0, 1000).value_or(std::vector<AuditEntry>());
    }

private slots:
    void init()
    {
        static int number = 0;
        auto store = storage::openStore(QStringLiteral("sqlite:///%1/%2.db").arg(m_folder.path()).arg(++number));
        if (!store)
            QFAIL(qPrintable(store.error().message));
        m_store = std::move(*store);
    }

    void writesWhatWasNotedWithItsTime()
    {
        AuditTrail trail(*m_store, m_clock);
        const Timestamp then = m_clock.now();
        trail.note(entryOf(QStringLiteral("laptop"), 204));
        QVERIFY(trail.before(0, 10)->empty());
        m_clock.advance(2s);
        const auto entries = written(trail);
        QCOMPARE(entries.size(), std::size_t(1));
        QCOMPARE(entries.front().at, then);
        QCOMPARE(entries.front().who, QStringLiteral("laptop"));
        QCOMPARE(written(trail).size(), std::size_t(1)); // once
    }

    void cutsWhatIsTooLong()
    {
        AuditTrail trail(*m_store, m_clock);
        AuditEntry entry = entryOf(QStringLiteral("laptop"), 204);
        entry.subject = QString(8000, u'x');
        trail.note(entry);
        QCOMPARE(written(trail).front().subject.size(), 300);
    }

    void strangersCannotPushOutWhatOthersDid()
    {
        AuditTrail trail(*m_store, m_clock);
        for (int i = 0; i < 5000; ++i)
            trail.note(entryOf({}, 401));
        trail.note(entryOf(QStringLiteral("laptop"), 204));
        trail.note(entryOf(QStringLiteral("laptop"), 403)); // a token that is known is no stranger
        QCOMPARE(written(trail).size(), std::size_t(102));
        m_clock.advance(1h);
        trail.note(entryOf({}, 401));
        const auto entries = written(trail);
        QCOMPARE(entries.size(), std::size_t(104));
        QCOMPARE(entries[1].action, QStringLiteral("4900 more refusals"));
    }

    void tellsHowManyCouldNotWait()
    {
        AuditTrail trail(*m_store, m_clock);
        for (int i = 0; i < 10'005; ++i)
            trail.note(entryOf(QStringLiteral("laptop"), 204));
        const auto entries = written(trail);
        QCOMPARE(entries.front().action, QStringLiteral("5 entries were lost"));
        QCOMPARE(entries[1].number, entries[0].number - 1);
    }
};

QTEST_APPLESS_MAIN(TestAuditTrail)
#include "test_audit_trail.moc"
