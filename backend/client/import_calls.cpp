#include "client/import_calls.h"

#include "protocol/dto/decode_holdings.h"
#include "protocol/dto/read_json.h"

namespace soundings::client {

namespace {
/// The largest file that the engine takes has a million rows; a slow disk needs minutes for them.
constexpr std::chrono::minutes kPatience{10};

Call<protocol::ImportReportDto> fileCall(
    const QString &kind, const QByteArray &csv, const QString &ticker, const std::pair<QString, QString> &more)
{
    return {{.method = Request::Method::post,
                .path = QStringLiteral("/api/import/") + kind,
                .query = {{QStringLiteral("ticker"), ticker}, more},
                .body = csv,
                .contentType = "text/csv",
                .patience = kPatience},
        protocol::decodeImportReport};
}

Result<ImportProgress> decodeProgress(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, protocol::parseObject(json));
    const auto progress = protocol::number(object, QLatin1String("progress"));
    if (!progress)
        return protocol::notAsExpected(QStringLiteral("no progress"));
    return ImportProgress{*progress, object.value(QLatin1String("stored")).toBool()};
}

QString pathOf(const QString &import)
{
    return QStringLiteral("/api/imports/") + import;
}

} // namespace

Call<protocol::ImportReportDto> importFile(const QString &kind, const QByteArray &csv, const QString &ticker, bool dryRun)
{
    return fileCall(kind, csv, ticker, {QStringLiteral("dry_run"), dryRun ? QStringLiteral("true") : QString()});
}

Call<protocol::ImportReportDto> importFile(const QString &kind, const QByteArray &csv, const QString &ticker, const QString &name)
{
    return fileCall(kind, csv, ticker, {QStringLiteral("import"), name});
}

Call<ImportProgress> importProgress(const QString &name)
{
    return {{.path = pathOf(name)}, decodeProgress};
}

Call<bool> stopImport(const QString &name)
{
    return {{.method = Request::Method::remove, .path = pathOf(name)}, protocol::decodeNothing};
}

} // namespace soundings::client
