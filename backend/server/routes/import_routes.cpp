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

Result<Reply> importPrices(const ImportActions &imports, const Request &request)
{
    const QByteArray type = request.http.header("Content-Type").value_or("text/csv").toLower();
    if (!type.startsWith("text/csv") && !type.startsWith("text/plain"))
        return fail(ErrorCode::unsupportedMediaType, QStringLiteral("The body must be a CSV file: send Content-Type: text/csv."));
    std::optional<Ticker> ticker;
    if (request.arguments.has("ticker"))
        ticker = request.arguments.ticker();
    SOUNDINGS_TRY(const ImportCounts counts, imports.prices(request.http.body, ticker, request.stop));
    return replyWith(counts);
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
    if (imports.prices) {
        Parameter ticker = pathTicker();
        ticker.in = Parameter::In::query;
        ticker.required = false;
        ticker.description = "Whose prices they are, where the file does not say so";
        table.push_back({"POST", "/api/import/prices", Work::io, Scope::admin, "Prices", "Stores the daily prices of a CSV file",
            {std::move(ticker)}, "ImportResult", [imports](const Request &request) { return importPrices(imports, request); },
            200, "application/json", kUploadLimit, "text/csv"});
    }
    return table;
}

} // namespace soundings::server
