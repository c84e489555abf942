#include "providers/csv/csv_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <array>

namespace soundings::providers {

using namespace engine;

namespace {

const QString kName = QStringLiteral("csv");
const QString kFileTopic = QStringLiteral("file");

/// Changes with the contents, as far as the file system tells.
QString versionOf(const QFileInfo &file)
{
    return QStringLiteral("%1 bytes, %2").arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
}

bool endsWithinLine(const QFileInfo &info)
{
    QFile file(info.filePath());
    char last = 0;
    return file.open(QIODevice::ReadOnly) && file.seek(info.size() - 1) && file.getChar(&last) && last != '\n';
}

bool isUnfinished(const QFileInfo &file, Timestamp now)
{
    if (file.size() == 0)
        return true;
    const auto age = now - Timestamp(std::chrono::milliseconds(file.lastModified().toMSecsSinceEpoch()));
    return age < CsvFolder::kSettled || (age < CsvFolder::kSettledWithinLine && endsWithinLine(file));
}

ImportKind kindOf(const QString &fileName)
{
    const QString name = fileName.toLower();
    return name.startsWith(u"fundamentals") ? ImportKind::fundamentals
        : name.startsWith(u"stocks")        ? ImportKind::stocks
                                            : ImportKind::prices;
}

/// "AAPL.csv", "AAPL_2004-2018.csv" and Stooq's "aapl.us.csv" are of AAPL; "prices.csv" is of nobody.
std::optional<Ticker> tickerOf(const QFileInfo &file)
{
    static constexpr std::array kWords = {"PRICES", "QUOTES", "DATA", "HISTORY", "EXPORT", "OHLCV"};
    QString name = file.completeBaseName().section(u'_', 0, 0).toUpper();
    if (name.endsWith(u".US"))
        name.chop(3);
    if (std::ranges::any_of(kWords, [&](const char *word) { return name == QLatin1String(word); }))
        return std::nullopt;
    const auto ticker = Ticker::parse(name);
    return ticker ? std::optional(*ticker) : std::nullopt;
}

} // namespace

CsvFolder::CsvFolder(QString folder, ImportService &imports, RefreshStore &notes, const Clock &clock)
    : m_folder(std::move(folder))
    , m_imports(imports)
    , m_notes(notes)
    , m_clock(clock)
{
}

QString CsvFolder::description() const
{
    return QStringLiteral("the folder %1").arg(m_folder);
}

ImportReport CsvFolder::import(const QString &path, std::stop_token stop) const
{
    const QFileInfo file(path);
    const ImportKind kind = kindOf(file.fileName());
    ImportReport report = m_imports.importFile(kind, path, {.stop = stop});
    // Only a file that names no ticker is held to be of the one it is named after.
    const bool namesNone = report.failure && report.tickers.isEmpty() && report.read == 0;
    if (kind == ImportKind::prices && namesNone) {
        if (const auto ticker = tickerOf(file)) {
            ImportReport named = m_imports.importFile(kind, path, {.ticker = ticker, .stop = stop});
            if (!named.failure || named.read > 0)
                report = std::move(named);
        }
    }
    report.file = file.fileName();
    return report;
}

Result<Delivered> CsvFolder::takeIn(std::stop_token stop)
{
    const std::lock_guard lock(m_mutex);
    const QDir folder(m_folder);
    if (!folder.exists() || !folder.isReadable()) {
        return fail(ErrorCode::io,
            QStringLiteral(
                "The folder %1 of MARKET_PROVIDER cannot be read. Make it, give this user the right to read it, or name "
                "another one.")
                .arg(m_folder));
    }
    SOUNDINGS_TRY(const std::vector<ProviderMark> marks, m_notes.marks(kName));
    QHash<QString, QString> known;
    for (const ProviderMark &mark : marks) {
        if (mark.topic == kFileTopic)
            known.insert(mark.subject, mark.version);
    }

    Delivered delivered;
    const QFileInfoList files =
        folder.entryInfoList({QStringLiteral("*.csv"), QStringLiteral("*.CSV")}, QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo &file : files) {
        if (stop.stop_requested())
            break;
        const QString version = versionOf(file);
        if (known.value(file.fileName()) == version) {
            ++delivered.known;
            continue;
        }
        if (isUnfinished(file, m_clock.now())) {
            ++delivered.unfinished;
            continue;
        }
        ImportReport report = import(file.filePath(), stop);
        if (report.failure && report.failure->code == ErrorCode::cancelled)
            break;
        const bool ofStore = report.failure && infoOf(report.failure->code).retryable && report.failure->code != ErrorCode::io;
        // With the version from before it was read: if it has changed since, it is taken in again.
        const ProviderMark mark{.subject = file.fileName(),
            .topic = kFileTopic,
            .checkedAt = m_clock.now(),
            .outcome = report.failure ? QStringLiteral("malformed") : QString(),
            .version = version,
            .message = report.failure ? report.failure->message : QString()};
        if (!ofStore)
            SOUNDINGS_CHECK(m_notes.saveMarks(kName, {&mark, 1}));
        delivered.files.push_back(std::move(report));
    }
    return delivered;
}

} // namespace soundings::providers
