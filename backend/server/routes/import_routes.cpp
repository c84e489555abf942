#include "server/json/write_common.h"
#include "server/routes/api_routes.h"
#include "server/running_imports.h"

#include <stop_token>

namespace soundings::server {

using protocol::JsonWriter;

namespace {

constexpr qint64 kUploadLimit = 64 * 1024 * 1024;

Result<Reply> replyWith(const ImportCounts &counts)
{
    JsonWriter json(256);
    json.beginObject();
    json.member("success", true);
    json.member("imported_count", counts.imported);
    json.member("skipped_count", counts.skipped);
    json.member("message", counts.message);
    json.endObject();
    return jsonReply(json);
}

/// The route has let no other text through.
engine::ImportKind kindFrom(const QString &text)
{
    return text == QLatin1String("prices") ? engine::ImportKind::prices
        : text == QLatin1String("stocks")  ? engine::ImportKind::stocks
                                           : engine::ImportKind::fundamentals;
}

void writeNotes(JsonWriter &json, std::string_view name, const engine::RowNotes &notes)
{
    json.key(name);
    json.beginArray();
    for (const engine::RowNote &note : notes.kept()) {
        json.beginObject();
        json.member("line", note.line);
        json.member("reason", note.reason);
        json.endObject();
    }
    json.endArray();
}

QString sentenceOf(const engine::ImportReport &report, bool dryRun)
{
    return (dryRun ? QStringLiteral("%1 rows would be stored, %2 replaced; %3 rejected.")
                   : QStringLiteral("%1 rows stored, %2 replaced; %3 rejected."))
        .arg(report.stored)
        .arg(report.replaced)
        .arg(report.rejected.count());
}

Result<Reply> replyWith(const engine::ImportReport &report, const QString &kind, bool dryRun)
{
    JsonWriter json(1024);
    json.beginObject();
    json.member("success", report.storedSomething());
    json.member("imported_count", report.stored + report.replaced);
    json.member("skipped_count", report.rejected.count());
    json.member("message", sentenceOf(report, dryRun));
    json.member("kind", kind);
    json.member("dry_run", dryRun);
    json.member("tickers", report.tickers);
    json.member("read", report.read);
    json.member("stored", report.stored);
    json.member("replaced", report.replaced);
    json.member("sample_removed", report.sampleRemoved);
    json.member("rejected_count", report.rejected.count());
    writeNotes(json, "rejected", report.rejected);
    json.member("flagged_count", report.flagged.count());
    writeNotes(json, "flagged", report.flagged);
    json.endObject();
    return jsonReply(json);
}

constexpr int kLongestName = 64;

Parameter importName(Parameter::In in)
{
    Parameter name = queryText("import",
        "A name for this import, made up by who sends it: with it, it is watched and stopped at "
        "/api/imports/{import}")
                         .range(1, kLongestName);
    name.in = in;
    return in == Parameter::In::path ? std::move(name).needed() : name;
}

Result<Reply> progressOf(const RunningImports &running, const Request &request)
{
    SOUNDINGS_TRY(const auto import, running.find(request.arguments.text("import")));
    JsonWriter json(64);
    json.beginObject();
    json.member("progress", import->share());
    json.member("stored", import->isStored());
    json.endObject();
    return jsonReply(json);
}

Result<Reply> stopImport(const RunningImports &running, const Request &request)
{
    SOUNDINGS_TRY(const auto import, running.find(request.arguments.text("import")));
    if (import->isStored())
        return fail(ErrorCode::conflict, QStringLiteral("The rows are stored already; the scores are being computed anew."));
    import->stop().request_stop();
    Reply reply;
    reply.status = 204;
    return reply;
}

Result<Reply> importFile(const ImportActions &imports, RunningImports &running, const Request &request)
{
    const QByteArray type = request.http.header("Content-Type").value_or("text/csv").toLower();
    if (!type.startsWith("text/csv") && !type.startsWith("text/plain"))
        return fail(ErrorCode::unsupportedMediaType, QStringLiteral("The body must be a CSV file: send Content-Type: text/csv."));
    const QString kind = request.arguments.text("kind");
    auto import = std::make_shared<RunningImport>();
    if (request.arguments.has("import")) {
        SOUNDINGS_TRY(import, running.begin(request.arguments.text("import")));
    }
    // Stopped by name, or with everything else.
    const std::stop_callback stopWithAll(request.stop, [import] { import->stop().request_stop(); });
    FileImport file{.kind = kindFrom(kind),
        .csv = request.http.body,
        .options = {.strict = request.arguments.flag("strict"),
            .dryRun = request.arguments.flag("dry_run"),
            .progress =
                [import](qint64 done, qint64 total) {
                    if (total > 0)
                        import->tell(double(done) / double(total));
                },
            .stop = import->stop().get_token()},
        .whenStored = [import] { import->markStored(); },
        .stopAll = request.stop};
    if (request.arguments.has("ticker"))
        file.options.ticker = request.arguments.ticker();
    const auto report = imports.file(file);
    if (!report)
        return refuseField("body", {}, report.error());
    return replyWith(*report, kind, file.options.dryRun);
}

} // namespace

RouteTable importRoutes(const ImportActions &imports)
{
    RouteTable table;
    if (imports.stocks) {
        QStringList types;
        for (const InstrumentType type : allInstrumentTypes())
            types.append(toText(type));
        table.push_back({"POST", "/api/stocks/import", Work::io, Scope::admin, "Stocks",
            "Takes over stocks of the market provider that are missing",
            {bodyText("instrument_type", "Only instruments of this kind").oneOf(types).anyCase(),
                bodyInteger("limit", "At most so many").range(1, 1000).otherwise(QStringLiteral("100"))},
            "ImportResult", [imports](const Request &request) -> Result<Reply> {
                const auto type = instrumentTypeFromText(request.arguments.text("instrument_type"));
                SOUNDINGS_TRY(const ImportCounts counts, imports.stocks(type, request.arguments.integer("limit"), request.stop));
                return replyWith(counts);
            }});
    }
    if (imports.file) {
        const auto running = std::make_shared<RunningImports>();
        Parameter kind = queryText("kind", "What is in the file");
        kind.in = Parameter::In::path;
        kind.required = true;
        Parameter ticker = pathTicker();
        ticker.in = Parameter::In::query;
        ticker.required = false;
        ticker.description = "Whose prices they are, where the file does not say so";
        table.push_back({"POST", "/api/import/{kind}", Work::io, Scope::admin, "Prices", "Stores what a CSV file says",
            {std::move(kind).oneOf({QStringLiteral("prices"), QStringLiteral("stocks"), QStringLiteral("fundamentals")}),
                std::move(ticker), queryFlag("dry_run", "Says what would be stored, and stores nothing", false),
                queryFlag("strict", "Stores nothing of a file that has a bad row", false), importName(Parameter::In::query)},
            "ImportReport", [imports, running](const Request &request) { return importFile(imports, *running, request); }, 200,
            "application/json", kUploadLimit, "text/csv"});
        table.push_back({"GET", "/api/imports/{import}", Work::instant, Scope::admin, "Prices",
            "How far an import that has a name has come; `stored` is true once its rows are kept",
            {importName(Parameter::In::path)}, "ImportProgress",
            [running](const Request &request) { return progressOf(*running, request); }});
        table.push_back({"DELETE", "/api/imports/{import}", Work::instant, Scope::admin, "Prices",
            "Stops an import that has a name: nothing of its file is stored, and its sender is answered with `cancelled`",
            {importName(Parameter::In::path)}, "", [running](const Request &request) { return stopImport(*running, request); },
            204});
    }
    return table;
}

} // namespace soundings::server
