#pragma once

#include "protocol/dto/stock_dto.h"

#include <QMap>

namespace soundings::window {

/// How old the newest prices of the stocks are, source by source.
class DataAges {
public:
    struct Source {
        int stocks = 0;
        int stale = 0;
        QDate oldest, newest; ///< of the newest price of each stock
    };

    void add(const QList<protocol::StockItemDto> &stocks);
    /// By the source's name; "" is stocks without a price.
    const QMap<QString, Source> &sources() const { return m_sources; }

private:
    QMap<QString, Source> m_sources;
};

} // namespace soundings::window
