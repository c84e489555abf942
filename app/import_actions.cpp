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

Result<ImportCounts> importPrices(
    Composition &composition, const QByteArray &csv, const std::optional<Ticker> &ticker, std::stop_token stop)
{
    const engine::ImportReport report = composition.imports().importBytes(engine::ImportKind::prices, QStringLiteral("upload"),
        std::string_view(csv.constData(), std::size_t(csv.size())), {.ticker = ticker, .stop = stop});
    if (report.failure)
        return std::unexpected(*report.failure);
    const qint64 stored = report.stored + report.replaced;
    QString message = QStringLiteral("%1 daily prices of %2 stored, %3 rows rejected.")
                          .arg(stored)
                          .arg(report.tickers.join(QStringLiteral(", ")))
                          .arg(report.rejected.count());
    if (report.rejected.count() > 0)
        message += u' ' + firstReasons(report.rejected);
    if (stored == 0)
        return fail(ErrorCode::invalidArgument, QStringLiteral("Nothing could be stored. ") + message);
    SOUNDINGS_CHECK(composition.services().scores.calculate({}, stop));
    return ImportCounts{int(stored), int(report.rejected.count()), message};
}

} // namespace

server::ImportActions importActions(Composition &composition)
{
    return {
        .stocks = [&composition](std::optional<InstrumentType> type, int limit,
                      std::stop_token stop) { return importStocks(composition, type, limit, stop); },
        .prices = [&composition](const QByteArray &csv, const std::optional<Ticker> &ticker,
                      std::stop_token stop) { return importPrices(composition, csv, ticker, stop); },
    };
}

} // namespace soundings::app
