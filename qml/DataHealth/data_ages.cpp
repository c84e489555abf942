#include "data_ages.h"

#include <algorithm>

namespace soundings::window {

void DataAges::add(const QList<protocol::StockItemDto> &stocks)
{
    for (const protocol::StockItemDto &stock : stocks) {
        Source &source = m_sources[stock.quote ? stock.quote->provenance.source : QString()];
        ++source.stocks;
        if (!stock.quote)
            continue;
        const protocol::ProvenanceDto &from = stock.quote->provenance;
        source.stale += from.stale ? 1 : 0;
        if (!from.asOf.isValid())
            continue;
        source.oldest = source.oldest.isValid() ? std::min(source.oldest, from.asOf) : from.asOf;
        source.newest = source.newest.isValid() ? std::max(source.newest, from.asOf) : from.asOf;
    }
}

} // namespace soundings::window
