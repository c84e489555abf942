#pragma once

#include "domain/fundamentals.h"

#include <optional>
#include <string>
#include <string_view>

namespace soundings::engine {

/// What a column of a price file holds.
enum class PriceColumn { date, open, high, low, close, adjustedClose, volume, ticker, name, dividend, split, other };

/// What a column of a file of companies holds, besides figures.
enum class CompanyColumn { ticker, name, isin, sector, industry, type, marketCap, currency, exchange };

/// A heading without case, blanks and punctuation: "Adj Close" and "adj_close" are the same.
std::string normalisedHeading(std::string_view heading);

PriceColumn priceColumnFrom(std::string_view normalised);
std::optional<CompanyColumn> companyColumnFrom(std::string_view normalised);

/// "pe_ratio", "PE Ratio", "Price/Earnings", ...
std::optional<Metric> metricFromHeading(std::string_view normalised);

} // namespace soundings::engine
