// Request targets, and the parameters of their query.
#include "fuzz.h"
#include "server/routing/router.h"

#include <cmath>

using namespace soundings;
using namespace soundings::server;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto target = parseTarget(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!target)
        return 0;
    for (const QString &segment : target->segments) {
        FUZZ_CHECK(segment != u"." && segment != u"..");
        FUZZ_CHECK(!segment.contains(u'/') && !segment.contains(u'\\') && !segment.contains(QChar(0)));
    }
    static const Route route{"GET", "/", Work::instant, Scope::open, "", "",
        {queryText("q", "").range(0, 50), queryInteger("page", "").range(1, 1000).otherwise(QStringLiteral("1")),
            queryFlag("all", "", false), queryList("names", "").range(1, 4)},
        "", {}};
    const HttpRequest request;
    if (const auto arguments = readArguments(route, {}, *target, request)) {
        FUZZ_CHECK(arguments->integer("page") >= 1 && arguments->integer("page") <= 1000);
        FUZZ_CHECK(arguments->text("q").size() <= 50);
        static_cast<void>(arguments->canonical());
    }
    return 0;
}
