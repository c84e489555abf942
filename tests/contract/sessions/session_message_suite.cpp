#include "contract/sessions/session_suite.h"

#include <QTest>

namespace soundings::test {

using namespace engine;
using namespace std::chrono_literals;
using Seq = std::optional<std::int64_t>;

namespace {

const QString kFirst = QStringLiteral("first");
const QString kSecond = QStringLiteral("second");

std::vector<std::int64_t> seqsOf(const std::vector<SessionMessage> &messages)
{
    std::vector<std::int64_t> seqs;
    for (const SessionMessage &message : messages)
        seqs.push_back(message.seq);
    return seqs;
}

} // namespace

void SessionSuite::snapshotIsOfTheMomentOfTheStart()
{
    open();
    tick(210, 410);
    m_subject.letTimePass(1min);
    const auto started = store().startAnalysis(kId, kFirst, ticker("AAPL"));
    REQUIRE_OK(started);
    QVERIFY(!started->replaced);
    const LiveSession &snapshot = started->snapshot;
    QVERIFY(snapshot.analysis);
    QCOMPARE(snapshot.analysis->analysisId, kFirst);
    QCOMPARE(snapshot.analysis->ticker.text(), QStringLiteral("AAPL"));
    QVERIFY(snapshot.analysis->startedAt == m_subject.now());
    QCOMPARE(snapshot.analysis->snapshotVersion, snapshot.version);
    QCOMPARE(snapshot.version, 2);
    QCOMPARE(snapshot.totalValue(), 100 * 210 + 50.5 * 410);

    tick(220, 420);
    const LiveSession now = found();
    QVERIFY(now.analysis);
    QCOMPARE(now.analysis->snapshotVersion, 2);
    QVERIFY(now.analysis->startedAt == snapshot.analysis->startedAt);
    QCOMPARE(now.version, 3);
}

void SessionSuite::newAnalysisFencesTheOldOne()
{
    open();
    start(kFirst);
    QCOMPARE(store().append(kId, message(kFirst)).value(), Seq(1));
    const auto switched = store().startAnalysis(kId, kSecond, ticker("AAPL"));
    REQUIRE_OK(switched);
    QVERIFY(switched->replaced);
    QCOMPARE(switched->replaced->analysisId, kFirst);

    QCOMPARE(store().append(kId, message(kFirst)).value(), Seq());
    QCOMPARE(store().endAnalysis(kId, message(kFirst)).value(), Seq());
    QCOMPARE(store().messagesAfter(kId, 0)->messages.size(), std::size_t(1));
    QCOMPARE(found().newestSeq, 1);
    QVERIFY2(found().analysis, "the end of the old one is not that of the new one");
    QCOMPARE(store().append(kId, message(kSecond)).value(), Seq(2));
}

void SessionSuite::endedAnalysisWritesNothing()
{
    open();
    QCOMPARE(store().append(kId, message(kFirst)).value(), Seq());
    QCOMPARE(store().append(kId, message({})).value(), Seq());
    start(kFirst);
    SessionMessage last = message(kFirst);
    last.kind = MessageKind::complete;
    QCOMPARE(store().endAnalysis(kId, last).value(), Seq(1));
    QVERIFY(!found().analysis);
    QCOMPARE(store().append(kId, message(kFirst)).value(), Seq());
    QCOMPARE(store().endAnalysis(kId, last).value(), Seq());
    QCOMPARE(store().append(kId, message({})).value(), Seq());
    QCOMPARE(store().messagesAfter(kId, 0)->messages.size(), std::size_t(1));
    const auto next = store().startAnalysis(kId, kSecond, ticker("AAPL"));
    REQUIRE_OK(next);
    QVERIFY(!next->replaced);
}

void SessionSuite::eventsNeedNoAnalysis()
{
    open();
    QCOMPARE(store().appendEvent(kId, message({})).value(), 1);
    start(kSecond);
    QCOMPARE(store().appendEvent(kId, message({})).value(), 2);
    QCOMPARE(store().append(kId, message(kSecond)).value(), Seq(3));
    QCOMPARE(seqsOf(store().messagesAfter(kId, 0)->messages), (std::vector<std::int64_t>{1, 2, 3}));
}

void SessionSuite::endOfAReplacedAnalysisIsKeptOnce()
{
    open();
    SessionMessage cancelled = message(kFirst);
    cancelled.kind = MessageKind::cancelled;
    start(kFirst);
    SessionMessage started = message(kFirst);
    started.kind = MessageKind::started;
    QCOMPARE(store().append(kId, started).value(), Seq(1));
    QCOMPARE(store().appendEvent(kId, cancelled).value(), 0); // it still runs
    QVERIFY(!store().find(kId, Activity::none)->replaced);
    start(kSecond);
    // The answer to that start was lost, and with it the word of what it replaced.
    QCOMPARE(store().find(kId, Activity::none)->replaced->analysisId, kFirst);
    const auto third = store().startAnalysis(kId, QStringLiteral("third"), ticker("AAPL"));
    REQUIRE_OK(third);
    QVERIFY(third->replaced);
    QCOMPARE(third->replaced->analysisId, kFirst);
    QCOMPARE(third->replaced->delivered, std::optional(0));
    QCOMPARE(store().appendEvent(kId, cancelled).value(), 2);
    QCOMPARE(store().appendEvent(kId, cancelled).value(), 0); // by somebody who did not hear that it was kept
    QVERIFY(!store().find(kId, Activity::none)->replaced);
    QVERIFY(!store().startAnalysis(kId, kFirst, ticker("AAPL"))->replaced);
}

void SessionSuite::analysisThatNeverBeganIsNotCancelled()
{
    open();
    SessionMessage cancelled = message(kFirst);
    cancelled.kind = MessageKind::cancelled;
    start(kFirst);
    QCOMPARE(store().endAnalysis(kId, cancelled).value(), Seq());
    QVERIFY(!found().analysis);
    QVERIFY(store().messagesAfter(kId, 0)->messages.empty());
}

void SessionSuite::valueIsToldOnceAndOnlyWhileItIsTrue()
{
    const std::int64_t version = open().version;
    const QString other = QStringLiteral("s-2");
    open(other);
    PortfolioNews changed{.id = kId, .version = version, .changed = message({}), .update = R"({"type":"portfolio_update"})"};
    const PortfolioNews ofOther{.id = other, .version = version, .update = R"({"type":"portfolio_update"})"};
    REQUIRE_OK(store().tellPortfolios({changed, {.id = QStringLiteral("nobody"), .version = 1, .update = "{}"}, ofOther}));
    QCOMPARE(found().newestSeq, 2);
    QCOMPARE(found(other).newestSeq, 1);
    QCOMPARE(seqsOf(store().messagesAfter(kId, 0)->messages), (std::vector<std::int64_t>{1}));
    REQUIRE_OK(store().tellPortfolios({changed}));
    QCOMPARE(found().newestSeq, 2); // another server was faster
    tick(210, 410);
    REQUIRE_OK(store().tellPortfolios({changed}));
    QCOMPARE(found().newestSeq, 2); // it is no longer true
    changed.version = version + 1;
    changed.changed.reset();
    REQUIRE_OK(store().tellPortfolios({changed}));
    QCOMPARE(found().newestSeq, 3);
    QCOMPARE(store().appendEvent(kId, message({})).value(), 4);
    QCOMPARE(seqsOf(store().messagesAfter(kId, 0)->messages), (std::vector<std::int64_t>{1, 4}));
}

void SessionSuite::manyAreFoundAtOnce()
{
    const QStringList ids = {QStringLiteral("s-3"), QStringLiteral("nobody"), QStringLiteral("s-4")};
    open(ids[0]);
    open(ids[2]);
    const auto found = store().findAll({ids.begin(), ids.end()});
    REQUIRE_OK(found);
    QCOMPARE(found->size(), std::size_t(2));
    QCOMPARE(found->front().id, ids[0]);
    QCOMPARE(found->back().id, ids[2]);
    QCOMPARE(found->back().totalValue(), 40'200.0);
}

void SessionSuite::replacedAnalysisTellsHowFarItCame()
{
    open();
    start(kFirst);
    QVERIFY(!found().analysis->delivered); // its start was not told yet
    SessionMessage started = message(kFirst);
    started.kind = MessageKind::started;
    started.value.reset();
    REQUIRE_OK(store().append(kId, started));
    QCOMPARE(found().analysis->delivered, std::optional(0));
    REQUIRE_OK(store().append(kId, message(kFirst)));
    SessionMessage failed = message(kFirst);
    failed.kind = MessageKind::failed;
    REQUIRE_OK(store().append(kId, failed));
    REQUIRE_OK(store().append(kId, message(kFirst)));
    const auto second = store().startAnalysis(kId, kSecond, ticker("AAPL"));
    REQUIRE_OK(second);
    QCOMPARE(second->replaced->delivered, std::optional(2));
}

void SessionSuite::messagesComeBackExactly()
{
    open();
    start(kFirst);
    QCOMPARE(store().append(kId, message(kFirst)).value(), Seq(1));
    start(kSecond); // so that the first can be said to be cancelled
    std::vector<SessionMessage> sent;
    for (const MessageKind kind : {MessageKind::started, MessageKind::result, MessageKind::failed, MessageKind::complete,
             MessageKind::cancelled, MessageKind::event}) {
        SessionMessage one = message(kFirst, "BRK.B", 0.1 + 0.2);
        one.kind = kind;
        one.metric = QStringLiteral("portfolio_risk");
        one.snapshotVersion = 9'007'199'254'740'991; // the largest that a JSON number holds exactly
        one.text = R"({"detail":"\"Ä 株 🙂\" \\ \n","value":1.0})";
        sent.push_back(one);
    }
    sent.push_back({.text = "{}"});
    for (SessionMessage &one : sent) {
        const auto seq = store().appendEvent(kId, one);
        REQUIRE_OK(seq);
        one.seq = *seq;
    }
    const auto kept = store().messagesAfter(kId, 1);
    REQUIRE_OK(kept);
    QVERIFY(kept->messages == sent);
}

void SessionSuite::resumeGivesWhatWasMissed()
{
    open();
    for (int i = 0; i < 12; ++i)
        REQUIRE_OK(store().appendEvent(kId, message({}, "AAPL", i)));
    const auto missed = store().messagesAfter(kId, 8);
    REQUIRE_OK(missed);
    QCOMPARE(seqsOf(missed->messages), (std::vector<std::int64_t>{9, 10, 11, 12}));
    QVERIFY(missed->isComplete);
    QVERIFY(store().messagesAfter(kId, 12)->messages.empty());
    QVERIFY2(store().messagesAfter(kId, 99)->messages.empty(), "a number of another time");
}

void SessionSuite::logIsCapped()
{
    open();
    start(kFirst);
    for (int i = 1; i <= 50; ++i)
        QCOMPARE(store().append(kId, message(kFirst, "AAPL", i)).value(), Seq(i));
    const auto all = store().messagesAfter(kId, 0);
    REQUIRE_OK(all);
    QCOMPARE(all->messages.size(), std::size_t(20));
    QCOMPARE(all->messages.front().seq, 31);
    QCOMPARE(all->messages.back().seq, 50);
    QVERIFY(!all->isComplete);
    QVERIFY(!store().messagesAfter(kId, 29)->isComplete);
    QVERIFY(store().messagesAfter(kId, 30)->isComplete);
    QCOMPARE(found().newestSeq, 50);
}

void SessionSuite::historyIsOfResults()
{
    open();
    start(kFirst);
    for (int i = 1; i <= 4; ++i) {
        REQUIRE_OK(store().append(kId, message(kFirst, "AAPL", i)));
        REQUIRE_OK(store().append(kId, message(kFirst, "MSFT", i)));
        tick(200 + i, 400);
        REQUIRE_OK(store().tellPortfolios({{.id = kId, .version = found().version, .update = "{}"}}));
    }
    REQUIRE_OK(store().endAnalysis(kId, {.kind = MessageKind::complete, .analysisId = kFirst, .ticker = ticker("AAPL")}));
    const auto newest = store().history(kId, {}, 3);
    REQUIRE_OK(newest);
    QCOMPARE(seqsOf(*newest), (std::vector<std::int64_t>{8, 10, 11}));
    const auto apple = store().history(kId, ticker("AAPL"), 100);
    REQUIRE_OK(apple);
    QCOMPARE(seqsOf(*apple), (std::vector<std::int64_t>{1, 4, 7, 10}));
    QVERIFY(store().history(kId, ticker("TSLA"), 100)->empty());
    QVERIFY(store().history(kId, {}, 0)->empty());
}

} // namespace soundings::test
