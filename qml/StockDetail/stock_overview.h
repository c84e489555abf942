#pragma once

#include "protocol/dto/stock_dto.h"

#include <QDateTime>
#include <QVariant>
#include <QVariantList>
#include <QVariantMap>

#include <optional>

namespace soundings::window {

/// A figure for QML, where a missing one is undefined.
QVariant orNothing(std::optional<double> value);

/// A provenance for a Prov tag: source, at, stale.
QVariantMap provenanceMap(const protocol::ProvenanceDto &provenance, const QDateTime &now);

/// The head of the page: name, ticker, where (sector and industry), price, change, changePercent, currency, provenance, and what
/// explains the price, the change and the market value.
QVariantMap headerOf(const protocol::StockItemDto &stock, const QDateTime &now);

/// The eighteen figures in four groups with the sector's median: [{title, rows: [{label, value, median, spoken, about}]}].
QVariantList fundamentalGroups(const protocol::StockDetailDto &detail, const QDateTime &now);

/// How many of the eighteen figures are known.
int knownFundamentals(const protocol::StockDetailDto &detail);

} // namespace soundings::window
