#pragma once

#include "protocol/dto/stock_dto.h"

#include <QCoreApplication>

namespace soundings::window {

/// The cells of a stock in words, and what a table shows of where its figures are from; the same in every list.
class StockCells {
    Q_DECLARE_TR_FUNCTIONS(StockCells)

public:
    static QString spokenCompany(const QString &ticker, const QString &name);
    static QString spokenText(const QString &text);
    static QString spokenFigure(const std::optional<double> &value, int digits);
    static QString spokenPrice(const std::optional<protocol::QuoteDto> &quote);
    static QString spokenChange(const std::optional<double> &percent);
    static QString spokenPoints(const std::optional<double> &points); ///< "up 2.5 points"
    static QString spokenYear(const QList<double> &closes); ///< "up 12.3 percent in a year"
    static QString spokenPeRatio(const std::optional<double> &ratio);
    static QString spokenSource(const protocol::ProvenanceDto &from);

    /// When a figure is from, in few letters; "" where it is invented.
    static QString age(const protocol::ProvenanceDto &from);
    /// Of the price; where there is none, the source that the stock itself has.
    static protocol::ProvenanceDto provenanceOf(const protocol::StockItemDto &stock);
};

} // namespace soundings::window
