#include "support/raw_client.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace soundings;

namespace {

const QByteArray kGet = "GET /ready HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// A descriptor that is closed at the end.
class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor() { ::close(m_number); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int number() const { return m_number; }

private:
    int m_number;
};

/// Binds the socket to a free port of the address; 0 when that fails.
quint16 bindToFreePort(const Descriptor &socket, in_addr_t address)
{
    sockaddr_in name = {};
    name.sin_family = AF_INET;
    name.sin_addr.s_addr = htonl(address);
    socklen_t size = sizeof name;
    if (::bind(socket.number(), reinterpret_cast<const sockaddr *>(&name), size) != 0
        || ::getsockname(socket.number(), reinterpret_cast<sockaddr *>(&name), &size) != 0)
        return 0;
    return ntohs(name.sin_port);
}

} // namespace

/// The server program as systemd starts it: with a socket that listens already, and somebody to tell that it is ready.
class TestServiceManager : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// As systemd does it: the socket is descriptor 3, and LISTEN_PID is the program's own.
    void start(QProcess &process, int socket, const QByteArray &variables) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.path());
        environment.insert(QStringLiteral("SAMPLE_MARKET"), QStringLiteral("false"));
        process.setProcessEnvironment(environment);
        process.setStandardErrorFile(m_folder.filePath(QStringLiteral("server.log")));
        process.setChildProcessModifier([socket] {
            if (socket != 3)
                ::dup2(socket, 3);
        });
        process.start(QStringLiteral("/bin/sh"),
            {QStringLiteral("-c"), QString::fromUtf8(variables) + QStringLiteral(" exec \"$0\" \"$@\""),
                QStringLiteral(SOUNDINGS_SERVER), QStringLiteral("serve"), QStringLiteral("--port"), QStringLiteral("0"),
                QStringLiteral("--data-dir"), m_folder.path()});
    }

    QByteArray log() const
    {
        QFile file(m_folder.filePath(QStringLiteral("server.log")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void answersWhatCameInBeforeItRanAndBetweenTwoRuns()
    {
        const Descriptor socket(::socket(AF_INET, SOCK_STREAM, 0));
        const quint16 port = bindToFreePort(socket, INADDR_LOOPBACK);
        QVERIFY(port != 0);
        QCOMPARE(::listen(socket.number(), 16), 0);
        for (int run = 0; run < 2; ++run) {
            test::RawClient client(port);
            client.send(kGet);
            QProcess process;
            start(process, socket.number(), "LISTEN_PID=$$ LISTEN_FDS=1");
            QCOMPARE(client.receive(true, 60'000).status, 200);
            process.terminate();
            QVERIFY(process.waitForFinished(10'000));
            QCOMPARE(process.exitCode(), 0);
        }
    }

    void leavesASocketAloneThatIsMeantForAnotherProcess()
    {
        const Descriptor socket(::socket(AF_INET, SOCK_STREAM, 0));
        const quint16 port = bindToFreePort(socket, INADDR_LOOPBACK);
        QCOMPARE(::listen(socket.number(), 16), 0);
        QProcess process;
        start(process, socket.number(), "LISTEN_PID=1 LISTEN_FDS=1");
        QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 60'000);
        QVERIFY(!process.readLine().trimmed().endsWith(QByteArray(":" + QByteArray::number(port))));
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
    }

    void refusesASocketThatOtherMachinesReach()
    {
        const Descriptor socket(::socket(AF_INET, SOCK_STREAM, 0));
        QVERIFY(bindToFreePort(socket, INADDR_ANY) != 0);
        QCOMPARE(::listen(socket.number(), 16), 0);
        QProcess process;
        start(process, socket.number(), "LISTEN_PID=$$ LISTEN_FDS=1");
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY2(log().contains("ListenStream=127.0.0.1:8000"), log());
    }

    void refusesWhatIsNoListeningSocket()
    {
        const Descriptor socket(::socket(AF_INET, SOCK_STREAM, 0));
        QProcess process;
        start(process, socket.number(), "LISTEN_PID=$$ LISTEN_FDS=1");
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY2(log().contains("Accept=no"), log());
    }

    void refusesMoreThanOneSocket()
    {
        const Descriptor socket(::socket(AF_INET, SOCK_STREAM, 0));
        QProcess process;
        start(process, socket.number(), "LISTEN_PID=$$ LISTEN_FDS=2");
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY2(log().contains("2 sockets"), log());
    }

    void tellsThatItIsReadyOnceItAnswers()
    {
        const Descriptor mailbox(::socket(AF_UNIX, SOCK_DGRAM, 0));
        const QByteArray path = m_folder.filePath(QStringLiteral("notify")).toUtf8();
        sockaddr_un name = {};
        name.sun_family = AF_UNIX;
        QVERIFY(std::size_t(path.size()) < sizeof name.sun_path);
        std::ranges::copy(path, name.sun_path);
        QCOMPARE(::bind(mailbox.number(), reinterpret_cast<const sockaddr *>(&name), sizeof name), 0);
        const timeval patience{.tv_sec = 60, .tv_usec = 0};
        QCOMPARE(::setsockopt(mailbox.number(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience), 0);

        QProcess process;
        start(process, mailbox.number(), "NOTIFY_SOCKET='" + path + "'");
        QByteArray message(64, '\0');
        message.truncate(qMax(ssize_t(0), ::recv(mailbox.number(), message.data(), std::size_t(message.size()), 0)));
        QCOMPARE(message, QByteArray("READY=1"));
        QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 10'000);
        const QByteArray line = process.readLine().trimmed();
        test::RawClient client(line.mid(line.lastIndexOf(':') + 1).toUShort());
        client.send(kGet);
        QCOMPARE(client.receive().status, 200);
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
    }
};

QTEST_GUILESS_MAIN(TestServiceManager)
#include "test_service_manager.moc"
