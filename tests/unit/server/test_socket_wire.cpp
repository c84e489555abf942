#include "server/live/socket_wire.h"

#include <QSignalSpy>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

using namespace soundings::server;

namespace {

/// Makes sockets of the kind that is tested. One for TLS that has not begun with it is a plain one of another class.
class Door : public QTcpServer {
public:
    explicit Door(bool isForTls)
        : m_isForTls(isForTls)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = m_isForTls ? new QSslSocket(this) : new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        addPendingConnection(socket);
    }

private:
    bool m_isForTls;
};

} // namespace

/// Both kinds of wire, over real sockets.
class TestSocketWire : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Door> m_door;
    QTcpSocket m_peer;
    WireFlusher m_flusher;
    std::unique_ptr<QObject> m_owner;
    SocketWire *m_wire = nullptr;
    QByteArray m_arrived;
    int m_ended = 0;

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("isForTls");
        QTest::newRow("descriptor") << false;
        QTest::newRow("Qt's socket") << true;
    }
    void init()
    {
        QFETCH_GLOBAL(bool, isForTls);
        m_door = std::make_unique<Door>(isForTls);
        QVERIFY(m_door->listen(QHostAddress::LocalHost));
        m_peer.connectToHost(QHostAddress::LocalHost, m_door->serverPort());
        QVERIFY(m_peer.waitForConnected());
        QTRY_VERIFY(m_door->hasPendingConnections());
        m_owner = std::make_unique<QObject>();
        m_wire = SocketWire::takeOver(m_door->nextPendingConnection(), m_flusher, m_owner.get());
        m_arrived.clear();
        m_ended = 0;
        connect(m_wire, &SocketWire::arrived, this, [this](QByteArrayView bytes) { m_arrived += bytes; });
        connect(m_wire, &SocketWire::ended, this, [this] { ++m_ended; });
    }
    void cleanup()
    {
        m_owner.reset();
        m_peer.abort();
        m_peer.setReadBufferSize(0);
        m_door.reset();
    }

    void bytesGoBothWays()
    {
        m_peer.write("to the server");
        QTRY_COMPARE(m_arrived, QByteArray("to the server"));
        m_wire->write("to ");
        m_wire->write("the client");
        QTRY_COMPARE(m_peer.bytesAvailable(), 13);
        QCOMPARE(m_peer.readAll(), QByteArray("to the client"));
        QCOMPARE(m_wire->unsent(), 0);
    }

    void whatIsNotReadComesLater()
    {
        m_wire->setReading(false);
        m_peer.write("patience");
        QVERIFY(m_peer.waitForBytesWritten());
        QTest::qWait(50);
        QCOMPARE(m_arrived, QByteArray());
        m_wire->setReading(true);
        QTRY_COMPARE(m_arrived, QByteArray("patience"));
    }

    void whatTheReaderDoesNotTakeWaits()
    {
        m_peer.setReadBufferSize(1000);
        QByteArray much(20'000'000, Qt::Uninitialized);
        for (qsizetype i = 0; i < much.size(); ++i)
            much[i] = char(i * 7919 >> 8);
        for (qsizetype i = 0; i < much.size(); i += 50'000)
            m_wire->write(much.mid(i, 50'000));
        QCOMPARE(m_wire->unsent(), much.size());
        QTest::qWait(200);
        QVERIFY(m_wire->unsent() > 0);
        m_wire->finish();
        m_peer.setReadBufferSize(0);
        QByteArray read;
        QTRY_VERIFY((read += m_peer.readAll()).size() == much.size());
        QVERIFY(read == much);
        QTRY_COMPARE(m_peer.state(), QAbstractSocket::UnconnectedState); // it was told that there is no more
        QTRY_COMPARE(m_ended, 1);
    }

    void peerThatGoesEndsIt()
    {
        m_peer.abort();
        QTRY_COMPARE(m_ended, 1);
        m_wire->write("nobody is there");
        QCOMPARE(m_wire->unsent(), 0);
        QTest::qWait(20);
        QCOMPARE(m_ended, 1);
    }

    void abortEndsItOnce()
    {
        m_wire->write("never seen");
        m_wire->abort();
        QCOMPARE(m_ended, 1);
        m_wire->abort();
        QTRY_COMPARE(m_peer.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(m_ended, 1);
        QCOMPARE(m_peer.readAll(), QByteArray());
    }

    void whoeverIsDeletedHasSaidAll()
    {
        m_wire->write("last words");
        m_owner.reset();
        QTRY_COMPARE(m_peer.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(m_peer.readAll(), QByteArray("last words"));
    }
};

QTEST_GUILESS_MAIN(TestSocketWire)
#include "test_socket_wire.moc"
