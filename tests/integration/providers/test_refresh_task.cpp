#include "market_refresh.h"
#include "tasks/refresh_task.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace soundings::app;

/// The job `soundings.refresh_stock_data` on the simulated market, as a worker runs it.
class TestRefreshTask : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<MarketRefresh> m_refresh;
    jobs::Task m_task;

    static QJsonObject tickers(const QStringList &names)
    {
        return {{QStringLiteral("tickers"), QJsonArray::fromStringList(names)}};
    }

private slots:
    void initTestCase()
    {
        const auto settings = Settings::load({.commandLine = {{QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")}},
            .environment = {},
            .configFile = {},
            .dataDirectory = m_folder.path()});
        QVERIFY(settings);
        auto composition = Composition::open(*settings, Composition::Mode::start);
        QVERIFY(composition);
        m_composition = std::move(*composition);
        m_refresh = std::make_unique<MarketRefresh>(*m_composition);
        m_task = refreshTask(*m_refresh);
    }

    void hasTheNameOfTheContractAndNeverOverlaps()
    {
        QCOMPARE(m_task.name, QStringLiteral("soundings.refresh_stock_data"));
        QVERIFY(m_task.alone);
        QVERIFY(m_task.timeLimit.count() > 0);
    }

    void saysWhyThereIsNothingToDo()
    {
        const auto result = m_task.body({}, {}, {});
        QVERIFY(result);
        QCOMPARE((*result)[QStringLiteral("status")].toString(), QStringLiteral("skipped"));
        QCOMPARE((*result)[QStringLiteral("total")].toInt(), 0);
        QVERIFY(!(*result)[QStringLiteral("reason")].toString().isEmpty());
    }

    void refreshesAndReports()
    {
        QStringList notes;
        double fraction = 0;
        const jobs::TaskContext context{.progress = [&](double done, const QString &note) {
            fraction = done;
            notes << note;
        }};
        const auto result = m_task.body({}, tickers({QStringLiteral("aapl"), QStringLiteral("NOPE9")}), context);
        QVERIFY(result);
        QCOMPARE((*result)[QStringLiteral("status")].toString(), QStringLiteral("completed"));
        QCOMPARE((*result)[QStringLiteral("refreshed")].toInt(), 1);
        QCOMPARE((*result)[QStringLiteral("failed")].toInt(), 1);
        QCOMPARE((*result)[QStringLiteral("total")].toInt(), 2);
        QVERIFY(timestampFromIso8601((*result)[QStringLiteral("time")].toString()));
        const QJsonArray symbols = (*result)[QStringLiteral("symbols")].toArray();
        QVERIFY2(symbols.size() == 1, "only what is remarkable is named");
        QCOMPARE(symbols[0].toObject()[QStringLiteral("symbol")].toString(), QStringLiteral("NOPE9"));
        QCOMPARE(fraction, 1.0);
        QCOMPARE(notes.size(), 2);
        QVERIFY(m_composition->store().stocks().find(Ticker::fromCanonical(QStringLiteral("AAPL")))->quote);
    }

    void refusesArgumentsItDoesNotUnderstand()
    {
        for (const QJsonValue &wrong : {QJsonValue(7), QJsonValue(QJsonArray{QStringLiteral("not a ticker")})}) {
            const auto result = m_task.body({wrong}, {}, {});
            QVERIFY(!result);
            QVERIFY(!result.error().retryable);
            QVERIFY(!result.error().failure.message.isEmpty());
        }
    }

    void aStoppedRunMayBeTriedAgain()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto result = m_task.body({}, tickers({QStringLiteral("MSFT")}), {.stop = stop.get_token()});
        QVERIFY(!result);
        QCOMPARE(result.error().failure.type, QStringLiteral("cancelled"));
        QVERIFY(result.error().retryable);
    }
};

QTEST_GUILESS_MAIN(TestRefreshTask)
#include "test_refresh_task.moc"
