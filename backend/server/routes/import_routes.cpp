#include "server/json/write_common.h"
#include "server/routes/api_routes.h"

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

Result<Reply> importFile(const ImportActions &imports, const Request &request)
{
    const QByteArray type = request.http.header("Content-Type").value_or("text/csv").toLower();
    if (!type.startsWith("text/csv") && !type.startsWith("text/plain"))
        return fail(ErrorCode::unsupportedMediaType, QStringLiteral("The body must be a CSV file: send Content-Type: text/csv."));
    const QString kind = request.arguments.text("kind");
    engine::ImportOptions options{
        .strict = request.arguments.flag("strict"), .dryRun = request.arguments.flag("dry_run"), .stop = request.stop};
    if (request.arguments.has("ticker"))
        options.ticker = request.arguments.ticker();
    SOUNDINGS_TRY(const engine::ImportReport report, imports.file(kindFrom(kind), request.http.body, options));
    return replyWith(report, kind, options.dryRun);
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
                queryFlag("strict", "Stores nothing of a file that has a bad row", false)},
            "ImportReport", [imports](const Request &request) { return importFile(imports, request); }, 200, "application/json",
            kUploadLimit, "text/csv"});
    }
    return table;
}

} // namespace soundings::server
