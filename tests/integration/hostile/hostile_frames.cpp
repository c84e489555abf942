#include "integration/hostile/hostile_frames.h"

namespace soundings::test {

namespace {

constexpr int kFinal = 0x80, kText = 1, kBinary = 2, kClose = 8, kPing = 9;

/// Only the head of a frame that says it is this long.
QByteArray headOf(int firstByte, quint64 length)
{
    QByteArray head;
    head.append(char(firstByte));
    head.append(char(0x80 | 127));
    for (int shift = 56; shift >= 0; shift -= 8)
        head.append(char(length >> shift));
    return head + QByteArray(4, '\0');
}

} // namespace

QByteArray maskedFrame(int firstByte, const QByteArray &payload)
{
    const QByteArray mask("\x12\x34\x56\x78", 4);
    QByteArray frame;
    frame.append(char(firstByte));
    if (payload.size() < 126) {
        frame.append(char(0x80 | payload.size()));
    } else {
        frame.append(char(0x80 | 126));
        frame.append(char(payload.size() >> 8));
        frame.append(char(payload.size()));
    }
    frame += mask;
    for (qsizetype i = 0; i < payload.size(); ++i)
        frame.append(char(payload[i] ^ mask[i % 4]));
    return frame;
}

QList<HostileFrames> hostileFrames()
{
    QByteArray unmasked("\x81\x02{}", 4);
    return {
        {"unmasked", unmasked, 1002},
        {"reserved bit 1", maskedFrame(kFinal | 0x40 | kText, "{}"), 1002},
        {"reserved bit 3", maskedFrame(kFinal | 0x10 | kText, "{}"), 1002},
        {"unknown kind", maskedFrame(kFinal | 3, "{}"), 1002},
        {"unknown control frame", maskedFrame(kFinal | 11, "{}"), 1002},
        {"continuation of nothing", maskedFrame(kFinal, "{}"), 1002},
        {"new message within another", maskedFrame(kText, "{") + maskedFrame(kFinal | kText, "}"), 1002},
        {"ping in pieces", maskedFrame(kPing, "x"), 1002},
        {"ping of 126 bytes", maskedFrame(kFinal | kPing, QByteArray(126, 'x')), 1002},
        {"closing frame of one byte", maskedFrame(kFinal | kClose, "x"), 1002},
        {"closing with code 1005", maskedFrame(kFinal | kClose, QByteArray("\x03\xed", 2)), 1002},
        {"closing with code 999", maskedFrame(kFinal | kClose, QByteArray("\x03\xe7", 2)), 1002},
        {"frame of 2^63 bytes", headOf(kFinal | kText, quint64(1) << 63), 1009},
        {"frame of 1 GiB", headOf(kFinal | kText, quint64(1) << 30), 1009},
        {"bad UTF-8", maskedFrame(kFinal | kText, "\xff\xfe"), 1007},
        {"surrogate in UTF-8", maskedFrame(kFinal | kText, "\xed\xa0\x80"), 1007},
        {"bad UTF-8 over two frames", maskedFrame(kText, "\xc3") + maskedFrame(kFinal, "("), 1007},
        {"binary message", maskedFrame(kFinal | kBinary, "{}"), 1008},
        {"message where nothing is to be said", maskedFrame(kFinal | kText, "{}"), 1008},
        {"ping", maskedFrame(kFinal | kPing, "x"), 0},
    };
}

} // namespace soundings::test
