#include "tasks/import_prices_task.h"

namespace soundings::app {

namespace {

using engine::ImportReport;
using jobs::TaskFailure;

constexpr std::size_t kLoggedReasons = 20;
constexpr double kShareOfReading = 0.8; ///< of the whole work; the rest is computing scores

std::unexpected<TaskFailure> wrong(const char *type, const QString &message)
{
    return std::unexpected(TaskFailure{{QLatin1String(type), message, {}}, false});
}

QJsonArray notesOf(const engine::RowNotes &notes, const char *what, const jobs::TaskContext &context)
{
    QJsonArray list;
    for (const engine::RowNote &note : std::span(notes.kept()).first(std::min(kLoggedReasons, notes.kept().size()))) {
        list.append(QJsonObject{{QStringLiteral("line"), note.line}, {QStringLiteral("reason"), note.reason}});
        context.log(QStringLiteral("line %1 %2: %3").arg(QString::number(note.line), QLatin1String(what), note.reason));
    }
    return list;
}

} // namespace

std::expected<QJsonValue, TaskFailure> importPricesTask(
    Composition &composition, const QJsonArray &args, const QJsonObject &kwargs, const jobs::TaskContext &context)
{
    const QJsonValue path = args.size() > 0 ? args[0] : kwargs[QStringLiteral("path")];
    const QJsonValue tickerText = args.size() > 1 ? args[1] : kwargs[QStringLiteral("ticker")];
    const QJsonValue csv = kwargs[QStringLiteral("csv")];
    if (path.isString() == csv.isString())
        return wrong("TypeError", QStringLiteral("Name either a file as “path”, or give the text of one as “csv”."));

    engine::ImportOptions options;
    options.stop = context.stop;
    options.progress = [&context](qint64 done, qint64 total) {
        if (total > 0)
            context.progress(kShareOfReading * double(done) / double(total), QStringLiteral("reading prices"));
    };
    if (tickerText.isString()) {
        auto ticker = Ticker::parse(tickerText.toString());
        if (!ticker)
            return wrong("ValueError", ticker.error().message);
        options.ticker = std::move(*ticker);
    }
    const QByteArray text = csv.toString().toUtf8();
    const ImportReport report = path.isString()
        ? composition.imports().importFile(engine::ImportKind::prices, path.toString(), options)
        : composition.imports().importBytes(engine::ImportKind::prices, QStringLiteral("upload"),
              std::string_view(text.constData(), std::size_t(text.size())), options);
    if (report.failure)
        return std::unexpected(jobs::failureOf(*report.failure));
    QJsonObject result{{QStringLiteral("status"), QStringLiteral("completed")},
        {QStringLiteral("tickers"), QJsonArray::fromStringList(report.tickers)}, {QStringLiteral("read"), report.read},
        {QStringLiteral("stored"), report.stored}, {QStringLiteral("replaced"), report.replaced},
        {QStringLiteral("rejected_count"), report.rejected.count()},
        {QStringLiteral("rejected"), notesOf(report.rejected, "rejected", context)},
        {QStringLiteral("flagged_count"), report.flagged.count()},
        {QStringLiteral("flagged"), notesOf(report.flagged, "looks odd", context)}};
    if (!report.storedSomething())
        return wrong("ValueError",
            QStringLiteral("Nothing could be stored: %1 rows were rejected. The log names the first of them.")
                .arg(report.rejected.count()));

    context.progress(kShareOfReading, QStringLiteral("computing scores"));
    const auto scores = composition.services().scores.calculate({}, context.stop);
    if (!scores)
        return std::unexpected(jobs::failureOf(scores.error()));
    result[QStringLiteral("scored_count")] = scores->scored;
    result[QStringLiteral("time")] = toIso8601(composition.clock().now());
    return result;
}

} // namespace soundings::app
