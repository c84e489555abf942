#include "integration/live/live_client.h"
#include "integration/live/live_server.h"

#include <QJsonArray>
#include <QTest>

using namespace soundings;
using namespace soundings::test;
using namespace soundings::test::live;
using namespace std::chrono_literals;

namespace {

const QString kSession = QStringLiteral("s-test");

} // namespace

/// Clients that go and come back.
class TestLiveReconnects : public QObject {
    Q_OBJECT

private:
    LiveService m_service;

    quint16 port() const { return m_service.port(); }

private slots:
    void init() { m_service.start(quickOptions()); }
    void cleanup() { m_service.end(); }

    void resumeGivesExactlyWhatWasMissed()
    {
        LiveClient steady(port(), kSession);
        QVERIFY(steady.isReady());
        qint64 last = 0;
        {
            LiveClient client(port(), kSession);
            QVERIFY(client.isReady());
            last = client.heard()[0][QStringLiteral("seq")].toInteger();
        }
        steady.analyze(QStringLiteral("AAPL"));
        QVERIFY(!steady.next(kComplete).isEmpty());

        LiveClient again(port(), kSession);
        QVERIFY(again.isReady());
        again.say(action("ping"));
        QVERIFY(!again.next(kPong).isEmpty());
        QCOMPARE(again.heard().size(), 2); // whoever does not resume is sent nothing old
        again.forget();
        again.say(resume(last));
        again.say(action("ping"));
        QVERIFY(!again.next(kPong).isEmpty());
        const QList<QJsonObject> missed = again.heard().mid(0, again.heard().size() - 2);
        QCOMPARE(missed, steady.heard().mid(1));
        const QJsonObject resumed = again.heard().at(missed.size());
        QCOMPARE(typeOf(resumed), kResumed);
        QCOMPARE(resumed[QStringLiteral("newest_seq")].toInteger(), seqsOf(missed).last());
        QCOMPARE(resumed[QStringLiteral("complete")], QJsonValue(true));
    }

    void resumeTellsWhenMessagesHaveGivenWay()
    {
        LiveClient client(port(), kSession);
        QVERIFY(client.isReady());
        for (int i = 0; i < 90; ++i) { // seven messages each, of which the newest 500 are kept
            const qsizetype heard = client.heard().size();
            client.analyze(QStringLiteral("AAPL"));
            QVERIFY(!client.next(kComplete, heard).isEmpty());
        }
        LiveClient again(port(), kSession);
        QVERIFY(again.isReady());
        again.say(resume(0));
        QCOMPARE(again.next(kResumed)[QStringLiteral("complete")], QJsonValue(false));
        QCOMPARE(again.heard().size(), 2 + 500);
    }

    void messagesDuringAResumeComeOnce()
    {
        m_service.start(endlessOptions());
        LiveClient talker(port(), kSession);
        QVERIFY(talker.isReady());
        for (int round = 0; round < 20; ++round) {
            LiveClient client(port(), kSession);
            QVERIFY(client.isReady());
            talker.analyze(round % 2 ? QStringLiteral("AAPL") : QStringLiteral("MSFT"));
            client.say(resume(0));
            client.say(action("ping"));
            QVERIFY(!client.next(kPong).isEmpty());
            QList<qint64> seqs = seqsOf(client.heard()).mid(1); // without that of session_ready
            std::ranges::sort(seqs);
            QVERIFY2(isRising(seqs), qPrintable(QStringLiteral("round %1").arg(round))); // none is there twice
            QVERIFY(talker.waitUntil([&] { return seqsOf(talker.heard()).last() >= seqs.last(); }));
            QList<qint64> all = seqsOf(talker.heard()).mid(1);
            all.removeIf([&](qint64 seq) { return seq > seqs.last(); });
            QCOMPARE(seqs, all);
        }
    }

    void nothingIsLostBetweenReadyAndTheFirstMessage()
    {
        m_service.start(endlessOptions());
        LiveClient talker(port(), kSession);
        QVERIFY(talker.isReady());
        for (int round = 0; round < 20; ++round) {
            talker.analyze(round % 2 ? QStringLiteral("AAPL") : QStringLiteral("MSFT"));
            LiveClient client(port(), kSession);
            QVERIFY(client.isReady());
            const qsizetype heard = talker.heard().size();
            talker.say(action("cancel"));
            const QJsonObject end = talker.next(kCancelled, std::max<qsizetype>(0, heard - 12));
            QVERIFY(client.waitUntil([&] { return typeOf(client.heard().last()) == kCancelled; }));
            const qint64 ready = client.heard()[0][QStringLiteral("seq")].toInteger();
            QList<qint64> told;
            for (const qint64 seq : seqsOf(talker.heard())) {
                if (seq > ready && seq <= seqsOf(client.heard()).last())
                    told.append(seq);
            }
            QCOMPARE(seqsOf(client.heard()).mid(1), told);
        }
    }

    void analysisWithoutSocketsIsCancelledAfterTheGrace()
    {
        server::ServerOptions options = endlessOptions();
        options.live.resumeGrace = 300ms;
        m_service.start(options);
        {
            LiveClient client(port(), kSession);
            QVERIFY(client.isReady());
            client.analyze(QStringLiteral("AAPL"));
            QVERIFY(!client.next(kStarted).isEmpty());
            client.vanish();
        }
        QTRY_VERIFY(!m_service.sessions().find(kSession, engine::Activity::none)->analysis);
        LiveClient again(port(), kSession);
        QVERIFY(again.isReady());
        again.say(resume(0));
        QCOMPARE(textOf(again.next(kCancelled), "reason"), QStringLiteral("disconnect"));
    }

    void whoComesBackWithinTheGraceFindsItsAnalysisRunning()
    {
        server::ServerOptions options = endlessOptions();
        options.live.resumeGrace = 500ms;
        m_service.start(options);
        {
            LiveClient client(port(), kSession);
            QVERIFY(client.isReady());
            client.analyze(QStringLiteral("AAPL"));
            QVERIFY(!client.next(kStarted).isEmpty());
            client.vanish();
        }
        LiveClient again(port(), kSession);
        QVERIFY(again.isReady());
        QTest::qWait(700);
        QVERIFY(m_service.sessions().find(kSession, engine::Activity::none)->analysis.has_value());
        QVERIFY(again.heard(kCancelled).isEmpty());
    }

    void sessionSurvivesARestart()
    {
        const QJsonObject holdings{{QStringLiteral("MSFT"), 2}, {QStringLiteral("NVDA"), 3}};
        qint64 last = 0;
        {
            LiveClient client(port(), kSession);
            QVERIFY(client.isReady());
            client.say(setHoldings(holdings));
            QVERIFY(!client.next(kUpdate).isEmpty());
            client.analyze(QStringLiteral("NVDA"));
            QVERIFY(!client.next(kComplete).isEmpty());
            last = seqsOf(client.heard()).last();
        }
        m_service.start(quickOptions());
        LiveClient again(port(), kSession);
        const QJsonObject ready = again.next(kReady);
        QCOMPARE(ready[kPortfolio][QStringLiteral("holdings")].toObject(), holdings);
        QVERIFY(ready[QStringLiteral("seq")].toInteger() >= last);
        again.say(action("history"));
        QCOMPARE(again.next(kHistory)[QStringLiteral("items")].toArray().size(), 5);
    }
};

QTEST_GUILESS_MAIN(TestLiveReconnects)
#include "test_live_reconnects.moc"
