#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Run {
    int exitCode = -1;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

} // namespace

/// The commands that analyse a portfolio, and that look into a running server.
class TestCliLive : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Run run(const QStringList &arguments, const QHash<QString, QString> &settings = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.filePath(QStringLiteral("config")));
        for (auto it = settings.cbegin(); it != settings.cend(); ++it)
            environment.insert(it.key(), it.value());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(SOUNDINGS_SERVER),
            QStringList{QStringLiteral("--data-dir"), m_folder.filePath(QStringLiteral("data"))} + arguments);
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private slots:
    void tellsFiveMetrics()
    {
        const Run result = run({"analyze", "aapl", "--holdings", "AAPL=10,JPM=3.5", "--json"});
        QVERIFY2(result.exitCode == 0, result.err.constData());
        QCOMPARE(result.json()[u"ticker"].toString(), QStringLiteral("AAPL"));
        QVERIFY(!result.json()[u"hypothetical"].toBool(true));
        const QJsonArray metrics = result.json()[u"metrics"].toArray();
        QCOMPARE(metrics.size(), 5);
        for (const QJsonValue metric : metrics) {
            QVERIFY2(metric[u"value"].isDouble(), result.out.constData());
            QVERIFY(!metric[u"explain"].toString().isEmpty());
        }
        QCOMPARE(run({"analyze", "aapl", "--holdings", "AAPL=10,JPM=3.5", "--json"}).out, result.out);
        QVERIFY(run({"analyze", "TSLA"}).out.contains("as if it were held"));
    }

    void readsHoldingsFromAFile()
    {
        QFile file(m_folder.filePath(QStringLiteral("holdings.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("ticker,shares\nAAPL,10\nJPM,3.5\n");
        file.close();
        const Run fromFile = run({"analyze", "JPM", "--holdings", file.fileName(), "--json"});
        QVERIFY2(fromFile.exitCode == 0, fromFile.err.constData());
        QCOMPARE(fromFile.out, run({"analyze", "JPM", "--holdings", "AAPL=10,JPM=3.5", "--json"}).out);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no ticker") << QStringList{"analyze"} << 2 << QByteArray("one ticker");
        QTest::newRow("unknown ticker") << QStringList{"analyze", "ZZZZ"} << 1 << QByteArray("ZZZZ");
        QTest::newRow("no number") << QStringList{"analyze", "AAPL", "--holdings", "AAPL=x"} << 1 << QByteArray("AAPL=x");
        QTest::newRow("no shares") << QStringList{"analyze", "AAPL", "--holdings", "AAPL=0"} << 1 << QByteArray("above zero");
        QTest::newRow("no file") << QStringList{"analyze", "AAPL", "--holdings", "/nowhere.csv"} << 1
                                 << QByteArray("/nowhere.csv");
        QTest::newRow("no such cache command") << QStringList{"cache", "empty"} << 2 << QByteArray("cache clear");
    }
    void saysWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, said);
        const Run result = run(arguments);
        QCOMPARE(result.exitCode, exitCode);
        QVERIFY2(result.err.contains(said), result.err.constData());
    }

    void cacheOfTheRunningServer()
    {
        QCOMPARE(run({"cache"}, {{QStringLiteral("PORT"), QStringLiteral("1")}}).exitCode, 1);
        QProcess server;
        server.start(
            QStringLiteral(SOUNDINGS_SERVER), {"--data-dir", m_folder.filePath(QStringLiteral("data")), "serve", "--port", "0"});
        QVERIFY(server.waitForReadyRead(30'000));
        const QByteArray line = server.readLine().trimmed();
        QVERIFY2(line.startsWith("listening on "), line.constData());
        const QHash<QString, QString> there{
            {QStringLiteral("PORT"), QString::fromLatin1(line.sliced(line.lastIndexOf(':') + 1))}};
        QCOMPARE(run({"cache", "--json"}, there).json()[u"enabled"].toBool(), true);
        QVERIFY(run({"cache"}, there).out.contains("hit rate"));
        const Run cleared = run({"cache", "clear", "stocks:*", "--json"}, there);
        QCOMPARE(cleared.exitCode, 0);
        QCOMPARE(cleared.json()[u"keys_deleted"].toInt(-1), 0);
        QCOMPARE(run({"doctor", "--ready"}, there).exitCode, 0);
        server.terminate();
        QVERIFY(server.waitForFinished(10'000));
        const Run gone = run({"doctor", "--ready"}, there);
        QCOMPARE(gone.exitCode, 1);
        QVERIFY2(gone.err.contains("No server answers at"), gone.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliLive)
#include "test_cli_live.moc"
