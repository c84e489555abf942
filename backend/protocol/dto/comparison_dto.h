#pragma once

#include "protocol/dto/stock_dto.h"

#include <QStringList>

namespace soundings::protocol {

/// One figure of all the stocks that are compared.
struct ComparedFigureDto {
    QString key; ///< "pe_ratio"
    QString label;
    QList<std::optional<double>> values; ///< in the order of the stocks
    QStringList best; ///< tickers; empty where there is no better or worse
};

struct ComparisonDto {
    QList<StockItemDto> stocks;
    QList<ComparedFigureDto> figures;
};

} // namespace soundings::protocol
