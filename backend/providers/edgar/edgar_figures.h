#pragma once

#include "domain/fundamentals.h"
#include "providers/edgar/company_facts.h"

#include <optional>
#include <span>
#include <string_view>

namespace soundings::providers {

/// The tags that edgarFigures reads.
std::span<const std::string_view> edgarTags();

/// What a company's reports say in our terms.
struct EdgarFigures {
    MetricValues values;
    Day filed = {}; ///< of the newest report that was read
    std::optional<double> marketCap;
    std::string currency;
};

/// Figures of the last four quarters, and of the newest balance sheet. `price` in `priceCurrency` gives the multiples; without
/// one, or when the company reports in another currency, there are none.
EdgarFigures edgarFigures(const CompanyFacts &facts, std::optional<double> price, std::string_view priceCurrency);

/// The year that ends with the newest report, which may be a quarter: the last full year, plus what this year has brought so far,
/// less the same part of the year before. nullopt: the reports do not give it. `before`: only ends up to that day count.
std::optional<double> trailingYear(const std::vector<ReportedFact> &facts, Day before = Day::max());

} // namespace soundings::providers
