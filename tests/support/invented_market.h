#pragma once

#include "protocol/dto/stock_dto.h"

#include <QStringList>

// The market that the fake engine tells of: the same at every run.
namespace soundings::test {

inline const QDate kLastDay(2026, 11, 20);

const QStringList &inventedSectors();
protocol::StockItemDto inventStock(int index);
QString signalOf(double total);
double rounded(double value, int digits);
/// As the engine sorts: what is missing comes last in both directions, equals by ticker.
bool before(const protocol::StockItemDto &a, const protocol::StockItemDto &b, const QString &key, bool ascending);

} // namespace soundings::test
