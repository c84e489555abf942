#pragma once

#include <QByteArray>

#include <functional>

namespace soundings::server {

// Frames of RFC 6455 as a server reads and writes them. No extension is negotiated.

enum class FrameKind : unsigned char { continuation = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

/// Why a connection ends: RFC 6455, section 7.4.1, and 1013 of IANA's registry.
enum class CloseCode : quint16 {
    normal = 1000,
    goingAway = 1001,
    protocolError = 1002,
    notText = 1007,
    policyViolated = 1008,
    tooLarge = 1009,
    tryAgainLater = 1013,
};

/// The frame of a whole message, not masked: only clients mask.
QByteArray webSocketFrame(FrameKind kind, QByteArrayView payload);
/// The payload of a closing frame; the reason is cut to what fits in one.
QByteArray closingPayload(CloseCode code, const QString &reason);
/// What Sec-WebSocket-Accept answers to Sec-WebSocket-Key.
QByteArray webSocketAccept(const QByteArray &key);

/// Puts messages together from the bytes of a client, in whatever pieces they come.
class FrameReader {
public:
    /// Of a message, in one frame or several; a larger one is a fault.
    explicit FrameReader(qint64 largestMessage)
        : m_largest(largestMessage)
    {
    }

    /// Why the connection must end.
    struct Fault {
        CloseCode code = CloseCode::normal;
        const char *reason = nullptr; ///< null: there is no fault
    };
    /// A whole text or binary message, or a control frame.
    using Take = std::function<void(FrameKind kind, const QByteArray &payload)>;
    /// Nothing may be fed after a fault.
    Fault feed(QByteArrayView bytes, const Take &take);

private:
    struct Head;

    Fault readHead(QByteArrayView bytes, Head &head) const;
    Fault takeFrame(const Head &head, const QByteArray &payload, const Take &take);
    Fault takePiece(const Head &head, const QByteArray &payload, const Take &take);

    const qint64 m_largest;
    QByteArray m_pending; ///< the beginning of a frame
    QByteArray m_message; ///< the frames of a message that goes on
    FrameKind m_kind = FrameKind::continuation; ///< of that message; continuation: there is none
};

} // namespace soundings::server
