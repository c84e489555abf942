#include "server/live/web_socket_frames.h"

#include <QTest>

#include <random>

using namespace soundings::server;

namespace {

constexpr qint64 kLargest = 70'000;

/// A frame as a client sends it. `first` is its first byte: 0x80 for the last frame of a message, and the kind.
QByteArray clientFrame(int first, const QByteArray &payload, quint32 mask = 0x5ac3'1f77)
{
    QByteArray frame(1, char(first));
    if (payload.size() < 126)
        frame += char(0x80 | payload.size());
    else if (payload.size() <= 0xffff)
        frame += char(0xfe) + QByteArray::fromHex(QByteArray::number(payload.size(), 16).rightJustified(4, '0'));
    else
        frame += char(0xff) + QByteArray::fromHex(QByteArray::number(payload.size(), 16).rightJustified(16, '0'));
    const QByteArray key(reinterpret_cast<const char *>(&mask), sizeof mask);
    frame += key;
    for (qsizetype i = 0; i < payload.size(); ++i)
        frame += char(payload[i] ^ key[i % 4]);
    return frame;
}

struct Heard {
    QList<std::pair<int, QByteArray>> messages;
    int fault = 0;
    bool operator==(const Heard &) const = default;
};

/// What a reader makes of the bytes when they come in pieces of this size.
Heard heardOf(const QByteArray &bytes, qsizetype piece)
{
    Heard heard;
    FrameReader reader(kLargest);
    for (qsizetype i = 0; i < bytes.size() && heard.fault == 0; i += piece) {
        const auto fault = reader.feed(
            bytes.mid(i, piece), [&](FrameKind kind, const QByteArray &payload) { heard.messages.append({int(kind), payload}); });
        heard.fault = fault.reason ? int(fault.code) : 0;
    }
    return heard;
}

} // namespace

/// Frames against RFC 6455.
class TestWebSocketFrames : public QObject {
    Q_OBJECT

private slots:
    void acceptIsTheExampleOfTheStandard()
    {
        QCOMPARE(webSocketAccept("dGhlIHNhbXBsZSBub25jZQ=="), QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")); // section 1.3
    }

    void examplesOfTheStandardAreRead()
    {
        // Section 5.7: "Hello" masked; then a ping with "Hello", masked likewise.
        const QByteArray text = QByteArray::fromHex("818537fa213d7f9f4d5158"),
                         ping = QByteArray::fromHex("898537fa213d7f9f4d5158");
        const Heard heard = heardOf(text + ping, 1000);
        QCOMPARE(heard.messages, (QList<std::pair<int, QByteArray>>{{1, "Hello"}, {9, "Hello"}}));
        QCOMPARE(webSocketFrame(FrameKind::text, "Hello"), QByteArray::fromHex("810548656c6c6f"));
        QCOMPARE(webSocketFrame(FrameKind::binary, QByteArray(256, 'x')).first(4), QByteArray::fromHex("827e0100"));
        QCOMPARE(
            webSocketFrame(FrameKind::binary, QByteArray(65536, 'x')).first(10), QByteArray::fromHex("827f0000000000010000"));
    }

    void piecesMakeNoDifference()
    {
        std::mt19937 random(7);
        QByteArray bytes;
        QList<std::pair<int, QByteArray>> said;
        for (const qsizetype size : {0, 1, 125, 126, 127, 65535, 65536, 69999}) {
            QByteArray payload(size, 'a');
            for (char &letter : payload)
                letter = char('a' + random() % 26);
            bytes += clientFrame(0x81, payload, quint32(random()));
            said.append({1, payload});
        }
        bytes += clientFrame(0x01, "in three ") + clientFrame(0x00, "pieces, ") + clientFrame(0x89, "!")
            + clientFrame(0x80, "with a ping");
        said.append({9, "!"});
        said.append({1, "in three pieces, with a ping"});
        for (const qsizetype piece : {1, 2, 3, 7, 1000, 1'000'000})
            QCOMPARE(heardOf(bytes, piece).messages, said);
    }

    void faultsEndTheConnection_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::newRow("not masked") << QByteArray::fromHex("810548656c6c6f") << 1002;
        QTest::newRow("reserved bit") << clientFrame(0xc1, "x") << 1002;
        QTest::newRow("unknown kind") << clientFrame(0x83, "x") << 1002;
        QTest::newRow("control frame in pieces") << clientFrame(0x09, "x") << 1002;
        QTest::newRow("long control frame") << clientFrame(0x89, QByteArray(126, 'x')) << 1002;
        QTest::newRow("nothing to go on with") << clientFrame(0x80, "x") << 1002;
        QTest::newRow("new message within one") << clientFrame(0x01, "x") + clientFrame(0x81, "y") << 1002;
        QTest::newRow("closing frame of one byte") << clientFrame(0x88, "x") << 1002;
        for (const char *code : {"0000", "03e7", "03ec", "03ed", "03ee", "03f7", "07d0", "0bb7", "1388"})
            QTest::addRow("closing frame with the code %s", code) << clientFrame(0x88, QByteArray::fromHex(code)) << 1002;
        QTest::newRow("not UTF-8") << clientFrame(0x81, "\xff\xfe") << 1007;
        QTest::newRow("too large") << clientFrame(0x82, QByteArray(kLargest + 1, 'x')) << 1009;
        QTest::newRow("too large in pieces") << clientFrame(0x02, QByteArray(kLargest, 'x')) + clientFrame(0x80, "x") << 1009;
        QTest::newRow("as large as can be told") << QByteArray::fromHex("81ffffffffffffffffff00000000") << 1009;
    }
    void faultsEndTheConnection()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        const QByteArray before = clientFrame(0x82, "before");
        const Heard heard = heardOf(before + bytes, 1'000'000);
        QCOMPARE(heard.fault, code);
        QCOMPARE(heard.messages.size(), 1);
        QVERIFY(heardOf(before + bytes, 1) == heard);
    }

    void largeMessageIsRefusedBeforeItIsThere()
    {
        QCOMPARE(heardOf(clientFrame(0x82, QByteArray(kLargest + 1, 'x')).first(14), 1).fault, 1009);
    }

    void closingReasonIsCutBetweenCharacters()
    {
        const QByteArray payload = closingPayload(CloseCode::goingAway, QString(100, QChar(0x00e4))); // two bytes each
        QCOMPARE(payload.first(2), QByteArray::fromHex("03e9"));
        QCOMPARE(payload.mid(2), QString(61, QChar(0x00e4)).toUtf8());
    }

    void anyBytesAreAFaultOrAMessage()
    {
        std::mt19937 random(20261121);
        int faults = 0;
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes = clientFrame(0x81, QByteArray(qsizetype(random() % 200), 'x')) + clientFrame(0x88, {});
            for (int i = 0; i < 3; ++i)
                bytes[qsizetype(random()) % 20 % bytes.size()] = char(random());
            const Heard heard = heardOf(bytes, 1'000'000);
            QVERIFY(heardOf(bytes, 1 + qsizetype(random() % 9)) == heard);
            faults += heard.fault != 0;
        }
        QVERIFY(faults > 300 && faults < 3000);
    }
};

QTEST_APPLESS_MAIN(TestWebSocketFrames)
#include "test_web_socket_frames.moc"
