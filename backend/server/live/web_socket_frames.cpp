#include "server/live/web_socket_frames.h"

#include <QCryptographicHash>
#include <QString>
#include <QtEndian>

#include <array>

namespace soundings::server {

namespace {

constexpr unsigned char kFinal = 0x80, kReserved = 0x70, kKind = 0x0f, kMasked = 0x80, kLength = 0x7f;
constexpr qint64 kTwoBytes = 126, kEightBytes = 127; // instead of a length that is small
constexpr qsizetype kMaskSize = 4, kMostOfControl = 125;

bool isControl(FrameKind kind)
{
    return (static_cast<unsigned char>(kind) & 0x08) != 0;
}

bool isKnown(FrameKind kind)
{
    switch (kind) {
    case FrameKind::continuation:
    case FrameKind::text:
    case FrameKind::binary:
    case FrameKind::close:
    case FrameKind::ping:
    case FrameKind::pong:
        return true;
    }
    return false;
}

QByteArray unmasked(QByteArrayView masked, const char *mask)
{
    QByteArray plain(masked.size(), Qt::Uninitialized);
    char *out = plain.data();
    for (qsizetype i = 0; i < masked.size(); ++i)
        out[i] = char(masked[i] ^ mask[i % kMaskSize]);
    return plain;
}

/// RFC 6455, 7.4: nothing, or a code that may be sent and a reason. 1005, 1006 and 1015 are what an end itself concludes.
bool isClosingPayload(const QByteArray &payload)
{
    if (payload.isEmpty())
        return true;
    if (payload.size() < 2)
        return false;
    const int code = qFromBigEndian<quint16>(payload.constData());
    const bool isDefined = (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014);
    return (isDefined || (code >= 3000 && code <= 4999)) && payload.mid(2).isValidUtf8();
}

} // namespace

QByteArray webSocketFrame(FrameKind kind, QByteArrayView payload)
{
    std::array<char, 10> head = {char(kFinal | static_cast<unsigned char>(kind))};
    qsizetype size = 2;
    if (payload.size() < kTwoBytes) {
        head[1] = char(payload.size());
    } else if (payload.size() <= 0xffff) {
        head[1] = char(kTwoBytes);
        qToBigEndian(quint16(payload.size()), &head[2]);
        size = 4;
    } else {
        head[1] = char(kEightBytes);
        qToBigEndian(quint64(payload.size()), &head[2]);
        size = 10;
    }
    QByteArray frame;
    frame.reserve(size + payload.size());
    frame.append(head.data(), size).append(payload);
    return frame;
}

QByteArray closingPayload(CloseCode code, const QString &reason)
{
    QByteArray payload(2, Qt::Uninitialized);
    qToBigEndian(quint16(code), payload.data());
    QByteArray text = reason.toUtf8();
    for (text.truncate(kMostOfControl - 2); !text.isValidUtf8();)
        text.chop(1); // a character was cut in two
    return payload + text;
}

QByteArray webSocketAccept(const QByteArray &key)
{
    const QByteArray keyAndName = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // the name is the protocol's
    return QCryptographicHash::hash(keyAndName, QCryptographicHash::Sha1).toBase64();
}

struct FrameReader::Head {
    bool isFinal = false;
    FrameKind kind = FrameKind::continuation;
    qsizetype size = 0; ///< of the head with the mask; 0: it is not there as a whole yet
    qint64 length = 0; ///< of the payload
};

FrameReader::Fault FrameReader::readHead(QByteArrayView bytes, Head &head) const
{
    if (bytes.size() < 2)
        return {};
    const auto first = static_cast<unsigned char>(bytes[0]), second = static_cast<unsigned char>(bytes[1]);
    head.isFinal = (first & kFinal) != 0;
    head.kind = FrameKind(first & kKind);
    head.length = second & kLength;
    if ((first & kReserved) != 0 || !isKnown(head.kind))
        return {CloseCode::protocolError, "This frame has a meaning that was not agreed on."};
    if ((second & kMasked) == 0)
        return {CloseCode::protocolError, "A client must mask its frames."};
    if (isControl(head.kind) && (!head.isFinal || head.length > kMostOfControl))
        return {CloseCode::protocolError, "A control frame is short and whole."};
    qsizetype size = 2;
    if (head.length == kTwoBytes || head.length == kEightBytes) {
        const bool isLong = head.length == kEightBytes;
        size = isLong ? 10 : 4;
        if (bytes.size() < size)
            return {};
        const quint64 length = isLong ? qFromBigEndian<quint64>(bytes.data() + 2) : qFromBigEndian<quint16>(bytes.data() + 2);
        head.length = qint64(std::min<quint64>(length, quint64(m_largest) + 1));
    }
    if (!isControl(head.kind) && head.length + m_message.size() > m_largest)
        return {CloseCode::tooLarge, "The message is too large."};
    if (bytes.size() >= size + kMaskSize)
        head.size = size + kMaskSize;
    return {};
}

FrameReader::Fault FrameReader::feed(QByteArrayView bytes, const Take &take)
{
    QByteArray joined;
    if (!m_pending.isEmpty()) {
        joined = std::exchange(m_pending, {}).append(bytes);
        bytes = joined;
    }
    while (!bytes.isEmpty()) {
        Head head;
        if (const Fault fault = readHead(bytes, head); fault.reason)
            return fault;
        if (head.size == 0 || bytes.size() < head.size + head.length) {
            m_pending = bytes.size() == joined.size() ? std::move(joined) : bytes.toByteArray();
            return {};
        }
        const QByteArray payload = unmasked(bytes.sliced(head.size, head.length), bytes.data() + head.size - kMaskSize);
        bytes = bytes.sliced(head.size + head.length);
        if (const Fault fault = takeFrame(head, payload, take); fault.reason)
            return fault;
    }
    return {};
}

FrameReader::Fault FrameReader::takeFrame(const Head &head, const QByteArray &payload, const Take &take)
{
    if (!isControl(head.kind))
        return takePiece(head, payload, take);
    if (head.kind == FrameKind::close && !isClosingPayload(payload))
        return {CloseCode::protocolError, "The closing frame is not valid."};
    take(head.kind, payload);
    return {};
}

FrameReader::Fault FrameReader::takePiece(const Head &head, const QByteArray &payload, const Take &take)
{
    const bool goesOn = head.kind == FrameKind::continuation;
    if (goesOn != (m_kind != FrameKind::continuation))
        return {CloseCode::protocolError, "The frames of a message are not in order."};
    if (!goesOn)
        m_kind = head.kind;
    m_message = m_message.isEmpty() ? payload : m_message.append(payload);
    if (!head.isFinal)
        return {};
    const QByteArray message = std::exchange(m_message, {});
    const FrameKind kind = std::exchange(m_kind, FrameKind::continuation);
    if (kind == FrameKind::text && !message.isValidUtf8())
        return {CloseCode::notText, "The text is not UTF-8."};
    take(kind, message);
    return {};
}

} // namespace soundings::server
