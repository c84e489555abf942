#pragma once

#include "engine/ports/change_log.h"
#include "storage/sql/database.h"

#include <span>

namespace soundings::storage::sql {

/// So many changes are remembered; who has not looked for longer is told that everything may have changed.
inline constexpr int kRememberedChanges = 10'000;
/// A change of more stocks than this is written down as one of all stocks.
inline constexpr std::size_t kNamedTickers = 1000;

/// Writes a change down. The last statement of its transaction: from here to the commit no other change can get in between, so
/// that numbers rise in the order of the commits.
void recordChange(Connection &connection, engine::DataKinds kinds, std::span<const Ticker> tickers);
void recordChangeOfAll(Connection &connection, engine::DataKinds kinds);

/// The change log as a table beside the data.
class SqlChangeLog final : public engine::ChangeLog {
public:
    explicit SqlChangeLog(Database &database)
        : m_database(database)
    {
    }

    Result<std::int64_t> newest() override;
    Result<std::optional<std::vector<engine::DataChange>>> since(std::int64_t number) override;
    void setObserver(std::function<void()> committed) override { m_database.setObserver(std::move(committed)); }

private:
    Database &m_database;
};

} // namespace soundings::storage::sql
