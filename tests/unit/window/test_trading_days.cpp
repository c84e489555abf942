#include "Holdings/portfolio_view_model.h"
#include "Holdings/trading_days.h"
#include "Lists/session_day.h"
#include "support/fake_api_client.h"

#include <QSignalSpy>
#include <QTest>

using namespace soundings;
using window::TradingDays;

class TestTradingDays : public QObject {
    Q_OBJECT

private slots:
    void aChangeIsOfTodayOfItsDayOrOfTheLastOne()
    {
        using window::SessionDay;
        const QDate friday(2026, 11, 20), saturday(2026, 11, 21);
        QCOMPARE(SessionDay::head({friday}, friday), QStringLiteral("Today"));
        QCOMPARE(SessionDay::head({friday}, saturday), QStringLiteral("Fri 20 Nov"));
        QCOMPARE(SessionDay::head({friday, friday.addDays(-1)}, friday), QStringLiteral("Last day")); // one is stale
        QCOMPARE(SessionDay::head({QDate()}, friday), QStringLiteral("Last day"));
        QCOMPARE(SessionDay::words({friday}, friday), QStringLiteral("today"));
        QCOMPARE(SessionDay::words({friday}, saturday), QStringLiteral("on Fri 20 Nov"));
        QCOMPARE(SessionDay::words({}, saturday), QStringLiteral("on the last day"));
    }

    void knowsWeekendsWithoutAsking()
    {
        const TradingDays days;
        QCOMPARE(days.latest(QDate(2026, 11, 22)), QDate(2026, 11, 20)); // a Sunday
        QCOMPARE(days.latest(QDate(2026, 11, 20)), QDate(2026, 11, 20));
        QVERIFY(days.isClosed(QDate(2026, 11, 21)));
        QVERIFY(!days.isClosed(QDate(2026, 12, 25)));
    }

    void learnsTheHolidaysOfAYearOnce()
    {
        test::FakeApiClient client;
        TradingDays days;
        days.setClient(&client);
        QSignalSpy changed(&days, &TradingDays::changed);
        days.ask(2026);
        days.ask(2026);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(client.calls(), QStringList{QStringLiteral("/api/market/calendar?year=2026")});
        QVERIFY(days.isClosed(QDate(2026, 12, 25)));
        QCOMPARE(days.latest(QDate(2026, 12, 27)), QDate(2026, 12, 24)); // Sunday, Saturday, the holiday
    }

    void asksAgainWhatCouldNotBeAnswered()
    {
        test::FakeApiClient client;
        client.failWith(Error{ErrorCode::unavailable, QStringLiteral("The engine cannot be reached."), {}});
        TradingDays days;
        days.setClient(&client);
        days.ask(2026);
        QTRY_COMPARE(client.calls().size(), 1);
        client.failWith({});
        QTRY_VERIFY((days.ask(2026), days.years() == 1));
    }

    void aPurchaseIsOfferedOnADayOfTradeAndOthersAreSaid()
    {
        test::FakeApiClient client;
        client.fakeHoldings().seed();
        window::PortfolioViewModel portfolios;
        portfolios.setClient(&client);
        QTRY_COMPARE(portfolios.knownYears(), 2);
        const QDate offered = QDate::fromString(portfolios.transaction({})[QStringLiteral("date")].toString(), Qt::ISODate);
        QVERIFY(offered.isValid() && offered.dayOfWeek() < Qt::Saturday && offered <= TradingDays::today());
        QCOMPARE(portfolios.closedOn(QStringLiteral("2026-11-20")), QString());
        QCOMPARE(portfolios.closedOn(QStringLiteral("soon")), QString());
        QVERIFY(portfolios.closedOn(QStringLiteral("2026-11-22")).startsWith(QLatin1String("New York does not trade on ")));
        QVERIFY(portfolios.closedOn(QStringLiteral("2019-12-25")).isEmpty());
        portfolios.askDay(QStringLiteral("2019-12-25"));
        QTRY_VERIFY(!portfolios.closedOn(QStringLiteral("2019-12-25")).isEmpty());

        const QVariantMap typed{{QStringLiteral("ticker"), QStringLiteral("NRTH")},
            {QStringLiteral("kind"), QStringLiteral("buy")}, {QStringLiteral("date"), QStringLiteral("2025-11-22")},
            {QStringLiteral("shares"), QStringLiteral("1")}, {QStringLiteral("price"), QStringLiteral("10")}};
        QSignalSpy said(&portfolios, &window::HoldingsViewModel::said);
        QTRY_VERIFY(!portfolios.choices().isEmpty());
        QVERIFY(portfolios.saveTransaction(typed, {}));
        QTRY_COMPARE(said.count(), 1);
        QVERIFY2(said[0][0].toString().endsWith(QLatin1String("New York does not trade on that day.")),
            qPrintable(said[0][0].toString()));
    }
};

QTEST_MAIN(TestTradingDays)
#include "test_trading_days.moc"
