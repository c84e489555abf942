#pragma once

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

namespace soundings::protocol {

/// Where a number from a market comes from.
struct ProvenanceDto {
    QString source; ///< "sample", "csv", "fmp"; "" is unknown
    QDate asOf;
    QDateTime fetchedAt; ///< UTC
    bool stale = false;

    bool isInvented() const { return source == QLatin1String("sample") || source == QLatin1String("simulated"); }
};

struct QuoteDto {
    double price = 0;
    std::optional<double> previousClose;
    std::optional<double> change;
    std::optional<double> changePercent; ///< 1.5 means 1.5 %
    std::optional<double> volume;
    QString currency;
    ProvenanceDto provenance;
};

/// A score in short. Not rated: `signal` is "NOT_RATED" and the figures are missing.
struct ScoreSummaryDto {
    std::optional<double> total, value, quality, momentum, health;
    QString signal; ///< "STRONG_BUY" ... "STRONG_SELL", "NOT_RATED"
    QString profile;
    std::optional<double> coverage; ///< 0-1
    bool hasMomentum = false;
    QDateTime calculatedAt;
};

struct StockItemDto {
    QString id, ticker, name, isin, instrumentType, sector, industry, currency, exchange, source;
    std::optional<double> marketCap;
    std::optional<double> peRatio;
    std::optional<double> scoreChange7d;
    std::optional<QuoteDto> quote;
    std::optional<ScoreSummaryDto> score;
    QList<double> spark; ///< closes of the last year, oldest first; empty unless asked for
};

struct StockPageDto {
    QList<StockItemDto> items;
    int total = 0; ///< matches on all pages together
    int page = 1;
    int pageSize = 0;
};

struct SearchResultDto {
    QList<StockItemDto> results;
    QString query;
    int total = 0;
};

/// Figures by their name on the wire ("pe_ratio"); one that is missing is not in it.
using MetricMap = QHash<QString, double>;

struct FundamentalsDto {
    MetricMap values;
    QDateTime updatedAt;
    ProvenanceDto provenance;
};

/// What the stock's sector has in the middle: of the scores and of each figure.
struct SectorMediansDto {
    int count = 0;
    std::optional<double> total, value, quality, momentum, health;
    MetricMap metrics;
};

struct RankDto {
    int rank = 0;
    int rated = 0;
};

struct StockDetailDto {
    StockItemDto stock;
    std::optional<FundamentalsDto> fundamentals;
    std::optional<SectorMediansDto> sectorMedians;
    std::optional<RankDto> rank;
};

} // namespace soundings::protocol
