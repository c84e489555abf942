#include "composition.h"

#include "sample_seeding.h"

#include "storage/open_store.h"

#include <QDir>
#include <QFileInfo>

namespace soundings::app {

namespace {

/// Which nobody else may look into.
Result<void> makeFolder(const QString &folder)
{
    if (QDir().mkpath(folder) && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return {};
    return fail(ErrorCode::readOnly,
        QStringLiteral("The folder %1 cannot be made. Check the permissions of the folder above it, or name another one with "
                       "--data-dir.")
            .arg(folder));
}

} // namespace

Result<std::unique_ptr<Composition>> Composition::open(const Settings &settings, Mode mode)
{
    std::unique_ptr<Composition> composition(new Composition(settings));
    SOUNDINGS_CHECK(composition->openStore(mode));
    const ScoringProfile profile =
        scoringProfileFromText(settings.text(Setting::scoringProfile)).value_or(ScoringProfile::balanced);
    composition->m_services =
        std::make_unique<engine::Services>(*composition->m_store, composition->m_clock, TradingCalendar::nyse(), profile);
    composition->m_imports = std::make_unique<engine::ImportService>(*composition->m_store, composition->m_clock);
    if (mode == Mode::start && settings.boolean(Setting::sampleMarket))
        SOUNDINGS_CHECK(bringSampleMarketUpToDate(composition->services()));
    return composition;
}

Result<void> Composition::openStore(Mode mode)
{
    const QString url = m_settings.text(Setting::databaseUrl);
    bool readOnly = mode == Mode::readOnly;
    if (const QString file = sqliteFile(url); !file.isEmpty()) {
        const QString folder = QFileInfo(file).absolutePath();
        const bool exists = QFileInfo::exists(file);
        readOnly |= mode == Mode::preview && exists;
        if (readOnly) {
            if (!exists) {
                return fail(ErrorCode::notFound,
                    QStringLiteral("There is no database at %1 yet. It is made by the first “soundings-server serve” or import.")
                        .arg(file));
            }
        } else if (!QFileInfo::exists(folder)) {
            SOUNDINGS_CHECK(makeFolder(folder));
        } else if (!QFileInfo(folder).isDir()) {
            return fail(ErrorCode::readOnly,
                QStringLiteral("%1 is a file, where the data need a folder. Name another one with --data-dir.").arg(folder));
        }
    }
    SOUNDINGS_TRY(m_store,
        storage::openStore(url,
            {.readOnly = readOnly, .slowQuery = std::chrono::milliseconds(m_settings.integer(Setting::slowQueryMilliseconds))}));
    return {};
}

QString sqliteFile(const QString &databaseUrl)
{
    const QString scheme = QStringLiteral("sqlite:///");
    return databaseUrl.startsWith(scheme) ? databaseUrl.sliced(scheme.size()) : QString();
}

} // namespace soundings::app
