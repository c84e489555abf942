#pragma once

#include <QByteArray>
#include <QHash>
#include <QTcpSocket>

#include <memory>

namespace soundings::test {

/// A reply as it came over the wire.
struct RawReply {
    int status = 0; ///< 0: none came
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// An HTTP client that sends exactly the bytes it is given, also wrong ones. It blocks; the server must live in another thread.
class RawClient {
public:
    explicit RawClient(quint16 port);
    /// Null where nobody listens, or not any more.
    static std::unique_ptr<RawClient> tryConnect(quint16 port);

    void send(const QByteArray &bytes);
    /// Reads one reply. `hasBody` is false for HEAD.
    RawReply receive(bool hasBody = true, int timeout = 10'000);
    RawReply exchange(const QByteArray &bytes, bool hasBody = true)
    {
        send(bytes);
        return receive(hasBody);
    }
    /// Whether the server ends the connection within the time, with nothing more to read.
    bool isClosed(int timeout = 5'000);
    void disconnect() { m_socket.abort(); }
    QTcpSocket &socket() { return m_socket; }

    /// GET on a connection of its own.
    static RawReply get(quint16 port, const QByteArray &target, const QByteArray &headers = {});

private:
    RawClient() = default;
    bool fill(int timeout);

    QTcpSocket m_socket;
    QByteArray m_buffer;
};

} // namespace soundings::test
