#include "client/import_calls.h"

namespace soundings::client {

namespace {
/// The largest file that the engine takes has a million rows; a slow disk needs minutes for them.
constexpr std::chrono::minutes kPatience{10};
} // namespace

Call<protocol::ImportReportDto> importFile(const QString &kind, const QByteArray &csv, const QString &ticker, bool dryRun)
{
    return {{.method = Request::Method::post,
                .path = QStringLiteral("/api/import/") + kind,
                .query = {{QStringLiteral("ticker"), ticker},
                    {QStringLiteral("dry_run"), dryRun ? QStringLiteral("true") : QString()}},
                .body = csv,
                .contentType = "text/csv",
                .patience = kPatience},
        protocol::decodeImportReport};
}

} // namespace soundings::client
