#include "contract/sessions/session_suite.h"

#include <QTest>

#include <atomic>
#include <set>
#include <thread>

namespace soundings::test {

using namespace engine;
using namespace std::chrono_literals;

void SessionSuite::appendsAndTicksLoseNothing()
{
    constexpr int writers = 5;
    constexpr int each = 40;
    m_store = m_subject.newStore({.lifetime = 24h, .messages = writers * each});
    open();
    start(QStringLiteral("a"));
    std::atomic<bool> isWriting = true;
    std::atomic<int> ticks = 0, refused = 0;
    {
        const std::jthread market([&] {
            do {
                ticks += tick(200 + ticks, 400) > 0;
            } while (isWriting);
        });
        std::vector<std::jthread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&, writer] {
                for (int i = 0; i < each; ++i) {
                    const auto seq = store().append(kId, message(QStringLiteral("a"), "AAPL", writer * each + i));
                    refused += !seq || !*seq;
                }
            });
        }
        threads.clear();
        isWriting = false;
    }
    QCOMPARE(refused.load(), 0);
    const auto kept = store().messagesAfter(kId, 0);
    REQUIRE_OK(kept);
    std::set<double> values;
    for (std::size_t i = 0; i < kept->messages.size(); ++i) {
        QCOMPARE(kept->messages[i].seq, std::int64_t(i) + 1);
        values.insert(kept->messages[i].value.value_or(-1));
    }
    QCOMPARE(values.size(), std::size_t(writers * each));
    QVERIFY(ticks > 0);
    QCOMPARE(found().market.number, ticks.load());
    QCOMPARE(found().version, 1 + ticks);
    QVERIFY(found().holdings == holdings());
}

void SessionSuite::pricesAreOfOneSet()
{
    // Every set has MSFT at twice the price of AAPL, so that a mixture would show.
    open();
    QCOMPARE(tick(1, 2), 1);
    std::atomic<bool> isLooking = true;
    std::atomic<int> faults = 0;
    const auto look = [&](bool starts) {
        std::int64_t version = 0;
        for (int i = 0; i < 60; ++i) {
            LiveSession session;
            if (starts)
                session =
                    store().startAnalysis(kId, QStringLiteral("a"), ticker("AAPL")).value_or(SessionStore::Started{}).snapshot;
            else
                session = found();
            const double apple = session.market.prices[ticker("AAPL")];
            faults += session.market.prices[ticker("MSFT")] != 2 * apple;
            faults += double(session.market.number) != apple;
            faults += session.version <= 0 || session.version < version;
            version = session.version;
        }
    };
    {
        const std::jthread market([&] {
            for (double price = 2; isLooking; ++price)
                faults += tick(price, 2 * price) != std::int64_t(price);
        });
        {
            const std::jthread one(look, false), two(look, true), three(look, false);
        }
        isLooking = false;
    }
    QCOMPARE(faults.load(), 0);
}

void SessionSuite::oneAnalysisAtATime()
{
    // Two sockets of one session that switch all the time: an analysis that was replaced never writes again.
    m_store = m_subject.newStore({.lifetime = 24h, .messages = 2000});
    open();
    std::atomic<int> fenced = 0, faults = 0;
    const auto socket = [&](int number) {
        for (int i = 0; i < 25; ++i) {
            const QString id = QStringLiteral("%1-%2").arg(number).arg(i);
            const auto started = store().startAnalysis(kId, id, ticker("AAPL"));
            faults += !started;
            for (int metric = 0; metric < 5; ++metric) {
                const auto seq = store().append(kId, message(id, "AAPL", metric));
                faults += !seq;
                fenced += seq && !*seq;
            }
        }
    };
    {
        const std::jthread one(socket, 1), two(socket, 2), three(socket, 3);
    }
    QCOMPARE(faults.load(), 0);
    const auto kept = store().messagesAfter(kId, 0);
    REQUIRE_OK(kept);
    QCOMPARE(int(kept->messages.size()), 3 * 25 * 5 - fenced);
    std::set<QString> over;
    QString current;
    for (const SessionMessage &message : kept->messages) {
        QVERIFY2(!over.contains(message.analysisId), qPrintable(message.analysisId));
        if (message.analysisId != current)
            over.insert(current);
        current = message.analysisId;
    }
}

void SessionSuite::oneOfManyChangesWins()
{
    const std::int64_t seen = open().version;
    std::atomic<int> taken = 0, conflicts = 0, opened = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 5; ++i) {
            threads.emplace_back([&, i] {
                const auto changed = store().setHoldings(kId, {{ticker("AAPL"), i + 1.0}}, {}, seen);
                taken += changed.has_value();
                conflicts += !changed && changed.error().code == ErrorCode::conflict;
                const auto session = store().open(QStringLiteral("new"), {{ticker("AAPL"), i + 1.0}}, storedPrices());
                opened += session && session->isNew;
            });
        }
    }
    QCOMPARE(taken.load(), 1);
    QCOMPARE(conflicts.load(), 4);
    QCOMPARE(opened.load(), 1);
    QCOMPARE(found().version, seen + 1);
}

} // namespace soundings::test
