#include "domain/trading_calendar.h"
#include "engine/services/services.h"
#include "server/server.h"
#include "storage/open_store.h"
#include "support/json_schema.h"
#include "support/raw_client.h"
#include "support/reference_data.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace soundings::server;
using test::RawClient;
using test::RawReply;

/// The product's routes over a real store: every documented address answers what the documentation says.
class TestApi : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<engine::Store> m_store;
    FixedClock m_clock{Timestamp(std::chrono::sys_days(makeDay(2023, 3, 8)) + std::chrono::hours(15))};
    std::unique_ptr<engine::Services> m_services;
    Executor m_executor;
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
    QJsonObject m_document;

    RawReply send(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        return RawClient(m_port).exchange(method + ' ' + target
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    /// Id of what a POST has made.
    QString created(const QByteArray &target, const QByteArray &body)
    {
        return QJsonDocument::fromJson(send("POST", target, body).body)[QStringLiteral("id")].toString();
    }
    QJsonObject json(const QByteArray &target) { return QJsonDocument::fromJson(RawClient::get(m_port, target).body).object(); }

    void fill()
    {
        std::vector<engine::StockUpdate> stocks;
        std::vector<engine::FundamentalsUpdate> fundamentals;
        const QStringList names = {
            QStringLiteral("ALFA"), QStringLiteral("BETA"), QStringLiteral("GAMA"), QStringLiteral("INDX")};
        int number = 0;
        for (const QString &name : names) {
            engine::StockUpdate stock;
            stock.ticker = Ticker::fromCanonical(name);
            stock.name = name + QStringLiteral(" Incorporated");
            stock.sector = QStringLiteral("Energy");
            stock.marketCap = 1e9;
            stocks.push_back(stock);
            engine::FundamentalsUpdate update;
            update.ticker = stock.ticker;
            for (const MetricInfo &metric : allMetrics())
                update.values.set(metric.metric, 5.0 + ++number % 17);
            fundamentals.push_back(update);
        }
        const Provenance provenance{QStringLiteral("csv"), makeDay(2023, 3, 7), m_clock.now()};
        QVERIFY(m_store->stocks().upsert(stocks, QStringLiteral("csv"), m_clock.now()).has_value());
        QVERIFY(m_store->stocks().upsertFundamentals(fundamentals, provenance).has_value());
        auto writer = m_store->prices().beginWrite(QStringLiteral("csv"), m_clock.now());
        QVERIFY(writer.has_value());
        for (const QString &name : names) {
            const PriceSeries series = test::readPlainOhlcv(test::testDataFile(QStringLiteral("synthetic/%1.csv").arg(name)));
            std::vector<PriceBar> bars;
            for (std::size_t row = 0; row < series.size(); ++row)
                bars.push_back(series.bar(row));
            QVERIFY((*writer)->write(Ticker::fromCanonical(name), bars).has_value());
        }
        QVERIFY((*writer)->commit().has_value());
        const std::vector<Day> days = {makeDay(2023, 2, 20), makeDay(2023, 2, 28)};
        QVERIFY(m_services->scores.backfillSnapshots(days).has_value());
        QVERIFY(m_services->scores.calculate().has_value());
    }

private slots:
    void initTestCase()
    {
        auto store = storage::openStore(QStringLiteral("sqlite:///") + m_folder.filePath(QStringLiteral("test.db")));
        if (!store)
            QFAIL(qPrintable(store.error().message));
        m_store = std::move(*store);
        m_services = std::make_unique<engine::Services>(*m_store, m_clock, TradingCalendar::nyse(), ScoringProfile::balanced);
        fill();
        ServerOptions options;
        options.port = 0;
        m_server = std::make_unique<HttpServer>(options, *m_services, m_executor);
        const auto port = m_server->listen();
        QVERIFY(port.has_value());
        m_port = *port;
        m_document = json("/openapi.json");
        QCOMPARE(m_document[QStringLiteral("openapi")].toString(), QStringLiteral("3.1.0"));
    }

    void cleanupTestCase()
    {
        m_server.reset();
        m_executor.stop();
    }

    void everyDocumentedAddressAnswersAsDocumented()
    {
        const QJsonObject components = m_document[QStringLiteral("components")][QStringLiteral("schemas")].toObject();
        const QJsonObject paths = m_document[QStringLiteral("paths")].toObject();
        const QHash<QString, QString> queries = {{QStringLiteral("/api/stocks/search"), QStringLiteral("?q=a")},
            {QStringLiteral("/api/stocks/compare"), QStringLiteral("?tickers=ALFA,beta")},
            {QStringLiteral("/api/stocks/{ticker}/indicators"), QStringLiteral("?names=sma_20,rsi_14,macd&period=1mo")},
            {QStringLiteral("/api/stocks/{ticker}/metrics"), QStringLiteral("?benchmark=INDX&window=252")},
            {QStringLiteral("/api/stocks/"), QStringLiteral("?include_spark=true")}};
        const QByteArray trade = R"({"ticker": "beta", "kind": "buy", "date": "2023-03-01", "shares": 2, "price": 10.5})";
        const QHash<QString, QByteArray> bodies = {{QStringLiteral("/api/stocks/screener/custom"), R"({"pe_max": 40})"},
            {QStringLiteral("/api/watchlists"), R"({"name": "Another"})"},
            {QStringLiteral("/api/portfolios"), R"({"name": "Another"})"},
            {QStringLiteral("/api/watchlists/{watchlist_id}"), R"({"name": "Mine", "description": "Renamed"})"},
            {QStringLiteral("/api/portfolios/{portfolio_id}"), R"({"name": "Mine", "description": "Renamed"})"},
            {QStringLiteral("/api/watchlists/{watchlist_id}/items/{ticker}"), R"({"notes": "cheap", "target_price": 5})"},
            {QStringLiteral("/api/portfolios/{portfolio_id}/positions/{ticker}"), R"({"shares": 3, "average_price": 20})"},
            {QStringLiteral("/api/portfolios/{portfolio_id}/transactions"), trade},
            {QStringLiteral("/api/portfolios/{portfolio_id}/transactions/{transaction_id}"), trade}};
        const QString watchlist = created("/api/watchlists", R"({"name": "Mine"})");
        const QString portfolio = created("/api/portfolios", R"({"name": "Mine"})");
        const RawReply traded = send("POST", "/api/portfolios/" + portfolio.toLatin1() + "/transactions", trade);
        const QString transaction =
            QJsonDocument::fromJson(traded.body)[QStringLiteral("transactions")][0][QStringLiteral("id")].toString();
        int checked = 0;
        for (const QString &path : paths.keys()) {
            for (const QString &method : paths[path].toObject().keys()) {
                if (method == u"delete")
                    continue; // its own test, the last one
                QString target = path + queries.value(path);
                target.replace(QStringLiteral("{ticker}"), QStringLiteral("alfa"))
                    .replace(QStringLiteral("{signal}"), QStringLiteral("hold"));
                target.replace(QStringLiteral("{strategy}"), QStringLiteral("value-gems"))
                    .replace(QStringLiteral("{file}"), QStringLiteral("init.js"));
                target.replace(QStringLiteral("{watchlist_id}"), watchlist)
                    .replace(QStringLiteral("{portfolio_id}"), portfolio)
                    .replace(QStringLiteral("{transaction_id}"), transaction);
                const QByteArray body = method == u"get" ? QByteArray() : bodies.value(path);
                const RawReply reply = send(method.toUpper().toLatin1(), target.toLatin1(), body);
                const QJsonObject responses = paths[path][method][QStringLiteral("responses")].toObject();
                const QString success = responses.contains(QStringLiteral("201")) ? QStringLiteral("201") : QStringLiteral("200");
                QVERIFY2(reply.status == success.toInt(), qPrintable(target + u": " + QString::fromUtf8(reply.body.left(300))));
                const QJsonObject content = responses[success][QStringLiteral("content")].toObject();
                QVERIFY(content.size() == 1);
                if (!content.contains(QStringLiteral("application/json")))
                    continue;
                const QJsonDocument document = QJsonDocument::fromJson(reply.body);
                const QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
                const QStringList faults = test::schemaFaults(
                    value, content[QStringLiteral("application/json")][QStringLiteral("schema")].toObject(), components, target);
                QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 5).join(u'\n')));
                ++checked;
            }
        }
        qInfo("checked %d replies against their schemas", checked);
        QVERIFY(checked >= 30);
    }

    void refusesBadInputNamingWhatIsAllowed_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("unknown ticker") << QByteArray("/api/stocks/NOPE") << 404 << QByteArray("NOPE");
        QTest::newRow("unknown period") << QByteArray("/api/stocks/alfa/prices/historical?period=9y") << 422 << QByteArray("10y");
        QTest::newRow("unknown sort field") << QByteArray("/api/stocks/?sort_by=__class__") << 422 << QByteArray("market_cap");
        QTest::newRow("page_size 0") << QByteArray("/api/stocks/?page_size=0") << 422 << QByteArray("from 1 to 100");
        QTest::newRow("page_size 101") << QByteArray("/api/stocks/?page_size=101") << 422 << QByteArray("from 1 to 100");
        QTest::newRow("page 0") << QByteArray("/api/stocks/?page=0") << 422 << QByteArray("query.page");
        QTest::newRow("unknown signal") << QByteArray("/api/stocks/leaderboard/by-signal/maybe") << 422
                                        << QByteArray("STRONG_BUY");
        QTest::newRow("unknown strategy") << QByteArray("/api/stocks/screener/strategies/luck") << 404
                                          << QByteArray("deep-value");
        QTest::newRow("unknown indicator") << QByteArray("/api/stocks/alfa/indicators?names=magic") << 422
                                           << QByteArray("query.names");
        QTest::newRow("wrong window") << QByteArray("/api/stocks/alfa/metrics?window=soon") << 422 << QByteArray("query.window");
        QTest::newRow("one ticker to compare")
            << QByteArray("/api/stocks/compare?tickers=ALFA") << 422 << QByteArray("from 2 to 4");
        QTest::newRow("later work") << QByteArray("/api/jobs") << 404 << QByteArray("not_found");
    }

    void refusesBadInputNamingWhatIsAllowed()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, named);
        const RawReply reply = RawClient::get(m_port, target);
        QTEST(reply.status, "status");
        QVERIFY2(reply.body.contains(named), reply.body.constData());
        const QJsonObject components = m_document[QStringLiteral("components")][QStringLiteral("schemas")].toObject();
        const QStringList faults = test::schemaFaults(
            QJsonDocument::fromJson(reply.body).object(), components[QStringLiteral("Error")].toObject(), components);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void aTradeWithoutAPriceIsRefused()
    {
        const QByteArray target =
            "/api/portfolios/" + created("/api/portfolios", R"({"name": "Priceless"})").toLatin1() + "/transactions";
        for (const char *kind : {"buy", "sell", "dividend"}) {
            QByteArray body = R"({"ticker": "ALFA", "date": "2023-03-01", "shares": 2, "kind": "KIND"})";
            const RawReply reply = send("POST", target, body.replace("KIND", kind));
            QCOMPARE(reply.status, 422);
            QVERIFY2(reply.body.contains("body.price"), reply.body.constData());
        }
        const QByteArray gift = R"({"ticker": "ALFA", "kind": "buy", "date": "2023-03-01", "shares": 2, "price": 0})";
        QCOMPARE(send("POST", target, gift).status, 201);
        QCOMPARE(send("POST", target, R"({"ticker": "ALFA", "kind": "split", "date": "2023-03-02", "shares": 2})").status, 201);
        const RawReply tooMany =
            send("POST", target, R"({"ticker": "ALFA", "kind": "buy", "date": "2023-03-01", "shares": 1e15, "price": 1})");
        QCOMPARE(tooMany.status, 422);
        QVERIFY2(
            tooMany.body.contains("at most 1000000000000") && tooMany.body.contains("body.shares"), tooMany.body.constData());
    }

    void differencesHaveNoNoiseOfBinaryFractions()
    {
        const QString portfolio = created("/api/portfolios", R"({"name": "Exact"})");
        for (const char *price : {"0.1", "0.2", "80.64"}) {
            QByteArray body = R"({"ticker": "ALFA", "kind": "buy", "date": "2023-03-01", "shares": 3, "price": PRICE})";
            send("POST", "/api/portfolios/" + portfolio.toLatin1() + "/transactions", body.replace("PRICE", price));
        }
        const QJsonObject held = json("/api/portfolios/" + portfolio.toLatin1());
        QCOMPARE(held[QStringLiteral("totals")][0][QStringLiteral("cost")].toDouble(), 242.82);
        const RawReply list = RawClient::get(m_port, "/api/stocks/?sort_by=score_change");
        static const QRegularExpression noisy(QStringLiteral("\"(change|score_change_7d)\":-?\\d+\\.\\d{9,}"));
        QVERIFY2(!noisy.match(QString::fromUtf8(list.body)).hasMatch(), list.body.constData());
        const QJsonObject delta = json("/api/stocks/alfa/score-change")[QStringLiteral("changes")].toObject();
        QCOMPARE(json("/api/stocks/alfa")[QStringLiteral("score_change_7d")], delta[QStringLiteral("total")]);
    }

    void agreesWithTheReferenceOfTheNewestDay()
    {
        const QJsonObject latest = json("/api/stocks/AlFa/indicators/latest");
        QCOMPARE(latest[QStringLiteral("as_of_date")].toString(), QStringLiteral("2023-03-07"));
        QCOMPARE(latest[QStringLiteral("provenance")][QStringLiteral("source")].toString(), QStringLiteral("csv"));
        const QJsonObject table = json("/api/stocks/alfa/prices/historical?period=1mo");
        const QJsonObject row = table[QStringLiteral("data")].toArray().last().toObject();
        QCOMPARE(row[QStringLiteral("sma_200")], latest[QStringLiteral("indicators")][QStringLiteral("sma_200")]);
        QVERIFY(row[QStringLiteral("sma_200")].isDouble()); // even a short period has a true 200-day average
    }

    void hidesADeletedStock()
    {
        QCOMPARE(send("DELETE", "/api/stocks/gama").status, 204);
        QCOMPARE(send("DELETE", "/api/stocks/gama").status, 404);
        QCOMPARE(RawClient::get(m_port, "/api/stocks/GAMA").status, 404);
        QCOMPARE(json("/api/stocks/")[QStringLiteral("total")].toInt(), 3);
    }
};

QTEST_GUILESS_MAIN(TestApi)
#include "test_api.moc"
