// Bytes of a connection. However the network cuts them, they mean the same.
#include "fuzz.h"
#include "server/http/request_parser.h"

#include <vector>

using namespace soundings::server;

namespace {

struct Outcome {
    int fault = 0; ///< status; 0: none
    std::vector<HttpRequest> requests;
};

Outcome parse(QByteArrayView bytes, qsizetype step)
{
    Outcome outcome;
    const Limits limits;
    RequestParser parser(limits);
    QByteArray input;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        input += bytes.sliced(at, std::min(step, bytes.size() - at)).toByteArray();
        for (bool again = true; again;) {
            const qsizetype before = input.size();
            if (const auto fed = parser.feed(input); !fed) {
                outcome.fault = fed.error().status;
                return outcome;
            }
            if (parser.state() == RequestParser::State::headDone) {
                if (const auto begun = parser.beginBody(1000); !begun) {
                    outcome.fault = begun.error().status;
                    return outcome;
                }
            }
            const bool done = parser.state() == RequestParser::State::done;
            if (done)
                outcome.requests.push_back(parser.take());
            again = !input.isEmpty() && (done || input.size() < before);
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
    const Outcome whole = parse(bytes, qsizetype(1) << 20), pieces = parse(bytes, 1 + data[0] % 32);
    FUZZ_CHECK(whole.requests.size() == pieces.requests.size());
    for (std::size_t i = 0; i < whole.requests.size(); ++i) {
        const HttpRequest &request = whole.requests[i];
        FUZZ_CHECK(request.method == pieces.requests[i].method && request.target == pieces.requests[i].target);
        FUZZ_CHECK(request.body == pieces.requests[i].body && request.body.size() <= 1000);
        FUZZ_CHECK(request.target.startsWith('/') || request.target == "*");
        int hosts = 0;
        for (const Header &header : request.headers) {
            FUZZ_CHECK(!header.name.isEmpty() && !header.name.contains(' '));
            FUZZ_CHECK(!header.value.contains('\n') && !header.value.contains('\r') && !header.value.contains('\0'));
            hosts += header.name.toLower() == "host";
        }
        FUZZ_CHECK(hosts == 1 || (hosts == 0 && request.minorVersion == 0));
    }
    return 0;
}
