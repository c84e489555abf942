#include "client/http_api_client.h"
#include "support/server_process.h"

#include <QPointer>
#include <QSet>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace std::chrono_literals;
using client::HttpApiClient;
using client::LiveSession;
using Connection = LiveSession::Connection;

namespace {

/// The way to the server, which can be cut and mended.
class Wire : public QTcpServer {
    Q_OBJECT

public:
    explicit Wire(quint16 target)
        : m_target(target)
    {
        connect(this, &QTcpServer::newConnection, this, &Wire::join);
        listen(QHostAddress::LocalHost);
    }
    void cut()
    {
        m_isCut = true;
        for (const QPointer<QTcpSocket> &socket : std::exchange(m_sockets, {})) {
            if (socket)
                socket->abort();
        }
    }
    void mend() { m_isCut = false; }
    /// From now on the server is one that wants another token.
    void refuseAll() { m_isRefusing = true; }
    /// Cuts before the first bytes of the server that hold this.
    void cutAt(const QByteArray &words) { m_cutAt = words; }

private:
    void join()
    {
        QTcpSocket *near = nextPendingConnection();
        m_sockets.append(near);
        connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
        if (m_isCut)
            return near->abort();
        if (m_isRefusing) {
            connect(near, &QTcpSocket::readyRead, near, [near] {
                near->readAll();
                near->write("HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nContent-Length: 53\r\nConnection: "
                            "close\r\n\r\n"
                            R"({"detail":"Ask for a token.","code":"unauthorized"}  )");
                near->disconnectFromHost();
            });
            return;
        }
        auto *far = new QTcpSocket(near);
        m_sockets.append(far);
        far->connectToHost(QHostAddress::LocalHost, m_target);
        connect(near, &QTcpSocket::readyRead, far, [near, far] { far->write(near->readAll()); });
        connect(far, &QTcpSocket::readyRead, near, [this, near, far] {
            const QByteArray said = far->readAll();
            if (m_cutAt.isEmpty() || !said.contains(m_cutAt)) {
                near->write(said);
                return;
            }
            m_cutAt.clear();
            cut();
        });
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
    }

    const quint16 m_target;
    QList<QPointer<QTcpSocket>> m_sockets;
    QByteArray m_cutAt;
    bool m_isCut = false, m_isRefusing = false;
};

} // namespace

/// The live session of the window against the real server.
class TestLiveSession : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    test::ServerProcess m_server{QStringLiteral(SOUNDINGS_SERVER)};
    std::unique_ptr<Wire> m_wire;
    std::unique_ptr<HttpApiClient> m_client;
    std::unique_ptr<LiveSession> m_session;
    protocol::LivePortfolioDto m_portfolio;
    QList<protocol::LiveResultDto> m_results;

    bool waitFor(Connection connection)
    {
        return QTest::qWaitFor([&] { return m_session->connection() == connection; }, 15'000);
    }
    QUrl address() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_wire->serverPort())); }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const QString problem = m_server.start(m_folder.path());
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    void init()
    {
        m_wire = std::make_unique<Wire>(m_server.port());
        HttpApiClient::Options options;
        options.live.first = 20ms;
        options.live.longest = 100ms;
        m_client = std::make_unique<HttpApiClient>(options);
        m_session = m_client->liveSession();
        m_results.clear();
        m_portfolio = {};
        connect(
            m_session.get(), &LiveSession::portfolioChanged, this, [this](const auto &portfolio) { m_portfolio = portfolio; });
        connect(m_session.get(), &LiveSession::resultArrived, this, [this](const auto &result) { m_results.append(result); });
    }
    void cleanup()
    {
        m_session.reset();
        m_client.reset();
        m_wire.reset();
    }

    void waitsForAnAddressAndBeginsWithThePortfolio()
    {
        m_session->open();
        QTest::qWait(50);
        QCOMPARE(m_session->connection(), Connection::connecting);
        m_client->setEndpoint(address(), {}, {});
        QTRY_VERIFY(m_portfolio.holdings);
        QCOMPARE(m_session->connection(), Connection::connected);
        QCOMPARE(m_portfolio.holdings->value(QStringLiteral("AAPL")), 100.0);
        double total = 0;
        for (const double value : m_portfolio.values)
            total += value;
        QVERIFY(total > 0);
        QVERIFY(qAbs(*m_portfolio.total - total) < 0.01);
        QVERIFY(m_portfolio.asOf.isValid());
        QVERIFY(!m_portfolio.source.isEmpty());
    }
    void tellsAnAnalysisFromStartToEnd()
    {
        QSignalSpy started(m_session.get(), &LiveSession::started);
        QSignalSpy failed(m_session.get(), &LiveSession::metricFailed);
        QSignalSpy completed(m_session.get(), &LiveSession::completed);
        m_client->setEndpoint(address(), {}, {});
        m_session->open();
        QVERIFY(waitFor(Connection::connected));
        m_session->analyze(QStringLiteral("AAPL"));
        QVERIFY(completed.wait(20'000));
        QCOMPARE(started.count(), 1);
        QCOMPARE(m_results.size() + failed.count(), 5);
        QSet<QString> metrics;
        for (const auto &result : std::as_const(m_results)) {
            metrics.insert(result.metric);
            QVERIFY(!result.explain.isEmpty());
            QCOMPARE(result.ticker, QStringLiteral("AAPL"));
        }
        QCOMPARE(metrics.size(), m_results.size());
        QVERIFY(metrics.contains(QStringLiteral("concentration")));
    }
    void tellsWhatWasMissedWhileTheConnectionWasGone()
    {
        QSignalSpy completed(m_session.get(), &LiveSession::completed);
        QSignalSpy replaced(m_session.get(), &LiveSession::replaced);
        m_client->setEndpoint(address(), {}, {});
        m_session->open();
        QVERIFY(waitFor(Connection::connected));
        m_wire->cutAt("analysis_started");
        m_session->analyze(QStringLiteral("MSFT"));
        QVERIFY(waitFor(Connection::reconnecting));
        QTest::qWait(1000);
        QCOMPARE(completed.count(), 0);
        m_wire->mend();
        QVERIFY(waitFor(Connection::connected));
        QTRY_COMPARE_WITH_TIMEOUT(completed.count(), 1, 20'000);
        QTest::qWait(100);
        QCOMPARE(completed.count(), 1);
        QCOMPARE(replaced.count(), 0);
        QSet<QString> metrics;
        for (const auto &result : std::as_const(m_results))
            metrics.insert(result.metric);
        QCOMPARE(metrics.size(), m_results.size()); // each once
        QCOMPARE(int(m_results.size()), completed.front().front().value<protocol::LiveCompleteDto>().completed);
    }
    void doesNotTryForEverWhereItIsRefused()
    {
        m_client->setEndpoint(address(), {}, {});
        m_session->open();
        QVERIFY(waitFor(Connection::connected));
        QSignalSpy changed(m_session.get(), &LiveSession::connectionChanged);
        m_wire->refuseAll();
        m_wire->cut();
        m_wire->mend();
        QVERIFY(waitFor(Connection::failed));
        QCOMPARE(changed.back().at(1).toString(), QStringLiteral("Ask for a token."));
        const qsizetype tries = changed.size();
        QTest::qWait(500);
        QCOMPARE(changed.size(), tries);
    }
    void takesNewHoldingsAndRefusesThoseOfAnOldVersion()
    {
        m_client->setEndpoint(address(), {}, {});
        m_session->open();
        QTRY_VERIFY(m_portfolio.holdings);
        const qint64 old = m_portfolio.version;
        m_session->setHoldings({{QStringLiteral("MSFT"), 7}}, 0, {});
        QTRY_COMPARE(m_portfolio.holdings->size(), 1);
        QCOMPARE(m_portfolio.holdings->value(QStringLiteral("MSFT")), 7.0);
        QSignalSpy refused(m_session.get(), &LiveSession::refused);
        m_session->setHoldings({{QStringLiteral("MSFT"), 8}}, old, QStringLiteral("r-1"));
        QVERIFY(refused.wait(5000));
        QCOMPARE(refused.front().front().value<protocol::LiveErrorDto>().code, QStringLiteral("version_conflict"));
    }
    void refusesAnUnknownTickerInWords()
    {
        m_client->setEndpoint(address(), {}, {});
        m_session->open();
        QVERIFY(waitFor(Connection::connected));
        QSignalSpy refused(m_session.get(), &LiveSession::refused);
        m_session->analyze(QStringLiteral("NOSUCH"));
        QVERIFY(refused.wait(5000));
        const auto error = refused.front().front().value<protocol::LiveErrorDto>();
        QCOMPARE(error.code, QStringLiteral("unknown_ticker"));
        QVERIFY(error.detail.contains(QStringLiteral("NOSUCH")));
    }
    void failsWithTheReasonWhenThereIsNoEngine()
    {
        QSignalSpy changed(m_session.get(), &LiveSession::connectionChanged);
        m_session->open();
        m_client->setUnavailable(Error{ErrorCode::unavailable, QStringLiteral("The store cannot be opened.")});
        QVERIFY(waitFor(Connection::failed));
        QCOMPARE(changed.back().at(1).toString(), QStringLiteral("The store cannot be opened."));
    }
    void canBeLeftWhileItConnects()
    {
        m_client->setEndpoint(address(), {}, {});
        for (int i = 0; i < 20; ++i) {
            const auto session = m_client->liveSession();
            session->open();
            QTest::qWait(i);
        }
        m_session->open(); // the client is well
        QVERIFY(waitFor(Connection::connected));
    }
    void cleanupTestCase() { QVERIFY(m_server.stop()); }
};

QTEST_GUILESS_MAIN(TestLiveSession)
#include "test_live_session.moc"
