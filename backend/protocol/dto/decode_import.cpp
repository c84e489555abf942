#include "protocol/dto/decode_import.h"

#include "protocol/dto/read_json.h"

#include <QJsonArray>

namespace soundings::protocol {

namespace {

QList<ImportNoteDto> notes(const QJsonObject &object, QLatin1String name)
{
    QList<ImportNoteDto> list;
    for (const QJsonValue entry : object.value(name).toArray()) {
        const QJsonObject note = entry.toObject();
        list.append({note.value(QLatin1String("line")).toInt(), text(note, QLatin1String("reason"))});
    }
    return list;
}

} // namespace

Result<ImportReportDto> decodeImportReport(const QByteArray &json)
{
    SOUNDINGS_TRY(const QJsonObject object, parseObject(json));
    if (!object.value(QLatin1String("read")).isDouble())
        return notAsExpected(QStringLiteral("no word of how many rows were read"));
    const auto count = [&](const char *name) { return object.value(QLatin1String(name)).toInt(); };
    ImportReportDto report;
    report.dryRun = object.value(QLatin1String("dry_run")).toBool();
    for (const QJsonValue ticker : object.value(QLatin1String("tickers")).toArray())
        report.tickers.append(ticker.toString());
    report.read = count("read");
    report.stored = count("stored");
    report.replaced = count("replaced");
    report.sampleRemoved = count("sample_removed");
    report.rejectedCount = count("rejected_count");
    report.flaggedCount = count("flagged_count");
    report.rejected = notes(object, QLatin1String("rejected"));
    report.flagged = notes(object, QLatin1String("flagged"));
    return report;
}

} // namespace soundings::protocol
