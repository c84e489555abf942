#include "import_actions.h"

#include "sample_seeding.h"

#include <QStringList>

namespace soundings::app {

namespace {

using server::ImportCounts;

constexpr std::size_t kShownReasons = 3;

Result<ImportCounts> importStocks(Composition &composition, std::optional<InstrumentType> type, int limit, std::stop_token stop)
{
    const QString provider = composition.settings().text(Setting::marketProvider);
    if (provider != QLatin1String("sample")) {
        return fail(ErrorCode::notImplemented,
            QStringLiteral(
                "Stocks can be taken over from the sample market only; MARKET_PROVIDER is %1. Name them to "
                "“soundings-server refresh TICKER...”, or import a CSV file with “soundings-server import stocks FILE”.")
                .arg(provider));
    }
    SOUNDINGS_TRY(const SampleImport done, importSampleStocks(composition.services(), type, limit, stop));
    return ImportCounts{done.imported, done.skipped,
        QStringLiteral("%1 stocks of the sample market were added, %2 are there already.").arg(done.imported).arg(done.skipped)};
}

QString firstReasons(const engine::RowNotes &notes)
{
    QStringList reasons;
    for (const engine::RowNote &note : std::span(notes.kept()).first(std::min(kShownReasons, notes.kept().size())))
        reasons << QStringLiteral("line %1: %2").arg(note.line).arg(note.reason);
    return reasons.join(QStringLiteral("; "));
}

Result<engine::ImportReport> importFile(Composition &composition, const server::FileImport &import)
{
    engine::ImportReport report = composition.imports().importBytes(import.kind, QStringLiteral("upload"),
        std::string_view(import.csv.constData(), std::size_t(import.csv.size())), import.options);
    if (report.failure) {
        Error failure = *std::move(report.failure);
        if (report.rejected.count() > 0)
            failure.message += u' ' + firstReasons(report.rejected);
        return std::unexpected(std::move(failure));
    }
    if (!import.options.dryRun) {
        import.whenStored();
        SOUNDINGS_CHECK(composition.services().scores.calculate({}, import.stopAll));
    }
    return report;
}

} // namespace

server::ImportActions importActions(Composition &composition)
{
    return {
        .stocks = [&composition](std::optional<InstrumentType> type, int limit,
                      std::stop_token stop) { return importStocks(composition, type, limit, stop); },
        .file = [&composition](const server::FileImport &import) { return importFile(composition, import); },
    };
}

} // namespace soundings::app
