// JSON bodies, read by a route that has a field of each kind.
#include "fuzz.h"
#include "server/routing/router.h"

#include <cmath>

using namespace soundings;
using namespace soundings::server;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Route route{"POST", "/", Work::instant, Scope::open, "", "",
        {bodyText("name", "").range(1, 20).needed(), bodyInteger("limit", "").range(1, 100), bodyNumber("price", "").atLeast(0),
            bodyList("tickers", "").range(1, 5), bodyJsonArray("args", ""), bodyJsonObject("kwargs", ""),
            bodyText("scope", "").oneOf({QStringLiteral("read"), QStringLiteral("write")})},
        "", {}};
    HttpRequest request;
    request.body = QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto arguments = readArguments(route, {}, {}, request);
    if (!arguments) {
        FUZZ_CHECK(!arguments.error().message.isEmpty());
        return 0;
    }
    FUZZ_CHECK(!arguments->text("name").isEmpty() && arguments->text("name").size() <= 20);
    FUZZ_CHECK(arguments->text("name").isValidUtf16());
    if (arguments->has("limit"))
        FUZZ_CHECK(arguments->integer("limit") >= 1 && arguments->integer("limit") <= 100);
    if (const auto price = arguments->number("price"))
        FUZZ_CHECK(std::isfinite(*price) && *price >= 0);
    FUZZ_CHECK(arguments->list("tickers").size() <= 5);
    static_cast<void>(arguments->canonical());
    return 0;
}
