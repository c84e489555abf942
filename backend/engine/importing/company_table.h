#pragma once

#include "engine/importing/import_report.h"
#include "engine/importing/import_service.h"
#include "engine/ports/stock_store.h"

#include <bitset>
#include <string_view>
#include <vector>

namespace soundings::engine {

/// A file of companies as it was understood; both lists have one item a good row, in the file's order.
struct CompanyTable {
    std::vector<StockUpdate> stocks;
    std::vector<FundamentalsUpdate> fundamentals;
    std::bitset<kMetricCount> metrics; ///< which figures the file has a column for
};

/// Reads a file of stocks or fundamentals; the names of the columns are those of the store or of the S&P 500 lists. Counts rows
/// and notes the bad ones in `report`. An error: the file as a whole cannot be understood.
Result<CompanyTable> readCompanyTable(ImportKind kind, std::string_view text, const ImportOptions &options, ImportReport &report);

} // namespace soundings::engine
