#pragma once

#include "protocol/dto/ranking_dto.h"

#include <QVariantMap>

namespace soundings::window {

/// One row of a RecordModel about a stock, cell by cell, each with what is said for it.
class StockRecord {
public:
    StockRecord &company(const QString &ticker, const QString &name);
    StockRecord &text(const QString &key, const QString &shown);
    StockRecord &figure(const QString &key, const std::optional<double> &value, int digits);
    /// A figure that is shown as it is written here, and sorted by its value.
    StockRecord &written(const QString &key, const QString &shown, const std::optional<double> &value, const QString &sentence);
    StockRecord &points(const QString &key, const std::optional<double> &value);
    StockRecord &signal(const QString &key, const QString &code);
    StockRecord &source(const protocol::ProvenanceDto &from);
    StockRecord &said(const QString &key, const QString &sentence); ///< instead of what is shown

    /// Sector, the four pillars, total score, signal and source.
    StockRecord &ranked(const protocol::RankedStockDto &stock);

    const QVariantMap &record() const { return m_record; }

private:
    QVariantMap m_record;
};

/// The keys that ranked() fills besides the company's.
QStringList rankedKeys();

/// How many of the records are invented, and how many of the others are stale.
struct Doubtful {
    int invented = 0;
    int stale = 0;
};
Doubtful doubtfulOf(const QVariantList &records);

} // namespace soundings::window
