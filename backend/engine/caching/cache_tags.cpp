#include "engine/caching/cache_tags.h"

namespace soundings::engine {

namespace {

struct KindName {
    DataKind kind;
    const char *tag;
};

constexpr std::array<KindName, 5> kKinds = {{
    {DataKind::stocks, "any:stocks"},
    {DataKind::fundamentals, "any:fundamentals"},
    {DataKind::prices, "any:prices"},
    {DataKind::scores, "any:scores"},
    {DataKind::history, "any:history"},
}};

} // namespace

QByteArray tagOf(const Ticker &ticker)
{
    return "stock:" + ticker.text().toLatin1();
}

QByteArray tagOf(DataKind kind)
{
    for (const KindName &entry : kKinds) {
        if (entry.kind == kind)
            return entry.tag;
    }
    return everythingTag();
}

QByteArrayList tagsOf(const DataChange &change)
{
    if (change.tickers.empty())
        return {everythingTag()};
    QByteArrayList tags;
    for (const Ticker &ticker : change.tickers)
        tags.append(tagOf(ticker));
    for (const KindName &entry : kKinds) {
        if (change.kinds.testFlag(entry.kind))
            tags.append(entry.tag);
    }
    return tags;
}

} // namespace soundings::engine
