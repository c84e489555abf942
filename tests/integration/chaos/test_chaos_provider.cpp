#include "domain/trading_calendar.h"
#include "integration/chaos/mixed_load.h"
#include "integration/chaos/trouble_table.h"
#include "integration/providers/fmp_market.h"
#include "support/raw_client.h"
#include "support/server_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace soundings;
using namespace soundings::test;

namespace {

constexpr int kPeople = 8, kPerSecond = 500;

} // namespace

/// A server under load whose source of market data is stopped, frozen, cut off or answers rubbish: nobody who asks the server
/// notices, no price is stored that is none, and once the source is back its prices come in.
class TestChaosProvider : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    FmpMarket m_market;
    FakeMarketServer m_source{[this](const QByteArray &target, int) { return m_market.answer(target); }};
    ServerProcess m_server{QStringLiteral(SOUNDINGS_SERVER)};
    std::unique_ptr<MixedLoad> m_load;
    TroubleTable m_table;
    std::vector<Day> m_sessions; ///< up to the last that is over, so that there is always another one to ask for
    std::size_t m_known = 0; ///< of them the source knows so many
    double m_price = 400; ///< the newest that is stored

    QJsonObject ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}) const
    {
        const RawReply reply = RawClient(m_server.port())
                                   .exchange(method + ' ' + target
                                       + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                                       + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        return QJsonDocument::fromJson(reply.body).object();
    }
    QByteArray orderRefresh() const
    {
        return ask("POST", "/api/jobs/run/soundings.refresh_stock_data",
            R"({"kwargs": {"tickers": ["MSFT", "AAPL"]}})")[QStringLiteral("id")]
            .toString()
            .toLatin1();
    }
    QJsonObject job(const QByteArray &id) const { return ask("GET", "/api/jobs/" + id); }
    bool isOver(const QByteArray &id) const
    {
        const QString state = job(id)[QStringLiteral("state")].toString();
        return state == u"SUCCESS" || state == u"FAILURE";
    }
    double price() const { return ask("GET", "/api/stocks/MSFT")[QStringLiteral("quote")][QStringLiteral("price")].toDouble(-1); }

    LoadCounts tell(const QString &trouble) { return m_table.take(trouble, *m_load); }
    /// What the source knows from now on comes in. Ordered again until it does: the order before may still be running, or the
    /// source only just back.
    void refreshBringsAnotherSession()
    {
        const double close = m_price + 1;
        const Day day = m_sessions.at(m_known++);
        for (const char *symbol : {"MSFT", "AAPL"})
            m_market.move(QLatin1String(symbol), day, close, *TradingCalendar::nyse().closingBell(day));
        QByteArray id;
        const auto isThere = [&] {
            if (id.isEmpty() || isOver(id))
                id = orderRefresh();
            return qAbs(price() - close) < 1e-6;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), 30'000);
        m_price = close;
    }

private slots:
    void initTestCase()
    {
        const Day last = TradingCalendar::nyse().lastFinishedSession(SystemClock().now()).value();
        m_sessions = TradingCalendar::nyse().sessionsBetween(last - std::chrono::days(40), last).value();
        for (const char *symbol : {"MSFT", "AAPL"})
            m_market.add(QLatin1String(symbol), m_price, m_sessions.front(), 300);
        m_known = 1;
        QCOMPARE(m_server.start(m_folder.path(),
                     {{QStringLiteral("MARKET_PROVIDER"), QStringLiteral("fmp")},
                         {QStringLiteral("FMP_API_KEY"), QStringLiteral("chaos-key")},
                         {QStringLiteral("FMP_BASE_URL"), m_source.url(QStringLiteral("/stable")).toString()},
                         {QStringLiteral("FMP_CALLS_PER_MINUTE"), QStringLiteral("60000")},
                         {QStringLiteral("FMP_DAILY_BUDGET"), QStringLiteral("100000")},
                         {QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")}}),
            QString());
        refreshBringsAnotherSession();
        m_load = std::make_unique<MixedLoad>(m_server.port(), kPeople, kPerSecond);
        QCOMPARE(startInCalm(*m_load, m_table), QString());
    }

    void cleanupTestCase()
    {
        m_load.reset();
        m_table.print();
    }

    void troubleOfTheSourceIsNobodyElses_data()
    {
        using Action = std::function<void(TestChaosProvider &)>;
        QTest::addColumn<Action>("breakIt");
        QTest::addColumn<Action>("mendIt");
        const auto row = [](const char *name, Action breakIt, Action mendIt) {
            QTest::newRow(name) << std::move(breakIt) << std::move(mendIt);
        };
        const Action behave = [](TestChaosProvider &t) { t.m_market.behave(); };
        const auto answers = [](FakeMarketServer::Reply reply) -> Action {
            return [reply](TestChaosProvider &t) { t.m_market.misbehave("symbol", reply); };
        };
        row(
            "provider stopped", [](TestChaosProvider &t) { t.m_source.stop(); },
            [](TestChaosProvider &t) { t.m_source.startAgain(); });
        row("provider frozen", answers({.silent = true}), behave);
        row("provider hangs up half-way", answers({.body = R"([{"symbol":"MSFT","price":)", .cutAfter = 12}), behave);
        row("provider answers with a page",
            answers({.body = "<html><body>Be right back</body></html>", .contentType = "text/html"}), behave);
        row("provider answers with a fault", answers({.status = 502, .body = "bad gateway"}), behave);
        row("provider answers rubbish",
            answers(
                {.body =
                        R"([{"symbol":"MSFT","price":-1,"open":"x","close":null,"date":"2026-13-45","timestamp":1e300,"volume":{}}])"}),
            behave);
        row("provider answers of another stock", answers({.body = R"([{"symbol":"TSLA","price":1,"timestamp":1}])"}), behave);
        row("provider answers without end", answers({.body = QByteArray(1 << 20, ' '), .dripMs = 1}), behave);
    }
    void troubleOfTheSourceIsNobodyElses()
    {
        QFETCH(std::function<void(TestChaosProvider &)>, breakIt);
        QFETCH(std::function<void(TestChaosProvider &)>, mendIt);
        m_load->takeCounts();
        breakIt(*this);
        const QByteArray id = orderRefresh();
        QVERIFY(!id.isEmpty());
        QTest::qWait(4000);
        QVERIFY2(qAbs(price() - m_price) < 1e-6, "the last good price stays");
        mendIt(*this);
        QTRY_VERIFY_WITH_TIMEOUT(isOver(id), 60'000);
        const LoadCounts during = tell(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(during.wrong.isEmpty(), qPrintable(during.wrong.mid(0, 3).join(u'\n')));
        QCOMPARE(during.refused + during.dropped, 0);
        QVERIFY2(during.slowestMs < 2000, qPrintable(QString::number(during.slowestMs)));
        refreshBringsAnotherSession();
        m_load->takeCounts();
    }

    void nothingThatWasAcknowledgedIsLost()
    {
        QTest::qWait(500);
        QVERIFY(m_server.stop());
        m_load->stop();
        tell(QStringLiteral("SIGTERM"));
        ServerProcess again(QStringLiteral(SOUNDINGS_SERVER));
        QCOMPARE(again.start(m_folder.path(), {{QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")}}), QString());
        const QStringList lost = m_load->lostWrites(again.port());
        m_table.add(QStringLiteral("acknowledged writes that are lost: %1").arg(lost.size()));
        QVERIFY2(lost.isEmpty(), qPrintable(lost.mid(0, 10).join(u' ')));
        QVERIFY(again.stop());
    }
};

QTEST_GUILESS_MAIN(TestChaosProvider)
#include "test_chaos_provider.moc"
