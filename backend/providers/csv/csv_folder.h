#pragma once

#include "base/clock.h"
#include "engine/importing/import_service.h"
#include "engine/ports/market_delivery.h"
#include "engine/ports/refresh_store.h"

#include <mutex>

namespace soundings::providers {

/// A folder in which CSV files with market data arrive. A file is taken in once, and again when it has changed; its name tells
/// what it holds: fundamentals*.csv, stocks*.csv, and prices in any other. A file of prices without a column of tickers belongs
/// to the ticker that it is named after.
class CsvFolder final : public engine::MarketDelivery {
public:
    CsvFolder(QString folder, engine::ImportService &imports, engine::RefreshStore &notes, const Clock &clock);

    Result<engine::Delivered> takeIn(std::stop_token stop) override;
    QString description() const override;

    /// Who writes a file pauses no longer than this; then it counts as finished. One that ends within a line gets longer.
    static constexpr std::chrono::seconds kSettled{2};
    static constexpr std::chrono::seconds kSettledWithinLine{60};

private:
    engine::ImportReport import(const QString &path, std::stop_token stop) const;

    QString m_folder;
    engine::ImportService &m_imports;
    engine::RefreshStore &m_notes;
    const Clock &m_clock;
    std::mutex m_mutex; ///< one at a time: two would import the same file
};

} // namespace soundings::providers
