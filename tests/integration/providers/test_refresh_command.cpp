#include "domain/trading_calendar.h"
#include "integration/providers/fmp_market.h"
#include "support/server_process.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace soundings::test;

namespace {

const QByteArray kKey = "wire-test-key-42";

} // namespace

/// `soundings-server refresh` and `doctor` as programs, against a source on a loopback port.
class TestRefreshCommand : public QObject {
    Q_OBJECT

private:
    struct Outcome {
        int code = -1;
        QByteArray out, err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FmpMarket> m_market;
    std::unique_ptr<FakeMarketServer> m_server;
    QProcessEnvironment m_environment;

    void begin(QProcess &process, const QStringList &arguments)
    {
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral(SOUNDINGS_SERVER), arguments + QStringList{QStringLiteral("--data-dir"), m_folder->path()});
    }
    Outcome run(const QStringList &arguments)
    {
        QProcess process;
        begin(process, arguments);
        if (!process.waitForFinished(60'000))
            process.kill();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_market = std::make_unique<FmpMarket>();
        m_server = std::make_unique<FakeMarketServer>([this](const QByteArray &target, int) { return m_market->answer(target); });
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder->path());
        m_environment.insert(QStringLiteral("MARKET_PROVIDER"), QStringLiteral("fmp"));
        m_environment.insert(QStringLiteral("FMP_API_KEY"), QString::fromLatin1(kKey));
        m_environment.insert(QStringLiteral("FMP_BASE_URL"), m_server->url(QStringLiteral("/stable")).toString());
        m_environment.insert(QStringLiteral("FMP_CALLS_PER_MINUTE"), QStringLiteral("60000"));
        m_environment.insert(QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false"));
        m_environment.insert(QStringLiteral("PORT"), QStringLiteral("0")); // doctor looks whether it is taken
        m_environment.insert(QStringLiteral("LOG_LEVEL"), QStringLiteral("debug"));
        m_environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("qt.network.*=true"));
        const Day last = TradingCalendar::nyse().lastFinishedSession(SystemClock().now()).value();
        m_market->add(QStringLiteral("AAPL"), 200, last, 300);
        m_market->add(QStringLiteral("MSFT"), 400, last, 300);
    }

    void refreshesAndSaysWhatBecameOfEachSymbol()
    {
        const Outcome first = run({QStringLiteral("refresh"), QStringLiteral("AAPL"), QStringLiteral("MSFT"),
            QStringLiteral("NOPE"), QStringLiteral("--json")});
        QVERIFY2(first.code == 0, first.err.constData());
        const QJsonObject report = first.json();
        QCOMPARE(report[QStringLiteral("status")].toString(), QStringLiteral("completed"));
        QCOMPARE(report[QStringLiteral("refreshed")].toInt(), 2);
        QCOMPARE(report[QStringLiteral("failed")].toInt(), 1);
        QCOMPARE(report[QStringLiteral("total")].toInt(), 3);
        const QJsonObject nope = report[QStringLiteral("symbols")].toArray().last().toObject();
        QCOMPARE(nope[QStringLiteral("symbol")].toString(), QStringLiteral("NOPE"));
        QCOMPARE(nope[QStringLiteral("fault")].toString(), QStringLiteral("not_found"));
        QVERIFY(!nope[QStringLiteral("reason")].toString().isEmpty());

        const Outcome doctor = run({QStringLiteral("doctor")});
        QVERIFY2(doctor.out.contains("of 250 calls used today"), doctor.out.constData());
        QVERIFY2(!QByteArray(first.out + first.err + doctor.out + doctor.err).contains(kKey), "the key is in no line");
    }

    void doctorSaysHowToMendTheProvider()
    {
        m_market->misbehave("symbol", {.status = 401, .body = R"({"Error Message":"Invalid API KEY."})"});
        const Outcome refused = run({QStringLiteral("refresh"), QStringLiteral("AAPL")});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("FMP_API_KEY"), refused.err.constData());
        Outcome doctor = run({QStringLiteral("doctor")});
        QCOMPARE(doctor.code, 1);
        QVERIFY2(doctor.out.contains("fault provider") && doctor.out.contains("To mend it: FMP does not accept the key"),
            doctor.out.constData());
        m_environment.remove(QStringLiteral("FMP_API_KEY"));
        doctor = run({QStringLiteral("doctor")});
        QVERIFY2(doctor.out.contains("FMP_API_KEY is empty"), doctor.out.constData());
        const Outcome missing = run({QStringLiteral("refresh")});
        QCOMPARE(missing.code, 1);
        m_environment.insert(QStringLiteral("MARKET_PROVIDER"), QStringLiteral("csv:/nowhere/at/all"));
        doctor = run({QStringLiteral("doctor")});
        QVERIFY2(doctor.out.contains("/nowhere/at/all cannot be read"), doctor.out.constData());
    }

    void doctorAsksForAContactThatTheSecAccepts()
    {
        m_environment.insert(QStringLiteral("SEC_CONTACT"), QStringLiteral("Ada Lovelace"));
        Outcome doctor = run({QStringLiteral("doctor")});
        QVERIFY2(doctor.out.contains("fault fundamentals: SEC_CONTACT"), doctor.out.constData());
        m_environment.remove(QStringLiteral("SEC_CONTACT"));
        QCOMPARE(run({QStringLiteral("refresh"), QStringLiteral("AAPL")}).code, 0);
        doctor = run({QStringLiteral("doctor")});
        QVERIFY2(doctor.out.contains("set SEC_CONTACT to your name"), doctor.out.constData());
    }

    void aRunningServerTakesInFilesThatArrive()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("in")));
        ServerProcess server(QStringLiteral(SOUNDINGS_SERVER));
        const QString problem = server.start(m_folder->path(),
            {{QStringLiteral("MARKET_PROVIDER"), QStringLiteral("csv:") + m_folder->filePath(QStringLiteral("in"))},
                {QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false")}});
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QFile file(m_folder->filePath(QStringLiteral("in/NEWC.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Date,Close\n2026-11-19,10\n2026-11-20,11\n");
        file.close();
        const auto page = [&] {
            QTcpSocket socket;
            socket.connectToHost(QStringLiteral("127.0.0.1"), server.port());
            socket.write("GET /api/stocks/NEWC HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            while (socket.waitForReadyRead(2000)) { }
            return socket.readAll();
        };
        QTRY_VERIFY_WITH_TIMEOUT(page().startsWith("HTTP/1.1 200"), 20'000);
        QVERIFY(page().contains("\"csv\""));
    }

    void aRunThatIsKilledIsGoneOnWith()
    {
        QStringList names;
        const Day last = TradingCalendar::nyse().lastFinishedSession(SystemClock().now()).value();
        for (int i = 0; i < 150; ++i) {
            names << QStringLiteral("K%1").arg(i, 3, 10, QLatin1Char('0'));
            m_market->add(names.back(), 100 + i, last, 20);
        }
        QFile stocks(m_folder->filePath(QStringLiteral("stocks.csv")));
        QVERIFY(stocks.open(QIODevice::WriteOnly));
        stocks.write("ticker,instrument_type\n" + names.join(QStringLiteral(",ETF\n")).toLatin1() + ",ETF\n");
        stocks.close();
        QCOMPARE(run({QStringLiteral("import"), QStringLiteral("stocks"), stocks.fileName()}).code, 0);

        m_environment.insert(QStringLiteral("FMP_CALLS_PER_MINUTE"), QStringLiteral("3000")); // so that it takes two seconds
        QProcess process;
        begin(process, {QStringLiteral("refresh")});
        QTRY_VERIFY_WITH_TIMEOUT(m_server->requests().size() >= 100, 20'000);
        process.kill();
        QVERIFY(process.waitForFinished(10'000));
        const auto before = m_server->requests().size();
        QVERIFY(before < 150);

        const Outcome resumed = run({QStringLiteral("refresh"), QStringLiteral("--json")});
        QVERIFY2(resumed.code == 0, resumed.err.constData());
        QVERIFY(resumed.json()[QStringLiteral("resumed")].toBool());
        const auto asked = m_server->requests().size() - before;
        QVERIFY2(asked >= 150 - before && asked <= 150 - before + 90, qPrintable(QString::number(asked)));
        const Outcome again = run({QStringLiteral("refresh"), QStringLiteral("--json")});
        QCOMPARE(again.json()[QStringLiteral("status")].toString(), QStringLiteral("skipped"));
        QCOMPARE(again.json()[QStringLiteral("total")].toInt(), 150);
    }
};

QTEST_GUILESS_MAIN(TestRefreshCommand)
#include "test_refresh_command.moc"
