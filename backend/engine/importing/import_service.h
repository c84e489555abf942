#pragma once

#include "base/clock.h"
#include "domain/ticker.h"
#include "engine/importing/import_report.h"
#include "engine/ports/store.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string_view>

namespace soundings::engine {

struct ImportOptions {
    std::optional<Ticker> ticker; ///< of a price file that does not name its ticker
    bool strict = false; ///< one rejected row: nothing is stored
    bool dryRun = false; ///< says what would be stored, and stores nothing
    QString source = QStringLiteral("csv");
    std::function<void(qint64 done, qint64 total)> progress = {}; ///< total 0: not known yet; called on the importing thread
    std::stop_token stop = {};
};

enum class ImportKind { prices, stocks, fundamentals };

/// Reads CSV files into the store, each in one transaction: its good rows together, or nothing. Thread-safe.
class ImportService {
public:
    ImportService(Store &store, const Clock &clock);

    ImportReport importFile(ImportKind kind, const QString &path, const ImportOptions &options = {});
    /// The same for bytes that came another way, such as an upload; `name` is what the report calls them.
    ImportReport importBytes(ImportKind kind, const QString &name, std::string_view bytes, const ImportOptions &options = {});

private:
    Store &m_store;
    const Clock &m_clock;
};

} // namespace soundings::engine
