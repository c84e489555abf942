#include "integration/chaos/mixed_load.h"
#include "support/end_with_test.h"
#include "support/server_process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings::test;

namespace {

constexpr int kPeople = 8, kPerSecond = 300, kRounds = 3;

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

/// Two servers behind nginx that are restarted one after the other, as for an update, while people use them.
class TestRollingRestart : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QProcess m_nginx;
    quint16 m_port = 0;

    QString startNginx(const QList<quint16> &servers)
    {
        m_port = freePort();
        QByteArray upstream;
        for (const quint16 port : servers)
            upstream += "server 127.0.0.1:" + QByteArray::number(port) + " max_fails=0; ";
        QFile file(m_folder.filePath(QStringLiteral("nginx.conf")));
        if (!file.open(QIODevice::WriteOnly))
            return file.errorString();
        file.write(
            "daemon off; master_process off; pid nginx.pid; error_log error.log;\n"
            "events { worker_connections 512; }\n"
            "http { access_log off; client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; "
            "scgi_temp_path t5;\n"
            "upstream soundings { "
            + upstream + "keepalive 32; keepalive_timeout 30s; }\nserver { listen 127.0.0.1:" + QByteArray::number(m_port)
            + "; location / { proxy_pass http://soundings; proxy_http_version 1.1; proxy_set_header Host $http_host; "
              "proxy_set_header Connection \"\"; } } }\n");
        file.close();
        endWithTest(m_nginx);
        m_nginx.setProcessChannelMode(QProcess::MergedChannels);
        m_nginx.start(QStandardPaths::findExecutable(QStringLiteral("nginx"), {QStringLiteral("/usr/sbin")}),
            {QStringLiteral("-p"), m_folder.path(), QStringLiteral("-c"), file.fileName()});
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 10'000 && m_nginx.state() != QProcess::NotRunning) {
            QTcpSocket probe;
            probe.connectToHost(QHostAddress::LocalHost, m_port);
            if (probe.waitForConnected(200))
                return {};
            QTest::qWait(50);
        }
        return QString::fromUtf8(m_nginx.readAll());
    }

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("nginx"), {QStringLiteral("/usr/sbin")}).isEmpty())
            QSKIP("nginx is not installed");
    }

    void cleanupTestCase()
    {
        m_nginx.terminate();
        if (m_nginx.state() != QProcess::NotRunning)
            m_nginx.waitForFinished(10'000);
    }

    void nobodyNoticesThatServersAreReplaced()
    {
        const QHash<QString, QString> settings = {
            {QStringLiteral("DATABASE_URL"), QStringLiteral("sqlite:///%1/shared.db").arg(m_folder.path())}};
        ServerProcess servers[] = {
            ServerProcess(QStringLiteral(SOUNDINGS_SERVER)), ServerProcess(QStringLiteral(SOUNDINGS_SERVER))};
        QList<quint16> ports;
        const auto start = [&](int number, const QStringList &options) {
            const QString folder = m_folder.filePath(QString::number(number));
            return QDir().mkpath(folder) ? servers[number].start(folder, settings, options) : folder;
        };
        for (int number : {0, 1}) {
            QCOMPARE(start(number, {}), QString());
            ports.append(servers[number].port());
        }
        QCOMPARE(startNginx(ports), QString());
        MixedLoad load(m_port, kPeople, kPerSecond);
        QCOMPARE(load.prepare(), QString());
        load.start();
        QTest::qWait(1000);
        for (int round = 0; round < kRounds; ++round) {
            for (int number : {0, 1}) {
                QVERIFY(servers[number].stop());
                QTest::qWait(300); // the other one has them all
                QCOMPARE(start(number, {QStringLiteral("--port"), QString::number(ports[number])}), QString());
                QTest::qWait(500);
            }
        }
        load.stop();
        const LoadCounts counts = load.takeCounts();
        qInfo("%d restarts: %d requests, %d of them writes, %d refused, %d dropped, %d wrong, the slowest took %d ms",
            2 * kRounds, counts.asked, counts.stored, counts.refused, counts.dropped, int(counts.wrong.size()), counts.slowestMs);
        QVERIFY2(counts.wrong.isEmpty(), qPrintable(counts.wrong.mid(0, 5).join(u'\n')));
        QCOMPARE(counts.refused + counts.dropped, 0);
        QVERIFY(counts.stored > 50);
        QCOMPARE(load.lostWrites(servers[0].port()), QStringList());
        for (ServerProcess &server : servers)
            QVERIFY(server.stop());
    }
};

QTEST_GUILESS_MAIN(TestRollingRestart)
#include "test_rolling_restart.moc"
