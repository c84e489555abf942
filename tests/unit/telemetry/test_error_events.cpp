#include "telemetry/crash_note.h"
#include "telemetry/dsn.h"
#include "telemetry/envelope.h"
#include "telemetry/rate_limits.h"
#include "telemetry/spool.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace soundings::telemetry;
using namespace std::chrono_literals;

/// Events from what is known of a failure to what is sent.
class TestErrorEvents : public QObject {
    Q_OBJECT

private slots:
    void readsWhereToSend()
    {
        const auto dsn = Dsn::parse(QStringLiteral("https://abc:old@sentry.example.org:9000/below/42"));
        QVERIFY(dsn.has_value());
        QCOMPARE(dsn->envelopes, QUrl(QStringLiteral("https://sentry.example.org:9000/below/api/42/envelope/")));
        QCOMPARE(dsn->publicKey, QByteArray("abc"));
    }
    void refusesWhatIsNoDsnWithoutRepeatingIt()
    {
        for (const char *text :
            {"abc", "https://sentry.example.org/42", "https://abc@/42", "https://abc@h/", "ftp://abc@h/42", "https://abc@h/x"}) {
            const auto dsn = Dsn::parse(QString::fromLatin1(text));
            QVERIFY2(!dsn, text);
            QVERIFY(dsn.error().message.contains(u"SENTRY_DSN"));
            QVERIFY(!dsn.error().message.contains(u"abc"));
        }
    }

    void putsTheOutermostFrameFirst()
    {
        ErrorEvent event;
        event.frames = {{.function = QStringLiteral("soundings::inner()"), .address = 0x20},
            {.function = QStringLiteral("main"), .address = 0x10}};
        const auto frames = toJson(event, QStringLiteral("test"))[u"exception"][u"values"][0][u"stacktrace"][u"frames"].toArray();
        QCOMPARE(frames.size(), 2);
        QCOMPARE(frames[0][u"function"].toString(), QStringLiteral("main"));
        QCOMPARE(frames[1][u"in_app"].toBool(), true);
        QCOMPARE(frames[1][u"instruction_addr"].toString(), QStringLiteral("0x20"));
    }

    void stampsAnEnvelopeOnceAndRefusesHalfOfOne()
    {
        const QByteArray envelope = makeEnvelope(toJson(ErrorEvent(), QStringLiteral("test")));
        QVERIFY(!envelope.contains("sent_at"));
        const QByteArray stamped = stampEnvelope(envelope, SystemClock().now());
        QCOMPARE(stamped.count("sent_at"), 1);
        QCOMPARE(stamped.mid(stamped.indexOf('\n')), envelope.mid(envelope.indexOf('\n')));
        QVERIFY(stampEnvelope(envelope.left(envelope.size() / 2), SystemClock().now()).isEmpty());
        QVERIFY(stampEnvelope({}, SystemClock().now()).isEmpty());
    }

    void waitsAsLongAsSentryAsks_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("limits");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<int>("seconds");
        QTest::newRow("nothing") << 200 << QByteArray() << QByteArray() << 0;
        QTest::newRow("Retry-After") << 429 << QByteArray() << QByteArray("17") << 17;
        QTest::newRow("429 alone") << 429 << QByteArray() << QByteArray() << 60;
        QTest::newRow("of all kinds") << 200 << QByteArray("30::organization") << QByteArray() << 30;
        QTest::newRow("of errors") << 429 << QByteArray("60:transaction:key, 2700:default;error;security:organization")
                                   << QByteArray("5") << 2700;
        QTest::newRow("of others") << 429 << QByteArray("60:transaction:key") << QByteArray("60") << 0;
        QTest::newRow("in fractions") << 429 << QByteArray("1.5:error:key:reason") << QByteArray() << 2;
        QTest::newRow("nonsense") << 200 << QByteArray("soon, :::, x:error:") << QByteArray() << 0;
    }
    void waitsAsLongAsSentryAsks()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, limits);
        QFETCH(const QByteArray, retryAfter);
        QFETCH(const int, seconds);
        const auto now = RateLimits::Clock::now();
        RateLimits known;
        known.learn(status, limits, retryAfter, now);
        QVERIFY(known.allows(now + std::chrono::seconds(seconds)));
        if (seconds > 0)
            QVERIFY(!known.allows(now + std::chrono::seconds(seconds - 1)));
    }

    void keepsTheNewestOnDisk()
    {
        const QTemporaryDir folder;
        Spool spool(folder.path(), 3);
        for (int i = 0; i < 5; ++i)
            QVERIFY(spool.add("envelope " + QByteArray::number(i), QByteArray::number(i), Timestamp(i * 1ms)));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3);
        QCOMPARE(spool.read(*spool.oldest()), QByteArray("envelope 2"));
        QVERIFY(!spool.add(QByteArray(2'000'000, 'x'), "big", Timestamp(9ms)));
        const auto mode = QFile::permissions(folder.path() + u'/' + *spool.oldest());
        QVERIFY(!(mode & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void keepsTheNewestBreadcrumbs()
    {
        BreadcrumbTrail trail;
        for (int i = 0; i < 70; ++i)
            trail.add(Timestamp(i * 1ms), "http", "info", QByteArray(QByteArray::number(i) + QByteArray(300, '\n')));
        const auto crumbs = trail.all();
        QCOMPARE(crumbs.size(), BreadcrumbTrail::kMost);
        QVERIFY(crumbs.front().message.startsWith("20 "));
        QVERIFY(crumbs.back().message.startsWith("69 "));
        QVERIFY(crumbs.back().message.size() < 200 && !crumbs.back().message.contains('\n'));
    }

    void readsANote()
    {
        const auto event = CrashNote::parse(
            "release soundings@0.1.0\nprogram worker\ntime 1700000000\nsignal 11\ntype SIGSEGV\nvalue The program was ended by a "
            "signal.\ncrumb 1699999999123 http info GET /api/stocks/{ticker} 200, 3 ms\n"
            "/usr/bin/soundings-server(_ZN9soundings5workAEv+0x1f) [0x5581aa]\n/lib/libc.so.6(+0x3c050)[0x7f00]\n");
        QVERIFY(event.has_value());
        QCOMPARE(event->signal, 11);
        QCOMPARE(event->mechanism, QByteArray("signalhandler"));
        QCOMPARE(event->program, QStringLiteral("worker"));
        QCOMPARE(event->breadcrumbs.size(), std::size_t(1));
        QCOMPARE(event->breadcrumbs[0].message, QByteArray("GET /api/stocks/{ticker} 200, 3 ms"));
        QCOMPARE(event->frames.size(), std::size_t(2));
        QCOMPARE(event->frames[0].address, std::uintptr_t(0x5581aa));
        QCOMPARE(event->frames[1].package, QStringLiteral("/lib/libc.so.6"));
        QCOMPARE(toJson(*event, {})[u"timestamp"].toString(), QStringLiteral("2023-11-14T22:13:20Z"));
    }
    void takesAnEmptyNoteForAnOrderlyEnd() { QVERIFY(!CrashNote::parse({})); }
};

QTEST_APPLESS_MAIN(TestErrorEvents)
#include "test_error_events.moc"
