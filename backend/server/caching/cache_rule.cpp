#include "server/caching/cache_rule.h"

#include <QCryptographicHash>

namespace soundings::server {

using engine::DataKind;
using engine::DataKinds;
using engine::StockSort;

CacheRule cachedByArguments(const char *prefix, engine::CacheLifetime lifetime)
{
    return {lifetime, [prefix = QByteArray(prefix)](const Arguments &arguments) {
                const QByteArray hash = QCryptographicHash::hash(arguments.canonical(), QCryptographicHash::Sha1);
                return QByteArray(prefix + ':' + hash.first(8).toHex());
            }};
}

CacheRule cachedByTicker(const char *prefix, engine::CacheLifetime lifetime)
{
    return {lifetime, [prefix = QByteArray(prefix)](const Arguments &arguments) {
                return QByteArray(prefix + ':' + arguments.ticker().text().toLatin1());
            }};
}

QByteArrayList cacheTags(std::span<const engine::StockRecord> shown, DataKinds deciding)
{
    QByteArrayList tags;
    tags.reserve(qsizetype(shown.size()) + 5);
    for (const engine::StockRecord &record : shown)
        tags.append(engine::tagOf(record.stock.ticker));
    for (const DataKind kind :
        {DataKind::stocks, DataKind::fundamentals, DataKind::prices, DataKind::scores, DataKind::history}) {
        if (deciding.testFlag(kind))
            tags.append(engine::tagOf(kind));
    }
    return tags;
}

DataKinds decidingKinds(const engine::StockQuery &query)
{
    DataKinds kinds = DataKind::stocks;
    if (query.signal || query.ratedOnly)
        kinds |= DataKind::scores;
    switch (query.sort) {
    case StockSort::ticker:
    case StockSort::name:
    case StockSort::sector:
    case StockSort::marketCap:
        break;
    case StockSort::price:
    case StockSort::changePercent:
        kinds |= DataKind::prices;
        break;
    case StockSort::metric:
        kinds |= DataKind::fundamentals;
        break;
    case StockSort::scoreChange:
        kinds |= DataKind::history;
        [[fallthrough]];
    case StockSort::totalScore:
    case StockSort::valueScore:
    case StockSort::qualityScore:
    case StockSort::momentumScore:
    case StockSort::healthScore:
    case StockSort::signal:
        kinds |= DataKind::scores;
        break;
    }
    return kinds;
}

} // namespace soundings::server
