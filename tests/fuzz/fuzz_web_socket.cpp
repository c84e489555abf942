// Bytes of an open WebSocket, and the messages of live sessions that they carry. However the network cuts them, they mean the
// same.
#include "fuzz.h"
#include "server/live/live_actions.h"
#include "server/live/web_socket_frames.h"

#include <QStringDecoder>

#include <vector>

using namespace soundings::server;

namespace {

constexpr qint64 kLargest = 4096;

struct Outcome {
    bool hasFault = false;
    CloseCode code = CloseCode::normal;
    std::vector<std::pair<FrameKind, QByteArray>> messages;
};

Outcome read(QByteArrayView bytes, qsizetype step)
{
    Outcome outcome;
    FrameReader reader(kLargest);
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        const auto fault = reader.feed(bytes.sliced(at, std::min(step, bytes.size() - at)),
            [&](FrameKind kind, const QByteArray &payload) { outcome.messages.emplace_back(kind, payload); });
        if (fault.reason) {
            outcome.hasFault = true;
            outcome.code = fault.code;
            break;
        }
    }
    return outcome;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    static_cast<void>(readAction(bytes.toByteArray())); // as if it were the text of a message
    const Outcome whole = read(bytes, qsizetype(1) << 20), pieces = read(bytes, 1 + data[0] % 16);
    FUZZ_CHECK(whole.messages == pieces.messages);
    FUZZ_CHECK(whole.hasFault == pieces.hasFault && whole.code == pieces.code);
    for (const auto &[kind, payload] : whole.messages) {
        FUZZ_CHECK(payload.size() <= kLargest);
        if (kind != FrameKind::text)
            continue;
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder(payload);
        FUZZ_CHECK(!decoder.hasError());
        static_cast<void>(readAction(payload));
    }
    return 0;
}
